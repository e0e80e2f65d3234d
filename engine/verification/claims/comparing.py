"""How a claim compares, counts with and takes parts of values that it does not trust."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from engine.verification.claims.allowance import (
    MOST_DEPTH,
    MOST_ITEMS,
    Frame,
    Unanswerable,
    bounded,
    kind,
)

_ORDERS: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

NUMBERS: dict[str, Callable[[Any, Any], bool]] = {
    **_ORDERS,
    "==": operator.eq,
    "!=": operator.ne,
}
"""How two numbers that are short compare; nothing need be asked of them first."""

_NUMBERS = frozenset({int, float, bool})
_SHORT = 1 << 64


def is_short(value: Any) -> bool:
    """Whether it is a number that costs next to nothing to compare; NaN is told as none."""
    return type(value) in _NUMBERS and -_SHORT < value < _SHORT


def equal(left: Any, right: Any, frame: Frame, depth: int = 0) -> bool:
    """Whether two values are the same, all the way down."""
    frame.charge(1)
    if depth > MOST_DEPTH:
        raise Unanswerable("values are nested deeper than a claim may look")
    if isinstance(left, str) and isinstance(right, str):
        frame.charge(len(left) // 16)
        return left == right
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(
            equal(one, other, frame, depth + 1) for one, other in zip(left, right, strict=True)
        )
    if isinstance(left, dict | BaseModel) and isinstance(right, dict | BaseModel):
        one, other = fields(left), fields(right)
        return one.keys() == other.keys() and all(
            equal(one[name], other[name], frame, depth + 1) for name in one
        )
    if isinstance(left, int | float) and isinstance(right, int | float):
        return bool(bounded(left) == bounded(right))
    return type(left) is type(right) and isinstance(left, dt.date | None) and left == right


def order(relation: str, left: Any, right: Any, frame: Frame) -> bool:
    """Whether ``left relation right``, of two numbers, texts or days.

    Raises:
        Unanswerable: They have no order.
    """
    frame.charge(1)
    if isinstance(left, int | float) and isinstance(right, int | float):
        return bool(_ORDERS[relation](bounded(left), bounded(right)))
    if isinstance(left, str) and isinstance(right, str):
        frame.charge(min(len(left), len(right)) // 16)
        return bool(_ORDERS[relation](left, right))
    if isinstance(left, dt.date) and type(left) is type(right):
        return bool(_ORDERS[relation](left, right))
    raise Unanswerable(f"{kind(left)} and {kind(right)} have no order")


def contains(item: Any, whole: Any, frame: Frame) -> bool:
    """Whether an item is in a list, a text in a text, or a name in a record."""
    if isinstance(whole, str) and isinstance(item, str):
        frame.charge(1 + len(whole) // 16)
        return item in whole
    if isinstance(whole, dict | BaseModel) and isinstance(item, str):
        return item in fields(whole)
    if isinstance(whole, list | tuple):
        return any(equal(item, other, frame) for other in whole)
    if isinstance(whole, range) and isinstance(item, int):
        return item in whole
    raise Unanswerable(f"{kind(item)} cannot be looked for in {kind(whole)}")


def fields(record: dict[str, Any] | BaseModel) -> dict[str, Any]:
    """The fields of a record; of a model its declared ones and nothing that it can do."""
    if isinstance(record, BaseModel):
        return {name: getattr(record, name) for name in type(record).model_fields}
    return record


def attribute(value: Any, name: str) -> Any:
    """A field of a record.

    Raises:
        Unanswerable: It is no record, or has no such field.
    """
    if isinstance(value, BaseModel) and name in type(value).model_fields:
        return getattr(value, name)
    if isinstance(value, dict) and name in value:
        return value[name]
    raise Unanswerable(f"{kind(value)} has no field {name!r}")


def item(value: Any, place: Any, frame: Frame) -> Any:
    """An item of a list by its place, a piece of it by a slice, or a field by its name.

    Raises:
        Unanswerable: There is none.
    """
    if isinstance(value, dict | BaseModel) and isinstance(place, str):
        return attribute(value, place)
    if not isinstance(value, list | tuple | range | str):
        raise Unanswerable(f"{kind(value)} has no items")
    if isinstance(place, slice):
        frame.charge(1 + len(value))
        if len(value) > MOST_ITEMS:
            raise Unanswerable("a list is longer than a claim may look at")
        return value[place]
    if type(place) is not int or not -len(value) <= place < len(value):
        raise Unanswerable("a list has no item at this place")
    return value[place]
