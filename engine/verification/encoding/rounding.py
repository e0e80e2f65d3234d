"""What binary64 arithmetic may come to, said over the reals so that a solver can reason about it.

Every operation with the exact result ``r`` gets a fresh ``v`` of which is known what IEEE 754 says
of rounding to nearest: it is close to ``r``, it grows with ``r``, and what is a double already
stays as it is. Each real run satisfies all of this, so what follows from it holds of every run;
what does not follow may hold all the same. The function that rounds with unbounded exponents
satisfies it for every real number, so it never rules out an input. Overflow is an obligation of
whoever asks.
"""

from __future__ import annotations

import operator
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import Any

import z3

from engine.verification.encoding.intervals import Interval, Intervals, added, over, taken, times

LARGEST = Fraction(2) ** 1024 - Fraction(2) ** 970
WHOLE = 2**53
_UNIT = Fraction(1, 2**53)
_TINY = Fraction(1, 2**1074)
_EXACT = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
_REACHES = {"+": added, "-": taken, "*": times, "/": over}


def exact(number: Fraction | float) -> Any:
    """A number as a real term, with nothing lost."""
    fraction = Fraction(number)
    return z3.RealVal(f"{fraction.numerator}/{fraction.denominator}")


@dataclass(frozen=True, slots=True)
class Rounded:
    """One operation: its exact result, and the double that it gives."""

    result: Any
    double: Any


class Rounding:
    """The roundings of one question, and what is known of them together."""

    def __init__(self) -> None:
        self._rounded: dict[tuple[Any, ...], Rounded] = {}
        self._doubles: dict[int, Any] = {}
        self._roots: list[tuple[Any, Any]] = []
        self.intervals = Intervals()
        self.double(exact(0))

    @property
    def count(self) -> int:
        """How many operations are rounded."""
        return len(self._rounded)

    @property
    def operations(self) -> tuple[Rounded, ...]:
        """The rounded operations in the order in which they were met."""
        return tuple(self._rounded.values())

    @property
    def roots(self) -> tuple[tuple[Any, Any], ...]:
        """Each square with its exact root."""
        return tuple(self._roots)

    def double(self, term: Any) -> Any:
        """Say of a term that it is a double: an input, a constant, a converted whole number."""
        self._doubles[term.get_id()] = term
        return term

    def rounded(self, sign: str, *operands: Any) -> Rounded:
        """The result of an operation; the same on the same operands is the same double.

        Args:
            sign: ``+``, ``-``, ``*``, ``/`` or ``sqrt``.
            operands: Doubles, or whole numbers of a quotient.
        """
        key = (sign, *(operand.get_id() for operand in operands))
        if key not in self._rounded:
            number = len(self._rounded)
            result = self._result(sign, operands, number)
            self._rounded[key] = Rounded(result, z3.Real(f"rounded!{number}"))
            reach = self._reach(sign, operands)
            self.intervals.learn(result, reach)
            self.intervals.learn(self._rounded[key].double, _rounded_reach(reach))
        return self._rounded[key]

    def _reach(self, sign: str, operands: tuple[Any, ...]) -> Interval | None:
        reaches = [self.intervals.of(operand) for operand in operands]
        if sign == "sqrt":
            top = max(reaches[0][1], Fraction(1)) if reaches[0] else None
            return (Fraction(0), top) if top is not None else None
        one, other = reaches
        return _REACHES[sign](one, other) if one and other else None

    def _result(self, sign: str, operands: tuple[Any, ...], number: int) -> Any:
        if sign == "sqrt":
            root = z3.Real(f"root!{number}")
            self._roots.append((operands[0], root))
            return root
        return _EXACT[sign](*operands)

    def facts(self) -> list[Any]:
        """All that is known of the roundings."""
        found = [fact for square, root in self._roots for fact in _root(square, root)]
        for (low, one), (high, other) in permutations(self._roots, 2):
            found.append(z3.Implies(z3.And(low >= 0, low <= high), one <= other))
        for rounded in self._rounded.values():
            for term in (rounded.result, rounded.double):
                reach = self.intervals.of(term)
                if reach is not None:
                    found += [term >= exact(reach[0]), term <= exact(reach[1])]
        for rounded in self._rounded.values():
            found += close(rounded)
            for double in self._doubles.values():
                if double is not rounded.double:
                    found += _kept(rounded, double)
        known = set(self._doubles)
        for one, other in permutations(self._rounded.values(), 2):
            found.append(z3.Implies(one.result <= other.result, one.double <= other.double))
            if other.double.get_id() not in known:
                found += _kept(one, other.double)
        return found


def _rounded_reach(reach: Interval | None) -> Interval | None:
    """Rounding is monotone, so the ends of what is reached are the rounded ends."""
    if reach is None or max(abs(reach[0]), abs(reach[1])) >= LARGEST:
        return None
    return Fraction(float(reach[0])), Fraction(float(reach[1]))


def _root(square: Any, root: Any) -> list[Any]:
    """What a root is; nothing is known of a negative number's."""
    return [
        z3.Implies(square >= 0, z3.And(root >= 0, root * root == square)),
        z3.Implies(square == 0, root == 0),
        z3.Implies(square >= 1, z3.And(root >= 1, root <= square)),
        z3.Implies(z3.And(square >= 0, square <= 1), z3.And(root <= 1, root >= square)),
    ]


def close(rounded: Rounded, factor: Any | None = None) -> list[Any]:
    """How far a double may lie from the exact result.

    Args:
        rounded: The two.
        factor: What both were multiplied by, where they were.
    """
    result, double = rounded.result, rounded.double
    least = exact(_TINY) if factor is None else exact(_TINY) * _size(factor)
    slack = exact(_UNIT) * _size(result) + least
    return [double - result <= slack, result - double <= slack]


def _size(term: Any) -> Any:
    return z3.If(term >= 0, term, -term)


def _kept(rounded: Rounded, double: Any) -> list[Any]:
    return [
        z3.Implies(rounded.result <= double, rounded.double <= double),
        z3.Implies(rounded.result >= double, rounded.double >= double),
    ]
