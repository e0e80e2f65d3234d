"""The sanitizer at 10 MB and 100 MB beside a bare polars parse and its peers, in the same run.

Every file is a mix of twenty columns with some dirt. Stages are timed in turns, and ratios are the
medians of paired ones, so that whatever else runs slows all alike; ``cpu`` ratios are of the
processor time of all threads. Memory is the largest resident set (VmHWM) of a fresh process that
does one thing, the interpreter and its libraries included; ``floor`` is that of one that only
imports. A peer that is not installed is left out, and said so
(``benchmarks/requirements.txt``).

Run: python benchmarks/sanitizer.py [--gigabyte] [--without-peers]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["YDATA_PROFILING_NO_ANALYTICS"] = "1"

ROUNDS = {10: 9, 100: 5}
LIMIT = 2_000_000_000
PEERS = {
    "pandas_describe": "pandas",
    "skrub_cleaner": "skrub",
    "fg_profiling_minimal": "data_profiling",
}


def write_table(path: Path, size: int) -> None:
    """Twenty mixed columns, as an export of customers looks, some of it dirty."""
    rng = random.Random(5)  # noqa: S311 - test data
    with path.open("w", encoding="utf-8", newline="") as file:
        written = file.write(",".join(f"column_{place}" for place in range(20)) + "\n")
        number = 0
        while written < size:
            number += 1
            cells = [
                str(number), f"{rng.random() * 1000:.2f}",
                f"{rng.gauss(50, 12):.4f}" if rng.random() > 0.05 else "",
                rng.choice(["Berlin", "Paris", "Rome", "Madrid"]), rng.choice(["yes", "no"]),
                f"2024-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
                str(rng.randint(18, 90)) if rng.random() > 0.02 else "NA",
                f"user{number}@mail.com", rng.choice("ABCDE"), f"{rng.randint(0, 99999):05d}",
                f'"note, with comma {rng.randint(1, 500)}"', f"{rng.random():.6f}",
                str(rng.randint(0, 1)), rng.choice(["low", "mid", "high"]),
                str(rng.randint(1, 10**6)), f"some free text {rng.randint(1, 10**5)}",
                f"{rng.random() * 10:.1f}%", rng.choice(["DE", "FR", "IT", "ES"]),
                f"{rng.gauss(0, 1):.5f}", rng.choice(["red", "green", "blue "]),
            ]  # fmt: skip
            written += file.write(",".join(cells) + "\n")


def write_copies(table: Path, path: Path, times: int) -> None:
    """A table several times, with numbers and addresses of their own."""
    import polars as pl  # noqa: PLC0415 - memory is measured without it

    part = pl.read_csv(table, infer_schema=False)
    with path.open("wb") as file:
        for turn in range(times):
            start = 1 + turn * part.height
            number = pl.int_range(start, start + part.height, eager=True).cast(pl.String)
            mail = pl.concat_str(pl.lit("user"), number, pl.lit("@mail.com"))
            rows = part.with_columns(column_0=number, column_7=mail)
            rows.write_csv(file, include_header=not turn)


def floor(_file: Path) -> None:
    """Import what the sanitizer needs, and no more."""
    import engine.datasets.outcome  # noqa: F401, PLC0415 - that is all it does


def polars_strings(file: Path) -> None:
    """Parse every cell as a string."""
    import polars as pl  # noqa: PLC0415 - as above

    pl.read_csv(file, infer_schema=False)


def encoding_dialect(file: Path) -> None:
    """Tell the encoding and the dialect, as reading begins."""
    from engine.datasets.model import Caps  # noqa: PLC0415 - as above
    from engine.datasets.reader import framed  # noqa: PLC0415 - as above
    from engine.datasets.source import OnDisk  # noqa: PLC0415 - as above

    framed(OnDisk(file), Caps(bytes=LIMIT))


def detect(file: Path) -> None:
    """Read, judge and report; clean nothing."""
    from engine.datasets.model import Caps  # noqa: PLC0415 - as above
    from engine.datasets.sanitizer import sanitize  # noqa: PLC0415 - as above
    from engine.datasets.source import OnDisk  # noqa: PLC0415 - as above

    sanitize(OnDisk(file), caps=Caps(bytes=LIMIT)).report.model_dump_json()


def chain(file: Path) -> None:
    """Read, fit, clean every row, report: the cleaned table in memory."""
    from engine.datasets.model import Caps  # noqa: PLC0415 - as above
    from engine.datasets.sanitizer import sanitize  # noqa: PLC0415 - as above
    from engine.datasets.source import OnDisk  # noqa: PLC0415 - as above

    found = sanitize(OnDisk(file), caps=Caps(bytes=LIMIT))
    found.report.model_dump_json()
    _ = found.frame


def stored(file: Path) -> None:
    """The same as the service does it: what is large goes to the disk, and so does the result."""
    from engine.datasets.model import Caps  # noqa: PLC0415 - as above
    from engine.datasets.outcome import write_packed  # noqa: PLC0415 - as above
    from engine.datasets.sanitizer import sanitize  # noqa: PLC0415 - as above
    from engine.datasets.source import OnDisk  # noqa: PLC0415 - as above

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = sanitize(OnDisk(file), caps=Caps(bytes=LIMIT), folder=folder)
        found.report.model_dump_json()
        write_packed(found, folder / "table", folder)


def pandas_describe(file: Path) -> None:
    """Parse and describe every column."""
    import pandas as pd  # noqa: PLC0415 - as above

    pd.read_csv(file).describe(include="all")


def skrub_cleaner(file: Path) -> None:
    """Parse and clean."""
    import pandas as pd  # noqa: PLC0415 - as above
    from skrub import Cleaner  # noqa: PLC0415 - as above

    Cleaner().fit_transform(pd.read_csv(file))


def fg_profiling_minimal(file: Path) -> None:
    """Parse and write the minimal profile."""
    import pandas as pd  # noqa: PLC0415 - as above
    from data_profiling import ProfileReport  # noqa: PLC0415 - as above

    ProfileReport(pd.read_csv(file), minimal=True, progress_bar=False).to_html()


WORK: dict[str, Callable[[Path], None]] = {
    work.__name__: work
    for work in (floor, polars_strings, encoding_dialect, detect, chain, stored, pandas_describe,
                 skrub_cleaner, fg_profiling_minimal)
}  # fmt: skip


def in_a_process(name: str, file: Path) -> tuple[float, float]:
    """Seconds and peak resident megabytes of a fresh process that does one thing once."""
    started = time.perf_counter()
    command = [sys.executable, __file__, "--only", name, str(file)]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    return time.perf_counter() - started, float(said.splitlines()[-1])


def peak_mb() -> float:
    """Of this process; what ``getrusage`` tells would begin with the parent's."""
    status = Path("/proc/self/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / 1e6


def at_size(megabytes: int, file: Path, peers: list[str]) -> dict[str, float]:
    """Times, ratios and memory at one size."""
    size = file.stat().st_size / 1e6
    names = ("polars_strings", "encoding_dialect", "detect", "chain")
    walls: dict[str, list[float]] = {name: [] for name in names}
    loads: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(ROUNDS[megabytes] + 1):
        for name in names:
            started, worked = time.perf_counter(), time.process_time()
            WORK[name](file)
            if turn:  # the first one imports
                walls[name].append(time.perf_counter() - started)
                loads[name].append(time.process_time() - worked)
    found = {"encoding_dialect_ms": 1_000 * statistics.median(walls["encoding_dialect"]),
             "encoding_dialect_cpu_ms": 1_000 * statistics.median(loads["encoding_dialect"]),
             "polars_s": statistics.median(walls["polars_strings"])}  # fmt: skip
    for name in ("detect", "chain"):
        found[f"{name}_s"] = statistics.median(walls[name])
        for what, times in (("", walls), ("cpu_", loads)):
            pairs = zip(times[name], times["polars_strings"], strict=True)
            found[f"{name}_{what}ratio_to_polars"] = statistics.median(a / b for a, b in pairs)
    found["file_mb"] = size
    for name in ("floor", "polars_strings", "chain", "stored", *peers):
        seconds, peak = in_a_process(name, file)
        found[f"{name}_peak_mb"] = peak
        if name in peers:
            found[f"{name}_process_s"] = seconds
        elif name == "stored":
            found["stored_process_s"] = seconds
            found["memory_ratio_to_file"] = peak / size
    return {f"{name}_{megabytes}mb": value for name, value in found.items()}


def gigabyte(file: Path) -> None:
    """Print the figures of 1 GB as the service cleans it: in a limited process, all written."""
    from engine.datasets import isolation  # noqa: PLC0415 - as above
    from engine.datasets.bounds import bounds_of  # noqa: PLC0415 - as above

    size = file.stat().st_size
    caps = bounds_of(LIMIT, size)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        task = {
            "kind": "sanitize", "source": str(file), "folder": folder, "target": None,
            "disabled_fixes": [], "caps": caps.model_dump(), "memory_mb": caps.memory_mb,
            "minimum_score": 50, "minimum_rows": 10,
        }  # fmt: skip
        started = time.perf_counter()
        isolation.perform(task, caps.wall_s, None)
        seconds = time.perf_counter() - started
        rows = json.loads((Path(folder) / "report").read_bytes())["original_rows"]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
    found = {
        "gigabyte_s": seconds,
        "gigabyte_peak_mb": peak,
        "gigabyte_file_mb": size / 1e6,
        "gigabyte_memory_ratio_to_file": peak * 1e6 / size,
        "gigabyte_rows": rows,
    }
    print(json.dumps(found))


def main() -> None:
    """Measure, print, write ``benchmarks/results/sanitizer.json``."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", nargs=2, help=argparse.SUPPRESS)
    asked.add_argument("--without-peers", action="store_true", help="measure no peers")
    asked.add_argument("--gigabyte", action="store_true", help="measure 1 GB as well")
    options = asked.parse_args()
    if options.only:
        name, file = options.only[0], Path(options.only[1])
        if name == "gigabyte":
            gigabyte(file)
            return
        WORK[name](file)
        print(f"\n{peak_mb()}")
        return
    peers = [name for name, module in PEERS.items() if importlib.util.find_spec(module)]
    if options.without_peers:
        peers = []
    for name in PEERS.keys() - set(peers):
        print(f"{name}: not installed or not asked for, left out")
    results = ROOT / "benchmarks" / "results" / "sanitizer.json"
    found: dict[str, float] = {}
    if results.exists() and not options.gigabyte:  # that takes long: the last figures stay
        known = json.loads(results.read_bytes())
        found = {name: value for name, value in known.items() if name.startswith("gigabyte_")}
    with tempfile.TemporaryDirectory() as folder:
        hundred = Path(folder) / "100.csv"
        write_table(hundred, 100_000_000)
        if options.gigabyte:  # by a small process, since a child's peak begins with its parent's
            large = Path(folder) / "1000.csv"
            write_copies(hundred, large, 10)
            command = [sys.executable, __file__, "--only", "gigabyte", str(large)]
            said = subprocess.run(command, capture_output=True, check=True).stdout
            found |= json.loads(said)
            large.unlink()
        ten = Path(folder) / "10.csv"
        write_table(ten, 10_000_000)
        found |= at_size(10, ten, peers) | at_size(100, hundred, peers)
    for name, value in found.items():
        print(f"{name:40s} {value:12.3f}")
    text = json.dumps({name: round(value, 4) for name, value in found.items()}, indent=2)
    results.write_text(text + "\n")


if __name__ == "__main__":
    main()
