"""Lint and format by ruff, in a process of its own, on text only."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from typing import Any

from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ruff ships no type marks

from engine.algorithms.model import CheckIssue

TIMEOUT_S = 10.0
_COMMON = ("--isolated", "--no-cache", "--quiet", "--line-length=100", "--target-version=py311")
_REMEDIES = {
    "F401": "Delete the import.",
    "F541": "Delete the f before the text.",
    "F811": "Delete one of the two definitions.",
    "F821": "Define or import it first; check its spelling.",
    "F841": "Delete the variable, or use it.",
}


@cache
def _binary() -> str | None:
    try:
        return str(find_ruff_bin())
    except FileNotFoundError:
        return None


def _ask(command: str, arguments: tuple[str, ...], code: str) -> str | None:
    binary = _binary()
    if binary is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the code goes by standard input
            [binary, command, *_COMMON, *arguments, "-"],
            input=code.encode(),
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
            cwd="/",
            env={"LC_ALL": "C.UTF-8"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode() if done.returncode in (0, 1) else None


def formatted(code: str) -> str:
    """The code in the house format; as it came if ruff is missing or cannot read it."""
    text = _ask("format", (), code)
    return text or code


def lint(code: str) -> tuple[CheckIssue, ...]:
    """What ruff's plain error rules say, as warnings; nothing if ruff is missing."""
    text = _ask("check", ("--select=E9,F", "--output-format=json", "--exit-zero"), code)
    return tuple(_warning(found) for found in json.loads(text)) if text else ()


def _warning(found: dict[str, Any]) -> CheckIssue:
    place, code = found["location"], found.get("code") or ""
    return CheckIssue(
        line=place["row"],
        column=place["column"],
        problem=f"{found['message'].rstrip('.')}.",
        remedy=_REMEDIES.get(code, f"See rule {code} of ruff."),
        severity="warning",
    )
