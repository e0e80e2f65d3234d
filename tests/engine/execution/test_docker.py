"""The promises, kept by Docker containers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import docker
import pytest

from engine.execution.docker import DockerBackend
from engine.execution.docker_options import KIND, LABEL
from engine.execution.identity import Identity
from engine.execution.model import Job, Limits, Status
from engine.execution.pool import Pool
from engine.settings import Settings
from tests.conftest import missing
from tests.engine.execution import host_view, programs
from tests.engine.execution.attack_suite import AttackSuite, canary
from tests.engine.execution.batch_suite import BatchSuite
from tests.engine.execution.fork_life_suite import ForkLifeSuite
from tests.engine.execution.fork_suite import AloneSuite, ForkSuite
from tests.engine.execution.leftover import assert_nothing_left
from tests.engine.execution.program_suite import ProgramSuite
from tests.engine.execution.sandbox_suite import EndingSuite, RunsCode, SandboxSuite

__all__ = ["canary"]
pytestmark = [pytest.mark.docker, pytest.mark.timeout(300)]


class UsesDocker(RunsCode):
    forks = True

    @pytest.fixture(scope="class")
    @classmethod
    def backend(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DockerBackend]:
        identity = Identity(tmp_path_factory.mktemp("engines"))
        backend = DockerBackend(Settings(sandbox_forks=cls.forks), identity)
        state = backend.probe()
        if state.state != "ready":
            missing(f"Docker ({state.detail})")
        if cls.forks and "forked" not in state.detail:
            missing(f"forks ({state.detail})")
        yield backend
        identity.close()


class TestDockerRuns(UsesDocker, SandboxSuite, ProgramSuite):
    pass


class TestDockerBatches(UsesDocker, BatchSuite):
    pass


class TestDockerRunsAlone(UsesDocker, EndingSuite, AloneSuite):
    """What Docker alone has to do for a box alone; the rest is asked of each of the two apart."""

    forks = False


class TestDockerForks(UsesDocker, ForkSuite):
    pass


class TestDockerForkLife(UsesDocker, ForkLifeSuite):
    @pytest.mark.skipif(os.geteuid() != 0, reason="only root ends another user's process")
    def test_of_a_killed_template_no_container_stays(self, backend: DockerBackend):
        of_this_engine = {"label": f"studio.engine={backend._identity.id}"}
        client = docker.from_env()
        os.kill(host_view.template_pid(backend), signal.SIGKILL)

        def is_one_left() -> bool:
            self.run(programs.IDENTITY)
            # One may go between being listed and being looked at.
            found = client.containers.list(all=True, filters=of_this_engine, ignore_removed=True)
            return len(found) == 1

        assert host_view.eventually(is_one_left, 20)


class TestDockerHoldsAlone(UsesDocker, AttackSuite):
    forks = False


class TestDockerHolds(UsesDocker, AttackSuite):
    def test_after_close_no_container_or_process_is_left(self, settings: Settings):
        identity = Identity(settings.data_dir)
        backend = DockerBackend(settings, identity)
        pool = Pool(backend, Limits(), size=1)
        assert pool.run(Job(run_id="last", code=programs.LINGER, payload={})).status is Status.OK
        pool.close()
        found = docker.from_env().containers.list(
            all=True,
            filters={"label": [f"{LABEL}={KIND}", f"studio.engine={identity.id}"]},
        )
        assert found == []
        assert_nothing_left(identity.id)
        identity.close()
