"""Commands about the installation itself."""

from __future__ import annotations

import json

import typer

from engine.cli.console import AsJson, app, refusals
from engine.settings import Settings


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
