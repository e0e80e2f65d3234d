"""Holds calls against the clauses of a contract, on the host: the code is not believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from engine.contracts.fitting import misfit
from engine.contracts.shape import Shape
from engine.contracts.terms import Invariant, Monotone, Terms
from engine.execution.model import Call, Status
from engine.verification.claims.allowance import Exhausted, Unanswerable

OWN_WORD: Final = (
    "The code's process itself compares its input before and after: a check of mistakes, no proof "
    "against code that hides what it does."
)


@dataclass(frozen=True, slots=True)
class Look:
    """What a clause says of some calls.

    Attributes:
        is_judged: Whether it has anything to say of them.
        fell: How they break it; empty where they keep it.
        unknown: Why that cannot be told.
    """

    is_judged: bool = True
    fell: str = ""
    unknown: str = ""


KEPT: Final = Look()
SKIPPED: Final = Look(is_judged=False)


@dataclass(frozen=True, slots=True)
class Made:
    """A call that was made, unpacked.

    Attributes:
        answer: What ``execute`` returned; None where it did not.
        is_unchanged: Whether the input was the same afterwards, as the box says.
    """

    call: Call
    answer: Any
    is_unchanged: bool

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer to look at."""
        return self.call.status is Status.OK

    @classmethod
    def of(cls, call: Call) -> Made:
        """Unpack what the wrapper around the code gave."""
        told = call.result or {}
        if call.status is Status.OK and told.keys() != {"answer", "unchanged"}:
            problem = "What came back is not what the studio's own wrapper gives."
            changed = {"status": Status.RESULT_INVALID, "problem": problem}
            return cls(call.model_copy(update=changed), None, is_unchanged=False)
        return cls(call, told.get("answer"), is_unchanged=told.get("unchanged") is True)


class Clause:
    """One promise.

    Attributes:
        name: Short.
        words: What is promised.
        rests_on: Whose word it rests on; empty for the studio's own.
    """

    rests_on = ""

    def __init__(self, name: str, words: str) -> None:
        self.name = name
        self.words = words

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:
        """What it says of some calls: of one, or of two of a clause that compares."""
        raise NotImplementedError


class Returns(Clause):
    """Every call comes to an end in time, without an error."""

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:  # noqa: ARG002 - as every clause
        """See :class:`Clause`."""
        call = made[0].call
        if call.status in {Status.OK, Status.RESULT_INVALID}:
            return KEPT
        error = call.error
        if error is None:
            return Look(fell=call.problem or f"it ended by {call.status}")
        where = f" at line {error.line}" if error.line is not None else ""
        return Look(fell=f"{error.type}{where}: {error.message[:300]}")


class Plain(Clause):
    """Every call gives something that can be written as JSON, so its numbers are finite."""

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:  # noqa: ARG002 - as every clause
        """See :class:`Clause`."""
        call = made[0].call
        if call.status is Status.RESULT_INVALID:
            told = (call.problem or "it is no JSON").replace("result['answer']", "out")
            return Look(fell=told)
        return KEPT if call.status is Status.OK else SKIPPED


class Fits(Clause):
    """Every answer fits the schema of answers."""

    def __init__(self, name: str, words: str, shape: Shape) -> None:
        super().__init__(name, words)
        self._shape = shape

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:  # noqa: ARG002 - as every clause
        """See :class:`Clause`."""
        if not made[0].is_answered:
            return SKIPPED
        return Look(fell=misfit(self._shape, made[0].answer))


class Unchanged(Clause):
    """The input is the same after the call."""

    rests_on = OWN_WORD

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:  # noqa: ARG002 - as every clause
        """See :class:`Clause`."""
        if not made[0].is_answered:
            return SKIPPED
        return KEPT if made[0].is_unchanged else Look(fell="execute changed its testData")


class Deterministic(Clause):
    """The same input gets the same answer."""

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:  # noqa: ARG002 - as every clause
        """See :class:`Clause`."""
        first, second = made
        statuses = {first.call.status, second.call.status}
        if statuses == {Status.OK, Status.USER_ERROR}:
            return Look(fell="one call gave an answer, the other an error")
        if statuses != {Status.OK}:
            return SKIPPED
        is_same = first.answer == second.answer
        return KEPT if is_same else Look(fell="two calls with the same input gave two answers")


class Holds(Clause):
    """An invariant over one call."""

    def __init__(self, name: str, told: Invariant) -> None:
        super().__init__(name, told.text)
        self._claim = told.claim

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:
        """See :class:`Clause`."""
        if not made[0].is_answered:
            return SKIPPED
        try:
            holds = self._claim.value(inp=inputs[0], out=made[0].answer)
        except Exhausted as limit:
            return Look(unknown=f"it could not be worked out: {limit}")
        except Unanswerable as fault:
            return Look(fell=f"it cannot be worked out: {fault}")
        return KEPT if holds else Look(fell="it is false")


class Rises(Clause):
    """A value of the answer never falls, or never rises, as one number of the request grows."""

    def __init__(self, name: str, told: Monotone) -> None:
        super().__init__(name, told.text)
        self.told = told

    def look(self, inputs: Sequence[dict[str, Any]], made: Sequence[Made]) -> Look:  # noqa: ARG002 - as every clause
        """See :class:`Clause`."""
        if not all(each.is_answered for each in made):
            return SKIPPED
        try:
            low, high = (self.told.claim.value(out=each.answer) for each in made)
        except Exhausted as limit:
            return Look(unknown=f"it could not be worked out: {limit}")
        except Unanswerable as fault:
            return Look(fell=f"it cannot be worked out: {fault}")
        if not all(isinstance(value, int | float) for value in (low, high)):
            return Look(fell="what is compared is no number")
        if high >= low if self.told.direction == 1 else high <= low:
            return KEPT
        verb = "falls" if self.told.direction == 1 else "rises"
        return Look(fell=f"it {verb} from {_figure(low)} to {_figure(high)} as the input grows")


def _figure(value: float) -> str:
    is_long = isinstance(value, int) and value.bit_length() > 100
    return "a very long number" if is_long else f"{value:.15g}"


def clauses_of(terms: Terms) -> tuple[list[Clause], Deterministic, dict[int, Rises]]:
    """The clauses about one call, the one about repeated calls, and those about pairs."""
    singles: list[Clause] = [
        Returns("returns", "Every call ends in time and without an error."),
        Plain("plain", "Every call gives plain JSON, so its numbers are finite."),
        Fits("answer-schema", "Every answer fits the answer schema.", terms.answer),
        Unchanged("input-unchanged", "The input is not changed."),
    ]
    pairs: dict[int, Rises] = {}
    for index, told in enumerate(terms.invariants):
        name = f"invariant-{index + 1}"
        if isinstance(told, Monotone):
            pairs[index] = Rises(name, told)
        else:
            singles.append(Holds(name, told))
    repeated = Deterministic("deterministic", "The same input gets the same answer.")
    return singles, repeated, pairs
