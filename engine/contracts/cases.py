"""Plans what is tried: inputs, and which of them are compared with each other."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any, Final

from engine.contracts.inputs import InputMaker, simplest
from engine.contracts.shape import Shape
from engine.contracts.terms import Monotone, Place, Terms, at

REPEATED: Final = 10
"""One input in so many is sent a second time: the first of all soon, the others after all."""
PAIRED: Final = 4
"""One input in so many gets a partner for each clause about two calls."""
MOST_BYTES: Final = 4_000_000

Inputs = tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is sent to the box, and how it is looked at.

    Attributes:
        payloads: In the order in which they are sent.
        alone: The places of those that stand for themselves.
        repeats: Places of payloads that are the same.
        pairs: By the clause's place in the contract, places of payloads that differ in one number,
            the smaller first.
    """

    payloads: list[dict[str, Any]]
    alone: list[int]
    repeats: list[tuple[int, int]]
    pairs: dict[int, list[tuple[int, int]]]


def plan(terms: Terms, examples: int, seed: int) -> Plan:
    """Make the inputs of a test.

    Args:
        terms: The contract, read.
        examples: How many inputs are wanted; fewer are made where they are large.
        seed: The same gives the same plan.
    """
    maker = InputMaker(terms.request, seed)
    payloads = [simplest(terms.request)]
    left = MOST_BYTES
    while len(payloads) < examples and left > 0:
        payloads.append(maker.make())
        left -= _bytes(payloads[-1])
    # Slow code is not called to the end; that it is deterministic is looked at before that.
    soon = min(REPEATED, len(payloads))
    payloads.insert(soon, payloads[0])
    alone = [place for place in range(len(payloads)) if place != soon]
    pairs = {
        index: _partners(payloads, alone, terms.request, each, maker)
        for index, each in enumerate(terms.invariants)
        if isinstance(each, Monotone)
    }
    first = len(payloads)
    repeated = alone[REPEATED::REPEATED]
    payloads += [payloads[index] for index in repeated]
    repeats = [(0, soon), *((index, first + number) for number, index in enumerate(repeated))]
    return Plan(payloads, alone, repeats, pairs)


def changed(payload: dict[str, Any], place: Place, value: float) -> dict[str, Any]:
    """A copy of a payload with another value at a place."""
    fresh = copy.deepcopy(payload)
    at(fresh, place[:-1])[place[-1]] = value
    return fresh


def number_at(payload: dict[str, Any], place: Place) -> float | None:
    """The number at a place, or None where none is."""
    try:
        value = at(payload, place)
    except (KeyError, IndexError, TypeError):
        return None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _partners(
    payloads: list[dict[str, Any]],
    alone: list[int],
    request: Shape,
    told: Monotone,
    maker: InputMaker,
) -> list[tuple[int, int]]:
    """Add a partner to some of the inputs; the places of the pairs."""
    shape = shape_at(request, told.place)
    pairs = []
    for index in alone[: max(len(alone) // PAIRED, 20)]:
        if number_at(payloads[index], told.place) is None:
            continue
        found = maker.pair(shape)
        if found is None:
            continue
        payloads.append(changed(payloads[index], told.place, found[0]))
        payloads.append(changed(payloads[index], told.place, found[1]))
        pairs.append((len(payloads) - 2, len(payloads) - 1))
    return pairs


def shape_at(shape: Shape, place: Place) -> Shape:
    """The shape of what stands at a place that the contract's reading found to be there."""
    for step in place:
        shape = shape.fields[step] if isinstance(step, str) else shape.item(step)
    return shape


def _bytes(value: Any) -> int:
    """Roughly how long a value is as JSON; cheaper than writing it."""
    if isinstance(value, dict):
        return 2 + sum(len(name) + 4 + _bytes(inner) for name, inner in value.items())
    if isinstance(value, list):
        return 2 + sum(map(_bytes, value))
    return len(value) + 2 if isinstance(value, str) else 12
