"""Makes the calls of a plan in one box and says, clause by clause, what came of them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from engine.contracts.cases import Inputs, Plan
from engine.contracts.clauses import Clause, Made, Rises, clauses_of
from engine.contracts.model import ClauseResult, ClauseStatus, Counterexample
from engine.contracts.shrinking import Broken, shrink
from engine.contracts.terms import Terms
from engine.execution.model import Outcome

SHRINK_S: Final = 10.0
MOST_SHRUNK: Final = 5
MOST_SHOWN: Final = 20_000
UNREACHED: Final = "The time was over before the calls that it looks at were made."
NOTHING: Final = "No input got an answer that it could be held against."

Run = Callable[[Sequence[dict[str, Any]]], Outcome]
"""Makes calls in a box of their own."""


@dataclass
class Trial:
    """One test of one code.

    Attributes:
        terms: By what.
        run: Makes calls.
        on_shrinking: Hears of which clause a counterexample is made smaller.
        shrink_s: How long counterexamples may be made smaller, all together.
        calls: How many were made.
        times: How long each call of the plan took, in milliseconds.
        note: Why the plan was not carried out to its end; empty where it was.
    """

    terms: Terms
    run: Run
    on_shrinking: Callable[[str], None]
    shrink_s: float = SHRINK_S
    calls: int = 0
    times: list[float] = field(default_factory=list)
    note: str = ""
    _shrunk: int = 0

    def perform(self, plan: Plan, outcome: Outcome) -> tuple[ClauseResult, ...]:
        """Look at the calls of a plan, and make counterexamples smaller.

        Args:
            plan: What was sent.
            outcome: What came of it.
        """
        made = [Made.of(call) for call in outcome.calls]
        self.calls += len(made)
        self.times = [each.call.wall_ms for each in made]
        if len(made) < len(plan.payloads):
            told = outcome.problem or f"it ended by {outcome.status}"
            self.note = f"{len(made):,} of {len(plan.payloads):,} calls were made. {told}"
        ends = time.monotonic() + self.shrink_s
        singles, repeated, pairs = clauses_of(self.terms)
        alone = [(index,) for index in plan.alone]
        places: list[tuple[Clause, Sequence[tuple[int, ...]]]] = [
            *((clause, alone) for clause in singles),
            (repeated, plan.repeats),
            *((clause, plan.pairs[index]) for index, clause in pairs.items()),
        ]
        results = [self._judged(clause, plan, each, made, ends) for clause, each in places]
        return tuple(sorted(results, key=_in_contract))

    def _judged(
        self,
        clause: Clause,
        plan: Plan,
        places: Sequence[tuple[int, ...]],
        made: Sequence[Made],
        ends: float,
    ) -> ClauseResult:
        """How a clause stands after the calls that it looks at."""
        looked, unknown = 0, ""
        for each in places:
            if max(each) >= len(made):
                continue
            calls = [made[place] for place in each]
            inputs = tuple(plan.payloads[place] for place in each)
            look = clause.look(inputs, calls)
            looked += look.is_judged and not look.unknown
            unknown = unknown or look.unknown
            if look.fell:
                broken = Broken(inputs, tuple(call.answer for call in calls), look.fell)
                found = self._smaller(clause, broken, ends)
                return _result(clause, ClauseStatus.REFUTED, looked, counterexample=found)
        if unknown or not looked:
            is_reached = any(max(each) < len(made) for each in places)
            why = unknown or (NOTHING if is_reached or not places else UNREACHED)
            return _result(clause, ClauseStatus.UNKNOWN, looked, why)
        return _result(clause, ClauseStatus.TESTED, looked, clause.rests_on)

    def _smaller(self, clause: Clause, broken: Broken, ends: float) -> Counterexample:
        """The simplest inputs that break a clause, found before the time is over."""
        steps = 0
        if self._shrunk < MOST_SHRUNK:
            self._shrunk += 1
            self.on_shrinking(clause.name)
            place = clause.told.place if isinstance(clause, Rises) else None

            def probe(candidates: Sequence[Inputs]) -> list[Broken | None]:
                return self._tried(clause, candidates)

            broken, steps = shrink(broken, self.terms.request, place, probe, ends)
        return _shown(broken, steps)

    def _tried(self, clause: Clause, candidates: Sequence[Inputs]) -> list[Broken | None]:
        """Which candidates break a clause; those that were not reached do not."""
        payloads = [payload for each in candidates for payload in each]
        made = [Made.of(call) for call in self.run(payloads).calls]
        self.calls += len(made)
        found: list[Broken | None] = []
        for number, inputs in enumerate(candidates):
            calls = made[number * len(inputs) : (number + 1) * len(inputs)]
            look = clause.look(inputs, calls) if len(calls) == len(inputs) else None
            answers = tuple(call.answer for call in calls)
            found.append(Broken(inputs, answers, look.fell) if look and look.fell else None)
        return found


def _result(
    clause: Clause,
    status: ClauseStatus,
    examples: int,
    reason: str = "",
    counterexample: Counterexample | None = None,
) -> ClauseResult:
    return ClauseResult(
        name=clause.name,
        words=clause.words,
        status=status,
        examples=examples,
        reason=reason,
        counterexample=counterexample,
    )


def _in_contract(result: ClauseResult) -> int:
    """Invariants keep the order of the contract, after what every contract promises."""
    _, _, number = result.name.partition("invariant-")
    return int(number) if number else 0


def _shown(broken: Broken, steps: int) -> Counterexample:
    """A counterexample fit to be kept: what is too large is left out."""
    fits = [_is_short(list(broken.inputs)), _is_short(list(broken.answers))]
    return Counterexample(
        inputs=broken.inputs if fits[0] else (),
        answers=broken.answers if fits[1] else (),
        why=broken.why[:2_000],
        is_cut=not all(fits),
        shrinks=steps,
    )


def _is_short(value: Any) -> bool:
    try:
        return len(json.dumps(value)) <= MOST_SHOWN
    except (ValueError, RecursionError):
        return False
