"""A runtime that is asked for is the one that starts boxes, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docker
import pytest
from pydantic import ValidationError

from engine.errors import Unavailable
from engine.execution.docker import DockerBackend
from engine.execution.identity import Identity
from engine.execution.model import Job, Limits, Status
from engine.execution.service import ExecutionService
from engine.settings import Settings
from tests.conftest import missing
from tests.engine.execution import programs

pytestmark = [pytest.mark.docker, pytest.mark.timeout(120)]

RUNC_BY_ANOTHER_NAME = "io.containerd.runc.v2"  # `runc` is what nothing at all would give


@pytest.fixture(autouse=True)
def _needs_docker() -> None:
    try:
        docker.from_env().ping()
    except docker.errors.DockerException:
        missing("Docker")


@pytest.fixture
def identity(tmp_path: Path) -> Iterator[Identity]:
    made = Identity(tmp_path / "var")
    yield made
    made.close()


def of(settings: Settings, **changes: object) -> Settings:
    return settings.model_copy(update=changes)


def test_unknown_runtime_refuses_runs_and_bubblewrap_does_not_step_in(settings: Settings):
    service = ExecutionService(of(settings, sandbox_runtime="runsc-not-here"))
    outcome = service.run(Job(run_id="r", code=programs.IDENTITY, payload={}))
    states = {state.name: state for state in service.parts()}
    service.close()
    assert outcome.status is Status.UNAVAILABLE
    assert "no runtime named runsc-not-here" in outcome.problem
    assert '{"runtimes": {"runsc-not-here": {"path":' in outcome.remedy
    assert [state.state for state in states.values()] == ["missing", "missing"]
    assert "STUDIO_SANDBOX_RUNTIME" in states["bubblewrap"].remedy


def test_runtime_that_goes_away_later_refuses_and_is_not_replaced(
    settings: Settings, identity: Identity
):
    backend = DockerBackend(settings, identity)
    backend.prepare()
    backend._settings = of(settings, sandbox_runtime="runsc-not-here", sandbox_forks=False)
    with pytest.raises(Unavailable, match="runtime"):
        backend.open(Limits())
    backend.close()


@pytest.mark.parametrize("forks", [True, False])
def test_runc_by_another_name_starts_boxes(settings: Settings, identity: Identity, forks: bool):
    wish = of(settings, sandbox_runtime=RUNC_BY_ANOTHER_NAME, sandbox_forks=forks)
    backend = DockerBackend(wish, identity)
    state = backend.probe()
    box = backend.open(Limits())
    found = docker.from_env().containers.list(filters={"label": f"studio.engine={identity.id}"})
    box.discard()
    backend.close()
    assert state.state == "ready"
    assert ("forked" in state.detail) is forks
    assert {each.attrs["HostConfig"]["Runtime"] for each in found} == {RUNC_BY_ANOTHER_NAME}


def test_under_another_runtime_than_runc_no_box_is_forked(settings: Settings, identity: Identity):
    backend = DockerBackend(settings, identity)
    backend.prepare()
    backend._settings = of(settings, sandbox_runtime="runsc")
    about = backend._about()
    backend.close()
    assert "only under runc" in about.detail
    assert about.facts["Boxes"] == "Started alone"
    assert {"no-forks"} <= {each.kind for each in about.warnings}
    assert "old-runc" not in {each.kind for each in about.warnings}


@pytest.mark.parametrize("name", ["--privileged", "a b", "runsc;true", "../runsc"])
def test_runtime_must_be_a_name(name: str):
    with pytest.raises(ValidationError):
        Settings(sandbox_runtime=name)


def test_sandbox_that_is_missing_is_no_fault_where_the_other_works(settings: Settings):
    service = ExecutionService(of(settings, sandbox_runtime="runc"))
    docker_state, bubblewrap_state = service.parts()
    service.close()
    assert docker_state.state == "ready"
    assert bubblewrap_state.state == "off"
    assert "docker runs the code" in bubblewrap_state.detail
