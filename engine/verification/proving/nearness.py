"""Says how near a product with a rounded number is to the product with the exact one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import z3

from engine.verification.encoding.intervals import Interval, Intervals, times
from engine.verification.encoding.rounding import Rounded, Rounding, close, exact
from engine.verification.proving.products import Hard, Symbols

_MOST = 200


@dataclass(frozen=True, slots=True)
class _Near:
    """A term that is near another: by a part of that, and by the least double times a scale."""

    other: Any
    scale: Any | None = None


class Nearness:
    """What follows for products from how near doubles are to what they were rounded from.

    A factor stretches a distance and its bound alike: of ``d`` near ``r`` is known how near
    ``d * f`` is to ``r * f``. The two are such a pair themselves, so the same is said of their
    products, until every factor is exact.

    Args:
        symbols: Of the products; those of which this speaks come to them.
        rounding: The rounded operations.
        symbol_of: Puts symbols for the products in a term.
    """

    def __init__(
        self, symbols: Symbols, rounding: Rounding, symbol_of: Callable[[Any], Any]
    ) -> None:
        self._symbols = symbols
        self._near = {
            one.double.get_id(): _Near(symbol_of(one.result)) for one in rounding.operations
        }
        self._squares = {symbol_of(root * root).get_id(): square for square, root in rounding.roots}

    def facts(self) -> list[Any]:
        """All that follows, of no more than a number of products."""
        found: list[Any] = []
        seen: set[int] = set()
        # In the order in which they were made: what a product has for a factor comes before it.
        waiting = deque(hard for hard in self._symbols if hard.sign == "*")
        while waiting and len(self._symbols) < _MOST:
            product = waiting.popleft()
            if product.result.get_id() in seen:
                continue
            seen.add(product.result.get_id())
            for term, factor in ((product.left, product.right), (product.right, product.left)):
                if term.sort() == factor.sort():
                    waiting += self._followed(product, term, factor, found)
        return found

    def _followed(self, product: Hard, term: Any, factor: Any, found: list[Any]) -> list[Hard]:
        """The products with another in the term's place; what is known of them is found."""
        made = []
        if (square := self._squares.get(term.get_id())) is not None:
            same = self._symbols.of("*", square, factor, product.result)
            found.append(z3.Implies(square >= 0, same.result == product.result))
            made.append(same)
        if (near := self._near.get(term.get_id())) is not None:
            other = self._symbols.of("*", near.other, factor, product.result)
            scale = factor
            if near.scale is not None:
                scale = self._symbols.of("*", near.scale, factor, product.result).result
            found += close(Rounded(other.result, product.result), scale)
            self._near.setdefault(product.result.get_id(), _Near(other.result, scale))
            made.append(other)
        return made


def reaches(symbols: Symbols, intervals: Intervals) -> list[Any]:
    """How far each product reaches, from how far its factors do."""
    found = []
    for hard in symbols:
        reach = _reach(hard, intervals)
        if reach is not None:
            intervals.learn(hard.result, reach)
            found += [hard.result >= exact(reach[0]), hard.result <= exact(reach[1])]
    return found


def _reach(hard: Hard, intervals: Intervals) -> Interval | None:
    left, right = intervals.of(hard.left), intervals.of(hard.right)
    if hard.sign != "*" or left is None or right is None:
        return intervals.of(hard.result)
    low, high = times(left, right)
    return (max(low, Fraction(0)) if hard.left.eq(hard.right) else low), high
