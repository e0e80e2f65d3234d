"""Commands about code: make it, check it, and attack what runs it."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from engine.cli.console import AsJson, InputFile, app, read_object, read_text, refusals
from engine.settings import Settings


@app.command()
def generate(spec_file: InputFile) -> None:
    """Print the scikit-learn code that a spec stands for."""
    from engine.builder.service import BuilderService  # noqa: PLC0415 - only this command needs it

    builder = BuilderService()
    with refusals():
        spec = builder.spec(read_object(spec_file, 'Write {"target": ..., "features": ...}.'))
        typer.echo(builder.generate(spec), nl=False)


@app.command()
def check(code_file: InputFile, as_json: AsJson = False) -> None:
    """Say whether the sandbox would take this code, and where it would not."""
    from engine.algorithms.check import check as check_code  # noqa: PLC0415 - only this command needs it

    with refusals(as_json=as_json):
        report = check_code(read_text(code_file))
    if as_json:
        typer.echo(report.model_dump_json())
    else:
        for issue in report.issues:
            typer.echo(f"{code_file}:{issue.line}:{issue.column} {issue.severity}: {issue.problem}")
            typer.echo(f"    {issue.remedy}")
        typer.echo("safe" if report.safe else "refused")
    raise typer.Exit(0 if report.safe else 1)


@app.command()
def attack(
    backend: Annotated[
        Literal["auto", "docker", "bubblewrap", "both"],
        typer.Option(help="Which sandbox is attacked."),
    ] = "auto",
    as_json: AsJson = False,
    only: Annotated[str, typer.Option(help="Only programs whose names begin like this.")] = "",
    quick: Annotated[
        bool, typer.Option("--quick", help="Many programs in one box, where one may spoil another.")
    ] = False,
) -> None:
    """Let hostile programs loose on this installation's sandbox and say what came of it."""
    from engine.attacks.service import AttackService  # noqa: PLC0415 - only this command needs it
    from engine.attacks.table import lines  # noqa: PLC0415 - as above

    with refusals(as_json=as_json):
        report = AttackService(Settings()).attack(
            backend, only=only, is_alone=not quick, listener=_attack_progress
        )
    if as_json:
        typer.echo(report.model_dump_json())
    else:
        for line in lines(report):
            typer.echo(line)
    raise typer.Exit(0 if report.is_held else 1)


def _attack_progress(sandbox: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{sandbox}: {done} of {total} programs", err=True, nl=done == total)
