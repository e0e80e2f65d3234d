"""Commands about the installation itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from engine.cli.console import AsJson, app, refusals
from engine.settings import Settings

if TYPE_CHECKING:  # loads SQLAlchemy, for two commands only
    from engine.storage.database import Database


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say the state of each part, its version, and the remedy where one is needed."""
    from engine.assembly import assemble  # noqa: PLC0415 - only this command needs all parts

    with refusals(as_json=as_json):
        services = assemble(Settings())
        try:
            parts = services.health.parts()
        finally:
            services.close()
    if as_json:
        typer.echo(json.dumps([part.model_dump() for part in parts]))
    else:
        for part in parts:
            typer.echo("\n".join(part.lines()))
    raise typer.Exit(1 if any(part.state == "missing" for part in parts) else 0)


@app.command("hash-password")
def hash_password() -> None:
    """Ask for a password and print the hash to put in STUDIO_PASSWORD_HASH."""
    from engine.access.password import hash_password as hashed  # noqa: PLC0415 - argon2 is only here

    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    with refusals():
        typer.echo(hashed(password))


@app.command()
def backup(folder: Path) -> None:
    """Copy the database and the data folder into an empty FOLDER, while the studio runs."""
    from engine.storage.backup import back_up  # noqa: PLC0415 - only this command needs it

    settings = Settings()
    with refusals(), _database(settings) as database:
        back_up(database, settings.data_dir, folder)
    typer.echo(f"Everything is in {folder}; keep STUDIO_SECRET_KEY beside it, if you set one.")


@app.command()
def restore(folder: Path) -> None:
    """Put a backup back, into an empty database and an empty data folder."""
    from engine.storage.backup import restore as put_back  # noqa: PLC0415 - as above

    settings = Settings()
    with refusals(), _database(settings) as database:
        put_back(database, settings.data_dir, folder)
    typer.echo("Everything is back. The next start brings the tables to its own version.")


@contextmanager
def _database(settings: Settings) -> Iterator[Database]:
    from engine.storage.database import Database  # noqa: PLC0415 - as above

    database = Database(settings.database)
    try:
        yield database
    finally:
        database.close()
