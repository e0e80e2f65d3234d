"""Repairs and harm where dirt of known kinds is put into real tables that nobody here wrote.

Each kind of dirt stands alone in a copy of a real table, in every column that it fits, so that the
table itself is the clean pair. Prints a table and writes ``benchmarks/results/real_dirt.json``.
Run: python benchmarks/real_dirt.py --packages FOLDER [--held-out] [--wrong]
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.columns.meaning import is_same  # noqa: E402 - run from its folder
from benchmarks.columns.tables import tables  # noqa: E402 - as above
from benchmarks.feature_types import is_held_out, labels  # noqa: E402 - as above
from engine.datasets.sanitizer import sanitize  # noqa: E402 - as above
from tests.engine.datasets.dirty_pairs import TYPO, Pair  # noqa: E402 - as above
from tests.engine.datasets.repairing import Tally  # noqa: E402 - as above

_ROWS = 500
_COLUMNS = 12
_MOST = 25  # tables for each kind
Test = Callable[[list[str], str], bool]
Dirt = Callable[[str, random.Random], str]


def _are(pattern: str) -> Test:
    form = re.compile(pattern)
    return lambda values, _label: all(form.fullmatch(value) for value in values)


def _numbers(values: list[str], label: str) -> bool:
    return label == "numeric" and _are(r"\d{1,7}(?:\.\d+)?")(values, label) and len({*values}) > 10


def _shares(values: list[str], label: str) -> bool:
    return label == "numeric" and _are(r"0?\.\d+|0")(values, label) and len({*values}) > 10


def _thousands(values: list[str], label: str) -> bool:
    is_great = _are(r"[1-9]\d{3,8}")(values, label)
    return label == "numeric" and is_great and len({*values}) > 30


def _levels(values: list[str], label: str) -> bool:
    is_word = _are(r"[A-Za-z][A-Za-z .-]{2,20}")(values, label)
    return label == "categorical" and is_word and 2 < len({*values}) < 40


def _states(values: list[str], label: str) -> bool:
    return label == "categorical" and _are(r"[A-Z]{2}")(values, label) and len({*values}) > 5


def _letter_lost(text: str, rng: random.Random) -> str:
    place = rng.randrange(1, len(text) - 1)
    return text[:place] + "x" + text[place + 1 :]


KINDS: dict[str, tuple[Test, float, Dirt]] = {
    "unit": (_numbers, 0.7, lambda text, rng: text + rng.choice([" oz", " oz.", " ounce", " OZ"])),
    "unit and words": (
        _numbers, 0.95,
        lambda text, rng: text + (" oz. Alumi-Tek" if rng.random() < 0.06 else " oz"),
    ),
    "percent sign": (_shares, 0.3, lambda text, _rng: f"{text}%"),
    "percent": (_shares, 0.3, lambda text, _rng: f"{float(text) * 100:.10g}%"),
    "thousands": (_thousands, 0.2, lambda text, _rng: f"{int(text):,}"),
    "currency": (_thousands, 0.2, lambda text, _rng: f"${int(text):,}.00"),
    "null word among numbers": (
        _numbers, 0.06, lambda _text, rng: rng.choice(["N/A", "unknown", "null", "-"]),
    ),
    "null number": (_numbers, 0.05, lambda _text, _rng: "-999"),
    "null word among words": (_levels, 0.05, lambda _text, _rng: "N/A"),
    "blanks": (_levels, 0.1, lambda text, _rng: f" {text}  "),
    "case": (_levels, 0.05, lambda text, _rng: text.upper()),
    "date": (
        _are(r"\d{4}-\d\d-\d\d"), 0.3,
        lambda text, _rng: f"{text[5:7]}/{text[8:]}/{text[:4]}",
    ),
    TYPO: (_levels, 0.03, _letter_lost),
}  # fmt: skip
_EMPTIED = frozenset({"null word among numbers", "null number", "null word among words"})


def soiled(frame: pd.DataFrame, known: dict[str, str], kind: str, name: str) -> Pair | None:
    """A pair with one kind of dirt in every column that it fits; None where there is none."""
    fits, share, make = KINDS[kind]
    clean = frame.to_numpy().tolist()
    pair = Pair(name, list(frame.columns), clean, [list(cells) for cells in clean])
    rng = random.Random(f"{name}{kind}")  # noqa: S311 - test data
    told = kind if kind not in _EMPTIED else "null"
    for column, label in known.items():
        if column not in pair.header:
            continue
        values = [value for value in frame[column] if value]
        if len(values) > 50 and fits(values, label):
            pair.soil(told, column, share, lambda text: make(text, rng) if len(text) > 2 or
                      (kind != TYPO and text) else text)  # fmt: skip
    return pair if pair.kinds else None


def tally(pair: Pair) -> Tally:
    """Repairs and harm by the meaning of cells, which is judged without the product's rules."""
    found = sanitize(pair.csv(), disabled_fixes=["duplicates", "footers", "empty_rows"])
    count = Tally()
    for row, (want, got) in enumerate(zip(pair.clean, found.after.rows(), strict=True)):
        for place, (clean, cell) in enumerate(zip(want, got, strict=True)):
            kind, dirty = pair.kinds.get((row, place)), pair.dirty[row][place]
            if kind == TYPO:
                count.typos_changed += not is_same(dirty, cell)
                continue
            is_right = cell is None if kind == "null" else is_same(clean, cell)
            if kind is None:
                count.clean += 1
                count.harmed += not is_right
            else:
                count.dirty[kind] += 1
                count.repaired[kind] += is_right
            count.changed += not is_right and (dirty or None) != cell
            if not is_right:
                count.examples.append((pair.header[place], dirty, clean, cell))
    return count


def main() -> None:
    """Measure every kind on every table of one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="the third that was left aside")
    parser.add_argument("--wrong", action="store_true", help="say where it goes wrong")
    chosen = parser.parse_args()
    known = labels()
    used: Counter[str] = Counter()
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for table, frame in tables(chosen.packages):
        if table not in known or is_held_out(table) != chosen.held_out:
            continue
        kept = {*known[table], *frame.columns[:_COLUMNS]}
        some = frame[[name for name in frame.columns if name in kept]].head(_ROWS)
        for kind in KINDS:
            if used[kind] == _MOST:
                continue
            pair = soiled(some, known[table], kind, table)
            if pair is None:
                continue
            used[kind] += 1
            count = tally(pair)
            found[kind].add(count)
            if chosen.wrong and (count.f1 < 0.85 or count.harmed):
                print(f"{kind}: {table}: F1 {count.f1:.2f}, harmed {count.harmed}: "
                      f"{count.examples[:4]}")  # fmt: skip
    keep("held out" if chosen.held_out else "seen", found)


def keep(part: str, found: dict[str, Tally]) -> None:
    """Print, and write into the file of results."""
    rows = {
        kind: {
            "clean_cells": count.clean, "harmed": count.harmed, "dirty": count.dirty.total(),
            "f1": round(count.f1, 4), "typos_changed": count.typos_changed,
        }
        for kind, count in found.items()
    }  # fmt: skip
    for kind, row in rows.items():
        print(f"{kind:25}", "  ".join(f"{key} {value}" for key, value in row.items()))
    file = ROOT / "benchmarks/results/real_dirt.json"
    results = json.loads(file.read_text()) if file.exists() else {}
    file.write_text(json.dumps(results | {part: rows}, indent=2) + "\n")


if __name__ == "__main__":
    main()
