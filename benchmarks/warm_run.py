"""How long a run takes in a warm box, in a cold one, and in a naive ``docker run``, in one go.

Prints a table and writes ``benchmarks/results/warm_run.json``: a flat object of numbers.
Warm times are from the call to the validated result, each in a box of its own, the pool full
before each burst.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.builder.service import BuilderService  # noqa: E402 - the line above finds it
from engine.execution.cgroups import parent_of_containers  # noqa: E402 - as above
from engine.execution.docker import DockerBackend  # noqa: E402 - as above
from engine.execution.identity import Identity  # noqa: E402 - as above
from engine.execution.model import Job, Limits, Status  # noqa: E402 - as above
from engine.execution.pool import Pool  # noqa: E402 - as above
from engine.execution.service import ExecutionService  # noqa: E402 - as above
from engine.settings import Settings  # noqa: E402 - as above

RESULTS = ROOT / "benchmarks" / "results" / "warm_run.json"
POOL, BURSTS, COLD, NAIVE = 6, 5, 5, 5
RATIO = 60.0
IDENTITY = "def execute(testData):\n    return {'rows': testData['features']}\n"
FIT = """
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

def execute(testData):
    rows, labels = testData["features"], [int(row[0] > 49) for row in testData["features"]]
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(rows, labels)
    return {"probabilities": model.predict_proba(rows[:10])[:, 1]}
"""
ROWS = {"features": [[float(i), 1.5, -2.0, 3.25] for i in range(100)]}


def main() -> int:
    """Measure each sandbox that works here, then the naive way; 1 when a promise is missed."""
    found: dict[str, float] = {}
    for name in ("docker", "bubblewrap"):
        found |= _measure(name)
    if "docker_warm_p50_ms" in found:
        image, parent = _image()
        times = [_naive(image, parent) for _ in range(NAIVE)]
        found["naive_docker_run_p50_ms"] = statistics.median(times)
        found["naive_to_warm_ratio"] = (
            found["naive_docker_run_p50_ms"] / found["docker_warm_p50_ms"]
        )
    _show(found)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0 if found.get("naive_to_warm_ratio", RATIO) >= RATIO else 1


def _measure(name: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(sandbox=name, pool_size=POOL, data_dir=Path(folder))
        service = ExecutionService(settings)
        try:
            if service.run(_job(IDENTITY, ROWS)).status is not Status.OK:
                print(f"{name} does not work here; it is left out")
                return {}
            warm = _bursts(service, name, _job(IDENTITY, ROWS))
            fit = _bursts(service, name, _job(FIT, ROWS))
            sample = _bursts(service, name, _sample())
        finally:
            service.close()
        cold = _cold(settings.model_copy(update={"pool_size": 0}))
    return {
        f"{name}_warm_p50_ms": statistics.median(warm),
        f"{name}_warm_p99_ms": _p99(warm),
        f"{name}_warm_fit_p50_ms": statistics.median(fit),
        f"{name}_warm_fit_p99_ms": _p99(fit),
        f"{name}_warm_sample_p50_ms": statistics.median(sample),
        f"{name}_cold_p50_ms": statistics.median(cold),
    }


def _bursts(service: ExecutionService, name: str, job: Job) -> list[float]:
    pool: Pool = service._pools[name]  # to know when the pool is full
    times = []
    for _ in range(BURSTS):
        if not pool.wait_until_full(120):
            sys.exit(f"the pool of {name} did not fill")
        time.sleep(1)
        for _ in range(POOL):
            took, is_warm = _time(service, job)
            if is_warm:
                times.append(took)
    return times


def _cold(settings: Settings) -> list[float]:
    service = ExecutionService(settings)
    try:
        service.parts()
        return [_time(service, _job(IDENTITY, ROWS))[0] for _ in range(COLD)]
    finally:
        service.close()


def _time(service: ExecutionService, job: Job) -> tuple[float, bool]:
    began = time.perf_counter()
    outcome = service.run(job)
    took = (time.perf_counter() - began) * 1000
    if outcome.status is not Status.OK:
        sys.exit(f"a run failed: {outcome.problem}")
    return took, outcome.envelope.is_warm


def _image() -> tuple[str, str | None]:
    with tempfile.TemporaryDirectory() as folder:
        identity = Identity(Path(folder))
        backend = DockerBackend(Settings(data_dir=Path(folder)), identity)
        image = backend.prepare()
        driver = backend._client.info()["CgroupDriver"]  # of the connection just made
        identity.close()
    return image, parent_of_containers(driver)


def _naive(image: str, parent: str | None) -> float:
    """One container, started from nothing, that imports the libraries and runs the code."""
    program = (
        "import sys, json; sys.path.append('/opt/packages'); data = json.load(sys.stdin)\n"
        "import numpy, pandas, sklearn.linear_model, sklearn.model_selection\n"
        f"exec({IDENTITY!r}); print(json.dumps(execute(data)))"
    )
    command = [
        "docker", "run", "--rm", "-i", "--network", "none", "--cpus", "1", "--memory", "512m",
        *(["--cgroup-parent", parent] if parent else []),  # the same share of a busy machine
        image, "/usr/bin/python3", "-I", "-S", "-c", program,
    ]  # fmt: skip
    began = time.perf_counter()
    subprocess.run(command, input=json.dumps(ROWS).encode(), capture_output=True, check=True)
    return (time.perf_counter() - began) * 1000


def _sample() -> Job:
    """The studio's own sample: a pipeline with five-fold validation."""
    builder = BuilderService()
    spec, payload, _ = builder.sample(7)
    return _job(builder.generate(spec), payload)


def _job(code: str, payload: dict[str, object]) -> Job:
    return Job(run_id="benchmark", code=code, payload=payload, limits=Limits())


def _p99(times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.99))]


def _show(found: dict[str, float]) -> None:
    for name, value in found.items():
        print(f"{name:32} {value:10.1f}")


if __name__ == "__main__":
    sys.exit(main())
