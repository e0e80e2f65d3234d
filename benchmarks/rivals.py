"""How often another delimiter fits a file nearly as well, and the facts of its reading say so.

Counts over the files of each family of ``benchmarks/reading.py``. Prints a table and writes
``benchmarks/results/rivals.json``. Run: python benchmarks/rivals.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.pollution.variant import Variant  # noqa: E402 - run from its folder
from benchmarks.reading import families  # noqa: E402 - as above
from engine.datasets.encoding import decode  # noqa: E402 - as above
from engine.datasets.model import Caps  # noqa: E402 - as above
from engine.datasets.opening import open_text  # noqa: E402 - as above
from engine.errors import StudioError  # noqa: E402 - as above


def has_rivals(file: Variant) -> bool:
    """Whether a person is told of another way to part its lines."""
    try:
        return bool(open_text(decode(file.data), Caps()).dialect.rivals)
    except StudioError:
        return False  # it holds no cells


def main() -> None:
    """Count every family."""
    found: dict[str, int] = {}
    for family, files in families().items():
        found[f"{family}_files"] = len(files)
        found[f"{family}_with_rivals"] = sum(map(has_rivals, files))
        print(f"{family:16}{found[f'{family}_with_rivals']:6} of {len(files):5}")
    results = ROOT / "benchmarks" / "results" / "rivals.json"
    results.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
