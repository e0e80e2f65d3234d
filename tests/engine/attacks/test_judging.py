"""Held or leaked, and by what it was stopped."""

from __future__ import annotations

import pytest

from engine.attacks.judging import expected, judge_boundary, stopped_by
from engine.attacks.model import Expectation
from engine.execution.model import Status, UserError
from tests.engine.attacks import bare

ALL_REFUSED = Expectation(tries="", expect=(Status.OK,), refused=2)
TIMEOUT = Expectation(tries="", expect=(Status.TIMEOUT,), wall_s=1, ends_within_s=1.4)
DENIED = UserError(type="PermissionError", message="")
FORBIDDEN = Expectation(tries="", expect=(Status.USER_ERROR,), error="PermissionError")


def nothing(_: str) -> tuple[str, ...]:
    return ()


def fault(wanted, outcome):
    finding = judge_boundary("x", wanted, outcome, nothing, ())
    assert finding.is_held is (finding.leak == "")
    return finding.leak


@pytest.mark.parametrize(
    ("wanted", "outcome"),
    [
        (ALL_REFUSED, bare.outcome(result={"a": "refused", "b": "refused: x"})),
        (TIMEOUT, bare.outcome(Status.TIMEOUT, wall_ms=1_200)),
        (FORBIDDEN, bare.outcome(Status.USER_ERROR, error=DENIED)),
    ],
)
def test_what_was_expected_holds(wanted, outcome):
    assert fault(wanted, outcome) == ""


@pytest.mark.parametrize(
    ("wanted", "outcome", "words"),
    [
        (ALL_REFUSED, bare.outcome(result={"a": "refused", "b": "done: 1"}), "b: done: 1"),
        (ALL_REFUSED, bare.outcome(result={"a": "refused"}), "only 1 acts of 2"),
        (ALL_REFUSED, bare.outcome(Status.KILLED), "ended as killed"),
        (TIMEOUT, bare.outcome(Status.TIMEOUT, wall_ms=1_500), "ended after 1.50 s"),
        (TIMEOUT, bare.outcome(Status.OK, result={}), "ended as ok"),
        (TIMEOUT, bare.outcome(Status.TIMEOUT, wall_ms=0), "tells no time"),
        (TIMEOUT, bare.outcome(Status.TIMEOUT, envelope_status=Status.OK), "does not fit"),
        (FORBIDDEN, bare.outcome(Status.USER_ERROR), "ended by no error"),
        (TIMEOUT, bare.outcome(Status.UNAVAILABLE, problem="none"), "was not run: none"),
    ],
)
def test_what_was_not_expected_is_said(wanted, outcome, words):
    assert words in fault(wanted, outcome)


def test_what_was_touched_or_read_is_said_before_anything_else():
    finding = judge_boundary(
        "x", TIMEOUT, bare.outcome(Status.TIMEOUT), lambda _: ("it",), ("the port was reached",)
    )
    assert finding.leak == "it was read; the port was reached"


def test_expectation_is_told_in_words():
    assert expected(TIMEOUT) == "timeout within 1.4 s"
    assert expected(FORBIDDEN) == "user error (PermissionError)"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("FileNotFoundError: [Errno 2]", "not there"),
        ("PermissionError: [Errno 1]", "forbidden"),
        ("ModuleNotFoundError: No module", "not in the box"),
        ("URLError: <urlopen error>", "failed by itself"),
        ("no answer", "cut off"),
        ("{'leak': '/tmp'}", "gave nothing of the host"),
        ("\x1b[2J", "gave nothing of the host"),
    ],
)
def test_what_stopped_a_program_is_named(answer, words):
    assert stopped_by(answer) == words
