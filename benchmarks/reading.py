"""Reading of polluted and of real-world-looking CSV files, beside four other readers.

Prints tables and writes ``benchmarks/results/reading.json``. The peers are in
``benchmarks/requirements.txt``; those that are missing are named and left out.
Run: python benchmarks/reading.py [--only NAME] [--kind CLASS] [--wrong]
"""

from __future__ import annotations

import argparse
import json
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.pollution import blind, blind_files, blind_rows  # noqa: E402 - as below
from benchmarks.pollution.readers import Reader, readers  # noqa: E402 - run from its folder
from benchmarks.pollution.scoring import NOTHING, Marks, Reading, f1, judge  # noqa: E402 - as above
from benchmarks.pollution.survey import survey  # noqa: E402 - as above
from benchmarks.pollution.variant import Variant  # noqa: E402 - as above
from benchmarks.pollution.variants import variants  # noqa: E402 - as above

_LONGEST_S = 10


@dataclass
class Record:
    """All that one reader did on one family of files."""

    marks: dict[str, list[Marks]] = field(default_factory=lambda: defaultdict(list))
    counts: Counter[str] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)

    @property
    def every(self) -> list[Marks]:
        """The marks of every file."""
        return [marks for found in self.marks.values() for marks in found]


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def attempt(truth: Variant, read: Reader, path: Path, record: Record) -> Marks:
    """One file by one reader."""
    started = time.perf_counter()
    found: Reading | None = None
    try:
        with _at_most(_LONGEST_S):
            found = read(path)
    except Exception:  # noqa: BLE001 - whatever a reader raises is its crash
        record.counts["crashes"] += 1
    record.times.append(1000 * (time.perf_counter() - started))
    marks = judge(truth, found) if found else NOTHING
    record.marks[truth.kind].append(marks)
    if found:
        record.counts["silent_errors"] += not marks.is_exact and not found.is_said
        if truth.delimiter is not None and any(len(row) > 1 for row in truth.rows):
            record.counts["delimiters"] += 1
            record.counts["delimiters_right"] += found.delimiter in (
                truth.delimiter, truth.delimiter.strip(" ") or " "
            )  # fmt: skip
        if truth.quote is not None:
            record.counts["quotes"] += 1
            record.counts["quotes_right"] += found.quote == truth.quote
    record.counts["exact"] += marks.is_exact
    return marks


def figures(name: str, record: Record) -> dict[str, float]:
    """Flat keys for the results."""
    every = record.every
    count = len(every)
    found = {
        "score": statistics.mean(marks.total for marks in every),
        "score_by_class": statistics.mean(
            statistics.mean(marks.total for marks in found) for found in record.marks.values()
        ),
        "exact_share": record.counts["exact"] / count,
        "silent_errors": record.counts["silent_errors"],
        "crashes": record.counts["crashes"],
        "ms_per_file_median": statistics.median(record.times),
        "ms_per_file_p95": statistics.quantiles(record.times, n=20)[-1],
    }
    for part in ("header", "records", "cells"):
        pairs = [getattr(marks, part) for marks in every]
        found[f"{part}_precision"] = statistics.mean(p for p, _ in pairs)
        found[f"{part}_recall"] = statistics.mean(r for _, r in pairs)
        found[f"{part}_f1"] = statistics.mean(f1(p, r) for p, r in pairs)
    for part in ("delimiters", "quotes"):
        # A file that was not read counts as wrong.
        if record.counts[part] and record.counts[f"{part}_right"]:
            read = 1 - record.counts["crashes"] / count
            found[f"{part}_accuracy"] = record.counts[f"{part}_right"] / record.counts[part] * read
    return {f"{name}_{key}": round(value, 4) for key, value in found.items()}


def measure(files: list[Variant], asked: argparse.Namespace) -> dict[str, Record]:
    """Every file by every reader, in turns."""
    known, missing = readers()
    if missing:
        print("not installed (pip install -r benchmarks/requirements.txt):", ", ".join(missing))
    known = {name: read for name, read in known.items() if asked.only in (None, name)}
    records = {name: Record() for name in known}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        for truth in files:
            path.write_bytes(truth.data)
            for name, read in known.items():
                marks = attempt(truth, read, path, records[name])
                if asked.wrong and name == "ours" and not marks.is_exact:
                    print(f"{marks.total:5.2f} {truth.kind}: {truth.name}")
    return records


def show(title: str, records: dict[str, Record]) -> None:
    """The table of one family."""
    print(f"\n{title}\n{'class':22s}{'files':>6s}" + "".join(f"{name:>11s}" for name in records))
    first = next(iter(records.values()))
    for kind, found in first.marks.items():
        means = (statistics.mean(m.total for m in r.marks[kind]) for r in records.values())
        print(f"{kind:22s}{len(found):6d}" + "".join(f"{mean:11.3f}" for mean in means))
    lines = {name: figures("x", record) for name, record in records.items()}
    for key in lines[next(iter(lines))]:
        row = "".join(f"{found.get(key, float('nan')):11.3f}" for found in lines.values())
        print(f"{key[2:]:28s}{row}")


def families() -> dict[str, list[Variant]]:
    """The files: two sets that the reader was mended on, and those that it met unprepared."""
    return {
        "variants": list(variants()),
        "survey": survey(),
        "blind_variants": [*blind_rows.rows(), *blind_files.whole()],
        "blind_files": [*blind.files("blind"), *blind.large()],
        "third_files": blind.files("fresh"),
    }


def main() -> None:
    """Measure every family."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="one reader")
    parser.add_argument("--family", choices=families(), help="one family of files")
    parser.add_argument("--kind", help="one class of files")
    parser.add_argument("--wrong", action="store_true", help="name the files that ours reads wrong")
    asked = parser.parse_args()
    results: dict[str, float] = {}
    for family, files in families().items():
        if asked.family not in (None, family):
            continue
        chosen = [file for file in files if asked.kind in (None, file.kind)]
        if not chosen:
            continue
        records = measure(chosen, asked)
        show(f"{family}: {len(chosen)} files", records)
        results[f"{family}_files"] = len(chosen)
        for name, record in records.items():
            results |= figures(f"{family}_{name}", record)
    if asked.only is None and asked.kind is None and asked.family is None:
        target = ROOT / "benchmarks" / "results" / "reading.json"
        target.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
