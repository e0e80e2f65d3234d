"""How far apart two samples of numbers lie, and how often chance alone brings that."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]


def largest_gap(one: Values, other: Values) -> float:
    """The Kolmogorov-Smirnov statistic: the largest gap between two distributions."""
    one, other = np.sort(one), np.sort(other)
    every = np.concatenate([one, other])
    shares = [np.searchsorted(side, every, side="right") / len(side) for side in (one, other)]
    return float(np.abs(shares[0] - shares[1]).max())


def gap_chance(distance: float, one: int, other: int) -> float:
    """How often chance brings such a gap (the asymptotic distribution)."""
    scaled = distance * math.sqrt(one * other / (one + other))
    if scaled < 0.2:
        return 1.0
    terms = (2.0 * (-1.0) ** (k - 1) * math.exp(-2 * (k * scaled) ** 2) for k in range(1, 101))
    return min(1.0, max(0.0, math.fsum(terms)))
