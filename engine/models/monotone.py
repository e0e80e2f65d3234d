"""In which direction a sum of decision trees goes with a column, told from its leaves, exactly.

A leaf is a box: each feature lies above one threshold and at most at another. Two rows that differ
in one feature fall into leaves whose boxes meet in all the others, so looking at such pairs of
leaves is looking at all rows. Adding up in a fixed order, rounded or not, grows with each part.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from engine.errors import InvalidInput
from engine.models.artifact import Artifact, Feature, Unsound
from engine.models.estimators import Tree, Trees
from engine.models.model import Direction, ModelKind

Box = Mapping[int, tuple[float, float]]
SIGNS: Final[dict[Direction, int]] = {"increasing": 1, "decreasing": -1}
_MOST_COLUMNS = 50  # those nobody asked for are looked at as far as it costs little


def places(
    wanted: Mapping[str, Direction] | None, features: Sequence[Feature], classes: int
) -> list[int]:
    """For each feature 1, -1, or 0 where it is free: what the program in the box is told.

    Args:
        classes: How many the target has; none where it is a number.

    Raises:
        InvalidInput: A direction cannot be kept; names every fault.
    """
    wanted = wanted or {}
    kinds = {feature.name: feature.kind for feature in features}
    faults = [
        f"“{name[:80]}” is no column of numbers that is learned from"
        for name in wanted
        if kinds.get(name) != "numeric"
    ]
    if wanted and classes > 2:
        faults.append(f"the target has {classes} classes, and only one of two can go up or down")
    if faults:
        raise InvalidInput(
            f"The directions cannot be kept: {'; '.join(faults)}.",
            "Name columns of numbers, of a target that is a number or has two classes.",
        )
    return [SIGNS[wanted[feature.name]] if feature.name in wanted else 0 for feature in features]


def told(
    artifact: Artifact, wanted: Mapping[str, Direction] | None
) -> dict[str, list[dict[str, Any]]]:
    """What the card tells of directions: each is proven for all rows, or it is not told.

    Of two rows that are alike in every other column, the one with the greater number has no lower
    (or no higher) log-odds of the positive class, or value. An empty cell is no number.

    Raises:
        Unsound: A direction that was asked for is not kept.
    """
    fitted = artifact.estimator
    is_told = artifact.kind in {ModelKind.CLASSIFICATION, ModelKind.REGRESSION}
    if not isinstance(fitted, Trees) or len(fitted.trees) > 1 or not is_told:
        return {}
    wanted = wanted or {}
    numbers = [feature.name for feature in artifact.features if feature.kind == "numeric"]
    found: list[dict[str, Any]] = []
    # Columns of numbers stand first in the design, in their order.
    for place, name in enumerate(numbers):
        if name not in wanted and place >= _MOST_COLUMNS:
            continue
        kept = [each for each in SIGNS if fallen(fitted.trees[0], place, SIGNS[each]) is None]
        asked = wanted.get(name)
        if asked and asked not in kept:
            raise Unsound(
                f"What came back is not {asked} with “{name[:80]}”, as was asked.",
                "Train it again; if it happens again, report it.",
            )
        # Both are kept by a column that no tree looks at: that is no direction.
        if asked or len(kept) == 1:
            found.append({"column": name, "direction": asked or kept[0], "is_asked": bool(asked)})
    return {"monotonic": found}


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
