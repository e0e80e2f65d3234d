"""Calls made up from the API's own description, let loose on a running API."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from engine.access.password import hash_password
from engine.assembly import assemble
from engine.keys.model import Scope
from engine.settings import ROOT, Settings
from tests.engine.gateway.served import Served

CODE = 'def execute(testData):\n    return {"rows": len(testData["features"])}\n'
TABLE = ROOT / "data" / "samples" / "customers_clean.csv"
LIMITS = ("KEYS", "TRAIN", "PREDICT", "EXECUTE", "OTHER")
PATIENCE_S = 120.0
# A value that fits its schema may still be refused for what it means: code that the check refuses,
# a cursor that no list gave out. Whatever else is checked stands as the tool has it.
CHECKS = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "413", "422", "429"]
"""


@dataclass(frozen=True)
class Target:
    """A running API with one of everything.

    Attributes:
        url: Where its paths begin.
        key: Of an administrator.
        ids: By the name of the parameter.
    """

    url: str
    key: str
    ids: dict[str, str]

    def ask(self, method: str, path: str, **sent: Any) -> dict[str, Any]:
        headers = {"X-API-Key": self.key}
        answer = requests.request(method, self.url + path, headers=headers, timeout=90, **sent)
        answer.raise_for_status()
        return dict(answer.json())

    def wait(self, path: str, field: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while (state := self.ask("GET", path)[field]) != "ready":
            assert time.monotonic() < end, (path, state)
            assert state != "failed", path
            time.sleep(0.2)


@contextmanager
def target(folder: Path, **settings: str) -> Iterator[Target]:
    """An API that asks for keys, with one of everything that an address can name."""
    data = folder / "var"
    parts = assemble(Settings(data_dir=data, database_url="", pool_size=0))
    key = parts.keys.create("fuzz", "a@b.c", (Scope.ADMIN,)).text
    algorithm = parts.algorithms.create("Count", "custom", CODE)
    revision = parts.algorithms.commit(algorithm.id, CODE, None, "First", "studio")
    ids = {
        "key_id": parts.keys.create("other", "a@b.c", (Scope.READ,)).key.id,
        "algorithm_id": algorithm.id,
        "revision_id": revision.id,
    }
    parts.close()
    given = {f"STUDIO_LIMIT_{name}": "1000000/minute" for name in LIMITS}
    given |= {"STUDIO_PASSWORD_HASH": hash_password("correct horse battery")}
    with Served(data, **given, STUDIO_SANDBOX="bubblewrap", **settings) as api:
        yield _filled(Target(f"{api.url}/api", key, ids))


def _filled(api: Target) -> Target:
    with TABLE.open("rb") as file:
        dataset = api.ask("POST", "/v1/datasets", files={"file": file})["dataset"]["id"]
    api.wait(f"/v1/datasets/{dataset}", "state")
    wish = {"dataset_id": dataset, "model_type": "classification", "name": "churn"}
    made = api.ask("POST", "/v1/train", json={**wish, "options": {"target": "churn"}})
    api.wait(f"/v1/models/{made['model_id']}", "status")
    runs = f"/v1/algorithms/{api.ids['algorithm_id']}/runs"
    run = api.ask("POST", runs, json={"test_data": {"features": [[1]]}})
    api.ids.update(
        dataset_id=dataset, model_id=made["model_id"], job_id=made["task_id"], run_id=run["id"]
    )
    return api


def found(report: dict[str, Any]) -> list[str]:
    """What was found, each in words, and what could not be tried."""
    said = [f"{each}" for name in ("failures", "errors") for each in report[name]]
    operations = report["operations"]
    if operations["tested"] != operations["total"]:
        said.append(f"not every operation was tried: {operations}")
    return said if said or report["code"] == 0 else [report["said"][-2000:]]


def fuzz(api: Target, folder: Path, *options: str, is_known: bool) -> dict[str, Any]:
    """Make up calls and check what is answered.

    Args:
        api: A running API.
        folder: For the report.
        options: Of ``st run``.
        is_known: Whether addresses name what is there; otherwise they are made up, too.

    Returns:
        How many cases there were, what was found, and what the tool said.
    """
    config, report = folder / "schemathesis.toml", folder / "report.json"
    fixed = "".join(f'"path.{name}" = "{value}"\n' for name, value in api.ids.items())
    config.write_text((f"[parameters]\n{fixed}" if is_known else "") + CHECKS)
    ran = subprocess.run(
        [
            *(Path(sys.executable).parent / "st", "--config-file", config, "run"),
            *(f"{api.url}/openapi.json", "--header", f"X-API-Key: {api.key}"),
            *("--request-timeout", "90", "--generation-deterministic", "--continue-on-failure"),
            *("--no-color", "--report", "json", "--report-json-path", report, *options),
        ],
        cwd=folder,
        env=os.environ | {"PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.is_file(), ran.stdout[-2000:] + ran.stderr[-2000:]
    return {"code": ran.returncode, "said": ran.stdout, **json.loads(report.read_text("utf-8"))}
