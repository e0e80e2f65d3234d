"""The four counts at one threshold, and at every threshold worth looking at."""

from __future__ import annotations

import numpy as np

from engine.evaluation.answers import Floats
from engine.evaluation.model import Confusion, ThresholdSweep
from engine.evaluation.ranking import Counts, hull

GRID = np.linspace(0, 1, 101)
MAX_DISTINCT = 300


def confusion(labels: Floats, decisions: Floats) -> Confusion:
    """Count the four outcomes."""
    cells = np.bincount((2 * labels + decisions).astype(np.intp), minlength=4).tolist()
    true_negative, false_positive, false_negative, true_positive = cells
    return Confusion(
        true_positive=true_positive,
        false_positive=false_positive,
        false_negative=false_negative,
        true_negative=true_negative,
    )


def sweep(labels: Floats, probabilities: Floats, counts: Counts, saved: float) -> ThresholdSweep:
    """Counts on a grid of 0.01, at the saved threshold, and wherever a cheapest one can be."""
    points: list[Floats] = [GRID, np.array([saved]), hull(counts)]
    if counts.scores.size <= MAX_DISTINCT:
        points.append(counts.scores)
    thresholds: Floats = np.unique(np.concatenate(points))
    positives = np.sort(probabilities[labels == 1])
    negatives = np.sort(probabilities[labels == 0])
    missed = np.searchsorted(positives, thresholds, side="left")
    passed = np.searchsorted(negatives, thresholds, side="left")
    return ThresholdSweep(
        thresholds=tuple(thresholds.tolist()),
        true_positive=tuple((positives.size - missed).tolist()),
        false_positive=tuple((negatives.size - passed).tolist()),
        false_negative=tuple(missed.tolist()),
        true_negative=tuple(passed.tolist()),
    )
