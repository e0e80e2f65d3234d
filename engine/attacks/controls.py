"""Attacks that succeed by construction: a judge that does not report them is blind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.attacks.canary import Canary
from engine.attacks.judging import judge_boundary, judge_program
from engine.attacks.model import Control, Expectation
from engine.execution.model import Outcome, Status

# Each is handed what no honest box could know.
TELLS = {
    "a box returns the file's content": "return {'leak': testData['secret']}",
    "a box prints it": "print(testData['secret'])\n    return {}",
    "a box raises it": "raise ValueError(testData['secret'])",
}
ADMITS = "def execute(testData):\n    return {'a': 'refused: x', 'b': 'done: 1'}\n"
KEEPS_QUIET = "def execute(testData):\n    return {}\n"


def run(start: Callable[[str, dict[str, Any]], Outcome], canary: Canary) -> tuple[Control, ...]:
    """Let each through on purpose and see whether it is reported.

    Args:
        start: Runs code on a payload in the sandbox that is to be attacked.
        canary: Is out.
    """
    found = []
    for name, body in TELLS.items():
        outcome = start(f"def execute(testData):\n    {body}\n", {"secret": canary.file_secret})
        finding = judge_program(name, outcome, canary.secrets_in, ())
        is_seen = outcome.status in {Status.OK, Status.USER_ERROR} and not finding.is_held
        found.append(Control(name=name, is_seen=is_seen))
    return (*found, *_of_boundary(start, canary))


def _of_boundary(
    start: Callable[[str, dict[str, Any]], Outcome], canary: Canary
) -> tuple[Control, ...]:
    all_refused = Expectation(tries="", expect=(Status.OK,), refused=2)
    timeout = Expectation(tries="", expect=(Status.TIMEOUT,))
    acts = {
        "an act that was done is among the refused": (ADMITS, all_refused),
        "a program tries nothing": (KEEPS_QUIET, all_refused),
        "a program that has to be ended ends by itself": (KEEPS_QUIET, timeout),
    }
    found = []
    for name, (code, wanted) in acts.items():
        outcome = start(code, {})
        finding = judge_boundary(name, wanted, outcome, canary.secrets_in, ())
        is_seen = outcome.status is Status.OK and not finding.is_held
        found.append(Control(name=name, is_seen=is_seen))
    return tuple(found)
