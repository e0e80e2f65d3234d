"""What every command shares: the application, its options, refusals, and files read with care."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from engine.errors import InvalidInput, StudioError
from engine.settings import Settings

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="AlgoAPI Studio from the shell.",
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
InputFile = Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)]


@app.callback()
def start() -> None:
    """AlgoAPI Studio from the shell."""
    from engine.log import configure  # noqa: PLC0415 - as every command's imports

    # Without it the log would go to standard output, where --json promises JSON alone.
    configure(Settings())


class Backend(StrEnum):
    """Which sandbox runs the code."""

    AUTO = "auto"
    DOCKER = "docker"
    BUBBLEWRAP = "bubblewrap"


@contextmanager
def refusals(*, as_json: bool = False) -> Iterator[None]:
    """Turn a refusal into words and exit code 1."""
    try:
        yield
    except StudioError as refusal:
        fail(refusal.problem, refusal.remedy, as_json=as_json)


def fail(problem: str, remedy: str, *, as_json: bool = False) -> NoReturn:
    """Print a refusal and end with exit code 1."""
    if as_json:
        typer.echo(json.dumps({"error": {"problem": problem, "remedy": remedy}}))
    else:
        typer.echo(f"{problem}\n{remedy}", err=True)
    raise typer.Exit(1)


def read_text(path: Path) -> str:
    """Read a UTF-8 file."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InvalidInput(f"{path} is not UTF-8 text.", "Save it as UTF-8.") from None


def read_json(path: Path) -> Any:
    """Read a JSON file; a fault is refused with its place."""
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as fault:
        raise InvalidInput(
            f"{path} is not JSON: {fault.msg} at line {fault.lineno}, column {fault.colno}.",
            "Mend the file there.",
        ) from None
    except RecursionError:
        raise InvalidInput(f"{path} is nested too deeply.", "Flatten it.") from None


def read_object(path: Path, remedy: str) -> dict[str, Any]:
    """Read a JSON file that holds an object."""
    content = read_json(path)
    if not isinstance(content, dict):
        raise InvalidInput(f"{path} does not hold a JSON object.", remedy)
    return content


def read_lines(path: Path, remedy: str) -> list[dict[str, Any]]:
    """Read a file with a JSON object on each line; all faulty lines are refused at once."""
    objects, faults = [], []
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            content = None
        if isinstance(content, dict):
            objects.append(content)
        else:
            faults.append(number)
    if faults or not objects:
        where = ", ".join(map(str, faults[:10])) + (", ..." if len(faults) > 10 else "")
        problem = f"{path} holds no JSON object in line {where}." if faults else f"{path} is empty."
        raise InvalidInput(problem, remedy)
    return objects
