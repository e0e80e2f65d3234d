"""Users' own code is proven only where its text cannot mean anything else than it says."""

import ast
import random

import pytest

from engine.verification.kernels.interpreter import Interpreter
from engine.verification.model import Status
from engine.verification.service import VerificationService
from engine.verification.user_code import proving
from engine.verification.user_code.admission import admitted
from engine.verification.user_code.finding import CodeReading
from engine.verification.user_code.reading import UserCode
from engine.verification.user_code.task import AnswerField, CodeTask, RequestField, Wish
from tests.engine.verification.user_code.hostile_modules import BODY, HOSTILE, WRONG, inside
from tests.engine.verification.user_code.seeded_code import ANSWERS, FAULTS, HARMLESS, SAMPLES

REQUEST = (
    RequestField(name="n", kind="Int", low=-10, high=10),
    RequestField(name="m", kind="Int", low=1, high=500, options=(1, 20, 500)),
    RequestField(name="yes", kind="Flag"),
    RequestField(name="real", kind="Real", low=0.0, high=1.0),
    RequestField(name="maybe", kind="", why="may be missing from a request"),
    RequestField(name="wide", kind="", why="has no minimum and maximum"),
    RequestField(name="null", kind="", why="is not always a number"),
    RequestField(name="text", kind="", why="is not always a number"),
)
WISHES = (Wish(name="returns", claim="True"), Wish(name="kept", claim="out.x >= inp.n"))


def found(code, *wishes, **more):
    task = CodeTask(code=code, request=REQUEST, wishes=wishes or WISHES, **more)
    reading, *findings = proving.found(task, 2_000)
    return reading, {each.name: each for each in findings}


def test_what_is_plain_is_proven():
    reading, findings = found(BODY)
    assert reading.domain["n"] == "whole, from -10 to 10"
    assert reading.domain["m"] == "one of (1, 20, 500)"
    assert {each.status for each in findings.values()} == {Status.PROVEN}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_module_that_may_mean_something_else_is_refused_by_its_line(kind):
    code, line = HOSTILE[kind]
    reading, findings = found(code)
    assert findings == {}
    assert not reading.is_read
    assert reading.line == line, reading


@pytest.mark.parametrize("kind", WRONG)
def test_what_does_not_hold_is_refuted_or_not_known(kind):
    _, findings = found(WRONG[kind])
    assert findings["kept"].status is not Status.PROVEN
    assert findings["kept"].status is Status.REFUTED
    assert -10 <= findings["kept"].inputs[0]["n"] <= 10


PLEASANT = {
    "tables and loops": (
        '"""Doc."""\nimport math\nfrom typing import Any\n\nSTEPS = (1, 2, 5)\nTOP: int = 90\n\n\n'
        "def capped(value, most):\n    return min(value, most) if value > 0 else 0\n\n\n"
        "def execute(testData: dict[str, Any]) -> dict[str, int]:\n"
        '    n, m = testData["n"], testData.get("m", 3)\n    total = 0\n'
        "    for step in STEPS:\n        if n > step:\n            total += m // step\n"
        '    if testData["yes"]:\n        total = -total\n'
        '    return {"x": capped(total, TOP), "up": n < m, "root": math.sqrt(m)}\n'
    ),
    "decimals": inside(
        'share = float(testData["real"])\npart = int(testData["real"])\n'
        'price = round(testData["m"] * (1.0 + share / 3))\n'
        'result = {"x": price - part, "y": share * 0.1}\nreturn result'
    ),
    "texts that are given": inside(
        'if testData["n"] % 3 == 1:\n    return {"label": "one", "x": 1}\n'
        'label = "two" if testData["yes"] else "three"\n'
        'if testData["n"] > 5:\n    label = "four"\n'
        'return {"x": abs(testData["n"]), "label": label}'
    ),
}


@pytest.mark.parametrize("kind", PLEASANT)
def test_the_kernel_that_is_proven_computes_what_the_code_computes(kind):
    code = PLEASANT[kind]
    read = UserCode.of(CodeTask(code=code, request=REQUEST))
    program = read._program("execute")
    space = {}
    exec(compile(code, "a test's own text", "exec"), space)  # noqa: S102 - ours
    chance = random.Random(7)  # noqa: S311 - repeatable
    for _ in range(300):
        fields = {
            "n": chance.randint(-10, 10),
            "m": chance.choice((1, 20, 500)),
            "yes": chance.random() < 0.5,
            "real": chance.choice((0, 1, 0.5, chance.random())),
        }
        arguments = {
            read.arguments[name]: float(value) if name == "real" else value
            for name, value in fields.items()
        }
        made = Interpreter(program).call("execute", arguments)
        answer = space["execute"](dict(fields))
        assert answer.keys() == set(read.outputs.names)
        for name, value in zip(read.outputs.names, made, strict=True):
            if name in read.outputs.texts:
                assert answer[name] in read.outputs.texts[name]
            else:
                assert (type(answer[name]), answer[name]) == (type(value), value)


def test_two_calls_are_compared_also_of_decimals():
    code = PLEASANT["decimals"]
    _, findings = found(
        code,
        Wish(name="rises", claim="out.x", field="real"),
        Wish(name="falls", claim="out.x", field="real", direction=-1),
        Wish(name="of the share", claim="out.y", field="real"),
        Wish(name="of texts", claim="out.x", field="text"),
    )
    assert {name: each.status for name, each in findings.items()} == {
        "rises": Status.REFUTED,  # at 1 the part is taken off
        "falls": Status.REFUTED,
        "of the share": Status.PROVEN,
        "of texts": Status.TESTED,
    }
    low, high = findings["falls"].inputs
    assert low["real"] < high["real"]
    assert low | {"real": 0} == high | {"real": 0}


def test_an_answer_schema_is_proven_by_kinds_and_bounds():
    code = inside('return {"x": max(testData["n"], 0), "ok": testData["n"] > 3}')
    schema = (
        AnswerField(name="x", kinds=("integer",), low=0, high=10),
        AnswerField(name="ok", kinds=("boolean",), options=(True, False)),
    )

    def status(*answer, **more):
        wish = Wish(name="answer-schema", claim="True")
        return found(code, wish, answer=answer, **more)[1]["answer-schema"].status

    assert status(*schema, required=("x", "ok"), is_closed=True) is Status.PROVEN
    assert status(schema[0], is_closed=True) is Status.TESTED
    assert status(*schema, required=("z",)) is Status.TESTED
    assert status(AnswerField(name="x", kinds=("boolean",))) is Status.TESTED
    assert status(AnswerField(name="x", kinds=("string",), is_plain=False)) is Status.TESTED
    assert status(AnswerField(name="x", kinds=("integer",), high=9)) is Status.REFUTED
    assert status(AnswerField(name="ok", options=(True,))) is Status.REFUTED
    assert status(AnswerField(name="ok", options=(1,))) is Status.TESTED  # 1 is no true in JSON


SPOKEN = {
    "out": "as a whole",
    "out.x[0] > 1": "part of a field",
    "out.zz > 1": "gives no field 'zz'",
    "out.label == 'one'": "out.label is a text",
    "inp.text == 'a'": "cannot be reasoned about",
    "inp.real * 2 >= 0": "whole or decimal",
    "-inp.real <= 0": "whole or decimal",
    "sum([out.x]) > 0": "",
    "finite(out.x)": "",
    "all(field_0 > 0 for field_0 in [out.x])": "",
}


@pytest.mark.parametrize("claim", SPOKEN)
def test_a_claim_about_something_else_stays_tested(claim):
    _, findings = found(PLEASANT["texts that are given"], Wish(name="it", claim=claim))
    assert findings["it"].status is Status.TESTED
    assert SPOKEN[claim] in findings["it"].why
    assert findings["it"].why


def test_a_function_of_the_code_is_none_of_a_claim():
    code = "def finite(a):\n    return a\n\n\n" + BODY
    _, findings = found(code, Wish(name="it", claim="finite(out.x)", field="n"))
    assert findings["it"].status is Status.TESTED
    assert "only claims have" in findings["it"].why


def test_names_of_the_code_do_not_meet_those_of_the_proof():
    code = inside('field_0 = 99\nresult = testData["n"]\nfield_x = result\nreturn {"x": field_0}')
    _, findings = found(code, WISHES[1], Wish(name="less", claim="out.x <= inp.n"))
    assert findings["kept"].status is Status.PROVEN
    assert findings["less"].status is Status.REFUTED


def test_a_proof_of_a_text_is_made_in_a_process_and_runs_nothing(tmp_path):
    mark = tmp_path / "ran"
    service = VerificationService()
    evil = f"open({str(mark)!r}, 'w').close()\n" + BODY
    reading, findings = service.prove_code(CodeTask(code=evil, request=REQUEST, wishes=WISHES))
    assert (reading.line, findings, mark.exists()) == (1, (), False)
    reading, findings = service.prove_code(CodeTask(code=BODY, request=REQUEST, wishes=WISHES))
    assert [each.status for each in findings] == [Status.PROVEN] * 2
    assert findings[0].tool.startswith("z3 ")


def test_a_text_of_any_kind_is_read_or_refused():
    for code in ("(" * 3_000, "x = " + "-" * 9_000 + "1", "\0", "#" * 60_000, "a\u2028b = 1", ""):
        (reading,) = proving.found(CodeTask(code=code, request=REQUEST), 100)
        assert isinstance(reading, CodeReading)
        assert reading.why


def test_what_is_admitted_is_what_would_run():
    code = "\n\nX = -3\n" + BODY
    assert admitted(code).functions["execute"].lineno == 4
    assert [ast.unparse(each) for each in admitted(code).constants] == ["X = -3"]


@pytest.mark.parametrize("name", SAMPLES)
def test_what_users_promise_of_their_own_code_is_proven(name):
    code, _, wishes = SAMPLES[name]
    assert statuses(name, code) == dict.fromkeys([each.name for each in wishes], Status.PROVEN)


@pytest.mark.parametrize("number", range(len(FAULTS)))
def test_a_seeded_fault_is_refuted(number):
    name, before, after = FAULTS[number]
    code = SAMPLES[name][0]
    assert code.count(before) == 1
    told = statuses(name, code.replace(before, after))
    assert (Status.REFUTED in told.values()) == (number not in HARMLESS), told


def statuses(name, code):
    _, request, wishes = SAMPLES[name]
    answer = ANSWERS.get(name, ())
    task = CodeTask(code=code, request=request, wishes=wishes, answer=answer)
    reading, *findings = proving.found(task, 5_000)
    assert reading.is_read, reading
    return {each.name: each.status for each in findings}
