"""Makes inputs from a shape: seeded, and fond of the edges, where faults live."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import Any, Final

from engine.contracts.shape import NUMBERS, Shape

WIDE: Final = 1_000_000
FEW_ITEMS: Final = 8
FEW_CHARACTERS: Final = 24
BUDGET: Final = 2_000
TEXTS: Final = (
    "",
    "0",
    "a",
    " ",
    "A",
    "-1",
    "NaN",
    "null",
    "é",
    "日本語",
    "🙂",
    "e\u0301",
    "İ",
    "a\nb",
    "<b>&'\"",
    "=1+1",
    "\u202eabc",
    "x" * 1_000,
)


def simplest(shape: Shape) -> Any:
    """The value that a reader would choose: small, round and short."""
    if shape.options is not None:
        return shape.options[0]
    kind = _first_kind(shape)
    if kind == "object":
        return {name: simplest(shape.fields[name]) for name in _in_order(shape, shape.required)}
    if kind == "array":
        return simplest_list(shape, shape.fewest)
    if kind == "string":
        return "a" * shape.shortest
    if kind in NUMBERS:
        return nearest_to_zero(shape)
    return {"boolean": False}.get(kind)


def simplest_list(shape: Shape, size: int) -> list[Any]:
    """The simplest list of a length; what it must contain comes in turns."""
    if shape.held:
        return [shape.held[index % len(shape.held)] for index in range(size)]
    return [simplest(_item(shape, index)) for index in range(size)]


def nearest_to_zero(shape: Shape) -> float:
    """The number of a shape that is nearest to zero."""
    low, high = limits(shape)
    return 0 if low <= 0 <= high else low if low > 0 else high


def limits(shape: Shape) -> tuple[float, float]:
    """Between which numbers values are made; a bound that is not told is a million off."""
    low, high = shape.low, shape.high
    if low is None:
        low = -WIDE if high is None else min(-WIDE, high - WIDE)
    return low, high if high is not None else max(WIDE, low + WIDE)


class InputMaker:
    """Makes values of a shape.

    Args:
        shape: Of which.
        seed: The same gives the same values in the same order.
    """

    def __init__(self, shape: Shape, seed: int) -> None:
        self._shape = shape
        self._draw = random.Random(seed)  # noqa: S311 - repeatable on purpose
        self._left = BUDGET

    def make(self) -> Any:
        """The next value; large optional parts are left out once it has grown large."""
        self._left = BUDGET
        return self._value(self._shape)

    def number(self, shape: Shape) -> float:
        """The next number of a shape."""
        low, high = limits(shape)
        is_whole = "integer" in shape.kinds
        edges = [low, high, 0, 1, -1, low + 1, high - 1, 2, 10, 100]
        inside = [edge for edge in edges if low <= edge <= high]
        if inside and self._draw.random() < 0.35:
            value = self._draw.choice(inside)
        elif self._draw.random() < 0.5 and high - low > 1_000:
            value = self._near_zero(low, high)
        else:
            # Halved first: the width of the widest range is no number.
            half = self._draw.uniform(low / 2, high / 2)
            value = min(max(2 * half, low), high)
        return self._rounded(value, low, high, is_whole=is_whole)

    def pair(self, shape: Shape) -> tuple[float, float] | None:
        """Two numbers of a shape, the smaller first; None where there are no two."""
        for _ in range(20):
            one = self.number(shape)
            low, high = limits(shape)
            step = self._draw.choice((1, 0.01, 10, 1e-9, None))
            other = self.number(shape) if step is None or one + step > high else one + step
            if "integer" in shape.kinds:
                other = round(other)
            if one != other and low <= other <= high:
                return min(one, other), max(one, other)
        return None

    def _value(self, shape: Shape) -> Any:
        self._left -= 1
        if shape.options is not None:
            return self._draw.choice(shape.options)
        if "null" in shape.kinds and self._draw.random() < 0.15:
            return None
        kind = _first_kind(shape) if shape.kinds else self._draw.choice(("number", "string"))
        makers: dict[str, Callable[[Shape], Any]] = {
            "object": self._object,
            "array": self._list,
            "string": self._text,
            "integer": self.number,
            "number": self.number,
            "boolean": lambda _: self._draw.random() < 0.5,
            "null": lambda _: None,
        }
        return makers[kind](shape)

    def _object(self, shape: Shape) -> dict[str, Any]:
        chosen = [
            name
            for name in shape.fields
            if name in shape.required or (self._left > 0 and self._draw.random() < 0.7)
        ]
        return {name: self._value(shape.fields[name]) for name in chosen}

    def _list(self, shape: Shape) -> list[Any]:
        most = shape.most if shape.most is not None else shape.fewest + FEW_ITEMS
        usual = min(most, shape.fewest + FEW_ITEMS)
        lengths = (shape.fewest, min(shape.fewest + 1, most), most)
        size = self._draw.randint(shape.fewest, usual)
        if self._draw.random() < 0.3:
            size = self._draw.choice(lengths)
        if size > shape.fewest and size > self._left:
            size = max(shape.fewest, self._left)
        if size > 1 and not shape.prefix and not shape.held and self._draw.random() < 0.1:
            value = self._value(_item(shape, 0))
            return [value for _ in range(size)]
        made = [self._value(_item(shape, index)) for index in range(size)]
        for place, value in zip(
            self._draw.sample(range(size), len(shape.held)), shape.held, strict=True
        ):
            made[place] = value
        return made

    def _text(self, shape: Shape) -> str:
        longest = shape.longest if shape.longest is not None else 10_000
        if self._draw.random() < 0.6:
            text = self._draw.choice(TEXTS)
        else:
            size = self._draw.randint(0, FEW_CHARACTERS)
            text = "".join(self._draw.choice("abcXYZ 019_-.é") for _ in range(size))
        while len(text) < shape.shortest:
            text += self._draw.choice("abc") * (shape.shortest - len(text))
        return text[:longest]

    def _near_zero(self, low: float, high: float) -> float:
        """A number of some magnitude, each magnitude as likely as the next."""
        reach = max(abs(low), abs(high))
        size = 10 ** self._draw.uniform(0, math.log10(reach)) if reach > 1 else reach
        value = -size if self._draw.random() < 0.5 else size
        return value if low <= value <= high else min(max(-value, low), high)

    def _rounded(self, value: float, low: float, high: float, *, is_whole: bool) -> float:
        if is_whole:
            return min(max(round(value), math.ceil(low)), math.floor(high))
        if self._draw.random() < 0.6:
            short = round(float(value), self._draw.choice((0, 1, 2)))
            if low <= short <= high:
                return short
        return float(value)


def _first_kind(shape: Shape) -> str:
    return next(iter(sorted(shape.kinds - {"null"})), "null")


def _item(shape: Shape, index: int) -> Shape:
    """What is made at a place of a list: numbers where anything may stand."""
    inner = shape.item(index)
    is_open = not inner.kinds and inner.options is None
    return Shape(kinds=frozenset({"number"})) if is_open else inner


def _in_order(shape: Shape, names: frozenset[str]) -> list[str]:
    return [name for name in shape.fields if name in names]
