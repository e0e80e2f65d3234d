"""Finds after how many steps a history repeats itself."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.catalog.algorithms.demand_forecasting.smoothing import Floats

LONGEST: Final = 400
CYCLES: Final = 3
"""How often a season must be in the history to be found."""
_CLEAR = 0.3
_NEARLY = 0.9
_STEADY = 1e-9


def season_of(values: Floats) -> int:
    """The season by the autocorrelation of the changes, else of the detrended history.

    Args:
        values: (n,), at regular steps.

    Returns:
        How many steps; 1 where no season is clear.
    """
    longest = min(LONGEST, len(values) // CYCLES)
    if longest < 2:
        return 1
    steps = np.arange(len(values))
    level = values - np.polyval(np.polyfit(steps, values, 1), steps)
    changes = np.diff(values)
    return _peak(changes - changes.mean(), longest) or _peak(level, longest) or 1


def _peak(rest: Floats, longest: int) -> int:
    """The first lag of those that stand out; 0 where none does."""
    if not rest.std() > _STEADY * (1 + np.abs(rest).max()):
        return 0
    found = _correlations(rest, longest + 1)
    inner = found[2:-1]
    peaks = 2 + np.flatnonzero((inner > found[1:-2]) & (inner >= found[3:]))
    peaks = peaks[found[peaks] >= max(_CLEAR, 2 / np.sqrt(len(rest)))]
    return int(peaks[found[peaks] >= _NEARLY * found[peaks].max()][0]) if len(peaks) else 0


def _correlations(rest: Floats, lags: int) -> Floats:
    """By lag, from 0 to ``lags``."""
    size = 2 ** int(np.ceil(np.log2(2 * len(rest))))
    power = np.abs(np.fft.rfft(rest, size)) ** 2
    found = np.fft.irfft(power, size)[: lags + 1]
    correlations: Floats = found / found[0]
    return correlations
