"""Clauses of users' own contracts are proven where they can be, and what runs has the last word."""

import pytest
from typer.testing import CliRunner

from engine.cli.commands import app
from engine.contracts import judging, proving, terms
from engine.contracts.model import ClauseStatus as Status
from engine.contracts.model import Contract, Standing
from engine.contracts.tester import CodeTester, ProvingWish
from engine.execution.model import Limits
from engine.verification.service import VerificationService
from engine.verification.user_code.finding import CodeFinding, CodeReading
from engine.worker.performers import PERFORMERS
from tests.engine.contracts.contracts import COST, FAIR, PRICING, SHARE, record

pytestmark = pytest.mark.bubblewrap

PROVEN, TESTED, REFUTED = Status.PROVEN, Status.TESTED, Status.REFUTED
PLAIN = FAIR.replace('testData["demand"]', 'float(testData["demand"])')
NEEDLE = PLAIN.replace("int(cost", "(-10**6 if cost == 77_731 else 0) + int(cost")
NEEDLE = NEEDLE.replace("10**6", "1_000_000")


@pytest.fixture(scope="module")
def prove(execution):
    tester = CodeTester(execution, Limits(), call_s=0.3)

    def run(code, contract=PRICING, examples=20):
        evidence = tester.test(contract, code, examples=examples, proving=ProvingWish.ALL)
        return evidence, {clause.name: clause for clause in evidence.clauses}

    return run


def test_each_clause_says_how_it_is_known(prove):
    evidence, clauses = prove(PLAIN)
    assert {name: clause.status for name, clause in clauses.items()} == {
        "returns": TESTED,
        "plain": TESTED,
        "answer-schema": PROVEN,
        "input-unchanged": PROVEN,
        "deterministic": PROVEN,
        "invariant-1": PROVEN,
        "invariant-2": PROVEN,
    }
    assert evidence.is_kept
    assert clauses["returns"].reason == judging.NO_ERROR
    assert clauses["returns"].proof.status is PROVEN
    assert clauses["deterministic"].proof.method == "reading"
    told = clauses["invariant-1"].proof
    assert (told.method, told.arithmetic) == ("smt", "binary64, every rounding bounded")
    assert told.tool.startswith("z3 ")
    assert len(told.obligation_sha256) == 64
    assert evidence.proof.domain["cost"] == "whole, from 1 to 100000"
    assert proving.ROUNDED in evidence.proof.assumptions
    assert "3, not 3.0" in " ".join(evidence.proof.assumptions)


def test_what_a_test_missed_is_refuted_by_a_call_in_the_sandbox(prove):
    evidence, clauses = prove(NEEDLE)
    found = clauses["invariant-1"]
    assert found.status is REFUTED
    assert found.proof.status is REFUTED
    assert found.counterexample.inputs[0]["cost"] == 77_731
    assert found.counterexample.answers[0]["price"] < 0
    assert not evidence.is_kept
    assert clauses["answer-schema"].status is REFUTED
    assert clauses["deterministic"].status is PROVEN


def test_an_error_is_told_where_it_is_raised(prove):
    _, clauses = prove(PLAIN.replace("// 10", "// (cost - 77_731)"))
    assert clauses["returns"].status is REFUTED
    assert "ZeroDivisionError" in clauses["returns"].counterexample.why
    assert clauses["returns"].counterexample.inputs[0]["cost"] == 77_731
    assert clauses["invariant-1"].status is not PROVEN


def test_code_outside_what_can_be_proven_stays_tested_and_its_line_is_named(prove):
    evidence, clauses = prove("max = min\n" + FAIR)
    assert {clause.status for clause in clauses.values()} == {TESTED}
    assert (evidence.proof.line, evidence.proof.is_asked) == (1, False)
    assert "one name for a number" in evidence.proof.why
    evidence, _ = prove(FAIR)
    assert evidence.proof.line == 3
    assert "read it by float(...)" in evidence.proof.why


class Believing(VerificationService):
    """Believes everything, as a translator with a fault might."""

    def __init__(self, status, **more):
        super().__init__()
        self._made = {"status": status} | more

    def prove_code(self, task):
        """See the base class."""
        alone = [each.name for each in task.wishes if not each.field]
        return CodeReading(), tuple(CodeFinding(name=name, **self._made) for name in alone)


def test_a_proof_that_the_sandbox_contradicts_takes_every_proof_back(execution):
    def run(service, code):
        tester = CodeTester(execution, Limits(), verification=service)
        evidence = tester.test(PRICING, code, examples=20, proving=ProvingWish.ALL)
        return evidence.proof.note, {each.name: each.status for each in evidence.clauses}

    note, statuses = run(Believing("proven"), FAIR.replace("+ 9", ""))
    assert "a test broke invariant-1" in note
    assert PROVEN not in statuses.values()
    assert statuses["invariant-1"] is REFUTED

    wrong = Believing("refuted", inputs=({"cost": 1, "demand": 0.0},))
    note, statuses = run(wrong, FAIR)
    assert "does not show how returns falls" in note
    assert set(statuses.values()) == {TESTED}


def test_a_field_is_reasoned_about_only_where_every_value_is_known():
    fields = {
        "whole": COST,
        "decimal": SHARE,
        "yes": {"type": "boolean"},
        "choice": {"enum": [3, 1]},
        "either": {"enum": [True, False]},
        "always": {"enum": [True]},
        "mixed": {"enum": [1, 2.5]},
        "words": {"enum": ["a", "b"]},
        "open": {"type": "integer", "minimum": 0},
        "vast": {"type": "integer", "minimum": 0, "maximum": 10**16},
        "null": {"type": ["integer", "null"], "minimum": 0, "maximum": 9},
        "any": {},
        "list": {"type": "array"},
    }
    request = record(**fields)
    request["required"].remove("any")
    read = terms.read(Contract(request_schema=request, answer_schema={"type": "object"}))
    task = proving.provable.task_of(read, "", is_asked=True)
    able = {each.name: each.kind for each in task.request if each.kind}
    assert able == {
        "whole": "Int",
        "decimal": "Real",
        "yes": "Flag",
        "choice": "Int",
        "either": "Flag",
    }
    assert all(bool(each.why) == (not each.kind) for each in task.request)
    assert next(each for each in task.request if each.name == "choice").options == (3, 1)


def test_a_proof_is_kept_with_its_revision_and_stale_after_an_edit(services, monkeypatch):
    algorithm = services.algorithms.create("Pricing", "custom", PLAIN)
    contracts = services.contracts
    services.algorithms.commit(algorithm.id, PLAIN, None, "", "ann")
    contracts.save(algorithm.id, PRICING)
    work(services)
    kept = contracts.get(algorithm.id).evidence
    assert (kept.proof.why, kept.proof.is_asked) == ("", False)
    assert PROVEN not in {clause.status for clause in kept.clauses}

    contracts.test(algorithm.id, 20, prove=True)
    work(services)
    statuses = [clause.status for clause in contracts.get(algorithm.id).evidence.clauses]
    assert statuses.count(PROVEN) == 5
    monkeypatch.setattr("engine.contracts.service.translator_sha256", lambda: "another")
    kept = contracts.get(algorithm.id)
    assert kept.standing is Standing.CURRENT
    assert [clause.status for clause in kept.evidence.clauses].count(Status.STALE) == 5
    assert TESTED in {clause.status for clause in kept.evidence.clauses}
    monkeypatch.undo()
    services.algorithms.commit(algorithm.id, PLAIN + "\n", None, "", "ann")
    kept = contracts.get(algorithm.id)
    assert kept.standing is Standing.STALE
    assert {clause.status for clause in kept.evidence.clauses} == {Status.STALE}


def work(services):
    """Do the next job as a worker does."""
    job = services.jobs.claim()
    services.jobs.finish(job, PERFORMERS[job.kind](services, job, None))


def test_the_shell_proves_on_demand(tmp_path, monkeypatch):
    monkeypatch.setenv("STUDIO_DATA_DIR", str(tmp_path / "var"))
    (tmp_path / "code.py").write_text(PLAIN)
    (tmp_path / "contract.json").write_text(PRICING.model_dump_json())
    given = ["verify-code", str(tmp_path / "code.py"), "--examples", "20", "--prove"]
    given += ["--contract", str(tmp_path / "contract.json"), "--backend", "bubblewrap"]
    ran = CliRunner().invoke(app, given)
    assert ran.exit_code == 0
    assert ran.stdout.count("PROVEN") == 5
    assert "Proven of cost: whole, from 1 to 100000" in ran.stdout
