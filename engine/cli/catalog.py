"""Commands that ask the catalog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli.console import AsJson, app, read_object, refusals
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.catalog.service import CatalogService

Slug = Annotated[str, typer.Argument(help="Such as fraud-detection.")]
Payload = Annotated[
    Path | None,
    typer.Option("--data", exists=True, dir_okay=False, help="The request, as JSON."),
]


@app.command()
def algorithm(slug: Slug, data: Payload = None, as_json: AsJson = False) -> None:
    """Ask an algorithm of the catalog; without a request, its first example."""
    with refusals(as_json=as_json):
        catalog = _catalog()
        examples = catalog.entry(slug).examples
        request = examples[0].request if data is None else read_object(data, "Write its fields.")
        answered = catalog.execute(slug, request)
    typer.echo(answered.model_dump_json(indent=None if as_json else 2))


def _catalog() -> CatalogService:
    from engine.assembly import assemble  # noqa: PLC0415 - only what asks the catalog needs it

    return assemble(Settings()).catalog
