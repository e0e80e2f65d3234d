"""What holds is proven, and what does not is refuted where CPython shows it."""

import importlib

import pytest

from engine.verification.evidence import recheck
from engine.verification.kernels.tree import Unsupported
from engine.verification.model import Int, Kernel, Method, Monotone, Post, Real, Status
from engine.verification.proving.deciding import decide
from engine.verification.proving.prover import prove
from engine.verification.proving.replay import Subject, falls

kernels = importlib.import_module("tests.engine.verification.kernels")


def promises(of):
    return [
        pytest.param(kernel, clause, id=f"{kernel.function.__name__}-{clause.name}")
        for kernel in of
        for clause in kernel.clauses
    ]


@pytest.mark.parametrize(("kernel", "clause"), promises(kernels.TRUE))
def test_what_holds_is_proven_by_one_solver_and_the_other_agrees(kernel, clause):
    found = prove(Subject.of(kernel), clause)
    assert found.status is Status.PROVEN, found
    if recheck.is_installed():
        assert recheck.answer(found.obligation) == "unsat"


@pytest.mark.parametrize(("kernel", "clause"), promises(kernels.FALSE))
def test_what_does_not_hold_is_refuted_by_calls_that_show_it(kernel, clause):
    subject = Subject.of(kernel)
    found = prove(subject, clause)
    assert found.status is Status.REFUTED, found
    shown = found.counterexample
    calls = [shown.arguments, shown.other_arguments] if shown.other_arguments else [shown.arguments]
    assert falls(subject, clause, *calls) == shown


def test_a_counterexample_is_the_plainest_that_was_found():
    late = Kernel(kernels.late_discount_f, kernels.DECIMALS, (kernels.PRICE_F[0],))
    found = prove(Subject.of(late), late.clauses[0]).counterexample
    assert found.arguments == {"base": 1.0, "cost": 1.0, "demand": 0.0, "stock": 101}
    assert found.result == 1.14


def test_a_whole_number_beyond_2_to_53_may_not_pass_for_exact():
    large = Kernel(kernels.counted, {"a": Int(0, 2**60)}, ())
    found = prove(Subject.of(large), Post("same", "result == a", ""))
    assert found.status is not Status.PROVEN
    small = Kernel(kernels.counted, {"a": Int(0, 2**53)}, ())
    assert prove(Subject.of(small), Post("same", "result == a", "")).status is Status.PROVEN


def test_pre_conditions_that_admit_nothing_prove_nothing():
    never = Kernel(kernels.counted, {"a": Int(0, 9)}, (), ("a > 9",))
    found = prove(Subject.of(never), Post("absurd", "result == 1 and result == 2", ""))
    assert found.status is Status.UNKNOWN
    assert "pre-condition" in found.reason


def test_a_claim_that_divides_by_zero_does_not_hold():
    claim = Post("share", "result / a == 1", "")
    kernel = Kernel(kernels.counted, {"a": Int(-9, 9)}, ())
    assert prove(Subject.of(kernel), claim).counterexample.arguments == {"a": 0}


UNSUPPORTED = {
    "while True:\n        pass\n    return x": 2,
    "return [x][0]": 2,
    "return x ** 2": 2,
    "return int(str(x))": 2,
    "y = x\n    del y\n    return x": 3,
    "try:\n        return x\n    except ValueError:\n        return 0": 2,
    "return f(x - 1)": 2,
    "return x.real": 2,
    "return (lambda: x)()": 2,
    "return x if x > 0 else 0.5": 2,
    "if x > 0:\n        y = 1\n    return y": 4,
    "if x > 0:\n        return x": 1,
    "for i in range(x):\n        x = x + i\n    return x": 2,
    "return sum((x, x))": 2,
    "return x & 3": 2,
    "global z\n    return x": 2,
    "return (y := x)": 2,
    "return x // 2.0": 2,
    "return 1 if x in (1, 1 // x) else 0": 2,
}


@pytest.mark.parametrize("body", UNSUPPORTED)
def test_what_cannot_be_translated_names_its_line(body):
    kernel = Kernel(kernels.counted, {"x": Int(0, 9)}, ())
    kernel = Kernel(f, kernel.domain, ())
    subject = Subject.edited(kernel, f"def f(x: int) -> int:\n    {body}\n")
    with pytest.raises(Unsupported) as refusal:
        prove(subject, Post("some", "result >= 0", ""))
    assert refusal.value.line == UNSUPPORTED[body]


def f(x: int) -> int:
    return x


HEAD = "def f(x: int) -> int:\n    return "
OTHER = "def g(x: int) -> int:\n    return x\n"
MEANT = {
    "import math\n" + HEAD + "math.floor(x / 2)": "",
    "from math import floor\n" + HEAD + "floor(x / 2)": "",
    HEAD + "floor(x / 2)": "floor is no kernel",
    HEAD + "math.floor(x / 2)": "this call",
    "import numpy as math\n" + HEAD + "math.floor(x / 2)": "this call",
    "from math import ceil as floor\n" + HEAD + "floor(x / 2)": "floor is no kernel",
    "from builtins import min as max\n" + HEAD + "max(x, 2)": "max is no kernel",
    "from .own import min\n" + HEAD + "min(x, 2)": "min is no kernel",
    "from math import *\n" + HEAD + "floor(x / 2)": "a star",
    "max = 3\n" + HEAD + "max(x, 2)": "max is no kernel",
    OTHER + "from math import floor as g\n" + HEAD + "g(x)": "g is no kernel",
    OTHER + "def f(x: int) -> int:\n    g = x\n    return g(x)": "g is a variable here",
    "def f(x: int) -> int:\n    (y,) = x\n    return y": "a tuple of one name",
    "(K,) = (1,)\n" + HEAD + "K": "a tuple of one name",
    "def g(*, x: int) -> int:\n    return x\n" + HEAD + "g(x)": "g takes arguments by name",
    "def f(x: int, /) -> int:\n    return x": "can be given by name",
    HEAD + "range(2.5)": "raise TypeError",
}


@pytest.mark.parametrize("text", MEANT)
def test_names_mean_what_the_text_makes_them_mean(text):
    subject = Subject.edited(Kernel(f, {"x": Int(0, 9)}, ()), text)
    if not MEANT[text]:
        assert prove(subject, Post("some", "result >= 0", "")).status is Status.PROVEN
        return
    with pytest.raises(Unsupported, match=MEANT[text]):
        prove(subject, Post("some", "result >= 0", ""))


def test_going_through_all_of_a_text_ends_in_time_and_says_how_far_it_came():
    kernel = Kernel(f, {"x": Int(0, 9_999)}, ())
    every = Post("some", "result >= 0", "", Method.EXHAUSTIVE)
    text = HEAD + "x"
    found = decide(Subject.edited(kernel, text), every, timeout_ms=20_000, is_edited=True)
    assert (found.status, found.examples) == (Status.PROVEN, 10_000)
    found = decide(Subject.edited(kernel, text), every, timeout_ms=1, is_edited=True)
    assert found.status is Status.TESTED
    assert 0 < found.examples < 10_000
    assert found.reason.endswith("of all 10,000 inputs in order")


def test_a_call_that_raises_breaks_a_promise_about_two_calls():
    rises = Monotone("rises", "x", 1, "", Method.EXHAUSTIVE)
    kernel = Kernel(f, {"x": Int(0, 9)}, ())
    for text, first in ((HEAD + "1 // x", 0), (HEAD + "x // (5 - x)", 5)):
        found = decide(Subject.edited(kernel, text), rises, timeout_ms=20_000, is_edited=True)
        assert found.status is Status.REFUTED
        shown = found.counterexample
        assert (shown.arguments["x"], shown.raised.partition(":")[0]) == (
            first,
            "ZeroDivisionError",
        )


HOSTILE = [
    "def f(x: int) -> int:\n    return " + "(" * 150 + "x" + ")" * 150,
    "def f(x: int) -> int:\n    return " + "-" * 5_000 + "x",
    "def f(x: int) -> int:\n    return " + "+".join("x" * 20_000),
    "def f(x: int) -> int:\n" + "    x = x * x\n" * 2_000 + "    return x",
    "def f(x: int) -> int:\n    for i in range(10 ** 9):\n        x = x\n    return x",
    "def f(x: int) -> int:\n    for i in range(999999999):\n        x = x\n    return x",
    "K = 9 * 9\nK = 'x' * 10 ** 9\ndef f(x: int) -> int:\n    return K",
    "".join(f"def g{n}(x: int) -> int:\n    return g{n + 1}(x) + g{n + 1}(x)\n" for n in range(40))
    + "def g40(x: int) -> int:\n    return x\ndef f(x: int) -> int:\n    return g0(x)",
    "import os\nos.system('true')\ndef f(x: int) -> int:\n    return x",
    "if True:\n    K = 2\nelse:\n    K = 3\ndef f(x: int) -> int:\n    return K",
    "f = 3",
    "\0",
    "def f(x: int) -> int:\n    return __import__('os').system('true')",
    "class A:\n    pass\n",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_read_and_refused_or_found_wanting(text):
    subject = Subject.edited(Kernel(f, {"x": Int(-9, 9)}, ()), text)
    try:
        found = prove(subject, Post("some", "result == -1", ""), timeout_ms=300)
    except (Unsupported, RecursionError):
        return
    assert found.status is not Status.PROVEN


def test_a_kernel_whose_types_are_not_its_domain_is_not_proven():
    kernel = Kernel(kernels.counted, {"a": Real(0, 1)}, ())
    with pytest.raises(Unsupported, match="typed int"):
        prove(Subject.of(kernel), Post("some", "result >= 0", ""))
    with pytest.raises(Unsupported, match="no argument"):
        prove(Subject.of(kernel), Monotone("some", "b", 1, ""))


def falling(value: float) -> float:
    return -value


def test_a_pair_of_calls_is_shown_in_the_order_in_which_the_argument_grows():
    clause = Monotone("rises", "value", 1, "")
    subject = Subject.of(Kernel(falling, {"value": Real(-3.7, 2.9)}, (clause,)))
    shown = prove(subject, clause).counterexample
    assert shown.arguments["value"] < shown.other_arguments["value"]
    assert falls(subject, clause, shown.other_arguments, shown.arguments) is None
