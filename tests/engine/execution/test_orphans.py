"""An engine killed with -9 leaves a template and boxes; they end, and the next one tidies up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.execution.service import ExecutionService
from engine.settings import ROOT, Settings
from tests.engine.execution import host_view

pytestmark = [
    pytest.mark.docker,
    pytest.mark.bubblewrap,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root keeps its locks in one place"),
]

ENGINE = """
import sys, time
from pathlib import Path
from engine.execution import docker_template, template
from engine.execution.bubblewrap import BubblewrapBackend
from engine.execution.docker import DockerBackend
from engine.execution.identity import Identity
from engine.execution.model import Limits
from engine.settings import Settings

def hang(*_):
    print("hung", flush=True)
    time.sleep(600)

kind, moment, data = sys.argv[1:]
if moment == "connecting":
    docker_template._accept = hang
if moment == "loading":
    template.Template.wait = hang
if moment == "forking":
    template.ForkedBox._settled = hang
identity = Identity(Path(data))
print(identity.id, flush=True)
backend = (DockerBackend if kind == "docker" else BubblewrapBackend)(Settings(), identity)
boxes = [backend.open(Limits()) for _ in range(3)]
print(*[box._pidfd for box in boxes], flush=True)
time.sleep(600)
"""


# The template of bubblewrap is born connected, so that moment is Docker's alone.
MOMENTS = [
    *(("docker", moment) for moment in ("connecting", "loading", "forking", "waiting")),
    *(("bubblewrap", moment) for moment in ("loading", "forking", "waiting")),
]


@pytest.mark.parametrize(("kind", "moment"), MOMENTS)
def test_whenever_the_engine_is_killed_nothing_of_it_stays(kind: str, moment: str, tmp_path: Path):
    engine = subprocess.Popen(
        [sys.executable, "-c", ENGINE, kind, moment, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert engine.stdout
    name = engine.stdout.readline().strip()
    assert engine.stdout.readline()
    engine.kill()
    engine.wait()
    # The processes end by themselves, whoever comes next.
    assert host_view.eventually(lambda: not host_view.processes(name))
    successor = ExecutionService(Settings(sandbox=kind, pool_size=0, data_dir=tmp_path))
    successor.reap()
    successor.close()
    assert host_view.eventually(lambda: not traces(name), 3), traces(name)


def traces(engine: str) -> list[str]:
    """Containers, control groups, locks and sockets that carry the name of an engine."""
    containers = subprocess.run(
        ["docker", "ps", "-aq", "--filter", f"label=studio.engine={engine}"],
        capture_output=True, text=True, check=False,
    ).stdout.split()  # fmt: skip
    files = [str(path) for path in Path("/run/algoapi-studio").glob(f"{engine}*")]
    return [*containers, *files, *host_view.groups(engine)]
