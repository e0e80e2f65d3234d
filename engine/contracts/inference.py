"""A first contract from what was seen: payloads that worked, and their answers."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import chain, islice
from typing import Any, Final

from engine.contracts.model import Contract
from engine.contracts.schema import MOST_ITEMS
from engine.contracts.shape import NUMBERS, kinds_of
from engine.errors import InvalidInput

MOST_SEEN: Final = 2_000
MOST_DEPTH: Final = 10
FEW: Final = 10
MANY: Final = 8
MOST_COLUMNS: Final = 50
MOST_LABEL: Final = 200
Pair = tuple[dict[str, Any], dict[str, Any]]
_NAMES = re.compile(r"(names|columns)$", re.IGNORECASE)


def infer(pairs: Sequence[Pair]) -> Contract:
    """A contract that every example keeps, to be edited by its author.

    Of requests, lists keep the lengths that were seen, numbers a range somewhat wider, and texts
    that repeat become a choice. A list that held the same few values in every example, as labels
    do, contains each of them. Rows whose columns are of different types are described column by
    column, and a list called names or columns keeps the names that were seen. Of answers only the
    types and the fields are taken: a bound on an answer is a promise, and a few examples promise
    nothing.

    No schema says that two lists are equally long. Where lists of a request always are, only the
    examples that are as long as the newest are read.

    Args:
        pairs: Payloads and what came of them, newest first.
    """
    if not pairs:
        raise InvalidInput(
            "There is no example to read a contract from.",
            "Run the algorithm once with success, or write the schemas by hand.",
        )
    requests, answers = zip(*_of_one_size(pairs), strict=True)
    return Contract(
        request_schema=_schema(list(requests), 0, is_bounded=True),
        answer_schema=_schema(list(answers), 0, is_bounded=False),
    )


def _of_one_size(pairs: Sequence[Pair]) -> list[Pair]:
    """The examples in which lists that are always equally long are as long as in the newest."""
    sizes = [_sizes(request) for request, _ in pairs]
    names = [name for name in sizes[0] if all(name in each for each in sizes)]
    tied = [
        name
        for name in names
        if any(o != name and all(each[o] == each[name] for each in sizes) for o in names)
    ]
    return [
        pair
        for pair, each in zip(pairs, sizes, strict=True)
        if all(each[name] == sizes[0][name] for name in tied)
    ]


def _sizes(request: dict[str, Any]) -> dict[str, int]:
    return {name: len(value) for name, value in request.items() if isinstance(value, list)}


def _schema(values: list[Any], depth: int, *, is_bounded: bool) -> dict[str, Any]:
    kind = _kind(values)
    if kind is None or depth == MOST_DEPTH:
        return {}
    seen = [value for value in values if value is not None]
    told: dict[str, Any] = {"type": [kind, "null"] if len(seen) < len(values) else kind}
    if kind == "object":
        return told | _of_objects(seen, depth, is_bounded=is_bounded)
    if kind == "array":
        told |= _of_lists(seen, depth, is_bounded=is_bounded)
        lengths = [min(len(value), MOST_ITEMS) for value in seen]
        return told | _when(is_bounded, minItems=min(lengths), maxItems=max(lengths))
    if kind == "string":
        return _of_texts(told, seen, is_bounded=is_bounded)
    if kind in NUMBERS and is_bounded:
        low, high = _widened(min(seen), max(seen))
        return told | {"minimum": low, "maximum": high}
    return told


def _kind(values: list[Any]) -> str | None:
    """The one type of all values; None where there is no such type."""
    kinds = [kinds_of(value) for value in values if value is not None]
    if not kinds:
        return "null" if values else None
    shared = frozenset.intersection(*kinds)
    if "integer" in shared and all(not isinstance(value, float) for value in values):
        return "integer"
    return next(iter(sorted(shared - {"integer"})), None)


def _of_objects(seen: list[dict[str, Any]], depth: int, *, is_bounded: bool) -> dict[str, Any]:
    names = dict.fromkeys(chain.from_iterable(seen))
    properties = {}
    for name in names:
        values = [value[name] for value in seen if name in value]
        is_named = is_bounded and _NAMES.search(name) is not None
        told = _of_names(values) if is_named else None
        told = told or (_of_labels(values) if is_bounded else None)
        properties[name] = told or _schema(values, depth + 1, is_bounded=is_bounded)
    required = [name for name in names if all(name in value for value in seen)]
    return {"properties": properties, "required": required} | _when(
        is_bounded, additionalProperties=False
    )


def _of_lists(seen: list[list[Any]], depth: int, *, is_bounded: bool) -> dict[str, Any]:
    items = list(islice(chain.from_iterable(seen), MOST_SEEN))
    if not items:
        return {}
    width = len(seen[0])
    is_row = width <= MOST_COLUMNS and all(len(value) == width for value in seen)
    if is_row and is_bounded and len(seen) > 1 and _kind(items) is None:
        columns = zip(*seen[:MOST_SEEN], strict=True)
        told = [_schema(list(column), depth + 1, is_bounded=True) for column in columns]
        return {"prefixItems": told}
    return {"items": _schema(items, depth + 1, is_bounded=is_bounded)}


def _of_names(seen: list[Any]) -> dict[str, Any] | None:
    """The names in their order, where every example has the same; None where they are none."""
    first = seen[0]
    is_list = isinstance(first, list) and 0 < len(first) <= MOST_COLUMNS
    if not is_list or any(value != first for value in seen):
        return None
    if not all(isinstance(name, str) and len(name) <= 200 for name in first):
        return None
    size = {"minItems": len(first), "maxItems": len(first)}
    return {"type": "array", "prefixItems": [{"enum": [name]} for name in first], **size}


def _of_labels(seen: list[Any]) -> dict[str, Any] | None:
    """The few values that every list repeats, each contained; None where they are no such lists."""
    if not all(isinstance(value, list) and len(value) >= MANY for value in seen):
        return None
    read = [value[:MOST_ITEMS] for value in seen]
    items = list(chain.from_iterable(read))
    kind = _kind(items)
    if kind not in {"string", "boolean", *NUMBERS} or None in items:
        return None
    distinct = sorted(set(items))
    is_few = 1 < len(distinct) <= min(FEW, min(map(len, seen)) // 2)
    is_short = all(len(str(value)) <= MOST_LABEL for value in distinct)
    if not is_few or not is_short or any(set(value) != set(distinct) for value in read):
        return None
    return {
        "type": "array",
        "items": {"type": kind, "enum": distinct},
        "minItems": min(map(len, read)),
        "maxItems": max(map(len, read)),
        "allOf": [{"contains": {"const": value}} for value in distinct],
    }


def _of_texts(told: dict[str, Any], seen: list[str], *, is_bounded: bool) -> dict[str, Any]:
    distinct = sorted(set(seen))
    if is_bounded and len(seen) >= MANY and len(distinct) <= min(FEW, len(seen) // 2):
        return told | {"enum": [*distinct, *([None] if isinstance(told["type"], list) else [])]}
    return told | _when(is_bounded, maxLength=min(max(20, 2 * max(map(len, seen))), 10_000))


def _widened(low: float, high: float) -> tuple[float, float]:
    """A range with room: to the next power of ten, on the side of zero where all values were."""
    if low >= 0 and high <= 1:
        return 0, 1
    return (0 if low >= 0 else -_rounded_up(-low)), (0 if high <= 0 else _rounded_up(high))


def _rounded_up(value: float) -> int:
    return int(10 ** max(0, math.ceil(math.log10(min(value, 1e300)))))


def _when(is_wanted: bool, **told: Any) -> dict[str, Any]:  # noqa: FBT001 - read aloud it is a sentence
    return told if is_wanted else {}
