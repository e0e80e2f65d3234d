"""A shallow regression tree over one column, judged on rows that it has not seen."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

DEPTH = 3
FEWEST_IN_LEAF = 5
Values = npt.NDArray[np.float64]


def predict_held_out(numbers: Values, truth: Values, folds: int) -> Values:
    """What trees learned on the other folds say of each row; row ``i`` is in fold ``i % folds``."""
    fold = np.arange(len(numbers)) % folds
    guess = np.full(len(numbers), truth.mean())
    for held in range(folds):
        is_held = fold == held
        if is_held.all() or not is_held.any():
            continue
        guess[is_held] = predict(numbers[~is_held], truth[~is_held], numbers[is_held])
    return guess


def predict(numbers: Values, truth: Values, asked: Values) -> Values:
    """What a tree learned on ``numbers`` and ``truth`` says of ``asked``."""
    order = np.argsort(numbers, kind="stable")
    bounds: list[float] = []
    means: list[float] = []
    _grow(numbers[order], truth[order], DEPTH, bounds, means)
    leaf = np.searchsorted(np.array(bounds), asked, side="left")
    return np.array(means)[leaf]


def _grow(
    numbers: Values, truth: Values, depth: int, bounds: list[float], means: list[float]
) -> None:
    """Append the bounds between leaves and the leaves' means, from left to right."""
    place = _best_split(numbers, truth) if depth else 0
    if not place:
        means.append(float(truth.mean()))
        return
    _grow(numbers[:place], truth[:place], depth - 1, bounds, means)
    bounds.append(float(numbers[place - 1] + (numbers[place] - numbers[place - 1]) / 2))
    _grow(numbers[place:], truth[place:], depth - 1, bounds, means)


def _best_split(numbers: Values, truth: Values) -> int:
    """How many rows go left where that explains most; 0 where nothing is to be gained."""
    size = len(numbers)
    if size < 2 * FEWEST_IN_LEAF:
        return 0
    left = np.arange(FEWEST_IN_LEAF, size - FEWEST_IN_LEAF + 1)
    left = left[numbers[left - 1] < numbers[left]]
    if not len(left):
        return 0
    centred = truth - truth.mean()
    sums = np.cumsum(centred)[left - 1]
    # With the mean at 0, both sides' sums differ in sign only.
    gain = sums**2 * (1 / left + 1 / (size - left))
    best = int(np.argmax(gain))
    return int(left[best]) if gain[best] > 1e-12 * float((centred**2).sum()) else 0
