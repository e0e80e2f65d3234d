"""What holds of sums of decision trees, told from their leaves, exactly.

A leaf is a box: each feature lies above one threshold and at most at another. Two rows that differ
in one feature fall into leaves whose boxes meet in all the others, so looking at such pairs of
leaves is looking at all rows. Adding up in a fixed order, rounded or not, grows with each part.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Box = Mapping[int, tuple[float, float]]


class Tree(Protocol):
    """A tree as lists; a node with no left child is a leaf, and its value is its answer."""

    @property
    def left(self) -> Sequence[int]:
        """Where a row goes whose feature is at most the threshold; below zero at a leaf."""
        ...

    @property
    def right(self) -> Sequence[int]:
        """Where other rows go."""
        ...

    @property
    def feature(self) -> Sequence[int]:
        """Which column a node looks at."""
        ...

    @property
    def threshold(self) -> Sequence[float]:
        """What it compares with."""
        ...

    @property
    def value(self) -> Sequence[float]:
        """The answer at a leaf."""
        ...


@dataclass(frozen=True, slots=True)
class Leaf:
    """An answer, and the rows that get it: each feature named is in ``(low, high]``."""

    box: Box
    value: float


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Every leaf that a row can reach."""
    stack: list[tuple[int, dict[int, tuple[float, float]]]] = [(0, {})]
    while stack:
        node, box = stack.pop()
        if tree.left[node] < 0:
            yield Leaf(box, float(tree.value[node]))
            continue
        feature, border = int(tree.feature[node]), float(tree.threshold[node])
        low, high = box.get(feature, (-math.inf, math.inf))
        if low < border:
            stack.append((tree.left[node], box | {feature: (low, min(high, border))}))
        if border < high:
            stack.append((tree.right[node], box | {feature: (max(low, border), high)}))


def fallen(trees: Sequence[Tree], feature: int, direction: int) -> tuple[int, Leaf, Leaf] | None:
    """Where a sum of trees may not grow with a feature: a tree, and two of its leaves.

    Args:
        trees: Whose answers are added up.
        feature: The column that grows.
        direction: 1 when the sum never falls as it grows, -1 when it never rises.

    Returns:
        None where every tree, and so their sum, keeps the direction for every row. A sum may keep
        it although one of its trees does not; that is not looked for.
    """
    for number, tree in enumerate(trees):
        found = list(leaves(tree))
        for lower in found:
            for upper in found:
                is_worse = direction * (upper.value - lower.value) < 0
                if is_worse and _may_grow(lower.box, upper.box, feature):
                    return number, lower, upper
    return None


def reach(trees: Sequence[Tree]) -> tuple[float, float]:
    """Bounds of the sum: no row's answer is outside; a row at a bound need not exist."""
    lows, highs = 0.0, 0.0
    for tree in trees:
        values = [leaf.value for leaf in leaves(tree)]
        lows, highs = lows + min(values), highs + max(values)
    return lows, highs


def _may_grow(lower: Box, upper: Box, feature: int) -> bool:
    """Whether a row of one box gets into the other by a greater value of the feature alone."""
    everything = (-math.inf, math.inf)
    for name in lower.keys() | upper.keys():
        (low, high), (other_low, other_high) = (
            lower.get(name, everything),
            upper.get(name, everything),
        )
        if name == feature:
            if low >= other_high:
                return False
        elif max(low, other_low) >= min(high, other_high):
            return False
    return True
