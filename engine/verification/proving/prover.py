"""Asks a solver whether a promise can fall, and shows on CPython where it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import z3

from engine.verification.model import Flag, Int, Monotone, Post, Status
from engine.verification.proving import sampling
from engine.verification.proving.easing import eased
from engine.verification.proving.question import Question, question
from engine.verification.proving.replay import Counterexample, Subject, falls
from engine.verification.proving.shrinking import shrunk

TIMEOUT_MS = 10_000
_SEARCH_MS = 2_000
_WITNESSES = 2_000
_TRIED = 500
_TURNS = (
    (True, True, 5),
    (False, False, 20),
    (False, True, 10),
    (True, False, 5),
    (False, False, 5),
    (False, True, 5),
    (False, False, 3),
)
"""Whether the easier question is asked and the simple solver, and for how small a part of the time.
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a solver found.

    Attributes:
        status: PROVEN, REFUTED with a counterexample that CPython shows too, or UNKNOWN.
        reason: Why it is unknown.
        counterexample: Where the promise falls.
        is_rounded: Whether decimal numbers are involved.
        obligation: What was asked, in SMT-LIB; unsatisfiable where the promise is proven.
    """

    status: Status
    reason: str = ""
    counterexample: Counterexample | None = None
    is_rounded: bool = False
    obligation: str = ""


def _solver(formulas: list[Any], timeout_ms: int, seed: int = 0, *, is_simple: bool = False) -> Any:
    """A solver to ask; a simple one begins to search where another rewrites first."""
    solver = z3.SimpleSolver() if is_simple else z3.Solver()
    solver.set("timeout", timeout_ms)
    solver.set("random_seed", seed)
    solver.add(*formulas)
    return solver


def prove(subject: Subject, clause: Post | Monotone, timeout_ms: int = TIMEOUT_MS) -> Finding:
    """Whether a promise holds of every input of the domain.

    Args:
        subject: The kernel.
        clause: The promise.
        timeout_ms: How long the solver may think.

    Raises:
        Unsupported: The kernel or the claim says something that cannot be proven.
    """
    # What a solver finds depends on all that its context ever held; each proof gets its own.
    z3.z3._main_ctx = None
    asked = question(subject, clause)
    is_rounded = asked.rounding.count > 0
    if not _has_witness(subject):
        return Finding(Status.UNKNOWN, "no input was found that the pre-conditions admit")
    found = _shown(subject, clause, _tried(subject, clause))
    if found is not None:
        return Finding(Status.REFUTED, "", found, is_rounded)
    answer, obligation = _answered(asked, timeout_ms)
    if answer == z3.unsat:
        return Finding(Status.PROVEN, "", None, is_rounded, obligation)
    if answer == z3.sat:
        found = _shown(subject, clause, _candidates(asked, subject))
        reason = "the rounding model has a counterexample, which CPython does not show"
    else:
        reason = f"the solver gave no answer in {timeout_ms / 1000:g} s"
    if found is not None:
        return Finding(Status.REFUTED, "", found, is_rounded)
    return Finding(Status.UNKNOWN, reason, None, is_rounded)


def _shown(
    subject: Subject, clause: Post | Monotone, tried: Iterable[list[dict[str, Any]]]
) -> Counterexample | None:
    """The first of the inputs at which CPython shows the promise fall, made plainer."""
    for calls in tried:
        if all(map(subject.admits, calls)) and falls(subject, clause, *calls) is not None:
            return shrunk(subject, clause, calls)
    return None


def _answered(asked: Question, timeout_ms: int) -> tuple[Any, str]:
    """The solver's answer, and what it was asked: an easier question or the question itself.

    Which of the two is found sooner, by which solver and from which start, is hard to foresee; so
    each gets a little time before more. The solver keeps such limits loosely.
    """
    easier, plain = eased(asked.denied, asked.rounding), None
    for seed, (is_eased, is_simple, share) in enumerate(_TURNS):
        if is_eased and easier is None:
            continue
        if not is_eased and plain is None:
            plain = asked.formulas()
        formulas = easier if is_eased else plain
        solver = _solver(formulas or [], max(timeout_ms // share, 1), seed, is_simple=is_simple)
        answer = solver.check()
        if answer == z3.unsat:
            return answer, str(solver.to_smt2())
        if answer == z3.sat and not is_eased:
            return answer, ""
        if answer == z3.sat:
            easier = None  # the same from every start
    return z3.unknown, ""


def _has_witness(subject: Subject) -> bool:
    """Whether an input that the pre-conditions admit exists; without one everything follows."""
    return any(map(subject.admits, islice(sampling.points(subject.domain), _WITNESSES)))


def _candidates(asked: Question, subject: Subject) -> Iterator[list[dict[str, Any]]]:
    """Inputs at which the goal may fall: plain ones first."""
    formulas = asked.formulas()
    for wish in _wishes(asked, subject.domain):
        solver = _solver([*formulas, *wish], _SEARCH_MS)
        if solver.check() == z3.sat:
            yield [_read(solver.model(), symbols, subject.domain) for symbols in asked.calls]


def _tried(subject: Subject, clause: Post | Monotone) -> Iterator[list[dict[str, Any]]]:
    """Inputs by chance: most faults show at once, and need no solver."""
    argument = clause.argument if isinstance(clause, Monotone) else ""
    return islice(sampling.calls(subject.domain, argument, hints=subject.hints), _TRIED)


def _wishes(asked: Question, domain: Any) -> Iterable[list[Any]]:
    """Whole numbers, hundredths, anything."""
    reals = [
        symbols[name]
        for symbols in asked.calls
        for name, of in domain.items()
        if not isinstance(of, Flag | Int)
    ]
    if reals:
        yield [z3.IsInt(term) for term in reals]
        yield [z3.IsInt(term * 100) for term in reals]
    yield []


def _read(model: Any, symbols: dict[str, Any], domain: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, of in domain.items():
        value = model.eval(symbols[name], model_completion=True)
        if isinstance(of, Flag):
            found[name] = z3.is_true(value)
        elif isinstance(of, Int):
            found[name] = value.as_long()
        else:
            near = value.approx(30) if z3.is_algebraic_value(value) else value
            found[name] = min(max(float(near.as_fraction()), float(of.low)), float(of.high))
    return found


def version() -> str:
    """The solver's."""
    return str(z3.get_version_string())
