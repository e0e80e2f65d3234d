"""The process that reads hostile files: bounded in memory, time and files; dies alone.

Reads one JSON task from standard input, writes JSON lines (progress, then the end) to standard
output, and results into a folder.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

from engine.errors import StudioError


def main() -> None:
    """Perform one task."""
    task: dict[str, Any] = json.load(sys.stdin)
    # The pipe to the parent is for JSON only: whatever a library prints goes elsewhere.
    channel = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    _limit(task["memory_mb"], task["wall_s"])

    def tell(share: float, text: str) -> None:
        print(json.dumps({"progress": share, "message": text}), file=channel, flush=True)

    try:
        _TASKS[task["kind"]](task, tell)
        end: dict[str, Any] = {"end": "done"}
    except StudioError as refusal:
        kind = type(refusal).__name__
        end = {"end": kind, "problem": refusal.problem, "remedy": refusal.remedy}
    except MemoryError:
        end = {"end": "memory"}
    print(json.dumps(end), file=channel, flush=True)
    # Native threads may hang while the interpreter tears down; everything is written already.
    os._exit(0)


def _limit(memory_mb: int, wall_s: float) -> None:
    memory = memory_mb * 1024 * 1024
    seconds = int(wall_s * (os.cpu_count() or 1)) + 5
    for kind, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, memory),
    ):
        _, hard = resource.getrlimit(kind)
        bound = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (bound, bound))


def _sanitize(task: dict[str, Any], tell: Any) -> None:
    from engine.datasets.model import Caps  # noqa: PLC0415 - after the limits are set
    from engine.datasets.outcome import write_packed  # noqa: PLC0415 - as above
    from engine.datasets.sanitizer import sanitize  # noqa: PLC0415 - as above
    from engine.datasets.source import OnDisk  # noqa: PLC0415 - as above

    folder = Path(task["folder"])
    found = sanitize(
        OnDisk(Path(task["source"])),
        folder=folder,
        target=task["target"],
        disabled_fixes=task["disabled_fixes"],
        corrected_types=task.get("corrected_types", {}),
        merges=task.get("merges", {}),
        caps=Caps.model_validate(task["caps"]),
        minimum_score=task["minimum_score"],
        minimum_rows=task["minimum_rows"],
        progress=tell,
    )
    if task["kind"] == "trial":
        (folder / "report").write_text(found.report.model_dump_json(), "utf-8", "replace")
        return
    tell(0.92, "Writing the cleaned table")
    write_packed(found, folder / "table", folder)
    (folder / "report").write_text(found.report.model_dump_json(), "utf-8", "replace")
    (folder / "recipe").write_text(found.recipe.model_dump_json(), "utf-8", "replace")
    tell(0.97, "Storing")


def _profile(task: dict[str, Any], tell: Any) -> None:
    from engine.datasets.model import QualityReport  # noqa: PLC0415 - after the limits are set
    from engine.datasets.profile import profile_html  # noqa: PLC0415 - as above
    from engine.datasets.stored import StoredTable  # noqa: PLC0415 - as above

    tell(0.1, "Loading the table")
    report = QualityReport.model_validate_json(task["report"])
    stored = StoredTable(Path(task["source"]), report)
    tell(0.2, "Describing every column")
    html = profile_html(stored, title=task["title"], is_full=task["is_full"])
    (Path(task["folder"]) / "html").write_bytes(html)


def _effect(task: dict[str, Any], tell: Any) -> None:
    from engine.datasets import effect  # noqa: PLC0415 - after the limits are set
    from engine.datasets.model import QualityReport  # noqa: PLC0415 - as above
    from engine.datasets.recipe import Recipe  # noqa: PLC0415 - as above
    from engine.datasets.stored import StoredTable  # noqa: PLC0415 - as above

    tell(0.05, "Loading the table")
    report = QualityReport.model_validate_json(task["report"])
    stored = StoredTable(Path(task["source"]), report)
    trial = effect.sampled(stored, report, Recipe.model_validate(task["recipe"]), task["left_out"])
    found = effect.measure(trial, task["budget_s"], tell)
    lines = json.dumps([one.model_dump(mode="json") for one in found])
    (Path(task["folder"]) / "effects").write_text(lines, "utf-8", "replace")


def _clean(task: dict[str, Any], tell: Any) -> None:
    from engine.datasets.cleaning import cleaned  # noqa: PLC0415 - after the limits are set
    from engine.datasets.source import OnDisk  # noqa: PLC0415 - as above

    folder = Path(task["folder"])
    out = folder / "out" if task["is_written"] else None
    source = OnDisk(Path(task["source"]))
    summary = cleaned(source, task["target"], out, folder, is_as_read=task["is_as_read"], tell=tell)
    (folder / "summary").write_text(json.dumps(summary), "utf-8", "replace")


_TASKS = {
    "clean": _clean,
    "sanitize": _sanitize,
    "trial": _sanitize,
    "profile": _profile,
    "effect": _effect,
}
