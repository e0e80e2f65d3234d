"""Makes a counterexample plainer, by calls alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.verification.model import Domain, Flag, Int, Monotone, Post
from engine.verification.proving.replay import Counterexample, Subject, falls

_MOST_CALLS = 400
_PLAIN = (0, 1, 2, 5, 10, 20, 50, 100, 1_000, 10_000)


def shrunk(
    subject: Subject, clause: Post | Monotone, calls: list[dict[str, Any]]
) -> Counterexample | None:
    """The plainest counterexample that was found near one; None where the calls are none.

    Args:
        subject: The kernel.
        clause: The promise that falls.
        calls: The arguments of one call, or of two.
    """
    best = falls(subject, clause, *calls)
    left = _MOST_CALLS if best is not None else 0
    is_better = True
    while is_better and left > 0:
        is_better = False
        for changed in _plainer(subject, clause, calls):
            left -= 1
            found = falls(subject, clause, *changed) if all(map(subject.admits, changed)) else None
            if found is not None:
                best, calls, is_better = found, changed, True
                break
            if left <= 0:
                break
    return best


def _plainer(
    subject: Subject, clause: Post | Monotone, calls: list[dict[str, Any]]
) -> Iterator[list[dict[str, Any]]]:
    grows = clause.argument if isinstance(clause, Monotone) else None
    for name, of in subject.domain.items():
        if name != grows:
            for value in _simpler(calls[0][name], of):
                yield [call | {name: value} for call in calls]
            continue
        low, high = calls[0][name], calls[1][name]
        for value in _simpler(high, of):
            if value > low:
                yield [calls[0], calls[1] | {name: value}]
        for value in _simpler(low, of):
            if value < high:
                yield [calls[0] | {name: value}, calls[1]]


def _simpler(value: Any, of: Domain) -> Iterator[Any]:
    """Values of the domain that are plainer than this one, the plainest first."""
    if isinstance(of, Flag):
        if value:
            yield False
        return
    near = (value / 2, value - 1) if isinstance(of, Int) else (value, value / 2)
    kind = int if isinstance(of, Int) else float
    wished = [*_PLAIN, of.low, *near]
    if not isinstance(of, Int):
        wished += [round(value), round(value, 1), round(value, 2)]
    for one in wished:
        made = kind(one)
        if of.low <= made <= of.high and _weight(made) < _weight(value):
            yield made


def _weight(value: float) -> tuple[int, float]:
    text = repr(value)
    return len(text) if not float(value).is_integer() else 0, abs(value)
