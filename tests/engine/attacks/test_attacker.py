"""Without a sandbox the attacks get out, and are named: the suite can fail."""

from __future__ import annotations

import pytest

from engine.attacks import corpus
from engine.attacks.attacker import Attacker, grouped
from engine.attacks.canary import Canary
from engine.execution.model import Limits, Status
from tests.engine.attacks import bare

# Harmless without a sandbox: they read, write and reach nothing but the canary.
READS, WRITES, CONNECTS = "open_builtin", "open_write", "import_socket"
ENVIRONMENT, QUIET = "import_sys_modules", "deep_unary"
CHOSEN = [
    program
    for program in corpus.hostile()
    if program.name in {READS, WRITES, CONNECTS, ENVIRONMENT, QUIET}
]


@pytest.fixture
def canary():
    with Canary() as out:
        yield out


@pytest.mark.parametrize("is_alone", [True, False])
def test_attacks_without_a_sandbox_are_reported_by_name_and_way(canary, is_alone):
    attacker = Attacker(bare.run, canary, Limits(), is_alone=is_alone)

    findings = {each.name: each for found in attacker.hostile(CHOSEN) for each in found}

    assert "the file's content was read" in findings[READS].leak
    assert "a file was made on the host" in findings[WRITES].leak
    assert "the port was reached" in findings[CONNECTS].leak
    assert "the environment was read" in findings[ENVIRONMENT].leak
    assert findings[QUIET].is_held
    assert sum(group.held for group in grouped(CHOSEN, list(findings.values()))) == 1


def test_controls_are_seen_without_a_sandbox_as_well(canary):
    controls = Attacker(bare.run, canary, Limits()).controls()

    assert [control.name for control in controls if not control.is_seen] == []


def test_a_sandbox_that_swallows_answers_fails_the_controls(canary):
    controls = Attacker(lambda _: bare.outcome(result={}), canary, Limits()).controls()

    assert "a box returns the file's content" in [c.name for c in controls if not c.is_seen]


def test_a_program_that_was_not_run_has_not_held(canary):
    attacker = Attacker(
        lambda _: bare.outcome(Status.UNAVAILABLE, problem="No sandbox."), canary, Limits()
    )

    findings = [each for found in attacker.hostile(CHOSEN) for each in found]

    assert [each.name for each in findings] == [each.name for each in CHOSEN]
    assert not any(each.is_held for each in findings)
    assert findings[0].leak == "was not run: No sandbox."


def test_what_leaks_only_together_is_not_lost(canary):
    def run(job):
        is_batch = "programs" in job.payload
        return bare.outcome(result={"leak": canary.file_secret if is_batch else None})

    findings = [each for f in Attacker(run, canary, Limits()).hostile(CHOSEN) for each in f]

    assert "only together with" in findings[0].leak


def test_programs_after_one_that_ends_the_box_are_run_in_the_next(canary):
    begun = []

    def run(job):
        name = job.payload["programs"][0][0] if "programs" in job.payload else "alone"
        begun.append(name)
        return bare.outcome(Status.KILLED, output=f"@@begin {name}@@\n")

    findings = [each for f in Attacker(run, canary, Limits()).hostile(CHOSEN) for each in f]

    assert begun == [each.name for each in CHOSEN[:-1]] + ["alone"]
    assert {each.stopped_by for each in findings} == {"box ended: killed"}
