"""Each ending has its one status."""

from __future__ import annotations

import pytest

from engine.execution.frames import Answer
from engine.execution.model import Limits, Status, UserError
from engine.execution.verdict import Ending, judge

ERROR = UserError(type="ValueError", message="no")


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        (Ending("result", answer=Answer(result={})), Status.OK),
        (Ending("result", answer=Answer(result={}), memory_kills=1), Status.OK),
        (Ending("result", answer=Answer(error=ERROR)), Status.USER_ERROR),
        (Ending("result", answer=Answer(error=ERROR), process_denials=3), Status.PROCESSES),
        (
            Ending("result", answer=Answer(error=UserError(type="MemoryError", message=""))),
            Status.MEMORY,
        ),
        (
            Ending(
                "result",
                answer=Answer(
                    error=UserError(type="OSError", message="[Errno 12] Cannot allocate memory")
                ),
            ),
            Status.MEMORY,
        ),
        (Ending("result", fault="it is not JSON"), Status.RESULT_INVALID),
        (Ending("result", answer=Answer(invalid="x")), Status.RESULT_INVALID),
        (Ending("oversize"), Status.RESULT_INVALID),
        (Ending("exit", exit_code=0), Status.RESULT_INVALID),
        (Ending("exit", signal=9), Status.KILLED),
        (Ending("exit", signal=9, memory_kills=1), Status.MEMORY),
        (Ending("exit", signal=24), Status.TIMEOUT),
        (Ending("exit", exit_code=1, process_denials=1), Status.PROCESSES),
        (Ending("gone"), Status.KILLED),
        (Ending("gone", memory_kills=1), Status.MEMORY),
        (Ending("broken"), Status.KILLED),
        (Ending("timeout"), Status.TIMEOUT),
        (Ending("cancelled"), Status.CANCELLED),
        (Ending("output"), Status.OUTPUT_TOO_LARGE),
        (Ending("unlocked"), Status.UNAVAILABLE),
    ],
)
def test_an_ending_has_one_status_with_problem_and_remedy(ending: Ending, status: Status):
    verdict = judge(ending, Limits())
    assert verdict.status is status
    assert bool(verdict.problem) == bool(verdict.remedy) == (status is not Status.OK)


def raised(message: str) -> str:
    answer = Answer(error=UserError(type="ValueError", message=message, line=3))
    return str(judge(Ending("result", answer=answer), Limits()).problem)


def test_what_the_exception_says_last_is_in_the_problem():
    assert raised("first\n'a' must hold\x1b numbers\u202e\n") == (
        "The code raised ValueError in line 3: 'a' must hold numbers"
    )
    assert raised("") == "The code raised ValueError in line 3."


def test_a_long_exception_is_cut():
    said = raised("x" * 5_000).partition(": ")[2]
    assert len(said) == 200
    assert said.endswith("…")


def test_the_test_data_may_be_at_fault_too():
    verdict = judge(Ending("result", answer=Answer(error=ERROR)), Limits())
    assert "the code or the test data" in str(verdict.remedy)
