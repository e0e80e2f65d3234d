"""Memory that large files take beside their size: plain, in Windows-1252, with repeated rows.

Each has 300 MB of the table of ``benchmarks/sanitizer.py`` and is cleaned as the service does it,
in a limited process with every row written. What is in Windows-1252 is rewritten first; rows that
may be equal are compared in memory. Prints a table and writes
``benchmarks/results/large_files.json``. Run: python benchmarks/large_files.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.sanitizer import write_copies, write_table  # noqa: E402 - run from its folder

MEGABYTES = 300


def plain(part: Path, file: Path) -> None:
    """Every row once."""
    write_copies(part, file, 3)


def windows_1252(part: Path, file: Path) -> None:
    """The same with a letter that UTF-8 writes otherwise."""
    write_copies(part, file, 3)
    file.write_bytes(file.read_bytes().replace(b"Paris", "Orléans".encode("cp1252")))


def repeated(part: Path, file: Path) -> None:
    """A quarter of the rows, four times."""
    header, rows = part.read_bytes().split(b"\n", 1)
    quarter = rows[: rows.rfind(b"\n", 0, MEGABYTES * 1_000_000 // 4) + 1]
    file.write_bytes(header + b"\n" + quarter * 4)


KINDS: tuple[Callable[[Path, Path], None], ...] = (plain, windows_1252, repeated)


def main() -> None:
    """Measure each kind in a process of its own, since a child's peak begins with its parent's."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        part, file = Path(folder) / "part.csv", Path(folder) / "large.csv"
        write_table(part, MEGABYTES * 1_000_000 // 3)
        for kind in KINDS:
            kind(part, file)
            sanitizer = str(ROOT / "benchmarks" / "sanitizer.py")
            command = [sys.executable, sanitizer, "--only", "gigabyte", str(file)]
            said = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            for key in ("s", "peak_mb", "file_mb", "memory_ratio_to_file"):
                found[f"{kind.__name__}_{key}"] = round(said[f"gigabyte_{key}"], 2)
    for name, value in found.items():
        print(f"{name:36}{value:10.2f}")
    results = ROOT / "benchmarks" / "results" / "large_files.json"
    results.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
