"""How well dirty tables are repaired, and what is harmed on the way, against their clean pairs.

Prints a table and writes ``benchmarks/results/repair.json``. Run: python benchmarks/repair.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.engine.datasets.dirty_pairs import PAIRS  # noqa: E402 - the studio is run from its folder
from tests.engine.datasets.repairing import Tally, tally  # noqa: E402 - as above


def main() -> None:
    """Measure every pair, then all of them together."""
    total, found = Tally(), {}
    for make in PAIRS:
        pair = make()
        count = tally(pair)
        total.add(count)
        found[pair.name] = _row(count)
    found["all"] = _row(total)
    for name, row in found.items():
        print(f"{name:12s}", "  ".join(f"{key} {value:.4f}" for key, value in row.items()))
    flat = {f"{name}_{key}": value for name, row in found.items() for key, value in row.items()}
    results = ROOT / "benchmarks" / "results" / "repair.json"
    results.write_text(json.dumps({k: round(v, 5) for k, v in flat.items()}, indent=2) + "\n")


def _row(count: Tally) -> dict[str, float]:
    return {
        "clean_cells": count.clean, "harmed_share": count.harm, "dirty_cells": count.dirty.total(),
        "precision": count.precision, "recall": count.recall, "f1": count.f1,
        "typos_changed": count.typos_changed,
    }  # fmt: skip


if __name__ == "__main__":
    main()
