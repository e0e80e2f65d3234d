"""What came of an attack: held or leaked, and by what it was stopped. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.attacks.model import Expectation, Finding
from engine.execution.model import Outcome, Status

NOT_RUN = frozenset((Status.UNAVAILABLE, Status.REFUSED, Status.CANCELLED))
SecretsIn = Callable[[str], tuple[str, ...]]
_ERROR = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?::|$)")
_WORDS = {
    "FileNotFoundError": "not there",
    "NotADirectoryError": "not there",
    "PermissionError": "forbidden",
    "OSError": "forbidden",
    "BlockingIOError": "forbidden",
    "ModuleNotFoundError": "not in the box",
    "ImportError": "not in the box",
    "SyntaxError": "not Python",
    "NameError": "no such name",
    "AttributeError": "no such name",
}
NO_ANSWER = "no answer"


def told(outcome: Outcome) -> str:
    """All that a run can say to anyone."""
    return f"{outcome.result}{outcome.error}{outcome.output}{outcome.problem}{outcome.remedy}"


def stopped_by(answer: str) -> str:
    """What stopped a hostile program, by its own word: the error it met, or what it gave."""
    if answer == NO_ANSWER:
        return "cut off"
    found = _ERROR.match(answer)
    name = found.group(1) if found else ""
    if name in _WORDS:
        return _WORDS[name]
    is_error = name.endswith(("Error", "Exception", "Exit", "Interrupt", "Warning", "Iteration"))
    return "failed by itself" if is_error else "gave nothing of the host"


def answer_of(outcome: Outcome) -> str:
    """What a run that held one program came to, in the form of a batch's answers."""
    if outcome.error is not None:
        return f"{outcome.error.type}: {outcome.error.message}"
    return repr(outcome.result) if outcome.status is Status.OK else ended(outcome)


def ended(outcome: Outcome) -> str:
    """The ending of a box that a program ended."""
    words = "answered early" if outcome.status is Status.OK else outcome.status.value
    return f"box ended: {words.replace('_', ' ')}"


def judge_program(
    name: str, outcome: Outcome, secrets_in: SecretsIn, touched: tuple[str, ...]
) -> Finding:
    """What came of a hostile program that had a box of its own."""
    leak = _leak(outcome, secrets_in, touched)
    answer = answer_of(outcome)
    stop = answer if answer.startswith("box ended") else stopped_by(answer)
    return Finding(name=name, is_held=not leak, stopped_by=stop, leak=leak)


def judge_boundary(
    name: str,
    wanted: Expectation,
    outcome: Outcome,
    secrets_in: SecretsIn,
    touched: tuple[str, ...],
) -> Finding:
    """What came of a boundary program, against what has to come of it."""
    fault = _leak(outcome, secrets_in, touched) or _fault(wanted, outcome)
    return Finding(name=name, is_held=not fault, stopped_by=observed(outcome), leak=fault)


def observed(outcome: Outcome) -> str:
    """How a run ended, in a few words."""
    words = outcome.status.value.replace("_", " ")
    if outcome.error is not None:
        words += f" ({outcome.error.type})"
    if outcome.envelope.signal:
        words += f" (signal {outcome.envelope.signal})"
    return f"{words}, {outcome.envelope.wall_ms / 1000:.1f} s"


def expected(wanted: Expectation) -> str:
    """What has to come of a boundary program, in a few words."""
    words = " or ".join(status.value.replace("_", " ") for status in wanted.expect)
    if wanted.refused:
        words += f", at least {wanted.refused} acts and all refused"
    if wanted.error:
        words += f" ({wanted.error})"
    if wanted.ends_within_s is not None:
        words += f" within {wanted.ends_within_s:g} s"
    return words


def _leak(outcome: Outcome, secrets_in: SecretsIn, touched: tuple[str, ...]) -> str:
    if outcome.status in NOT_RUN:
        return f"was not run: {outcome.problem}"
    read = [f"{what} was read" for what in secrets_in(told(outcome))]
    return "; ".join((*read, *touched))


def _fault(wanted: Expectation, outcome: Outcome) -> str:
    envelope, error = outcome.envelope, outcome.error.type if outcome.error else "no error"
    faults = {
        f"ended as {outcome.status.value}": outcome.status not in wanted.expect,
        "the envelope does not fit the run": envelope.status is not outcome.status,
        "the envelope tells no time": envelope.wall_ms <= 0,
        f"ended after {envelope.wall_ms / 1000:.2f} s": (
            wanted.ends_within_s is not None and envelope.wall_ms > wanted.ends_within_s * 1000
        ),
        f"ended by {error}": wanted.error is not None and error != wanted.error,
        f"returned {outcome.result!r}"[:300]: wanted.result not in (None, outcome.result),
    }
    found = [fault for fault, is_one in faults.items() if is_one]
    if wanted.refused and outcome.status is Status.OK:
        found += _came_through(wanted.refused, outcome.result or {})
    return "; ".join(found)


def _came_through(least: int, acts: dict[str, object]) -> list[str]:
    through = [
        f"{name}: {answer}"[:300]
        for name, answer in acts.items()
        if not str(answer).startswith("refused")
    ]
    return through or ([] if len(acts) >= least else [f"only {len(acts)} acts of {least}"])
