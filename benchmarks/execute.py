"""Time of a call of each algorithm of the catalog over HTTP, beside a bare route that only answers.

Each is asked by its first example, by one client with a key. The bare route is FastAPI's, in a
process of its own, takes the same JSON and calls the same engine: no key, no limit, no usage log,
no look at what was promised. Needs wrk.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.predict import free_port, load, served  # noqa: E402 - the line above finds it
from engine.assembly import assemble  # noqa: E402 - as above
from engine.catalog.discovery import Entry, entries  # noqa: E402 - as above
from engine.keys.model import Scope  # noqa: E402 - as above
from engine.settings import Settings  # noqa: E402 - as above

WANTED_MS = 5.0
WAITS = {"route-optimization"}  # searches as long as its request says


def bare() -> FastAPI:
    """Routes that do nothing but ask the engines."""
    app = FastAPI()
    for slug, entry in entries().items():
        app.post(f"/{slug}")(_asking(entry))
    return app


def _asking(entry: Entry) -> Callable[..., Any]:
    engine = entry.engine

    def ask(wish: Any) -> Any:
        return engine(wish, _nobody)

    ask.__annotations__.update({"wish": entry.request, "return": entry.answer})
    return ask


def _nobody(model_id: str, rows: Any) -> Any:
    raise LookupError(model_id, rows)


def measure(folder: Path, seconds: float) -> dict[str, Any]:
    """Both routes of each algorithm in turn."""
    studio = assemble(Settings(data_dir=folder, pool_size=0))
    key = studio.keys.create("bench", "a@b.c", (Scope.RUN,)).text
    studio.close()
    ports = [free_port(), free_port()]
    serve = ["-m", "engine", "serve-api", "--port", str(ports[0])]
    beside = [__file__, "--serve", str(ports[1])]
    found = {}
    with (
        served(serve, ports[0], "/api/health", folder) as ours,
        served(beside, ports[1], "/docs", folder) as other,
    ):
        for slug, entry in entries().items():
            if slug in WAITS:
                continue
            body = folder / f"{slug}.json"
            body.write_text(json.dumps(entry.examples[0].request))
            routes = {
                "studio": (f"{ours}/api/v1/algorithms/{slug}/execute", key),
                "bare": (f"{other}/{slug}", ""),
            }
            for url, with_key in routes.values():
                load(url, body, with_key, 1, 1)  # warm
            found[slug] = {
                name: load(url, body, with_key, 1, seconds)
                for name, (url, with_key) in routes.items()
            }
    return found


def tell(found: dict[str, Any]) -> None:
    """Print the table."""
    print(f"{'algorithm':<26}{'p50 ms':>9}{'p99 ms':>9}{'bare p50':>10}{'bare p99':>10}")
    for slug, routes in found.items():
        ours, other = routes["studio"], routes["bare"]
        print(
            f"{slug:<26}{ours['p50_ms']:>9.2f}{ours['p99_ms']:>9.2f}"
            f"{other['p50_ms']:>10.2f}{other['p99_ms']:>10.2f}"
        )
    print(f"wanted: p50 of those that are formulas at most {WANTED_MS} ms")


def main() -> None:
    """Serve the bare routes, or measure and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", type=int, metavar="PORT")
    parser.add_argument("--seconds", type=int, default=4)
    asked = parser.parse_args()
    if asked.serve:
        uvicorn.run(
            bare(), host="127.0.0.1", port=asked.serve, access_log=False, log_level="warning"
        )
        return
    if shutil.which("wrk") is None:
        print("wrk is missing: install the package of that name. Nothing was measured.")
        return
    with tempfile.TemporaryDirectory() as name:
        found = measure(Path(name), asked.seconds)
    tell(found)
    (ROOT / "benchmarks" / "results" / "execute.json").write_text(
        json.dumps(found, indent=2) + "\n"
    )


if __name__ == "__main__":
    main()
