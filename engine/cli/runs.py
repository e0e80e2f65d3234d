"""Commands that run code in the sandbox: once, or many times."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn
from uuid import uuid4

import typer

from engine.cli.console import AsJson, Backend, InputFile, app, read_lines, read_object, refusals
from engine.cli.console import read_text as read
from engine.settings import Settings

if TYPE_CHECKING:
    from engine.execution.model import Outcome, Progress
    from engine.execution.service import ExecutionService

PayloadFile = Annotated[
    Path, typer.Option("--data", exists=True, dir_okay=False, help="The payload, as JSON.")
]
PayloadLines = Annotated[
    Path, typer.Option("--data", exists=True, dir_okay=False, help="A payload on each line.")
]
Chosen = Annotated[Backend, typer.Option(help="Which sandbox runs it.")]
Seed = Annotated[
    int | None, typer.Option(min=0, help="Of random and NumPy; else each run differs.")
]
SHAPE = 'Write {"features": ..., "labels": ..., "testFeatures": ...}.'


@app.command()
def run(
    code_file: InputFile,
    data: PayloadFile,
    as_json: AsJson = False,
    backend: Chosen = Backend.AUTO,
    seed: Seed = None,
) -> None:
    """Run ``execute(testData)`` of a file in the sandbox."""
    from engine.execution.model import Job, Limits  # noqa: PLC0415 - only what runs code needs it

    with refusals(as_json=as_json):
        settings = only_one_run(backend)
        code, payload = read(code_file), read_object(data, SHAPE)
    check_or_end(code, as_json=as_json)
    limits = Limits.from_settings(settings)
    job = Job(run_id=uuid4().hex, code=code, payload=payload, limits=limits, seed=seed)
    with sandbox(settings) as execution:
        outcome = execution.run(job)
    _finish(_shown(outcome, {"status", "result", "error", "envelope"}), as_json=as_json)


@app.command()
def batch(
    code_file: InputFile,
    data: PayloadLines,
    *,
    backend: Chosen = Backend.AUTO,
    seed: Seed = None,
    call_s: Annotated[float, typer.Option(help="The time of one call, in seconds.")] = 5.0,
    wall_s: Annotated[float, typer.Option(help="The time of all calls, in seconds.")] = 600.0,
) -> None:
    """Call ``execute(testData)`` of a file for each line of payloads, in one box.

    Prints a JSON line for each call as it ends, then one for the whole; exit code 0 only when
    every call was made and gave a result.
    """
    from engine.execution.model import BatchJob, Limits  # noqa: PLC0415 - as above

    with refusals(as_json=True):
        settings = only_one_run(backend)
        code, payloads = read(code_file), read_lines(data, SHAPE)
    check_or_end(code, as_json=True)
    limits = Limits.from_settings(settings).model_copy(update={"wall_s": wall_s})
    job = BatchJob(
        run_id=uuid4().hex,
        code=code,
        payload={"payloads": payloads},
        limits=limits,
        call_s=call_s,
        seed=seed,
    )
    with sandbox(settings) as execution:
        outcome = execution.run(job, listener=_print_call)
    made = [call for call in outcome.calls if call.status == "ok"]
    shown = _shown(outcome, {"status", "error", "envelope"})
    shown |= {"payloads": len(payloads), "calls": len(outcome.calls), "ok": len(made)}
    typer.echo(json.dumps(shown))
    raise typer.Exit(0 if len(made) == len(payloads) and shown["status"] == "ok" else 1)


def _print_call(progress: Progress) -> None:
    if progress.call is not None:
        typer.echo(progress.call.model_dump_json(exclude_none=True))


def only_one_run(backend: Backend) -> Settings:
    """The settings of a command: the sandbox that was asked for, and no box kept ready."""
    return Settings().model_copy(update={"sandbox": backend.value, "pool_size": 0, "pool_most": 0})


@contextmanager
def sandbox(settings: Settings) -> Iterator[ExecutionService]:
    """A sandbox of the command's own."""
    from engine.execution.service import ExecutionService  # noqa: PLC0415 - as above

    execution = ExecutionService(settings)
    try:
        yield execution
    finally:
        execution.close()


def check_or_end(code: str, *, as_json: bool) -> None:
    """End the command with the faults that the code check finds, if any."""
    from engine.algorithms.check import check as check_code  # noqa: PLC0415 - as above

    report = check_code(code)
    if report.safe:
        return
    faults = [issue.model_dump() for issue in report.issues if issue.severity == "error"]
    error = {
        "problem": "The code check refused this code.",
        "remedy": faults[0]["remedy"],
        "issues": faults,
    }
    shown = {"status": "refused", "result": None, "error": error, "envelope": None}
    _finish(shown, as_json=as_json)


def _shown(outcome: Outcome, names: set[str]) -> dict[str, Any]:
    shown = outcome.model_dump(mode="json", include=names)
    if outcome.error is None and outcome.problem:
        shown["error"] = {"problem": outcome.problem, "remedy": outcome.remedy}
    return shown


def _finish(shown: dict[str, Any], *, as_json: bool) -> NoReturn:
    typer.echo(json.dumps(shown, indent=None if as_json else 2))
    raise typer.Exit(0 if shown["status"] == "ok" else 1)
