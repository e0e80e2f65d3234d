"""How far a term can reach, from how far its symbols do."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import z3

Interval = tuple[Fraction, Fraction]


class Intervals:
    """The reach of terms; of many kinds of terms none is known."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, Interval]] = {}

    def learn(self, term: Any, reach: Interval | None) -> None:
        """Say how far a symbol reaches."""
        if reach is not None:
            self._known[term.get_id()] = (term, reach)

    def of(self, term: Any) -> Interval | None:
        """The reach of a term, where it can be told."""
        if term.get_id() in self._known:
            return self._known[term.get_id()][1]
        if z3.is_rational_value(term) or z3.is_int_value(term):
            number = Fraction(term.as_string())
            return number, number
        found = self._inferred(term)
        self.learn(term, found)
        return found

    def _inferred(self, term: Any) -> Interval | None:
        kind = term.decl().kind()
        if kind not in _RULES and kind != z3.Z3_OP_ITE:
            return None
        parts = term.children()[1:] if kind == z3.Z3_OP_ITE else term.children()
        reaches = [reach for part in parts if (reach := self.of(part)) is not None]
        if len(reaches) != len(parts):
            return None
        result = reaches[0]
        if kind == z3.Z3_OP_ITE:
            return min(result[0], reaches[1][0]), max(result[1], reaches[1][1])
        if len(reaches) == 1:
            return _ALONE[kind](result) if kind in _ALONE else result
        for other in reaches[1:]:
            result = _RULES[kind](result, other)
        return result


def added(one: Interval, other: Interval) -> Interval:
    """The reach of a sum."""
    return one[0] + other[0], one[1] + other[1]


def taken(one: Interval, other: Interval) -> Interval:
    """The reach of a difference."""
    return one[0] - other[1], one[1] - other[0]


def times(one: Interval, other: Interval) -> Interval:
    """The reach of a product."""
    corners = [left * right for left in one for right in other]
    return min(corners), max(corners)


def over(one: Interval, other: Interval) -> Interval | None:
    """The reach of a quotient; none is known where the divisor may be zero."""
    if other[0] <= 0 <= other[1]:
        return None
    return times(one, (1 / other[1], 1 / other[0]))


_RULES: dict[int, Callable[[Interval, Interval], Interval]] = {
    z3.Z3_OP_ADD: added,
    z3.Z3_OP_SUB: taken,
    z3.Z3_OP_MUL: times,
    z3.Z3_OP_UMINUS: taken,
    z3.Z3_OP_TO_REAL: added,
}
_ALONE: dict[int, Callable[[Interval], Interval]] = {
    z3.Z3_OP_UMINUS: lambda reach: (-reach[1], -reach[0]),
}
