"""The functions that a claim may call; none of them can be made to run for long."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from engine.verification.claims.allowance import (
    MOST_ITEMS,
    Frame,
    Unanswerable,
    bounded,
    kind,
    sequence,
)
from engine.verification.claims.comparing import order

Call = Callable[[Frame, tuple[Any, ...]], Any]
_MOST_DIGITS = 30
_FARTHEST = 10**12


def _abs(_: Frame, given: tuple[Any, ...]) -> Any:
    return abs(bounded(given[0]))


def _length(_: Frame, given: tuple[Any, ...]) -> int:
    if not isinstance(given[0], list | tuple | range | str | dict):
        raise Unanswerable(f"{kind(given[0])} has no length")
    return len(given[0])


def _round(_: Frame, given: tuple[Any, ...]) -> Any:
    value = bounded(given[0])
    if len(given) == 1:
        return round(value)
    digits = given[1]
    if not isinstance(digits, int) or abs(digits) > _MOST_DIGITS:
        raise Unanswerable(f"round() takes from {-_MOST_DIGITS} to {_MOST_DIGITS} digits")
    return round(value, digits)


def _items(frame: Frame, given: tuple[Any, ...]) -> Iterable[Any]:
    """What is to be gone through: one list, a generator, or the arguments themselves."""
    if len(given) > 1:
        return given
    (only,) = given
    return sequence(only, frame) if not hasattr(only, "__next__") else only


def _best(better: str) -> Call:
    def call(frame: Frame, given: tuple[Any, ...]) -> Any:
        found: list[Any] = []
        for item in _items(frame, given):
            if not found:
                found.append(item)
            elif order(better, item, found[0], frame):
                found[0] = item
        if not found:
            raise Unanswerable("the least and the greatest of an empty list are not known")
        return found[0]

    return call


def _sum(frame: Frame, given: tuple[Any, ...]) -> Any:
    total: Any = 0
    for item in _items(frame, given):
        total = bounded(total + bounded(item))
    return total


def _all(frame: Frame, given: tuple[Any, ...]) -> bool:
    return all(_items(frame, given))


def _any(frame: Frame, given: tuple[Any, ...]) -> bool:
    return any(_items(frame, given))


def gathered(frame: Frame, value: Any) -> list[Any]:
    """The items of a list or a generator, at most as many as a claim may look at."""
    found: list[Any] = []
    for item in _items(frame, (value,)):
        if len(found) == MOST_ITEMS:
            raise Unanswerable("a list is longer than a claim may look at")
        found.append(item)
    return found


def sort_key(value: Any) -> tuple[int, Any]:
    """A key by which equal values, and only those, lie beside each other.

    Sorting is used where a set would be shorter: the hashes of numbers can be made to collide.
    """
    if value is None:
        return (0, 0)
    if isinstance(value, bool | int | float):
        return (1, value)
    if isinstance(value, str):
        return (2, value)
    if isinstance(value, tuple) and all(not isinstance(part, tuple) for part in value):
        return (3, tuple(sort_key(part) for part in value))
    raise Unanswerable(f"{kind(value)} cannot be put in order")


def _sorted(frame: Frame, given: tuple[Any, ...]) -> list[Any]:
    items = gathered(frame, given[0])
    frame.charge(_sorting_cost(items))
    return sorted(items, key=sort_key)


def _sorting_cost(items: list[Any]) -> int:
    texts = sum(len(item) // 16 for item in items if isinstance(item, str | tuple))
    return (len(items) + texts) * max(1, len(items).bit_length() // 2)


def _unique(frame: Frame, given: tuple[Any, ...]) -> bool:
    items = [item for item in gathered(frame, given[0]) if item == item or item is None]  # noqa: PLR0124 - NaN equals nothing
    frame.charge(_sorting_cost(items))
    keys = sorted(map(sort_key, items))
    return all(left != right for left, right in pairwise(keys))


def _finite(frame: Frame, given: tuple[Any, ...]) -> bool:
    value = given[0]
    if isinstance(value, int | float):
        return _is_finite(value)
    return all(
        isinstance(item, int | float) and _is_finite(item) for item in gathered(frame, value)
    )


def _is_finite(value: float) -> bool:
    return isinstance(value, int) or math.isfinite(value)


def _steps(relation: str) -> Call:
    def call(frame: Frame, given: tuple[Any, ...]) -> bool:
        items = gathered(frame, given[0])
        pairs = pairwise(items)
        return all(order(relation, left, right, frame) for left, right in pairs)

    return call


def _permutation(frame: Frame, given: tuple[Any, ...]) -> bool:
    items, size = gathered(frame, given[0]), given[1]
    if not isinstance(size, int) or len(items) != size:
        return False
    seen = bytearray(size)
    for item in items:
        if type(item) is not int or not 0 <= item < size or seen[item]:
            return False
        seen[item] = 1
    return True


def _range(_: Frame, given: tuple[Any, ...]) -> range:
    if not all(type(value) is int and abs(value) <= _FARTHEST for value in given):
        raise Unanswerable("range() takes whole numbers that are not too large")
    if given[2:] == (0,):
        raise Unanswerable("the step of range() is not 0")
    return range(*given)


def _zip(frame: Frame, given: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return list(zip(*(gathered(frame, value) for value in given), strict=False))


def _enumerate(frame: Frame, given: tuple[Any, ...]) -> list[tuple[int, Any]]:
    return list(enumerate(gathered(frame, given[0])))


CALLS: dict[str, tuple[Call, int, int]] = {
    "abs": (_abs, 1, 1),
    "min": (_best("<"), 1, 20),
    "max": (_best(">"), 1, 20),
    "len": (_length, 1, 1),
    "sum": (_sum, 1, 1),
    "round": (_round, 1, 2),
    "sorted": (_sorted, 1, 1),
    "all": (_all, 1, 1),
    "any": (_any, 1, 1),
    "finite": (_finite, 1, 1),
    "unique": (_unique, 1, 1),
    "increasing": (_steps("<="), 1, 1),
    "decreasing": (_steps(">="), 1, 1),
    "permutation": (_permutation, 2, 2),
    "range": (_range, 1, 3),
    "zip": (_zip, 2, 5),
    "enumerate": (_enumerate, 1, 1),
}
"""By name: the function, and how few and how many arguments it takes."""
