"""Products of unknowns as symbols, with what is true of each and of any two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Any

import z3


@dataclass(frozen=True, slots=True)
class Hard:
    """A product of unknowns, or a quotient or rest by one.

    Attributes:
        sign: ``*``, ``/``, or SMT-LIB's ``//`` and ``%``, Python's where the divisor is positive.
        left: The first operand.
        right: The second.
        result: The symbol that stands for it.
    """

    sign: str
    left: Any
    right: Any
    result: Any


class Symbols:
    """The symbols of one question; the same operation on the same operands has one."""

    def __init__(self) -> None:
        self._found: dict[tuple[Any, ...], Hard] = {}

    def __iter__(self) -> Iterator[Hard]:
        """Those that there are by now, in the order in which they came."""
        return iter(tuple(self._found.values()))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)

    def of(self, sign: str, left: Any, right: Any, like: Any) -> Hard:
        """The symbol of an operation, made where there is none.

        Args:
            sign: As of :class:`Hard`.
            left: The first operand.
            right: The second.
            like: A term of the result's sort.
        """
        if sign == "*" and left.get_id() > right.get_id():
            left, right = right, left
        key = (sign, left.get_id(), right.get_id())
        if key not in self._found:
            name = f"hard!{len(self)}"
            symbol = z3.Int(name) if z3.is_int(like) else z3.Real(name)
            self._found[key] = Hard(sign, left, right, symbol)
        return self._found[key]

    def complete(self) -> None:
        """Make the products of which the facts of quotients and rests speak."""
        for hard in self:
            if hard.sign in {"//", "%"}:
                self._back(self._whole_part(hard))
            elif hard.sign == "/":
                self._back(hard)

    def facts(self) -> list[Any]:
        """What is true of each."""
        return [fact for hard in self for fact in self._facts(hard)]

    def _whole_part(self, hard: Hard) -> Hard:
        return self.of("//", hard.left, hard.right, hard.result)

    def _back(self, quotient: Hard) -> Hard:
        return self.of("*", quotient.result, quotient.right, quotient.result)

    def _facts(self, hard: Hard) -> list[Any]:
        left, right, result = hard.left, hard.right, hard.result
        if hard.sign == "*":
            return [*_product(left, right, result), *_product(right, left, result)]
        if hard.sign == "/":
            is_back = self._back(hard).result == left
            return [z3.Implies(right != 0, is_back), *_quotient(left, right, result)]
        back = self._back(self._whole_part(hard)).result
        rest = left - back if hard.sign == "//" else result
        size = z3.If(right >= 0, right, -right)
        is_divided = z3.And(rest >= 0, rest < size, left == back + rest)
        signs = _quotient(left, right, result) if hard.sign == "//" else []
        return [z3.Implies(right != 0, is_divided), *signs]


def order(hards: tuple[Hard, ...]) -> list[Any]:
    """When one is not above another, of any two."""
    return [fact for pair in permutations(hards, 2) for fact in _ordered(*pair)]


def _product(left: Any, right: Any, result: Any) -> list[Any]:
    return [
        z3.Implies(left == 0, result == 0),
        z3.Implies(z3.And(left >= 0, right >= 0), result >= 0),
        z3.Implies(z3.And(left >= 0, right <= 0), result <= 0),
        z3.Implies(z3.And(left <= 0, right <= 0), result >= 0),
        z3.Implies(z3.And(left >= 0, right >= 1), result >= left),
        z3.Implies(z3.And(left >= 0, right <= 1), result <= left),
        z3.Implies(z3.And(left <= 0, right >= 1), result <= left),
        z3.Implies(z3.And(left <= 0, right <= 1), result >= left),
    ]


def _quotient(over: Any, under: Any, result: Any) -> list[Any]:
    """Of quotients that are exact or rounded down, by a positive divisor."""
    is_up = under > 0
    return [
        z3.Implies(z3.And(over == 0, is_up), result == 0),
        z3.Implies(z3.And(over >= 0, is_up), result >= 0),
        z3.Implies(z3.And(over >= 0, under >= 1), result <= over),
        z3.Implies(z3.And(over <= 0, is_up), result <= 0),
        z3.Implies(z3.And(is_up, over <= under), result <= 1),
        z3.Implies(z3.And(is_up, -over <= under), result >= -1),
        z3.Implies(z3.And(is_up, over >= under), result >= 1),
    ]


def _ordered(one: Hard, other: Hard) -> list[Any]:
    """When ``one`` is not above ``other``; nothing is known of two of different kinds."""
    if one.sign != other.sign or one.sign == "%" or one.result.sort() != other.result.sort():
        return []
    is_below = one.result <= other.result
    rises = one.left <= other.left
    if one.sign == "*":
        both = z3.And(one.left >= 0, one.right >= 0, rises, one.right <= other.right)
        conditions = [both]
        for (a, b), (c, d) in (
            ((one.left, one.right), (other.left, other.right)),
            ((one.right, one.left), (other.right, other.left)),
            ((one.left, one.right), (other.right, other.left)),
            ((one.right, one.left), (other.left, other.right)),
        ):
            if b.get_id() == d.get_id():
                conditions += [z3.And(a <= c, b >= 0), z3.And(a >= c, b <= 0)]
        return [z3.Implies(condition, is_below) for condition in conditions]
    same = z3.And(rises, one.right == other.right, one.right > 0)
    smaller = z3.And(rises, one.left >= 0, one.right >= other.right, other.right > 0)
    larger = z3.And(rises, other.left <= 0, one.right <= other.right, one.right > 0)
    return [z3.Implies(condition, is_below) for condition in (same, smaller, larger)]
