"""The committed results: read, and written anew for the algorithms that were measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.catalog.rows import Row

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "benchmarks" / "results" / "catalog.json"
Results = dict[str, Any]


def read(file: Path = FILE) -> Results:
    """``rows``, a list of them, and ``calls`` by slug."""
    if not file.is_file():
        return {"rows": [], "calls": {}}
    found: Results = json.loads(file.read_text(encoding="utf-8"))
    return found


def merge(
    kept: Results,
    slug: str,
    rows: list[Row],
    call: dict[str, float] | None,
    source: str | None = None,
) -> Results:
    """The same with one algorithm's call and rows of one source replaced; others stay as they are.

    Args:
        kept: What was there.
        slug: Whose rows these are.
        rows: What was measured; none leave the rows as they are.
        call: How long one takes; None leaves it as it is.
        source: What the rows say where they come from; None for those that say nothing.
    """
    mine = [row for row in kept["rows"] if (row["algorithm"], row.get("source")) == (slug, source)]
    others = [row for row in kept["rows"] if row not in mine]
    calls = {**kept["calls"], **({} if call is None else {slug: call})}
    return {
        "rows": sorted([*others, *(rows or mine)], key=lambda row: row["algorithm"]),
        "calls": dict(sorted(calls.items())),
    }


def write(results: Results, file: Path = FILE) -> None:
    """Put them where they are committed."""
    file.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
