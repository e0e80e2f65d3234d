"""Makes a counterexample readable: by rounds of many simpler candidates, each round one batch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from engine.contracts.cases import Inputs, changed, number_at, shape_at
from engine.contracts.inputs import nearest_to_zero, simplest, simplest_list
from engine.contracts.shape import Shape
from engine.contracts.terms import Place
from engine.contracts.weight import weight

ROUNDS: Final = 16
MOST_CANDIDATES: Final = 600
AT_ONCE: Final = 150
MOST_CHILDREN: Final = 24


@dataclass(frozen=True, slots=True)
class Broken:
    """Inputs that break a clause.

    Attributes:
        answers: What each was answered, or None.
        why: How they break it.
    """

    inputs: Inputs
    answers: tuple[Any, ...]
    why: str


Probe = Callable[[Sequence[Inputs]], Sequence[Broken | None]]
"""Tries candidates at once: of each, how it breaks the clause, or None where it does not."""


def shrink(
    broken: Broken, shape: Shape, place: Place | None, probe: Probe, ends: float
) -> tuple[Broken, int]:
    """Look for simpler inputs that break the same clause.

    Args:
        broken: One input, or two that differ at ``place``, or are the same where that is None.
        shape: What the requests may be.
        place: Where a pair differs.
        probe: Tries candidates.
        ends: Until when, by ``time.monotonic``.

    Returns:
        The simplest found, and in how many steps.
    """
    for steps in range(ROUNDS):
        found = _step(broken.inputs, shape, place, probe, ends)
        if found is None:
            return broken, steps
        broken = found
    return broken, ROUNDS


def _step(
    inputs: Inputs, shape: Shape, place: Place | None, probe: Probe, ends: float
) -> Broken | None:
    """The lightest candidate that breaks the clause; None when none does, or time is over."""
    limit = weight(inputs)
    made = islice(_variants(inputs, shape, place), MOST_CANDIDATES)
    weighed = sorted(((weight(each), each) for each in made), key=lambda pair: pair[0])
    lighter = [each for heavy, each in weighed if heavy < limit]
    for start in range(0, len(lighter), AT_ONCE):
        if time.monotonic() >= ends:
            return None
        found = probe(lighter[start : start + AT_ONCE])
        if broken := next((each for each in found if each), None):
            return broken
    return None


def _variants(inputs: Inputs, shape: Shape, place: Place | None) -> Iterator[Inputs]:
    first = inputs[0]
    if len(inputs) == 1 or place is None:
        for value in _simpler(first, shape):
            yield (value,) * len(inputs)
        return
    low, high = number_at(first, place), number_at(inputs[1], place)
    if low is None or high is None:
        return
    inner = shape_at(shape, place)
    for nearer in _numbers(high, inner, low):
        if nearer > low:
            yield first, changed(first, place, nearer)
    for value in _simpler(first, shape):
        lower = number_at(value, place)
        if lower is not None and lower < high:
            yield value, changed(value, place, high)
            gap = high - low
            if lower != low and _is_in(inner, lower + gap):
                yield value, changed(value, place, lower + gap)


def _simpler(value: Any, shape: Shape) -> Iterator[Any]:
    """Values of the same shape that may be simpler, the boldest first."""
    yield simplest(shape)
    if shape.options is not None:
        yield from shape.options
    elif isinstance(value, dict):
        yield from _objects(value, shape)
    elif isinstance(value, list):
        yield from (each for each in _lists(value, shape) if all(x in each for x in shape.held))
    elif isinstance(value, str):
        yield from _texts(value, shape)
    elif isinstance(value, int | float) and not isinstance(value, bool) and shape.is_number:
        yield from _numbers(value, shape, nearest_to_zero(shape))


def _objects(value: dict[str, Any], shape: Shape) -> Iterator[dict[str, Any]]:
    optional = [name for name in value if name not in shape.required]
    if optional:
        yield {name: inner for name, inner in value.items() if name in shape.required}
    for name in optional[:MOST_CHILDREN]:
        yield {other: inner for other, inner in value.items() if other != name}
    for name in value:
        if name in shape.fields:
            yield {
                other: inner if other == name else simplest(shape.fields.get(other, Shape()))
                for other, inner in value.items()
                if other in shape.fields
            }
    for name in list(value)[:MOST_CHILDREN]:
        for inner in islice(_simpler(value[name], shape.fields.get(name, Shape())), 40):
            yield value | {name: inner}


def _lists(value: list[Any], shape: Shape) -> Iterator[list[Any]]:
    size, fewest = len(value), shape.fewest
    for kept in sorted({fewest, max(fewest, 1), size // 2, size - 1}):
        if fewest <= kept < size:
            yield value[:kept]
            if not shape.prefix:
                yield value[size - kept :]
    if size > fewest and not shape.prefix:
        for index in range(min(size, MOST_CHILDREN)):
            yield value[:index] + value[index + 1 :]
    yield simplest_list(shape, size)
    for index in range(min(size, MOST_CHILDREN)):
        for fresh in islice(_simpler(value[index], shape.item(index)), 40):
            yield [*value[:index], fresh, *value[index + 1 :]]


def _texts(value: str, shape: Shape) -> Iterator[str]:
    for size in sorted({shape.shortest, max(shape.shortest, 1), len(value) // 2, len(value) - 1}):
        if shape.shortest <= size < len(value):
            yield value[:size]
            yield value[len(value) - size :]
    yield "a" * len(value)


def _numbers(value: float, shape: Shape, goal: float) -> Iterator[float]:
    """Numbers on the way to a goal, and rounder ones."""
    is_whole = "integer" in shape.kinds
    rounded = [round(value, -digits) for digits in range(6)]
    rounded += [] if is_whole else [round(value, digits) for digits in (1, 2, 3)]
    gap, ways = value - goal, []
    for power in range(1, 40):
        part = gap / 2**power
        ways += [value - part, goal + part]
        if abs(part) < (1 if is_whole else 1e-6):
            break
    near = [goal + 1, goal - 1, value - 1, value + 1]
    for number in [*near, *rounded, *ways, *(round(each, 2) for each in ways)]:
        fresh = round(number) if is_whole else number
        if _is_in(shape, fresh):
            yield fresh


def _is_in(shape: Shape, value: float) -> bool:
    return (shape.low is None or value >= shape.low) and (shape.high is None or value <= shape.high)
