"""What no code may reach, forge or leave behind; inherited by one class per sandbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.attacks import corpus
from engine.attacks.attacker import Attacker
from engine.attacks.canary import Canary
from engine.attacks.model import BoundaryProgram
from engine.execution.box import Backend
from engine.execution.model import Limits, Status
from engine.execution.pool import Pool
from tests.engine.execution.sandbox_suite import RunsCode


@pytest.fixture(scope="class")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canary]:
    """What the attackers look for; out before the first box is made."""
    with Canary(near=tmp_path_factory.mktemp("studio")) as out:
        yield out


class AttackSuite(RunsCode):
    """The boundary itself is attacked; no check of the code stands before it."""

    attacker: Attacker

    @pytest.fixture(scope="class", autouse=True)
    @classmethod
    def _pool(cls, canary: Canary, backend: Backend) -> Iterator[None]:
        cls.pool = Pool(backend, Limits(), size=3)
        cls.attacker = Attacker(cls.pool.run, canary, Limits())
        yield
        cls.pool.close()

    def test_what_is_let_through_on_purpose_is_reported(self):
        controls = self.attacker.controls()
        assert len(controls) >= 13
        assert [control for control in controls if not control.is_seen] == []

    @pytest.mark.parametrize("program", corpus.boundary(), ids=lambda program: program.name)
    def test_the_boundary_holds(self, program: BoundaryProgram):
        report = self.attacker.boundary(program)
        if not report.is_held and program.expectation.ends_within_s:
            # The promise is a quarter of a second; a busy machine may be late, but not twice.
            report = self.attacker.boundary(program)
        assert report.is_held, report

    def test_the_hostile_corpus_harms_nothing(self):
        programs = corpus.hostile()
        findings = [each for found in self.attacker.hostile(programs) for each in found]
        assert [finding for finding in findings if not finding.is_held] == []
        assert sorted(finding.name for finding in findings) == [each.name for each in programs]

    def test_a_crash_starts_no_handler_of_the_host(self):
        code = (
            "import ctypes, resource\ndef execute(d):\n"
            "    libc = ctypes.CDLL(None, use_errno=True)\n"
            "    zero = (ctypes.c_ulong * 2)(0, 0)\n"
            "    refused = [libc.setrlimit(4, zero), libc.prlimit64(0, 4, zero, None)]\n"
            "    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))\n"
            "    line = [x for x in open('/proc/self/limits') if x.startswith('Max core')][0]\n"
            "    return {'refused': refused, 'core': line.split()[4:6]}"
        )
        outcome = self.run(code)
        assert outcome.status is Status.OK, outcome
        assert outcome.result["refused"] == [-1, -1]
        assert outcome.result["core"] in (["1", "1"], ["0", "0"])  # 0 where the host gave no more
