"""Code is held to its contract in the real sandbox: good code, and every kind of bad."""

import pytest

from engine.contracts.clauses import Made
from engine.contracts.model import ClauseStatus as Status
from engine.contracts.model import Contract
from engine.contracts.tester import CodeTester
from engine.errors import InvalidInput
from engine.execution.model import Call, Limits
from engine.execution.model import Status as Ending
from tests.engine.contracts.contracts import FAIR, PRICING, record

pytestmark = pytest.mark.bubblewrap

TESTED, REFUTED, UNKNOWN = Status.TESTED, Status.REFUTED, Status.UNKNOWN
NUMBER = Contract(
    request_schema=record(n={"type": "integer", "minimum": 0, "maximum": 1_000}),
    answer_schema=record(n={"type": "integer"}),
    invariants=("out.n >= 0",),
)


@pytest.fixture(scope="module")
def test(execution):
    tester = CodeTester(execution, Limits(), call_s=0.3)

    def run(contract, code, examples=60, seed=0):
        evidence = tester.test(contract, code, examples=examples, seed=seed)
        return evidence, {clause.name: clause for clause in evidence.clauses}

    return run


def test_code_that_keeps_its_contract_is_tested_clause_by_clause(test):
    evidence, clauses = test(PRICING, FAIR, examples=200)
    assert {clause.status for clause in evidence.clauses} == {TESTED}
    assert evidence.is_kept
    assert list(clauses)[-2:] == ["invariant-1", "invariant-2"]
    assert (evidence.examples, clauses["returns"].examples) == (200, 200)
    assert clauses["deterministic"].examples == 20
    assert clauses["invariant-2"].examples >= 20
    assert "code's process itself" in clauses["input-unchanged"].reason
    assert evidence.calls == 200 + 20 + 2 * clauses["invariant-2"].examples
    assert 0 < evidence.timing.p50_ms <= evidence.timing.p95_ms <= evidence.timing.max_ms
    assert evidence.note == ""


def test_a_broken_invariant_is_shown_by_its_simplest_inputs(test):
    late = (
        FAIR + '\n_fair = execute\ndef execute(testData):\n    price = _fair(testData)["price"]\n'
    )
    late += '    return {"price": price * 9 // 10 if testData["cost"] > 700 else price}\n'
    falling = FAIR.replace("+ int", "+ 10**6 - int")
    _, clauses = test(PRICING, late)
    found = clauses["invariant-1"].counterexample
    assert clauses["invariant-1"].status is REFUTED
    assert found.inputs == ({"cost": 701, "demand": 0},)
    assert found.answers == ({"price": 757},)
    assert clauses["invariant-2"].status is TESTED

    _, clauses = test(PRICING, falling)
    pair = clauses["invariant-2"].counterexample
    assert clauses["invariant-2"].status is REFUTED
    assert pair.inputs[0]["demand"] < pair.inputs[1]["demand"]
    assert pair.inputs[0]["cost"] == pair.inputs[1]["cost"] == 1
    assert "falls from" in pair.why


LIES = {
    "random": (
        "import random\ndef execute(d):\n    return {'n': random.randint(0, 10**9)}\n",
        {"deterministic"},
    ),
    "counting": (
        "calls = []\ndef execute(d):\n    calls.append(1)\n    return {'n': len(calls)}\n",
        {"deterministic"},
    ),
    "mutating": (
        "def execute(d):\n    d['n'] = 0\n    return {'n': 0}\n",
        {"input-unchanged"},
    ),
    "another type": (
        "def execute(d):\n    return {'n': str(d['n'])}\n",
        {"answer-schema", "invariant-1"},
    ),
    "no dict": ("def execute(d):\n    return 7\n", {"answer-schema", "invariant-1"}),
    "a field more": ("def execute(d):\n    return {'n': 1, 'm': 2}\n", {"answer-schema"}),
    "NaN": (
        "def execute(d):\n    return {'n': float('nan') if d['n'] > 900 else 1}\n",
        {"plain"},
    ),
    "an error": (
        "def execute(d):\n    return {'n': 1 // d['n']}\n",
        {"returns"},
    ),
    "the end": (
        "import os\ndef execute(d):\n    return {'n': os._exit(0) if d['n'] == 1000 else 1}\n",
        {"plain"},
    ),
    "no execute": ("def other(d):\n    return {}\n", {"returns"}),
}  # fmt: skip


@pytest.mark.parametrize("kind", LIES)
def test_code_that_is_wrong_is_refuted_by_the_right_clause(test, kind):
    code, fallen = LIES[kind]
    evidence, clauses = test(NUMBER, code)
    assert {name for name, clause in clauses.items() if clause.status is REFUTED} == fallen
    assert not evidence.is_kept
    for name in fallen:
        assert clauses[name].counterexample.why


def test_an_error_is_told_with_its_line_and_shrunk(test):
    _, clauses = test(NUMBER, LIES["an error"][0])
    found = clauses["returns"].counterexample
    assert found.inputs == ({"n": 0},)
    assert "ZeroDivisionError at line 2" in found.why
    _, clauses = test(NUMBER, LIES["NaN"][0])
    assert clauses["plain"].counterexample.inputs == ({"n": 901},)
    assert "out['n'] is nan" in clauses["plain"].counterexample.why


def test_one_slow_case_costs_only_itself(test):
    slow = "def execute(d):\n    while d['n'] == 1000:\n        pass\n    return {'n': d['n']}\n"
    contract = NUMBER.model_copy(
        update={"request_schema": record(n={"enum": [*range(60), 1_000]})}
    )  # few slow inputs, so that the test is quick
    evidence, clauses = test(contract, slow, examples=40, seed=1)
    assert clauses["returns"].status is REFUTED
    assert clauses["returns"].counterexample.inputs == ({"n": 1_000},)
    assert 0 < clauses["invariant-1"].examples < 40
    assert clauses["invariant-1"].status is TESTED
    assert evidence.timing.max_ms >= 250


def test_slow_code_is_called_twice_with_one_input_before_its_time_is_over(execution, monkeypatch):
    monkeypatch.setattr("engine.contracts.tester._wall_s", lambda _: 1.2)
    slow = "import time\ndef execute(d):\n    time.sleep(0.02)\n    return {'price': 1}\n"
    contract = PRICING.model_copy(update={"invariants": PRICING.invariants[1:]})
    evidence = CodeTester(execution, Limits()).test(contract, slow, examples=200)
    clauses = {clause.name: clause for clause in evidence.clauses}
    assert "calls were made" in evidence.note
    assert 10 <= evidence.examples < 200
    assert (clauses["deterministic"].status, clauses["deterministic"].examples) == (TESTED, 1)
    assert clauses["invariant-1"].status is UNKNOWN
    assert "time was over" in clauses["invariant-1"].reason


def test_where_no_call_is_answered_nothing_is_claimed(test):
    _, clauses = test(NUMBER, LIES["no execute"][0])
    assert clauses["invariant-1"].status is UNKNOWN
    assert "No input got an answer" in clauses["invariant-1"].reason


def test_a_hostile_answer_costs_bounded_work(test):
    large = "def execute(d):\n    return {'n': 1, 'xs': list(range(100_001))}\n"
    contract = Contract(
        request_schema=NUMBER.request_schema,
        answer_schema={"type": "object"},
        invariants=("all(x >= 0 for x in out.xs)", "sum(out.xs) > 0", "out.n ** 1 > 0 or True"),
    )
    with pytest.raises(InvalidInput, match="power"):
        test(contract, large)
    contract = contract.model_copy(update={"invariants": contract.invariants[:2]})
    _, clauses = test(contract, large, examples=5)
    assert clauses["invariant-1"].status is UNKNOWN
    assert "longer than a claim may look at" in clauses["invariant-1"].reason


def test_more_inputs_than_are_made_are_refused(test):
    with pytest.raises(InvalidInput, match="2,001 inputs"):
        test(NUMBER, FAIR, examples=2_001)


def test_code_that_breaks_its_own_process_gets_nothing_claimed_for_it(test):
    blinding = (
        "import json\njson.dumps = lambda *parts, **how: ''\n"
        "def execute(d):\n    d['n'] = -1\n    return dict(d)\n"
    )
    evidence, clauses = test(NUMBER, blinding)
    assert clauses["invariant-1"].status is UNKNOWN
    assert TESTED not in {clauses[name].status for name in ("plain", "input-unchanged")}
    assert not evidence.is_kept


def test_what_is_not_of_the_wrapper_is_no_answer():
    call = Call(index=0, status=Ending.OK, wall_ms=1, result={"answer": {"n": 1}})
    made = Made.of(call)
    assert (made.is_answered, made.call.status) == (False, Ending.RESULT_INVALID)
