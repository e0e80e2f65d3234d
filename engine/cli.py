"""The shell door: the studio's services as commands.

With ``--json`` a command prints JSON on standard output and nothing else; the exit code is 0 only
when the thing asked for succeeded.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn
from uuid import uuid4

import typer

from engine.errors import InvalidInput, StudioError
from engine.settings import Settings

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="AlgoAPI Studio from the shell.",
)


@app.callback()
def start() -> None:
    """AlgoAPI Studio from the shell."""
    from engine.log import configure  # noqa: PLC0415 - as every command's imports

    # Without it the log would go to standard output, where --json promises JSON alone.
    configure(Settings())


AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
InputFile = Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)]


class Backend(StrEnum):
    """Which sandbox runs the code."""

    AUTO = "auto"
    DOCKER = "docker"
    BUBBLEWRAP = "bubblewrap"


@app.command()
def clean(
    files: Annotated[list[Path], typer.Argument(help="CSV files, whatever their dialect.")],
    as_json: AsJson = False,
    target: Annotated[str | None, typer.Option(help="The column to be predicted.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write the table here; a folder for several files.")
    ] = None,
    no_fix: Annotated[
        bool, typer.Option("--no-fix", help="Write the table as read, no values changed.")
    ] = False,
) -> None:
    """Read dirty CSV files, report their quality, and write them as plain CSV."""
    from engine.datasets.cleaning import clean_file  # noqa: PLC0415 - pandas and polars are slow

    is_all_good = True
    for file in files:
        destination = _destination(out, file, is_many=len(files) > 1)
        try:
            summary = clean_file(file, target=target, out=destination, is_as_read=no_fix)
        except StudioError as refusal:
            is_all_good = False
            summary = {"error": {"problem": refusal.problem, "remedy": refusal.remedy}}
        if len(files) > 1:
            summary = {"file": str(file)} | summary
        typer.echo(json.dumps(summary) if as_json else _report_words(file, summary))
    raise typer.Exit(0 if is_all_good else 1)


@app.command()
def generate(spec_file: InputFile) -> None:
    """Print the scikit-learn code that a spec stands for."""
    from engine.builder.service import BuilderService  # noqa: PLC0415 - only this command needs it

    builder = BuilderService()
    with _refusals():
        spec = builder.spec(_read_object(spec_file, 'Write {"target": ..., "features": ...}.'))
        typer.echo(builder.generate(spec), nl=False)


@app.command()
def check(code_file: InputFile, as_json: AsJson = False) -> None:
    """Say whether the sandbox would take this code, and where it would not."""
    from engine.algorithms.check import check as check_code  # noqa: PLC0415 - only this command needs it

    with _refusals(as_json=as_json):
        report = check_code(_read_text(code_file))
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

    with _refusals(as_json=as_json):
        settings = Settings().model_copy(update={"sandbox": backend.value, "pool_size": 0})
        code = _read_text(code_file)
        payload = _read_object(data, 'Write {"features": ..., "labels": ..., "testFeatures": ...}.')
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

    with _refusals(as_json=as_json):
        report = AttackService(Settings()).attack(
            backend, only=only, is_alone=not quick, listener=_attack_progress
        )
    if as_json:
        typer.echo(report.model_dump_json())
    else:
        for line in lines(report):
            typer.echo(line)
    raise typer.Exit(0 if report.is_held else 1)


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say the state of each part, its version, and the remedy where one is needed."""
    from engine.assembly import assemble  # noqa: PLC0415 - only this command needs all parts

    with _refusals(as_json=as_json):
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
    with _refusals():
        typer.echo(hashed(password))


def _attack_progress(sandbox: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{sandbox}: {done} of {total} programs", err=True, nl=done == total)


def _report_words(file: Path, summary: dict[str, Any]) -> str:
    if error := summary.get("error"):
        return f"{file}\n  refused: {error['problem']}\n  {error['remedy']}"
    lines = [
        f"{file}",
        (
            f"  quality score {summary['data_quality_score']:.1f} of 100, "
            f"{'usable' if summary['usable'] else 'not usable for training'}"
        ),
        (
            f"  {summary['original_rows']} rows read, {summary['final_rows']} kept, "
            f"{summary['rejected_count']} rejected"
        ),
        (
            f"  {summary['encoding']}, delimiter {summary['delimiter']!r}, "
            f"header in row {summary['header_row']}"
        ),
    ]
    lines += [f"  fixed: {fix['reason']} ({fix['count']})" for fix in summary["fixes_applied"]]
    lines += [f"  {issue['severity']}: {issue['message']}" for issue in summary["issues"]]
    lines += [f"  refused for training: {reason}" for reason in summary["refusal_reasons"]]
    # A file's own words may hold terminal escapes.
    return "\n".join(
        "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
        for line in lines
    )


@contextmanager
def _refusals(*, as_json: bool = False) -> Iterator[None]:
    """Turn a refusal into words and exit code 1."""
    try:
        yield
    except StudioError as refusal:
        _fail(refusal.problem, refusal.remedy, as_json=as_json)


def _fail(problem: str, remedy: str, *, as_json: bool = False) -> NoReturn:
    if as_json:
        typer.echo(json.dumps({"error": {"problem": problem, "remedy": remedy}}))
    else:
        typer.echo(f"{problem}\n{remedy}", err=True)
    raise typer.Exit(1)


def _finish_run(shown: dict[str, Any], *, as_json: bool) -> NoReturn:
    typer.echo(json.dumps(shown, indent=None if as_json else 2))
    raise typer.Exit(0 if shown["status"] == "ok" else 1)


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InvalidInput(f"{path} is not UTF-8 text.", "Save it as UTF-8.") from None


def _read_json(path: Path) -> Any:
    try:
        return json.loads(_read_text(path))
    except json.JSONDecodeError as fault:
        raise InvalidInput(
            f"{path} is not JSON: {fault.msg} at line {fault.lineno}, column {fault.colno}.",
            "Mend the file there.",
        ) from None
    except RecursionError:
        raise InvalidInput(f"{path} is nested too deeply.", "Flatten it.") from None


def _read_object(path: Path, remedy: str) -> dict[str, Any]:
    content = _read_json(path)
    if not isinstance(content, dict):
        raise InvalidInput(f"{path} does not hold a JSON object.", remedy)
    return content


def _destination(out: Path | None, file: Path, *, is_many: bool) -> Path | None:
    if out is None:
        return None
    if is_many or out.is_dir():
        out.mkdir(parents=True, exist_ok=True)
        return out / f"{file.stem}.csv"
    return out
