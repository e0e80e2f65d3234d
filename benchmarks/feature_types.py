"""Feature types and harm on real tables of data packages that nobody here wrote.

The labels (``benchmarks/columns/labels.csv``) were given by reading names and values, before the
rules were looked at; every third table is held out. Prints tables and writes
``benchmarks/results/feature_types.json``.
Run: python benchmarks/feature_types.py --packages FOLDER [--held-out] [--wrong] [--harm]
where FOLDER is the ``site-packages`` into which the packages of benchmarks/requirements.txt went.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.columns.meaning import is_same  # noqa: E402 - run from its folder
from benchmarks.columns.tables import rank, tables  # noqa: E402 - as above
from engine.datasets.patches import patch_log  # noqa: E402 - as above
from engine.datasets.sanitizer import Sanitized, sanitize  # noqa: E402 - as above

LABELS = ROOT / "benchmarks/columns/labels.csv"
Pair = tuple[str, str]


def labels() -> dict[str, dict[str, str]]:
    """Label by column by table."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["table"]][row["column"]] = row["label"]
    return dict(found)


def is_held_out(table: str) -> bool:
    """Whether a table was left aside while rules were mended."""
    return int(rank("held", table)[:8], 16) % 3 == 0


def as_csv(frame: pd.DataFrame) -> bytes:
    """The table as a file."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(frame.columns)
    writer.writerows(frame.to_numpy().tolist())
    return stream.getvalue().encode()


def guesses(found: Sanitized) -> dict[str, str]:
    """Feature type by the name of the column in the file."""
    return {facts.header.strip(): str(facts.feature_type) for facts in found.report.columns}


def narrowed(frame: pd.DataFrame, known: Mapping[str, str]) -> pd.DataFrame:
    """The columns with a label and the first hundred: some tables have thousands."""
    kept = {*known, *frame.columns[:100]}
    return frame[[name for name in frame.columns if name in kept]]


def changed(found: Sanitized, table: str) -> list[dict[str, str | None]]:
    """Cells that do not mean what they meant, one per value, rule and column."""
    log = patch_log(found.recipe, found.table.frame, found.table.lines)
    odd = []
    for column, rule, old, new, count in (
        log.group_by("column", "rule", "old", "new").len().sort("column", "old").iter_rows()
    ):
        if not is_same(old, new):
            odd.append({"table": table, "column": column, "rule": rule, "old": old, "new": new,
                        "count": str(count)})  # fmt: skip
    return odd


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="the third that was left aside")
    parser.add_argument("--wrong", action="store_true", help="list wrong types")
    parser.add_argument("--harm", action="store_true", help="list cells that changed their meaning")
    chosen = parser.parse_args()
    known = labels()
    pairs: list[tuple[str, str, str, str]] = []
    odd: list[dict[str, str | None]] = []
    cells = 0
    for table, frame in tables(chosen.packages):
        if table not in known or is_held_out(table) != chosen.held_out:
            continue
        some = narrowed(frame, known[table])
        found = sanitize(as_csv(some))
        guessed = guesses(found)
        pairs += [
            (table, column, label, guessed.get(column.strip(), "unread"))
            for column, label in known[table].items()
            if column in frame.columns
        ]
        cells += some.size
        odd += changed(found, table)
    part = "held out" if chosen.held_out else "seen"
    result = summary(pairs, odd, cells)
    print_result(part, result, pairs, odd, chosen)
    keep(part, result)


def summary(
    pairs: Sequence[tuple[str, str, str, str]], odd: Sequence[Mapping[str, str | None]], cells: int
) -> dict[str, object]:
    """The figures of one part."""
    right = sum(label == guess for *_, label, guess in pairs)
    confusion = Counter(pair[2:] for pair in pairs)
    return {
        "tables": len({pair[0] for pair in pairs}),
        "columns": len(pairs),
        "accuracy": round(right / max(1, len(pairs)), 4),
        "confusion": {f"{label} as {guess}": n for (label, guess), n in confusion.most_common()},
        "cells": cells,
        "cells_of_other_meaning": sum(int(found["count"] or 0) for found in odd),
    }


def print_result(
    part: str,
    result: Mapping[str, object],
    pairs: Sequence[tuple[str, str, str, str]],
    odd: Sequence[Mapping[str, str | None]],
    chosen: argparse.Namespace,
) -> None:
    """For people."""
    print(f"{part}: {result['columns']} columns of {result['tables']} tables: {result['accuracy']}")
    for told, count in dict(result["confusion"]).items():  # type: ignore[call-overload]
        print(f"{count:5} {told}")
    print(f"{result['cells_of_other_meaning']} of {result['cells']} cells changed their meaning")
    if chosen.wrong:
        for table, column, label, guess in pairs:
            if label != guess:
                print(f"{label} as {guess}: {table} {column}")
    if chosen.harm:
        for found in odd:
            print("{rule:12} {count:>6} {table} {column}: {old!r} -> {new!r}".format(**found))


def keep(part: str, result: Mapping[str, object]) -> None:
    """Into the file of results, beside the other part."""
    file = ROOT / "benchmarks/results/feature_types.json"
    results = json.loads(file.read_text()) if file.exists() else {}
    results[part] = result
    file.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
