"""The command that serves the API alone: for programs, or beside a studio on the same database."""

from __future__ import annotations

from typing import Annotated

import typer

from engine.cli.console import app, refusals
from engine.settings import Settings


@app.command("serve-api")
def serve_api(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65_535, help="The port.")] = 8502,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes answer.")] = 1,
) -> None:
    """Serve the API under /api without the screens, with the same sign-in and the same keys."""
    import uvicorn  # noqa: PLC0415 - only this command serves

    from engine.assembly import assemble  # noqa: PLC0415 - loads every room
    from engine.gateway import opening  # noqa: PLC0415 - as above

    settings = Settings()
    opening.require_safe_address(settings, host)
    with refusals():
        # Migrated once, before many processes open it; and what cannot open ends here, in words.
        assemble(settings).close()
    uvicorn.run(
        "engine.cli.server:create",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_config=None,
        access_log=False,
        server_header=False,
    )
