"""Runs in the sandbox, warm, cold and without a pause, beside the usual ways, in one go.

Prints a table and writes ``benchmarks/results/sandbox.json``: a flat object of numbers. A time
is from the call to the validated result, and each run has a fresh box of its own.
Run: python benchmarks/sandbox.py
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.execution.cgroups import parent_of_containers  # noqa: E402 - the line above finds it
from engine.execution.docker import DockerBackend  # noqa: E402 - as above
from engine.execution.identity import Identity  # noqa: E402 - as above
from engine.execution.model import BatchJob, Job, Limits, Progress, Status  # noqa: E402 - as above
from engine.execution.pool import Pool  # noqa: E402 - as above
from engine.execution.service import ExecutionService  # noqa: E402 - as above
from engine.settings import Settings  # noqa: E402 - as above

RESULTS = ROOT / "benchmarks" / "results" / "sandbox.json"
POOL, WARM, COLD, PEERS = 4, 150, 7, 7
SUSTAINED_S, THREADS = 10.0, 4
CALLS = 10_000
RATIO = 60.0
IDENTITY = "def execute(testData):\n    return {'rows': testData['features']}\n"
FIT = """
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

def execute(testData):
    rows, labels = testData["features"], [int(row[0] > 49) for row in testData["features"]]
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(rows, labels)
    return {"probabilities": model.predict_proba(rows[:10])[:, 1].tolist()}
"""
SPIN = """
import signal

def execute(testData):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        pass
"""
ROWS = {"features": [[float(i), 1.5, -2.0, 3.25] for i in range(100)]}
IMPORTS = "import numpy, pandas, sklearn.linear_model, sklearn.model_selection"
PROGRAM = (
    "import sys, json; sys.path.append('/opt/packages'); data = json.load(sys.stdin)\n"
    f"{IMPORTS}\nexec({IDENTITY!r}); print(json.dumps(execute(data)))"
)


def main() -> int:
    """Measure each sandbox that works here, then the usual ways; 1 when a promise is missed."""
    found: dict[str, float] = {"processors": float(os.cpu_count() or 0)}
    for name in ("docker", "bubblewrap"):
        found |= _sandbox(name)
    found |= _peers(has_docker="docker_warm_p50_ms" in found)
    if "naive_docker_run_p50_ms" in found:
        found["naive_to_warm_ratio"] = (
            found["naive_docker_run_p50_ms"] / found["docker_warm_p50_ms"]
        )
    found["load_average_1min"] = os.getloadavg()[0]
    for name, value in found.items():
        print(f"{name:44} {value:12.1f}")
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(
        json.dumps({name: round(value, 2) for name, value in found.items()}, indent=2) + "\n",
        "utf-8",
    )
    return 0 if found.get("naive_to_warm_ratio", RATIO) >= RATIO else 1


def _sandbox(name: str) -> dict[str, float]:
    found: dict[str, float] = {}
    cold = []
    for _ in range(COLD):
        with _service(name, size=0) as service:
            cold.append(_time(service, _job(IDENTITY)))
    found["cold_p50_ms"] = statistics.median(cold)
    with _service(name, size=POOL) as service:
        if service.run(_job(IDENTITY)).status is not Status.OK:
            print(f"{name} does not work here; it is left out")
            return {}
        pool: Pool = service._pools[name]  # to know when the pool is full, and its boxes
        for what, code in (("warm", IDENTITY), ("warm_fit", FIT)):
            times = _warm(service, pool, _job(code))
            found[f"{what}_p50_ms"] = statistics.median(times)
            found[f"{what}_p99_ms"] = sorted(times)[int(len(times) * 0.99)]
        found["idle_box_pss_mb"] = _waiting_memory(pool)
        found["sustained_runs_per_s"] = _sustained(service, _job(IDENTITY))
        found["sustained_fit_runs_per_s"] = _sustained(service, _job(FIT))
        found["batch_calls_per_s"] = _batch(service)
        found |= _ends(service)
    with _service(name, size=POOL, forks=False) as service:
        service.run(_job(IDENTITY))
        found["alone_sustained_runs_per_s"] = _sustained(service, _job(IDENTITY))
    return {f"{name}_{what}": value for what, value in found.items()}


@contextlib.contextmanager
def _service(name: str, *, size: int, forks: bool = True) -> Iterator[ExecutionService]:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            sandbox=name,
            sandbox_forks=forks,
            pool_size=size,
            pool_most=size,
            data_dir=Path(folder),
        )
        service = ExecutionService(settings)
        try:
            yield service
        finally:
            service.close()


def _warm(service: ExecutionService, pool: Pool, job: Job) -> list[float]:
    """One run at a time, each with every warm box standing by."""
    times = []
    for _ in range(WARM):
        if not pool.wait_until_full(120):
            sys.exit("the pool did not fill")
        time.sleep(0.03)
        times.append(_time(service, job))
    return times


def _sustained(service: ExecutionService, job: Job) -> float:
    """Runs each second while a few callers ask without a pause."""
    until = time.perf_counter() + SUSTAINED_S
    began = time.perf_counter()

    def work(_: int) -> int:
        done = 0
        while time.perf_counter() < until:
            _time(service, job)
            done += 1
        return done

    with ThreadPoolExecutor(THREADS) as threads:
        done = sum(threads.map(work, range(THREADS)))
    return done / (time.perf_counter() - began)


def _batch(service: ExecutionService) -> float:
    payloads = [{"features": ROWS["features"][:1]}] * CALLS
    job = BatchJob(run_id="batch", code=IDENTITY, payload={"payloads": payloads})
    began = time.perf_counter()
    outcome = service.run(job)
    if len(outcome.calls) != CALLS or any(call.status is not Status.OK for call in outcome.calls):
        sys.exit(f"a batch failed: {outcome.problem}")
    return CALLS / (time.perf_counter() - began)


def _ends(service: ExecutionService) -> dict[str, float]:
    """How late a run that ignores SIGTERM is over after its deadline, and after a wish."""
    late, cancelled = [], []
    for _ in range(15):
        began = time.perf_counter()
        outcome = service.run(_job(SPIN, wall_s=0.5))
        took_ms = (time.perf_counter() - began) * 1000
        late.append(took_ms - outcome.envelope.queue_ms - 500)
        asked: list[float] = []
        cancel = threading.Event()

        def listener(
            _: Progress, asked: list[float] = asked, cancel: threading.Event = cancel
        ) -> None:
            if not asked:
                asked.append(time.perf_counter())
                cancel.set()

        service.run(_job(SPIN), cancel, listener)
        cancelled.append((time.perf_counter() - asked[0]) * 1000)
    return {
        "kill_late_p50_ms": statistics.median(late),
        "kill_late_max_ms": max(late),
        "cancel_p50_ms": statistics.median(cancelled),
        "cancel_max_ms": max(cancelled),
    }


def _waiting_memory(pool: Pool) -> float:
    """Proportional set size of one waiting box: its first process and the child, in MB."""
    if not pool.wait_until_full(60):
        sys.exit("the pool did not fill")
    boxes = [box._group._folders[0] for box in list(pool._ready)]  # the groups of what stands by
    families = [(box / "cgroup.procs").read_text("ascii").split() for box in boxes]
    return statistics.mean(sum(map(_pss_mb, family)) for family in families)


def _pss_mb(pid: str) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _time(service: ExecutionService, job: Job) -> float:
    began = time.perf_counter()
    outcome = service.run(job)
    took = (time.perf_counter() - began) * 1000
    if outcome.status is not Status.OK:
        sys.exit(f"a run failed: {outcome.problem}")
    return took


def _peers(*, has_docker: bool) -> dict[str, float]:
    """The same work in the usual ways, in turns."""
    ways: dict[str, Callable[[], object]] = {
        "subprocess_p50_ms": lambda: _process([sys.executable, "-c", PROGRAM]),
        "in_process_p50_ms": _in_process,
    }
    with contextlib.ExitStack() as stack:
        if has_docker:
            run, execute = stack.enter_context(_docker())
            ways["naive_docker_run_p50_ms"] = lambda: _process(run)
            ways["docker_exec_p50_ms"] = lambda: _process(execute)
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(PEERS):
            for name, perform in ways.items():
                began = time.perf_counter()
                perform()
                times[name].append((time.perf_counter() - began) * 1000)
    return {name: statistics.median(taken) for name, taken in times.items()}


@contextlib.contextmanager
def _docker() -> Iterator[tuple[list[str], list[str]]]:
    """A naive ``docker run`` and a ``docker exec`` into a container that stands ready."""
    with tempfile.TemporaryDirectory() as folder:
        identity = Identity(Path(folder))
        backend = DockerBackend(Settings(data_dir=Path(folder)), identity)
        image = backend.prepare()
        parent = parent_of_containers(backend._client.info()["CgroupDriver"])  # just connected
        identity.close()
    python = ["/usr/bin/python3", "-I", "-S", "-c"]
    # The same bounds, and the same share of a busy machine, as the studio's containers have.
    bounds = ["--network", "none", "--cpus", "1", "--memory", "512m"]
    bounds += ["--cgroup-parent", parent] if parent else []
    wait = [*python, "import time; time.sleep(3600)"]
    begun = subprocess.run(
        ["docker", "run", "-d", "--rm", *bounds, image, *wait], capture_output=True, check=True
    )
    name = begun.stdout.decode().strip()
    try:
        yield (
            ["docker", "run", "--rm", "-i", *bounds, image, *python, PROGRAM],
            ["docker", "exec", "-i", name, *python, PROGRAM],
        )
    finally:
        subprocess.run(["docker", "rm", "-f", name], capture_output=True, check=True)


def _process(command: list[str]) -> None:
    subprocess.run(command, input=json.dumps(ROWS).encode(), capture_output=True, check=True)


def _in_process() -> str:
    names: dict[str, Callable[[object], object]] = {}
    exec(IDENTITY, names)  # noqa: S102 - our own two lines, the bare baseline
    return json.dumps(names["execute"](json.loads(json.dumps(ROWS))))


def _job(code: str, wall_s: float = 60.0) -> Job:
    return Job(run_id="benchmark", code=code, payload=ROWS, limits=Limits(wall_s=wall_s))


if __name__ == "__main__":
    sys.exit(main())
