"""One process or two, of the API and of the workers, on one PostgreSQL and one Redis.

Reads by key per second through one port, and tables cleaned per second by Celery's workers; the two
sizes take turns. All of it, the caller, PostgreSQL and Redis are on this one machine.

Prints a table and writes ``benchmarks/results/scaling.json``. Needs wrk, PostgreSQL and Redis.
Run: python benchmarks/scaling.py [--rounds 3]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.assembly import Services, assemble  # noqa: E402 - run from its folder
from engine.jobs.model import JobKind  # noqa: E402 - as above
from engine.keys.model import Scope  # noqa: E402 - as above
from engine.settings import Settings  # noqa: E402 - as above
from tests.conftest import SERVICES  # noqa: E402 - as above
from tests.engine.crashes.conftest import Process  # noqa: E402 - as above
from tests.engine.gateway.served import Served  # noqa: E402 - as above

SIZES = (1, 2)
CLIENTS, SECONDS = 16, 4
TABLES = 12
FREE = "1000000/second"  # a limit would be what is measured


def main() -> None:
    """Measure both in turns, print and write the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="scaling-"))
    try:
        told = _measured(folder, asked.rounds)
    finally:
        subprocess.run([SERVICES, "stop", folder], check=False)
    for name, found in told.items():
        print(f"{name:24}{found}")
    results = ROOT / "benchmarks" / "results" / "scaling.json"
    results.write_text(json.dumps(told, indent=2) + "\n")


def _measured(folder: Path, rounds: int) -> dict[str, object]:
    given = {
        "DATABASE_URL": _started("postgres", folder),
        "REDIS_URL": _started("redis", folder),
        "STUDIO_DATA_DIR": str(folder / "var"),
        "STUDIO_POOL_SIZE": "0",
        "STUDIO_WORKERS": "1",
        "STUDIO_LIMIT_OTHER": FREE,
    }
    os.environ |= given
    parts = assemble(Settings())
    try:
        dataset = parts.datasets.upload_sample("customers")
        parts.datasets.sanitize(dataset.id)
        key = parts.keys.create("scaling", "a@b.c", tuple(Scope)).text
        reads: dict[int, list[float]] = {size: [] for size in SIZES}
        cleaned: dict[int, list[float]] = {size: [] for size in SIZES}
        for _ in range(rounds):
            for size in SIZES:
                with Served(folder / "var", "--workers", str(size), **given) as api:
                    reads[size].append(_reads(f"{api.url}/api/v1/datasets/{dataset.id}", key))
                cleaned[size].append(_cleaned(parts, folder, given, size))
    finally:
        parts.close()
    return {
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "reads per second": _told(reads),
        "tables per second": _told(cleaned),
    }


def _started(service: str, folder: Path) -> str:
    ran = subprocess.run(
        [SERVICES, "start", service, folder], stdout=subprocess.PIPE, text=True, check=True
    )
    return ran.stdout.strip()


def _reads(url: str, key: str) -> float:
    ran = subprocess.run(
        ["wrk", "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s", "-H", f"X-API-Key: {key}", url],
        capture_output=True,
        text=True,
        check=True,
    )
    if "Non-2xx" in ran.stdout:
        sys.exit(f"Not every read was answered:\n{ran.stdout}")
    (found,) = re.findall(r"Requests/sec: +([\d.]+)", ran.stdout)
    return float(found)


def _cleaned(parts: Services, folder: Path, given: dict[str, str], size: int) -> float:
    with ExitStack() as running:
        for number in range(size):
            log = folder / f"worker-{time.monotonic_ns()}-{number}.log"
            worker = Process(["-m", "engine", "worker"], given, log)
            running.callback(worker.stop)
            worker.wait_until_it_says("the worker is ready")
        _all(parts, size)  # what is loaded at the first job is no part of it
        began = time.perf_counter()
        _all(parts, TABLES)
        return TABLES / (time.perf_counter() - began)


def _all(parts: Services, tables: int) -> None:
    made = [parts.datasets.upload_sample("customers") for _ in range(tables)]
    jobs = [parts.jobs.submit(JobKind.SANITIZE, dataset.id).id for dataset in made]
    while not all(parts.jobs.get(job).state.is_final for job in jobs):
        time.sleep(0.02)
    if {parts.jobs.get(job).state.value for job in jobs} != {"done"}:
        sys.exit("Not every table was cleaned.")


def _told(found: dict[int, list[float]]) -> dict[str, float]:
    one, two = (statistics.median(found[size]) for size in SIZES)
    ratios = [b / a for a, b in zip(*(found[size] for size in SIZES), strict=True)]
    return {
        "one process": round(one, 1),
        "two processes": round(two, 1),
        "ratio": round(statistics.median(ratios), 2),
        "lowest ratio": round(min(ratios), 2),
        "highest ratio": round(max(ratios), 2),
    }


if __name__ == "__main__":
    main()
