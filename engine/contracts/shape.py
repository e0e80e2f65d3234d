"""A schema, read: which values fit it, as plain facts to check by and to make values from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

NUMBERS: Final = frozenset({"integer", "number"})
KINDS: Final = frozenset({"object", "array", "string", "boolean", "null"}) | NUMBERS


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value may be.

    Attributes:
        kinds: JSON's types; none of them named is any.
        fields: Of an object, by name.
        required: The fields that it must have.
        is_closed: Whether it may have no others.
        prefix: What the first items of a list are, one by one.
        items: What each item after these is; None is anything.
        low: The least number, or None.
        high: The greatest.
        fewest: How few items a list may have.
        most: How many.
        held: What a list holds, each at least once.
        shortest: How few characters a text may have.
        longest: How many.
        options: The only values, or None for no such list.
    """

    kinds: frozenset[str] = frozenset()
    fields: Mapping[str, Shape] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    is_closed: bool = False
    prefix: tuple[Shape, ...] = ()
    items: Shape | None = None
    low: float | None = None
    high: float | None = None
    fewest: int = 0
    most: int | None = None
    held: tuple[Any, ...] = ()
    shortest: int = 0
    longest: int | None = None
    options: tuple[Any, ...] | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is a number, or nothing."""
        return bool(self.kinds & NUMBERS)

    def item(self, index: int) -> Shape:
        """What the item at a place of a list is."""
        return self.prefix[index] if index < len(self.prefix) else self.items or ANYTHING


ANYTHING: Final = Shape()


def kinds_of(value: Any) -> frozenset[str]:
    """The JSON types that a value has; 1.0 is an integer as well, as the standard has it."""
    if isinstance(value, bool):
        return frozenset({"boolean"})
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return NUMBERS
    names: dict[type, str] = {
        float: "number",
        str: "string",
        list: "array",
        dict: "object",
        type(None): "null",
    }
    return frozenset({names[type(value)]}) if type(value) in names else frozenset()


def same(left: Any, right: Any) -> bool:
    """Whether two plain values are one in JSON, where true is no 1."""
    return isinstance(left, bool) == isinstance(right, bool) and bool(left == right)
