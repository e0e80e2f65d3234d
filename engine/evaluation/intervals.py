"""Intervals with a formula: Wilson for shares, DeLong for the area under the ROC curve."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from engine.evaluation.answers import Floats

LEVEL = 0.95
Z = NormalDist().inv_cdf(0.5 + LEVEL / 2)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Wilson's score interval of a share; holds its level even near 0 and 1."""
    share = successes / trials
    shrink = 1 + Z**2 / trials
    centre = (share + Z**2 / (2 * trials)) / shrink
    half = Z * math.sqrt(share * (1 - share) / trials + Z**2 / (4 * trials**2)) / shrink
    # At the ends rounding would leave 1e-17 where the limit is exact.
    low = 0.0 if successes == 0 else max(0.0, centre - half)
    high = 1.0 if successes == trials else min(1.0, centre + half)
    return low, high


def midranks(values: Floats) -> Floats:
    """Ranks from 1; equal values share their mean rank."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    mean: Floats = last - (counts - 1) / 2.0
    return mean[places]


def delong(labels: Floats, scores: Floats) -> tuple[float, float]:
    """Area under the ROC curve and DeLong's variance of it, by the midrank method.

    The variance is NaN with fewer than two rows of either class.
    """
    positives, negatives = scores[labels == 1], scores[labels == 0]
    m, n = positives.size, negatives.size
    together = midranks(np.concatenate([positives, negatives]))
    area = (together[:m].sum() - m * (m + 1) / 2) / (m * n)
    if min(m, n) < 2:
        return float(area), math.nan
    by_positive = (together[:m] - midranks(positives)) / n
    by_negative = 1 - (together[m:] - midranks(negatives)) / m
    variance = by_positive.var(ddof=1) / m + by_negative.var(ddof=1) / n
    return float(area), float(variance)
