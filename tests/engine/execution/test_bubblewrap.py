"""The promises, kept by bubblewrap; and what is left of them without control groups."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.execution import cgroups
from engine.execution.bubblewrap import BubblewrapBackend
from engine.execution.identity import Identity
from engine.execution.model import Job, Limits, Status
from engine.execution.pool import Pool
from engine.settings import Settings
from tests.conftest import missing
from tests.engine.execution import programs
from tests.engine.execution.attack_suite import AttackSuite, canary
from tests.engine.execution.batch_suite import BatchSuite
from tests.engine.execution.fork_life_suite import ForkLifeSuite
from tests.engine.execution.fork_suite import AloneSuite, ForkSuite
from tests.engine.execution.leftover import assert_nothing_left
from tests.engine.execution.program_suite import ProgramSuite
from tests.engine.execution.sandbox_suite import RunsCode, SandboxSuite

__all__ = ["canary"]
pytestmark = [pytest.mark.bubblewrap, pytest.mark.timeout(300)]


class UsesBubblewrap(RunsCode):
    forks = True

    @pytest.fixture(scope="class")
    @classmethod
    def backend(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BubblewrapBackend]:
        identity = Identity(tmp_path_factory.mktemp("engines"))
        backend = BubblewrapBackend(Settings(sandbox_forks=cls.forks), identity)
        state = backend.probe()
        if state.state != "ready":
            missing(f"bubblewrap ({state.detail})")
        if cls.forks and "forked" not in state.detail:
            missing(f"forks ({state.detail})")
        yield backend
        identity.close()


class TestBubblewrapRuns(UsesBubblewrap, SandboxSuite, ProgramSuite):
    pass


class TestBubblewrapBatches(UsesBubblewrap, BatchSuite):
    pass


class TestBubblewrapBatchesAlone(UsesBubblewrap, BatchSuite):
    forks = False


class TestBubblewrapRunsAlone(UsesBubblewrap, SandboxSuite, AloneSuite):
    forks = False


class TestBubblewrapForks(UsesBubblewrap, ForkSuite):
    pass


class TestBubblewrapForkLife(UsesBubblewrap, ForkLifeSuite):
    pass


class TestBubblewrapHoldsAlone(UsesBubblewrap, AttackSuite):
    forks = False


class TestBubblewrapHolds(UsesBubblewrap, AttackSuite):
    def test_after_close_no_process_or_control_group_is_left(self, settings: Settings):
        identity = Identity(settings.data_dir)
        backend = BubblewrapBackend(settings, identity)
        pool = Pool(backend, Limits(), size=1)
        assert pool.run(Job(run_id="last", code=programs.LINGER, payload={})).status is Status.OK
        hierarchy = backend._making.hierarchy
        pool.close()
        if hierarchy:
            assert identity.id not in hierarchy.names()
        assert_nothing_left(identity.id)
        identity.close()


class UsesNoControlGroups(UsesBubblewrap):
    @pytest.fixture(scope="class")
    @classmethod
    def backend(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BubblewrapBackend]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cgroups, "best", lambda: None)
            identity = Identity(tmp_path_factory.mktemp("engines"))
            backend = BubblewrapBackend(Settings(sandbox_forks=cls.forks), identity)
            if backend.probe().state != "ready":
                missing("bubblewrap")
            yield backend
            identity.close()


class TestForksWithoutControlGroups(UsesNoControlGroups, ForkSuite):
    has_groups = False


class TestWithoutControlGroups(UsesNoControlGroups):
    """Per-process bounds alone hold, because the filter allows one process only."""

    @pytest.mark.parametrize("code", [programs.MEMORY_BOMB, programs.SLOW_MEMORY_BOMB])
    def test_a_memory_bomb_ends_as_an_error_within_the_limit(self, code: str):
        outcome = self.run(code, wall_s=30)
        assert outcome.status in {Status.MEMORY, Status.USER_ERROR}, outcome
        assert outcome.envelope.peak_memory_bytes <= 520 << 20

    def test_a_thread_bomb_ends_as_processes(self):
        assert self.run(programs.THREAD_BOMB, wall_s=20).status is Status.PROCESSES

    def test_a_fork_bomb_makes_no_process(self):
        assert self.run(programs.FORK_BOMB).error.type == "PermissionError"

    def test_a_logistic_regression_runs(self):
        assert self.run(programs.LOGISTIC, programs.LOGISTIC_DATA).status is Status.OK


class TestAloneWithoutControlGroups(TestWithoutControlGroups):
    forks = False
