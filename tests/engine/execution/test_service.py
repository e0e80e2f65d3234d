"""The service chooses a sandbox, refuses without one, and cleans up after the dead."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.execution import bubblewrap, rootfs
from engine.execution.model import Job, Limits, Status
from engine.execution.service import ExecutionService
from engine.settings import ROOT, Settings
from tests.engine.execution import programs

ENGINE = """
import sys
from pathlib import Path
from engine.execution.model import Job, Limits
from engine.execution.service import ExecutionService
from engine.settings import Settings

service = ExecutionService(Settings(sandbox=sys.argv[1], pool_size=1, data_dir=Path(sys.argv[2])))
service.run(Job(run_id="first", code="def execute(d):\\n    return {}", payload={}))
print(service._identity.id, flush=True)
code = "def execute(d):\\n    while True: pass"
service.run(Job(run_id="last", code=code, payload={}, limits=Limits(wall_s=600)))
"""


@pytest.fixture
def service(settings: Settings) -> Iterator[ExecutionService]:
    made = ExecutionService(settings)
    yield made
    made.close()


def test_a_payload_that_is_no_json_is_refused_before_any_box(service: ExecutionService):
    outcome = service.run(Job(run_id="r", code="", payload={"features": [float("nan")]}))
    assert outcome.status is Status.REFUSED
    assert "null" in outcome.remedy
    assert service._pools == {}


def test_code_that_is_no_text_is_refused(service: ExecutionService):
    assert service.run(Job(run_id="r", code="x = '\ud800'", payload={})).status is Status.REFUSED


def test_without_docker_and_bubblewrap_runs_are_refused_with_both_remedies(
    service: ExecutionService, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DOCKER_HOST", "unix:///nonexistent/docker.sock")
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda *_, **__: None)
    outcome = service.run(Job(run_id="r", code=programs.IDENTITY, payload={}))
    assert outcome.status is Status.UNAVAILABLE
    assert outcome.result is None
    assert "docker.io" in outcome.remedy
    assert "apt-get install bubblewrap" in outcome.remedy
    assert [state.state for state in service.parts()] == ["missing", "missing"]


@pytest.mark.bubblewrap
def test_without_docker_bubblewrap_is_chosen(
    service: ExecutionService, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DOCKER_HOST", "unix:///nonexistent/docker.sock")
    outcome = service.run(Job(run_id="r", code=programs.IDENTITY, payload={"a": 1}))
    assert (outcome.status, outcome.envelope.backend) == (Status.OK, "bubblewrap")


@pytest.mark.docker
def test_docker_is_chosen_first_and_its_state_says_so(service: ExecutionService):
    outcome = service.run(Job(run_id="r", code=programs.IDENTITY, payload={"a": 1}))
    assert (outcome.status, outcome.envelope.backend) == (Status.OK, "docker")
    assert "In use" in service.parts()[0].detail


@pytest.mark.bubblewrap
def test_a_run_with_its_own_limits_gets_a_box_of_that_size(tmp_path: Path):
    service = ExecutionService(Settings(sandbox="bubblewrap", pool_size=1, data_dir=tmp_path))
    code = "def execute(d):\n    return {'n': len(bytearray(600_000_000))}"
    try:
        small = service.run(Job(run_id="r", code=code, payload={}))
        large = service.run(Job(run_id="r", code=code, payload={}, limits=Limits(memory_mb=1024)))
    finally:
        service.close()
    assert (small.status, large.status) == (Status.MEMORY, Status.OK)
    assert not large.envelope.is_warm


@pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another user")
def test_every_folder_above_the_file_tree_is_open_to_the_user_that_bubblewrap_runs_as():
    tree = rootfs.expected(Settings())
    for folder in (*tree.base.parents, *tree.runner.parents):
        assert folder.stat().st_mode & 0o001, folder


@pytest.mark.docker
@pytest.mark.bubblewrap
@pytest.mark.parametrize("sandbox", ["docker", "bubblewrap"])
def test_after_kill_minus_nine_the_next_engine_finds_and_removes_everything(
    sandbox: str, tmp_path: Path
):
    engine = subprocess.Popen(
        [sys.executable, "-c", ENGINE, sandbox, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    name = engine.stdout.readline().strip()
    time.sleep(1.5)
    engine.send_signal(signal.SIGKILL)
    engine.wait()
    time.sleep(0.5)
    successor = ExecutionService(Settings(sandbox=sandbox, pool_size=0, data_dir=tmp_path))
    successor.reap()
    successor.close()
    assert _traces(name) == ""


def _traces(engine: str) -> str:
    """What still carries the name of an engine: containers, control groups, locks."""
    containers = subprocess.run(
        ["docker", "ps", "-aq", "--filter", f"label=studio.engine={engine}"],
        capture_output=True, text=True, check=False,
    ).stdout.strip()  # fmt: skip
    groups = [str(path) for path in Path("/sys/fs/cgroup").glob(f"*/algoapi-studio/{engine}*")]
    locks = [str(path) for path in Path("/run/algoapi-studio").glob(f"{engine}*")]
    return " ".join([containers, *groups, *locks]).strip()
