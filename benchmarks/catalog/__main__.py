"""Measure algorithms of the catalog beside a named reference and a plain baseline.

Prints the rows and writes them into ``benchmarks/results/catalog.json``, where those of algorithms
that were not measured stay as they are.
Run: python -m benchmarks.catalog [SLUG ...] [--packages FOLDER] [--calls | --table]
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
import traceback

from benchmarks.catalog.calls import call_of
from benchmarks.catalog.public import Missing
from benchmarks.catalog.results import ROOT, merge, read, write
from benchmarks.catalog.rows import Row
from benchmarks.catalog.tables import DOCUMENT, written


def packages() -> list[str]:
    """The algorithms that can be measured: those with a module here."""
    folders = (ROOT / "engine" / "catalog" / "algorithms").glob("*/model.py")
    names = sorted(file.parent.name for file in folders)
    return [name for name in names if importlib.util.find_spec(f"benchmarks.catalog.{name}")]


def measured(package: str) -> list[Row]:
    """What its module says; nothing, and loudly, where something is missing for it."""
    module = importlib.import_module(f"benchmarks.catalog.{package}")
    try:
        return list(module.measure())
    except Missing as missing:
        print(f"NOT MEASURED: {package}. Needed: {missing}")
    return []


def tell(rows: list[Row]) -> None:
    """Print one line for each."""
    for row in rows:
        print(f"{row['algorithm']} | {row['data']} | {row['metric']}")
        print(
            f"    ours {_figure(row['ours'])}"
            f" | {row['reference_name']} {_figure(row['reference'])}"
            f" | {row['baseline_name']} {_figure(row['baseline'])}"
            f" | {row['seconds']:.2f} s {row.get('note', '')}"
        )


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.6g}"


def main() -> int:
    """Measure what is asked for; 1 where something could not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="all of them where none is named")
    parser.add_argument("--packages", help="a folder with the packages that hold public data")
    parser.add_argument("--calls", action="store_true", help="measure the time of a call only")
    parser.add_argument(
        "--table", action="store_true", help="write docs/catalog.md, measure nothing"
    )
    asked = parser.parse_args()
    if asked.table:
        DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8")), "utf-8")
        return 0
    if asked.packages:
        sys.path.append(asked.packages)
    chosen = [slug.replace("-", "_") for slug in asked.slugs] or packages()
    failed = 0
    for package in chosen:
        slug = package.replace("_", "-")
        try:
            rows = [] if asked.calls else measured(package)
            call = call_of(package)
        except Exception:  # noqa: BLE001 - one that fails must not cost the others their figures
            traceback.print_exc()
            failed += 1
            continue
        failed += not rows and not asked.calls
        tell(rows)
        print(f"{slug}: one call {call}")
        write(merge(read(), slug, rows, call))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
