"""What each operation of a kernel comes to as a term, and what must hold for it to come to that."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from typing import Any

import z3

from engine.verification.encoding.division import floor_divided, nearest, remainder, truncated
from engine.verification.encoding.obligation import Obligation
from engine.verification.encoding.rounding import LARGEST, WHOLE, Rounded, Rounding, exact
from engine.verification.encoding.terms import (
    Value,
    known,
    merged,
    neither,
    real,
    truth,
    whole,
)
from engine.verification.kernels import python
from engine.verification.kernels.tree import Unsupported

Place = tuple[int, Any]
_EXACT: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


class Operations:
    """Arithmetic on values that are known or symbolic.

    Args:
        rounding: Where the rounded operations of the question are kept.

    Attributes:
        obligations: Gathered on the way.
    """

    def __init__(self, rounding: Rounding) -> None:
        self.rounding = rounding
        self.obligations: list[Obligation] = []

    def _must(self, place: Place, holds: Any, words: str) -> None:
        self.obligations.append(Obligation(*place, holds, words))

    def signed(self, sign: str, value: Value, line: int) -> Value:
        """``-value`` or ``+value``; exact of every number."""
        if value.is_known:
            return known(-value.term if sign == "-" else +value.term)
        if sign == "+":
            return value if value.kind == "float" else Value("int", whole(value, line))
        if value.kind == "float":
            return Value("float", self.rounding.double(-value.term))
        return Value("int", -whole(value, line))

    def counted(self, sign: str, left: Value, right: Value, place: Place) -> Value:
        """``left sign right``, with no divisor zero, no overflow and nothing lost on the way."""
        if left.is_known and right.is_known:
            return self._folded(python.ARITHMETIC[sign], (left, right), place)
        is_whole = "float" not in {left.kind, right.kind}
        if sign in {"/", "//", "%"}:
            self._must(place, neither(_is_zero(right, place[0])), "a division by zero")
        if sign in {"//", "%"}:
            if not is_whole:
                raise Unsupported(place[0], f"{sign} of decimal numbers cannot be proven")
            divide = floor_divided if sign == "//" else remainder
            divisor = whole(right, place[0])
            is_up = self._is_positive(divisor)
            return Value("int", divide(whole(left, place[0]), divisor, is_positive=is_up))
        if is_whole and sign != "/":
            return Value("int", _EXACT[sign](whole(left, place[0]), whole(right, place[0])))
        # CPython rounds the quotient of two whole numbers once, however long they are.
        as_double = real if is_whole else lambda value, _: self.double(value, place)
        pair = (as_double(left, place[0]), as_double(right, place[0]))
        return self._rounded(self.rounding.rounded(sign, *pair), place)

    def _is_positive(self, term: Any) -> bool:
        reach = self.rounding.intervals.of(term)
        return reach is not None and reach[0] > 0

    def _rounded(self, found: Rounded, place: Place) -> Value:
        top, result = exact(LARGEST), found.result
        self._must(place, z3.And(result < top, result > -top), "a number too large for binary64")
        return Value("float", found.double)

    def _folded(
        self, operation: Callable[..., Any], values: tuple[Value, ...], place: Place
    ) -> Value:
        """The result of CPython itself, of values that are known."""
        try:
            result = operation(*(value.term for value in values))
        except (ArithmeticError, ValueError, TypeError, python.Overrun) as fault:
            raise Unsupported(place[0], f"constants that raise {type(fault).__name__}") from None
        if isinstance(result, float) and not math.isfinite(result):
            raise Unsupported(place[0], "a constant that is not finite")
        return known(result)

    def double(self, value: Value, place: Place) -> Any:
        """A number as the double that CPython makes of it."""
        term = real(value, place[0])
        if value.kind != "float":
            small = z3.And(term <= WHOLE, term >= -WHOLE)
            self._must(place, small, "a whole number beyond 2**53 that becomes a decimal one")
        return self.rounding.double(term)

    def compared(self, relation: str, left: Value, right: Value, line: int) -> Value:
        """``left relation right``; CPython compares numbers of different kinds exactly."""
        compare = python.RELATIONS[relation]
        if left.is_known and right.is_known:
            return known(compare(left.term, right.term))
        if not {left.kind, right.kind} <= {"int", "float", "bool"}:
            raise Unsupported(line, "only numbers are compared")
        if "float" not in {left.kind, right.kind}:
            return Value("bool", compare(whole(left, line), whole(right, line)))
        for value in (left, right):
            if value.is_known and abs(value.term) <= WHOLE:
                self.rounding.double(real(value, line))
        return Value("bool", compare(real(left, line), real(right, line)))

    def called(self, function: str, parts: list[Value], place: Place) -> Value:
        """A function of Python's own."""
        first, line = parts[0], place[0]
        if function == "len" and first.kind == "tuple":
            return known(len(first.term))
        if all(part.is_known for part in parts):
            return self._folded(_short(function), tuple(parts), place)
        if function in {"min", "max"}:
            return self._best("<" if function == "min" else ">", parts, line)
        if function == "abs":
            is_low = self.compared("<", first, known(0), line).term
            sized = first if first.kind == "float" else Value("int", whole(first, line))
            return merged(is_low, self.signed("-", sized, line), sized, line)
        return self._converted(function, first, place)

    def _converted(self, function: str, value: Value, place: Place) -> Value:
        if function == "bool":
            return Value("bool", truth(value, place[0]))
        if function == "sqrt":
            square = self.double(value, place)
            self._must(place, square >= 0, "the root of a negative number")
            return self._rounded(self.rounding.rounded("sqrt", square), place)
        if function == "float":
            return Value("float", self.double(value, place))
        if function not in {"floor", "ceil", "int", "round"}:
            raise Unsupported(place[0], f"{function}() takes what is known beforehand")
        if value.kind != "float":
            return Value("int", whole(value, place[0]))
        conversions: dict[str, Callable[[Any], Any]] = {
            "floor": z3.ToInt,
            "ceil": lambda term: -z3.ToInt(-term),
            "int": truncated,
            "round": nearest,
        }
        return Value("int", conversions[function](value.term))

    def _best(self, relation: str, parts: list[Value], line: int) -> Value:
        """In CPython's order: a later one only where it is really better."""
        best, *rest = parts
        for part in rest:
            best = merged(self.compared(relation, part, best, line).term, part, best, line)
        return best

    def item(self, owner: Value, place: Value, where: Place) -> Value:
        """``owner[place]``."""
        if owner.kind != "tuple" or not owner.term or place.kind != "int":
            raise Unsupported(where[0], "only tables have items, by whole numbers")
        if place.is_known:
            if not -len(owner.term) <= place.term < len(owner.term):
                raise Unsupported(where[0], "a table has no such item")
            found: Value = owner.term[place.term]
            return found
        inside = z3.And(place.term >= 0, place.term < len(owner.term))
        self._must(where, inside, "an item outside its table")
        result: Value = owner.term[-1]
        for number, value in reversed(list(enumerate(owner.term[:-1]))):
            result = merged(place.term == number, value, result, where[0])
        return result


def _is_zero(value: Value, line: int) -> Any:
    return neither(truth(value, line))


def _short(function: str) -> Callable[..., Any]:
    if function != "range":
        return python.CALLS[function]

    def made(*bounds: int) -> range:
        found = range(*bounds)
        if len(found) > 1_000:
            raise python.Overrun("a loop of more than 1,000 turns")
        return found

    return made
