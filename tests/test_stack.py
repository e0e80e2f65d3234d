"""The processes of compose.yaml, really started, on the files that the image gets.

The images themselves are not: no registry is asked. What differs from a container is the user, the
file system and the ports.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest
import requests

from engine.access.password import hash_password
from engine.assembly import assemble
from engine.datasets.samples import sample_bytes
from engine.keys.model import Scope
from engine.settings import ROOT, Settings
from tests.conftest import fresh_database
from tests.journeys.conftest import free_port
from tests.test_deploy import SERVICES, command_of

pytestmark = [pytest.mark.postgres, pytest.mark.redis]

PROCESSES = ("studio", "api", "worker", "beat")
PATIENCE_S = 120.0


class Stack:
    """The studio's own processes, each with its command and its health check."""

    def __init__(self, folder, secrets):
        self.tree = folder / "studio"
        copy_of_image(self.tree)
        self.ports = {"8501": str(free_port()), "8502": str(free_port())}
        self.environment = os.environ | secrets | {"STREAMLIT_SERVER_ADDRESS": "127.0.0.1"}
        self.running = {}
        for name in PROCESSES:
            with (folder / f"{name}.log").open("wb") as log:
                self.running[name] = subprocess.Popen(
                    self.here(command_of(name) or default_command()),
                    cwd=self.tree,
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )

    def here(self, words):
        """A command with this machine's Python, on ports that are free."""
        known = {"python": sys.executable, "0.0.0.0": "127.0.0.1"}  # noqa: S104 - taken away
        words = [re.sub("8501|8502", lambda found: self.ports[found[0]], each) for each in words]
        return [known.get(each, each) for each in words]

    def url(self, port):
        return f"http://127.0.0.1:{self.ports[port]}/api/v1"

    def is_healthy(self, name):
        _, *words = SERVICES[name]["healthcheck"]["test"]
        ran = subprocess.run(
            self.here(words), cwd=self.tree, env=self.environment, capture_output=True, check=False
        )
        return ran.returncode == 0

    def kill(self, name):
        process = self.running[name]
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def copy_of_image(tree):
    """What `.dockerignore` lets into the image, and nothing else."""
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        if line.startswith("!"):
            source, target = ROOT / line[1:], tree / line[1:]
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(source, target)


def default_command():
    (found,) = re.findall(r"^CMD (\[.*\])$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    return json.loads(found)


def until(predicate, what):
    end = time.monotonic() + PATIENCE_S
    while not (found := predicate()):
        assert time.monotonic() < end, f"{what} did not happen in time"
        time.sleep(0.2)
    return found


@pytest.fixture(scope="module")
def stack(request, tmp_path_factory, redis_url):
    """The stack on a database of its own, and headers with a key that may do everything."""
    folder = tmp_path_factory.mktemp("stack")
    with fresh_database(request, "postgres", folder) as database:
        url = database.url.render_as_string(hide_password=False)
        secrets = {
            "DATABASE_URL": url,
            "REDIS_URL": redis_url,
            "STUDIO_DATA_DIR": str(folder / "var"),
            "STUDIO_PASSWORD_HASH": hash_password("correct horse battery"),
            "STUDIO_SECRET_KEY": "0" * 64,
            "STUDIO_SANDBOX": "bubblewrap",
            "STUDIO_POOL_SIZE": "0",
            "STUDIO_WORKERS": "1",
        }
        running = Stack(folder, secrets)
        parts = assemble(
            Settings(
                database_url=url,
                redis_url=redis_url,
                data_dir=folder / "var",
                secret_key="0" * 64,
                sandbox="bubblewrap",
                pool_size=0,
            )
        )
        try:
            yield running, {"X-API-Key": parts.keys.create("k", "a@b.c", tuple(Scope)).text}
        finally:
            for name in PROCESSES:
                running.kill(name)
            parts.close()


# Slow for a test: four processes start, and a model is trained. It is the only one that does so.
def test_model_asked_for_at_the_api_is_trained_by_the_worker_and_answers_at_the_screens(stack):
    running, key = stack
    for name in PROCESSES:
        until(lambda name=name: running.is_healthy(name), f"health of {name}")
    sample, data = sample_bytes("customers")
    fields = {"model_type": "classification", "name": "churn", "options": '{"target": "churn"}'}
    asked = requests.post(
        f"{running.url('8502')}/train",
        files={"file": (sample.file, data)},
        data=fields,
        headers=key,
        timeout=60,
    )
    assert asked.status_code == 202, asked.text
    address = f"{running.url('8501')}/models/{asked.json()['model_id']}"

    def ended():
        told = requests.get(address, headers=key, timeout=60).json()
        return told if told["status"] in {"ready", "failed"} else None

    told = until(ended, "the training")
    assert told["status"] == "ready", told
    answer = requests.post(
        f"{address}/predict", files={"file": (sample.file, data)}, headers=key, timeout=60
    )
    assert answer.status_code == 200, answer.text
    assert answer.json()["predictions"]


def test_health_of_a_worker_that_died_is_bad(stack):
    running, _ = stack
    running.kill("worker")
    assert not running.is_healthy("worker")
