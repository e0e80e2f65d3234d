"""What the sandboxes of this machine say of themselves is what other programs say of it."""

from __future__ import annotations

import re
import shutil
import subprocess

import docker
import pytest

from engine.execution import cgroups
from engine.execution.bubblewrap import BubblewrapBackend
from engine.execution.docker import DockerBackend
from engine.execution.identity import Identity
from engine.parts import PartState
from engine.settings import Settings
from tests.conftest import missing

pytestmark = [pytest.mark.docker, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> PartState:
    identity = Identity(tmp_path_factory.mktemp("engines"))
    backend = DockerBackend(Settings(), identity)
    probed = backend.probe()
    backend.close()
    identity.close()
    if probed.state != "ready":
        missing(f"Docker ({probed.detail})")
    return probed


def kinds(state: PartState) -> set[str]:
    return {each.kind for each in state.warnings}


def test_runc_has_the_version_that_it_tells_itself(state: PartState):
    runc = shutil.which("runc")
    if runc is None:
        missing("runc")
    said = subprocess.run([runc, "--version"], capture_output=True, text=True, check=True).stdout
    number = re.search(r"\d+\.\d+\.\d+", said).group()
    assert state.facts["Runtime"].startswith(f"runc {number}")


def test_engine_is_warned_of_by_what_its_own_client_says(state: PartState):
    info = docker.from_env().info()
    walls = " ".join(info["SecurityOptions"])
    assert ("rootful" in kinds(state)) is not ("rootless" in walls or "userns" in walls)
    assert ("no-lsm" in kinds(state)) is not ("apparmor" in walls or "selinux" in walls)
    assert ("docker-io_uring" in kinds(state)) is (int(info["ServerVersion"].split(".")[0]) < 25)


def test_every_warning_has_a_problem_and_a_remedy_in_the_text(state: PartState):
    text = "\n".join(state.lines())
    assert state.lines()[0].startswith("ready")
    for warning in state.warnings:
        assert warning.problem in text
        assert warning.remedy in text


def test_bubblewrap_without_control_groups_works_and_says_what_bounds_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cgroups, "best", lambda: None)
    identity = Identity(settings.data_dir)
    backend = BubblewrapBackend(settings, identity)
    state = backend.probe()
    backend.close()
    identity.close()
    if state.state != "ready":
        missing(f"bubblewrap ({state.detail})")
    assert "no-cgroups" in kinds(state)
    assert state.facts["Bounded by"] == "Per-process limits only"
