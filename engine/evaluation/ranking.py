"""How well the scores put positives above negatives: ROC and precision-recall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.evaluation.answers import Floats
from engine.evaluation.model import PrecisionRecallCurve, RocCurve

# A curve on screen is about 600 pixels wide; more points would only be sent, not seen.
MAX_POINTS = 399
Places = NDArray[np.intp]


@dataclass(frozen=True)
class Counts:
    """Rows at or above each distinct score, from the highest score to the lowest."""

    scores: Floats
    true_positive: Floats
    false_positive: Floats

    @property
    def positives(self) -> float:
        """All rows of class 1."""
        return float(self.true_positive[-1])

    @property
    def negatives(self) -> float:
        """All rows of class 0."""
        return float(self.false_positive[-1])


def count(labels: Floats, scores: Floats) -> Counts:
    """Count positives and negatives at or above every distinct score."""
    distinct, places = np.unique(scores, return_inverse=True)
    positive = np.bincount(places, weights=labels)[::-1].cumsum()
    whole = np.bincount(places)[::-1].cumsum()
    return Counts(distinct[::-1], positive, whole - positive)


def roc(counts: Counts) -> RocCurve:
    """The ROC curve, its corners only, from (0, 0) to (1, 1)."""
    kept = _thinned(_corners(counts.false_positive, counts.true_positive))
    false_positive_rate = (counts.false_positive / counts.negatives)[kept]
    true_positive_rate = (counts.true_positive / counts.positives)[kept]
    return RocCurve(
        false_positive_rate=(0.0, *false_positive_rate.tolist()),
        true_positive_rate=(0.0, *true_positive_rate.tolist()),
        thresholds=(None, *counts.scores[kept].tolist()),
    )


def precision_recall(counts: Counts) -> PrecisionRecallCurve:
    """Precision against recall at every distinct score, thinned for the screen."""
    kept = _thinned(np.arange(counts.scores.size))
    precision = counts.true_positive / (counts.true_positive + counts.false_positive)
    return PrecisionRecallCurve(
        recall=tuple((counts.true_positive / counts.positives)[kept].tolist()),
        precision=tuple(precision[kept].tolist()),
        thresholds=tuple(counts.scores[kept].tolist()),
    )


def average_precision(counts: Counts) -> float:
    """Precision at each score, weighted by the recall gained there."""
    precision = counts.true_positive / (counts.true_positive + counts.false_positive)
    gained = np.diff(counts.true_positive, prepend=0.0) / counts.positives
    return float((precision * gained).sum())


def hull(counts: Counts) -> Floats:
    """The scores on the upper convex hull of the ROC curve.

    Whatever the two errors cost, the cheapest threshold is one of these.
    """
    kept: list[int] = []
    xs, ys = counts.false_positive, counts.true_positive
    for i in range(xs.size):
        while kept and _turns_left(kept, i, xs, ys):
            kept.pop()
        kept.append(i)
    return counts.scores[kept]


def _turns_left(kept: list[int], new: int, xs: Floats, ys: Floats) -> bool:
    last = kept[-1]
    x0, y0 = (xs[kept[-2]], ys[kept[-2]]) if len(kept) > 1 else (0.0, 0.0)
    cross = (xs[last] - x0) * (ys[new] - y0) - (ys[last] - y0) * (xs[new] - x0)
    return bool(cross >= 0)


def _corners(xs: Floats, ys: Floats) -> Places:
    """Places where the direction changes, and both ends."""
    if xs.size <= 2:
        return np.arange(xs.size)
    bends = (np.diff(xs, 2) != 0) | (np.diff(ys, 2) != 0)
    return np.flatnonzero(np.concatenate([[True], bends, [True]]))


def _thinned(places: Places) -> Places:
    if places.size <= MAX_POINTS:
        return places
    wanted = np.linspace(0, places.size - 1, MAX_POINTS).round().astype(np.intp)
    return places[wanted]
