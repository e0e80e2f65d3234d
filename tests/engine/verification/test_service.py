"""Promises are proven again in a process of their own, and a text is never run."""

import importlib
import inspect

import pytest

from engine import errors
from engine.catalog.algorithms.dynamic_pricing import kernel as pricing
from engine.catalog.algorithms.dynamic_pricing.contract import PROMISES
from engine.verification import service
from engine.verification.model import Promises, Status

kernels = importlib.import_module("tests.engine.verification.kernels")
SERVICE = service.VerificationService()
TEXT = inspect.getsource(pricing)


def test_one_promise_of_the_catalog_is_proven_again():
    (found,) = SERVICE.prove(PROMISES, "floor-is-least")
    assert (found.status, found.kernel, found.tools.keys()) == (
        Status.PROVEN,
        "floor_cents",
        {"z3"},
    )
    assert found.is_of(*_named("floor-is-least"))


def test_a_broken_text_is_refuted_by_its_plainest_counterexample():
    broken = TEXT.replace("+ WHOLE_BP - 1) // WHOLE_BP", ") // WHOLE_BP")
    assert broken != TEXT
    (found,) = SERVICE.break_it(PROMISES, "floor_cents", broken)
    assert found.status is Status.REFUTED
    assert found.counterexample == {
        "arguments": {"cost_cents": 1, "floor_markup_bp": 1},
        "result": 1,
    }
    assert not found.is_of(*_named("floor-is-least"))


def test_a_text_is_read_and_not_run(tmp_path):
    mark = tmp_path / "ran"
    evil = f"open({str(mark)!r}, 'w').close()\n" + TEXT
    lines = "def floor_cents(cost_cents: int, floor_markup_bp: int) -> int:\n    while 1: pass\n"
    (found,) = SERVICE.break_it(PROMISES, "floor_cents", evil)
    assert found.status is Status.PROVEN
    assert not mark.exists()
    (found,) = SERVICE.break_it(PROMISES, "floor_cents", lines)
    assert found.status is Status.UNKNOWN
    assert found.reason == "line 2: While statements cannot be proven"


def test_what_is_not_there_is_said():
    with pytest.raises(errors.NotFound):
        SERVICE.prove(PROMISES, "no-such")
    with pytest.raises(errors.NotFound, match="Choose one of"):
        SERVICE.break_it(PROMISES, "no_such", TEXT)
    with pytest.raises(errors.TooLarge):
        SERVICE.break_it(PROMISES, "floor_cents", "#" * 60_000)


def test_a_kernel_of_others_is_proven_from_its_text():
    told = Promises("own", (kernels.TRUE[2],))
    assert [found.status for found in SERVICE.prove(told)] == [Status.PROVEN] * 2


def test_a_proof_that_takes_too_long_or_too_much_is_ended():
    with pytest.raises(errors.TooLarge, match="longer than"):
        service.VerificationService(wall_s=0.05).prove(PROMISES, "floor")
    with pytest.raises(errors.TooLarge, match="more memory"):
        service.VerificationService(memory_mb=60).prove(PROMISES, "floor")


def _named(name):
    return next(
        (kernel, clause)
        for kernel in PROMISES.kernels
        for clause in kernel.clauses
        if clause.name == name
    )
