"""Inputs to try: the edges of a domain, what the kernel itself compares with, and chance."""

from __future__ import annotations

import ast
import math
import random
from collections.abc import Iterator, Mapping
from typing import Any

from engine.verification.model import Domain, Flag, Int, Real

SEED = 20_260_101
_EDGE = 0.25
_NEAR = 0.35


def points(
    domain: Mapping[str, Domain], seed: int = SEED, hints: tuple[float, ...] = ()
) -> Iterator[dict[str, Any]]:
    """Inputs without end, the same for the same seed.

    Args:
        domain: Of each argument.
        seed: Of chance.
        hints: Numbers that matter to the kernel, such as its thresholds.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable inputs, no secrets
    while True:
        yield {name: value(of, chance, hints) for name, of in domain.items()}


def value(of: Domain, chance: random.Random, hints: tuple[float, ...]) -> Any:
    """One value of a domain."""
    if isinstance(of, Flag):
        return chance.random() < 0.5
    turn = chance.random()
    if turn < _EDGE:
        wished = chance.choice((of.low, of.high, 0, 1, of.low, of.high))
    elif turn < _NEAR and hints:
        wished = chance.choice(hints)
    elif turn < 0.7:
        wished = of.low + (of.high - of.low) * chance.random()
    else:
        wished = of.low + math.expm1(chance.random() * math.log1p(of.high - of.low))
    if isinstance(of, Int):
        near = int(wished) + chance.choice((-1, 0, 0, 0, 1))
        return min(max(near, of.low), of.high)
    return _real(of, float(wished), chance)


def _real(of: Real, wished: float, chance: random.Random) -> float:
    turn = chance.random()
    if turn < 0.2:
        wished = math.nextafter(wished, chance.choice((-math.inf, math.inf)))
    elif turn < 0.6:
        wished = round(wished, chance.choice((0, 1, 2)))
    return min(max(wished, float(of.low)), float(of.high))


def hints(text: str) -> tuple[float, ...]:
    """The numbers that a text of Python holds, at most a hundred of them."""
    try:
        nodes = list(ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    found = {
        float(node.value)
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and abs(node.value) < 1e15
    }
    return tuple(sorted(found)[:100])


def calls(
    domain: Mapping[str, Domain],
    argument: str = "",
    seed: int = SEED,
    hints: tuple[float, ...] = (),
) -> Iterator[list[dict[str, Any]]]:
    """Single inputs, or pairs in which one argument grows and nothing else differs.

    Args:
        domain: Of each argument.
        argument: The one that grows; empty for single inputs.
        seed: Of chance.
        hints: As of :func:`points`.
    """
    others = points(domain, seed + 1, hints)
    for first in points(domain, seed, hints):
        if not argument:
            yield [first]
            continue
        low, high = sorted((first[argument], next(others)[argument]))
        if low != high:
            yield [first | {argument: low}, first | {argument: high}]
