"""The sanitizer beside a bare polars all-string parse of the same 10 MB, in the same run.

Prints a table and writes ``benchmarks/results/sanitize.json``. Run: python benchmarks/sanitize.py
"""

from __future__ import annotations

import io
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import polars as pl  # noqa: E402 - the studio is run from its folder

from engine.datasets import isolation  # noqa: E402 - as above
from engine.datasets.encoding import decode  # noqa: E402 - as above
from engine.datasets.model import Caps  # noqa: E402 - as above
from engine.datasets.reader import read  # noqa: E402 - as above
from engine.datasets.sanitizer import sanitize  # noqa: E402 - as above
from engine.datasets.sniffing import detect  # noqa: E402 - as above

ROUNDS = 7
SIZE = 10_000_000
CAPS = Caps(bytes=20_000_000)


def table() -> bytes:
    """Twenty mixed columns, as an export of customers looks, some of it dirty."""
    rng = random.Random(5)  # noqa: S311 - test data
    lines = [",".join(f"column_{place}" for place in range(20))]
    size, number = 0, 0
    while size < SIZE:
        number += 1
        cells = [
            str(number), f"{rng.random() * 1000:.2f}",
            f"{rng.gauss(50, 12):.4f}" if rng.random() > 0.05 else "",
            rng.choice(["Berlin", "Paris", "Rome", "Madrid"]), rng.choice(["yes", "no"]),
            f"2024-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
            str(rng.randint(18, 90)) if rng.random() > 0.02 else "NA", f"user{number}@mail.com",
            rng.choice("ABCDE"), f"{rng.randint(0, 99999):05d}",
            f'"note, with comma {rng.randint(1, 500)}"', f"{rng.random():.6f}",
            str(rng.randint(0, 1)), rng.choice(["low", "mid", "high"]),
            str(rng.randint(1, 10**6)), f"some free text {rng.randint(1, 10**5)}",
            f"{rng.random() * 10:.1f}%", rng.choice(["DE", "FR", "IT", "ES"]),
            f"{rng.gauss(0, 1):.5f}", rng.choice(["red", "green", "blue "]),
        ]  # fmt: skip
        lines.append(",".join(cells))
        size += len(lines[-1]) + 1
    return ("\n".join(lines) + "\n").encode()


def in_a_process(data: bytes) -> None:
    """The whole chain as the service runs it: a new process, the result stored."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        source.write_bytes(data)
        task = {
            "kind": "sanitize", "source": str(source), "folder": folder, "target": None,
            "disabled_fixes": [], "caps": CAPS.model_dump(), "memory_mb": CAPS.memory_mb,
            "minimum_score": 50, "minimum_rows": 10,
        }  # fmt: skip
        isolation.perform(task, 120, None)


def main() -> None:
    """Measure in turns, so that whatever else runs on the machine slows all alike."""
    data = table()
    work: dict[str, Callable[[], object]] = {
        "polars_strings": lambda: pl.read_csv(io.BytesIO(data), infer_schema=False),
        "encoding_and_dialect": lambda: detect(decode(data).text),
        "read": lambda: read(data, CAPS),
        "sanitize": lambda: sanitize(data, caps=CAPS),
        "sanitize_in_a_process": lambda: in_a_process(data),
    }
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, perform in work.items():
            started = time.perf_counter()
            perform()
            times[name].append(time.perf_counter() - started)
    found = {f"{name}_s": statistics.median(taken) for name, taken in times.items()}
    base = times["polars_strings"]
    for name in ("read", "sanitize"):
        ratios = [taken / bare for taken, bare in zip(times[name], base, strict=True)]
        found[f"{name}_ratio_to_polars"] = statistics.median(ratios)
    found["file_mb"] = len(data) / 1e6
    for name, value in found.items():
        print(f"{name:32s} {value:10.3f}")
    results = ROOT / "benchmarks" / "results" / "sanitize.json"
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(json.dumps({k: round(v, 4) for k, v in found.items()}, indent=2) + "\n")


if __name__ == "__main__":
    main()
