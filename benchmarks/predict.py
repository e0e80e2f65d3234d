"""Answers per second of a warm model over HTTP, beside bare routes in processes of their own.

Both bare routes are FastAPI's and take the same JSON. One calls the fitted scikit-learn pipeline
itself, cells put into a frame as that wants it; the other calls the studio's own evaluation of the
same numbers, so that the rest is what keys, limits, the usage log, cleaning and checks cost.
Needs wrk.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.assembly import Services, assemble  # noqa: E402 - the line above finds it
from engine.datasets.samples import sample_bytes  # noqa: E402 - as above
from engine.keys.model import Scope  # noqa: E402 - as above
from engine.models import program  # noqa: E402 - as above
from engine.models.artifact import Artifact  # noqa: E402 - as above
from engine.models.model import Method, ModelKind, Wish  # noqa: E402 - as above
from engine.models.preparation import prepare  # noqa: E402 - as above
from engine.models.tabular import TabularPredictor  # noqa: E402 - as above
from engine.settings import Settings  # noqa: E402 - as above

CLIENTS = (1, 16, 64)
ROUNDS = 3
WANTED_MS, WANTED_RATIO = 3.0, 0.6
FREE = "1000000/second"  # a limit would be what is measured
SCRIPT = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
{key}
local file = io.open("{body}", "r")
wrk.body = file:read("*a")
file:close()
done = function(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read
  bad = bad + summary.errors.timeout + summary.errors.write
  io.write(string.format('\\nFOUND {{"rps": %.1f, "p50_ms": %.3f, "p99_ms": %.3f, "bad": %d}}\\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, bad))
end
"""


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def train(folder: Path) -> tuple[str, str, dict[str, Any]]:
    """A model of the sample of customers: its id, a key, a row."""
    studio = assemble(Settings(data_dir=folder, pool_size=0))
    sample, content = sample_bytes("customers")
    dataset = studio.datasets.upload(sample.file, content, sample.target)
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="churn", dataset_id=dataset.id)
    model = studio.models.submit(wish, "bench")
    studio.models.perform(model.id, lambda _share, _words: None)
    keep_bare(studio, wish, model.id, folder)
    key = studio.keys.create("bench", "a@b.c", (Scope.PREDICT,)).text
    row = studio.datasets.training.table(dataset.id).read.head(1).to_dicts()[0]
    studio.close()
    return model.id, key, {name: number(cell) for name, cell in row.items()}


def number(cell: str) -> str | float:
    """A number where a text is one."""
    try:
        return float(cell)
    except ValueError:
        return cell


def keep_bare(studio: Services, wish: Wish, model_id: str, folder: Path) -> None:
    """What the bare routes start from: the training rows and the kept numbers."""
    made = prepare(wish, studio.datasets.training.table(wish.dataset_id), "churn")
    artifact = studio.blobs.get(studio.models.get(model_id).artifact_sha256)
    (folder / "artifact.json").write_bytes(artifact)
    told = {
        "names": [feature.name for feature in made.features],
        "kinds": [feature.kind for feature in made.features],
        "train": made.train,
        "labels": [int(each) for each in made.answers],
    }
    (folder / "bare.json").write_text(json.dumps(told))


def bare(folder: Path, *, is_ours: bool) -> Any:
    """A route that does nothing but ask the estimator."""
    ask = ours(folder) if is_ours else pipeline(folder)
    app = FastAPI()

    class Wanted(BaseModel):
        rows: list[dict[str, Any]]

    def predict(wanted: Wanted) -> dict[str, Any]:
        return {"predictions": ask(wanted.rows)}

    predict.__annotations__["wanted"] = Wanted
    app.post("/predict")(predict)
    return app


def pipeline(folder: Path) -> Any:
    """The estimator as the box fits it, by the same program."""
    told = json.loads((folder / "bare.json").read_text())
    names: dict[str, Any] = {}
    exec(compile(program.source(Method.LOGISTIC), "program", "exec"), names)  # noqa: S102 - ours
    columns = names["make_columns"](told["kinds"])
    matrix = columns.fit_transform(names["read_columns"](told["train"], told["kinds"]))
    model = names["fit"](matrix, np.array(told["labels"]), 0)

    def ask(rows: list[dict[str, Any]]) -> list[Any]:
        cells = [[row[name] for row in rows] for name in told["names"]]
        frame = names["read_columns"](cells, told["kinds"])
        found: list[Any] = model.predict_proba(columns.transform(frame)).tolist()
        return found

    return ask


def ours(folder: Path) -> Any:
    """The studio's own evaluation of what was fitted, without cleaning, reasons or checks."""
    made = Artifact.model_validate_json((folder / "artifact.json").read_bytes())
    predictor = TabularPredictor(made, "")
    names = [feature.name for feature in made.features]

    def ask(rows: list[dict[str, Any]]) -> list[Any]:
        found: list[Any] = predictor.outputs(
            [[row[name] for name in names] for row in rows]
        ).tolist()
        return found

    return ask


@contextmanager
def served(command: list[str], port: int, path: str, folder: Path) -> Iterator[str]:
    """A server of its own, until it is no longer asked; its address."""
    environment = {"STUDIO_DATA_DIR": str(folder), "STUDIO_LIMIT_PREDICT": FREE,
                   "STUDIO_LIMIT_EXECUTE": FREE,
                   "STUDIO_POOL_SIZE": "0", "STUDIO_REQUESTS_AT_ONCE": "256"}  # fmt: skip
    with (folder / "server.log").open("ab") as log:
        server = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=os.environ | environment,
            stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5)
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def load(url: str, body: Path, key: str, clients: int, seconds: float) -> dict[str, float]:
    """What wrk finds with so many clients that ask without a pause."""
    script = body.with_suffix(f".{'key' if key else 'bare'}.lua")
    header = f'wrk.headers["X-API-Key"] = "{key}"' if key else ""
    script.write_text(SCRIPT.format(key=header, body=body))
    told = subprocess.run(
        ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", script, url],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    found: dict[str, float] = json.loads(told.rsplit("FOUND ", 1)[1])
    if found.pop("bad"):
        raise RuntimeError(f"{url} refused calls: {told}")
    return found


def measure(folder: Path, seconds: float) -> dict[str, Any]:
    """All routes in turn, round after round, so that what else the machine does hits all alike."""
    model_id, key, row = train(folder)
    body = folder / "body.json"
    body.write_text(json.dumps({"rows": [row]}))
    ports = {name: free_port() for name in ("studio", "sklearn", "ours")}
    serve = ["-m", "engine", "serve-api", "--port", str(ports["studio"])]
    beside = {name: [__file__, "--serve", name, str(ports[name]), str(folder)]
              for name in ("sklearn", "ours")}  # fmt: skip
    with (
        served(serve, ports["studio"], "/api/health", folder) as studio,
        served(beside["sklearn"], ports["sklearn"], "/docs", folder) as sklearn,
        served(beside["ours"], ports["ours"], "/docs", folder) as own,
    ):
        ask = f"{studio}/api/v1/models/{model_id}/predict"
        routes = {
            "studio, by key": (ask, key),
            "studio, the person here": (ask, ""),
            "bare, scikit-learn": (f"{sklearn}/predict", ""),
            "bare, the studio's evaluation": (f"{own}/predict", ""),
        }
        found: dict[str, dict[int, list[Any]]] = {
            name: {clients: [] for clients in CLIENTS} for name in routes
        }
        for url, with_key in routes.values():
            load(url, body, with_key, 4, 2)  # warm
        for _ in range(ROUNDS):
            for clients in CLIENTS:
                for name, (url, with_key) in routes.items():
                    found[name][clients].append(load(url, body, with_key, clients, seconds))
    return summary(found)


def summary(found: dict[str, dict[int, list[Any]]]) -> dict[str, Any]:
    """Medians of the rounds, and of the rounds' ratios."""
    table = {
        name: {
            str(clients): {
                key: round(statistics.median(each[key] for each in rounds), 3)
                for key in ("rps", "p50_ms", "p99_ms")
            }
            for clients, rounds in by_clients.items()
        }
        for name, by_clients in found.items()
    }
    ratios = {
        f"{one} / {other}": {
            str(clients): ratio(found[one][clients], found[other][clients]) for clients in CLIENTS
        }
        for one in found
        if one.startswith("studio")
        for other in found
        if other.startswith("bare")
    }
    return {"routes": table, "ratios": ratios, "rounds": ROUNDS, "processors": os.cpu_count()}


def ratio(ours_: list[Any], theirs: list[Any]) -> float:
    """The median over the rounds of how many answers one gives for each of the other's."""
    pairs = zip(ours_, theirs, strict=True)
    return round(statistics.median(one["rps"] / other["rps"] for one, other in pairs), 3)


def tell(numbers: dict[str, Any]) -> None:
    """Print the table."""
    print(f"{'route':<34}{'clients':>8}{'per second':>12}{'p50 ms':>9}{'p99 ms':>9}")
    for name, by_clients in numbers["routes"].items():
        for clients, each in by_clients.items():
            print(
                f"{name:<34}{clients:>8}{each['rps']:>12.0f}{each['p50_ms']:>9.2f}{each['p99_ms']:>9.2f}"
            )
    for name, by_clients in numbers["ratios"].items():
        print(f"{name:<60}", *(f"{each:>7.2f}" for each in by_clients.values()))
    print(f"wanted: p50 of one client at most {WANTED_MS} ms, ratio at least {WANTED_RATIO}")


def main() -> None:
    """Serve a bare route, or measure all of them and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", nargs=3, metavar=("WHICH", "PORT", "FOLDER"))
    parser.add_argument("--seconds", type=int, default=5)
    asked = parser.parse_args()
    if asked.serve:
        which, port, folder = asked.serve
        app = bare(Path(folder), is_ours=which == "ours")
        uvicorn.run(app, host="127.0.0.1", port=int(port), access_log=False, log_level="warning")
        return
    if shutil.which("wrk") is None:
        print("wrk is missing: install the package of that name. Nothing was measured.")
        return
    with tempfile.TemporaryDirectory() as name:
        numbers = measure(Path(name), asked.seconds)
    tell(numbers)
    results = ROOT / "benchmarks" / "results"
    (results / "predict.json").write_text(json.dumps(numbers, indent=2) + "\n")


if __name__ == "__main__":
    main()
