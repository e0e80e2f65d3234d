"""Cleaning as a shell asks for it: a file in, a summary out, a CSV beside it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from engine.datasets import isolation
from engine.datasets.bounds import bounds_of
from engine.datasets.container import EmptyTable, is_text
from engine.datasets.export import header_alone
from engine.datasets.model import Caps
from engine.datasets.outcome import write_csv
from engine.datasets.sanitizer import Sanitized, sanitize
from engine.datasets.source import OnDisk
from engine.errors import InvalidInput, TooLarge

_HEAD = 1 << 16
_LARGE = 1 << 26
Tell = Callable[[float, str], None]


def clean_file(
    file: Path,
    *,
    target: str | None = None,
    out: Path | None = None,
    is_as_read: bool = False,
    limit_bytes: int = 2_000 * 1024 * 1024,
    progress: Tell | None = None,
) -> dict[str, Any]:
    """Clean a file and say what was found; nothing of ``out`` is seen before it is whole.

    Whatever is packed, and whatever is large, is opened in a process of its own with limits.

    Args:
        file: CSV of any dialect.
        target: The column to be predicted.
        out: Where to write the table.
        is_as_read: Whether that is the table as read, no value changed.
        limit_bytes: The largest file that is taken.
        progress: Told how far a large file is.

    As read, a table without rows is written as well, with what was wrong as the summary.

    Raises:
        StudioError: The file is no table, or cannot be read or written.
    """
    try:
        source = OnDisk(file)
        head = source.read(0, _HEAD)
    except OSError as fault:
        raise InvalidInput(
            f"The file cannot be read: {fault.strerror}.", "Check its path and its permissions."
        ) from None
    with tempfile.TemporaryDirectory(prefix="studio-clean-") as name:
        folder = Path(name)
        made = folder / "out"
        if source.size <= _LARGE and is_text(head):
            summary = cleaned(source, target, out and made, folder, is_as_read=is_as_read)
        else:
            caps = bounds_of(limit_bytes, source.size)
            task = {
                "kind": "clean", "source": str(file.absolute()), "folder": name, "target": target,
                "is_as_read": is_as_read, "is_written": out is not None, "caps": caps.model_dump(),
                "memory_mb": caps.memory_mb,
            }  # fmt: skip
            isolation.perform(task, caps.wall_s, progress)
            summary = json.loads((folder / "summary").read_bytes())
        if out is not None:
            _place(made, out)
        return summary


def cleaned(
    source: OnDisk,
    target: str | None,
    out: Path | None,
    folder: Path,
    *,
    is_as_read: bool,
    caps: Caps | None = None,
    tell: Tell | None = None,
) -> dict[str, Any]:
    """Clean a file in this process; what it says of it."""
    caps = caps or bounds_of(source.size, source.size)
    try:
        found = sanitize(source, target=target, caps=caps, folder=folder, progress=tell)
        if out is not None:
            write_csv(found, out, folder, is_as_read=is_as_read)
    except EmptyTable as refusal:
        if out is None or not is_as_read:
            raise
        # As read, a table without rows is its header; there is nothing to judge.
        out.write_bytes(header_alone(refusal.header))
        return {"error": {"problem": refusal.problem, "remedy": refusal.remedy}}
    except MemoryError:
        raise TooLarge(
            "The table does not fit into the memory of this machine.", "Clean it in parts."
        ) from None
    return cleaning_summary(found, caps)


def _place(made: Path, out: Path) -> None:
    part = out.with_name(f".{out.name[:100]}.{uuid4().hex[:8]}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, part)
        part.replace(out)
    except OSError as fault:
        raise InvalidInput(
            f"{out} cannot be written: {fault.strerror}.", "Choose another place with --out."
        ) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def cleaning_summary(found: Sanitized, caps: Caps | None = None) -> dict[str, Any]:
    """The report with the reading on its top level, as plain JSON.

    Of a large file as many rejected rows are listed as in the report, else all.
    """
    report = found.report.model_dump(mode="json")
    reading = report["reading"]
    shown = ("encoding", "delimiter", "quotechar", "escapechar", "header_row")
    listed = len(found.rejected) if found.table.cells.is_held else (caps or Caps()).listed_rejects
    return {
        **report,
        "score_before": found.report.score_before,
        **{name: reading[name] for name in shown},
        "rejected_rows": [reject.model_dump() for reject in found.rejected[:listed]],
        "recipe": found.recipe.model_dump(mode="json"),
    }
