"""Commands about code: make, check and run it, and attack what runs it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn
from uuid import uuid4

import typer

from engine.cli.console import AsJson, Backend, InputFile, app, read_object, read_text, refusals
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
def run(
    code_file: InputFile,
    data: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="The payload, as JSON.")],
    as_json: AsJson = False,
    backend: Annotated[Backend, typer.Option(help="Which sandbox runs it.")] = Backend.AUTO,
) -> None:
    """Run ``execute(testData)`` of a file in the sandbox."""
    from engine.algorithms.check import check as check_code  # noqa: PLC0415 - only this command needs it
    from engine.execution.model import Job, Limits  # noqa: PLC0415 - as above
    from engine.execution.service import ExecutionService  # noqa: PLC0415 - as above

    with refusals(as_json=as_json):
        settings = Settings().model_copy(update={"sandbox": backend.value, "pool_size": 0})
        code = read_text(code_file)
        payload = read_object(data, 'Write {"features": ..., "labels": ..., "testFeatures": ...}.')
        report = check_code(code)
    if not report.safe:
        faults = [issue.model_dump() for issue in report.issues if issue.severity == "error"]
        error = {
            "problem": "The code check refused this code.",
            "remedy": faults[0]["remedy"],
            "issues": faults,
        }
        _finish_run(
            {"status": "refused", "result": None, "error": error, "envelope": None},
            as_json=as_json,
        )
    execution = ExecutionService(settings)
    try:
        outcome = execution.run(
            Job(
                run_id=uuid4().hex,
                code=code,
                payload=payload,
                limits=Limits.from_settings(settings),
            )
        )
    finally:
        execution.close()
    shown = outcome.model_dump(mode="json", include={"status", "result", "error", "envelope"})
    if outcome.error is None and outcome.problem:
        shown["error"] = {"problem": outcome.problem, "remedy": outcome.remedy}
    _finish_run(shown, as_json=as_json)


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


def _finish_run(shown: dict[str, Any], *, as_json: bool) -> NoReturn:
    typer.echo(json.dumps(shown, indent=None if as_json else 2))
    raise typer.Exit(0 if shown["status"] == "ok" else 1)
