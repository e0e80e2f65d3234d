"""Mutated files by the ten thousand: none may crash or hang the reader, and no row may be lost.

Prints a table and writes ``benchmarks/results/fuzz_reading.json``.
Run: python benchmarks/fuzz_reading.py [--files 20000] [--seed 1]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.pollution.mutation import Tally, mutants, tried  # noqa: E402 - run from its folder


def main() -> None:
    """Try them all, and keep what broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the files that broke the reader")
    asked = parser.parse_args()
    tally = Tally()
    started = time.perf_counter()
    for number, data in enumerate(mutants(asked.files, asked.seed)):
        wrong = tried(data, tally)
        if wrong:
            print(f"{number}: {wrong}")
            if asked.keep:
                asked.keep.mkdir(parents=True, exist_ok=True)
                (asked.keep / f"{number}.csv").write_bytes(data)
    found = {
        "files": asked.files,
        "read": tally.read,
        "refused": tally.refused,
        "crashes": tally.crashes,
        "hangs": tally.hangs,
        "rows_lost": tally.lost,
        "slowest_s": round(tally.slowest_s, 3),
        "wall_s": round(time.perf_counter() - started, 1),
    }
    for name, value in found.items():
        print(f"{name:12s}{value:10}")
    results = ROOT / "benchmarks" / "results" / "fuzz_reading.json"
    results.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
