"""The command about promises: how they stand, whether that is still so, and writing it down."""

from __future__ import annotations

from typing import Annotated

import typer

from engine.cli.console import AsJson, app, refusals


@app.command()
def verify(
    slugs: Annotated[
        list[str] | None, typer.Argument(help="Of algorithms; all where none is named.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Prove all again; fail where anything is less or stale.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Prove all again and write the certificates.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say how the promises of the catalog stand: proven, tested or checked."""
    from engine.catalog.discovery import entries  # noqa: PLC0415 - loads the catalog
    from engine.verification.evidence import certificates, drift, recheck, recording  # noqa: PLC0415 - as above
    from engine.verification.service import FOLDER, VerificationService  # noqa: PLC0415 - as above

    with refusals(as_json=as_json):
        chosen = _chosen(list(entries()), slugs or [])
        faults: list[str] = []
        for slug in chosen:
            promises, file = entries()[slug].promises, FOLDER / f"{slug}.json"
            if check or write:
                written = certificates.read(file)
                now = list(recording.found(promises, is_rechecked=recheck.is_installed()))
                if write:
                    certificates.write(file, slug, now)
                    written = {}
                else:
                    faults += drift.drifted(promises, written)
                faults += drift.downgraded(slug, written, now)
            views = VerificationService().clauses(promises)
            if as_json:
                for view in views:
                    typer.echo(view.model_dump_json())
            else:
                _print(slug, [view.model_dump() for view in views])
        for fault in faults:
            typer.echo(fault, err=True)
    raise typer.Exit(1 if faults else 0)


def _chosen(known: list[str], wanted: list[str]) -> list[str]:
    from engine.errors import NotFound  # noqa: PLC0415 - only for a refusal

    if unknown := [slug for slug in wanted if slug not in known]:
        raise NotFound(
            f"The catalog has no {', '.join(unknown)}.", f"Choose from: {', '.join(known)}."
        )
    return wanted or known


def _print(slug: str, views: list[dict[str, object]]) -> None:
    typer.echo(slug)
    for view in views:
        place = f"{view['kernel']} " if view["kernel"] else ""
        told = f"  {str(view['status']).upper():8} {view['method']!s:13} {place}{view['name']}"
        typer.echo(told)
