"""Cleaning as a shell asks for it: a file in, a summary out, a CSV beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.datasets.container import EmptyTable
from engine.datasets.export import cleaned_csv, csv_as_read, header_alone
from engine.datasets.model import Caps
from engine.datasets.sanitizer import Sanitized, sanitize
from engine.errors import InvalidInput, TooLarge

_CAPS = Caps(bytes=2_000 * 1024 * 1024)


def clean_file(
    file: Path, *, target: str | None = None, out: Path | None = None, is_as_read: bool = False
) -> dict[str, Any]:
    """Clean a file and say what was found.

    Args:
        file: CSV of any dialect.
        target: The column to be predicted.
        out: Where to write the table.
        is_as_read: Whether that is the table as read, no value changed.

    As read, a table without rows is written as well, with what was wrong as the summary.

    Raises:
        StudioError: The file is no table, or cannot be read or written.
    """
    try:
        data = file.read_bytes()
    except OSError as fault:
        raise InvalidInput(
            f"The file cannot be read: {fault.strerror}.", "Check its path and its permissions."
        ) from None
    try:
        found = sanitize(data, target=target, caps=_CAPS)
        text = b""
        if out is not None:
            text = csv_as_read(found.whole) if is_as_read else cleaned_csv(found.frame)
    except EmptyTable as refusal:
        if out is None or not is_as_read:
            raise
        # As read, a table without rows is its header; there is nothing to judge.
        _write(out, header_alone(refusal.header))
        return {"error": {"problem": refusal.problem, "remedy": refusal.remedy}}
    except MemoryError:
        raise TooLarge(
            "The table does not fit into the memory of this machine.", "Clean it in parts."
        ) from None
    if out is not None:
        _write(out, text)
    return cleaning_summary(found)


def _write(out: Path, text: bytes) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(text)
    except OSError as fault:
        raise InvalidInput(
            f"{out} cannot be written: {fault.strerror}.", "Choose another place with --out."
        ) from None


def cleaning_summary(found: Sanitized) -> dict[str, Any]:
    """The report with the reading on its top level, as plain JSON."""
    report = found.report.model_dump(mode="json")
    reading = report["reading"]
    shown = ("encoding", "delimiter", "quotechar", "escapechar", "header_row")
    return {
        **report,
        "score_before": found.report.score_before,
        **{name: reading[name] for name in shown},
        "rejected_rows": [reject.model_dump() for reject in found.rejected],
        "recipe": found.recipe.model_dump(mode="json"),
    }
