"""Answers of a sum of trees."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.models.design import Encoder, Floats
from engine.models.estimators import Tree, Trees

Ints = NDArray[np.intp]
_ROWS = 2_000  # at once, so that the memory stays small


class TreeAnswers:
    """A sum of trees, warm.

    Args:
        fitted: What was learned.
    """

    def __init__(self, fitted: Trees) -> None:
        self.encoder = Encoder(fitted.design)
        self._groups = [_Forest(group) for group in fitted.trees]
        self._starts = np.array(fitted.starts)
        self._rate = fitted.rate
        self._is_single = fitted.is_single

    def scores(self, matrix: Floats) -> Floats:
        """Rows by classes, or a single column."""
        if self._is_single:
            with np.errstate(over="ignore"):
                matrix = matrix.astype(np.float32).astype(np.float64)
        found = np.empty((len(matrix), len(self._groups)))
        for first in range(0, len(matrix), _ROWS):
            rows = matrix[first : first + _ROWS]
            for place, group in enumerate(self._groups):
                found[first : first + _ROWS, place] = group.sums(rows)
        scores: Floats = self._starts + self._rate * found
        return scores


class _Forest:
    """Trees laid end to end, so that all of them are walked at once."""

    def __init__(self, trees: tuple[Tree, ...]) -> None:
        sizes = [len(tree.left) for tree in trees]
        self._roots: Ints = np.cumsum([0, *sizes[:-1]])
        offsets = np.repeat(self._roots, sizes)
        here: Ints = np.arange(sum(sizes))
        left = np.concatenate([np.array(tree.left, np.intp) for tree in trees])
        right = np.concatenate([np.array(tree.right, np.intp) for tree in trees])
        is_leaf = left < 0
        self._left: Ints = np.where(is_leaf, here, left + offsets)
        self._right: Ints = np.where(is_leaf, here, right + offsets)
        feature = np.concatenate([np.array(tree.feature, np.intp) for tree in trees])
        self._feature: Ints = np.where(is_leaf, 0, feature)
        self._threshold = np.concatenate([np.array(tree.threshold) for tree in trees])
        self._value = np.concatenate([np.array(tree.value) for tree in trees])
        self._depth = max(map(_depth, trees))

    def sums(self, rows: Floats) -> Floats:
        """What the leaves that each row falls into add up to."""
        places = np.broadcast_to(self._roots, (len(rows), len(self._roots)))
        numbers = np.arange(len(rows))[:, None]
        for _ in range(self._depth):
            is_left = rows[numbers, self._feature[places]] <= self._threshold[places]
            places = np.where(is_left, self._left[places], self._right[places])
        total: Floats = self._value[places].sum(axis=1)
        return total


def _depth(tree: Tree) -> int:
    """The longest way from the root to a leaf."""
    depths = [0] * len(tree.left)
    for node, (left, right) in enumerate(zip(tree.left, tree.right, strict=True)):
        if left >= 0:
            depths[left] = max(depths[left], depths[node] + 1)
            depths[right] = max(depths[right], depths[node] + 1)
    return max(depths)
