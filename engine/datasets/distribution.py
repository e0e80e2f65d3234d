"""How numbers are spread: their middle, their ends, their far ones."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.model import Histogram

_BINS = 12
Floats = npt.NDArray[np.float64]


class Numbers:
    """Statistics of numbers, each with how often it occurs.

    Args:
        values: At least one; in rising order when there are no weights.
        weights: None when each occurs once.
    """

    def __init__(self, values: Floats, weights: Floats | None) -> None:
        if weights is None:
            self.values, self._weights, self._running = values, None, None
        else:
            order = np.lexsort((weights, values))  # sums do not hang on the order of counting
            self.values, self._weights = values[order], weights[order]
            self._running = np.cumsum(self._weights)
        self.minimum, self.maximum = float(self.values[0]), float(self.values[-1])
        self.mean = float(np.average(self.values, weights=self._weights))
        self.median = self.quantile(0.5)

    @classmethod
    def of(cls, numbers: pl.Series, counts: pl.Series | None) -> Numbers | None:
        """From numbers and their counts; None when there is none."""
        if numbers.has_nulls():
            is_there = numbers.is_not_null()
            numbers = numbers.filter(is_there)
            counts = None if counts is None else counts.filter(is_there)
        if not len(numbers):
            return None
        if counts is None:
            return cls(np.sort(numbers.to_numpy()), None)
        return cls(numbers.to_numpy(), counts.cast(pl.Float64).to_numpy())

    @property
    def total(self) -> float:
        """How many cells hold a number."""
        return float(len(self.values) if self._running is None else self._running[-1])

    def quantile(self, share: float) -> float:
        """The value below which ``share`` of all cells lie (midway between two when even)."""
        at = share * self.total
        if self._running is None:
            low, high = math.ceil(at) - 1, math.floor(at)
        else:
            low = int(np.searchsorted(self._running, at, side="left"))
            high = int(np.searchsorted(self._running, at, side="right"))
        top = len(self.values) - 1
        return float(self.values[min(max(low, 0), top)] + self.values[min(high, top)]) / 2

    def histogram(self) -> Histogram:
        """Twelve bins of equal width."""
        if self.minimum == self.maximum:
            return Histogram(labels=(f"{self.minimum:g}",), counts=(int(self.total),))
        edges = np.linspace(self.minimum, self.maximum, _BINS + 1)
        ends = np.searchsorted(self.values, edges[1:-1], side="left")
        below = ends if self._running is None else np.append(0, self._running)[ends]
        counts = np.diff(np.concatenate([[0], below, [self.total]]))
        return Histogram(
            labels=tuple(f"{edge:.4g}" for edge in edges[:-1]),
            counts=tuple(int(count) for count in counts),
        )

    def outliers(self) -> tuple[int, float, float]:
        """How many cells lie beyond three quartile ranges, and the two fences."""
        low, high = self.quantile(0.25), self.quantile(0.75)
        reach = 3 * (high - low)
        if not reach:
            return 0, self.minimum, self.maximum
        beyond = (self.values < low - reach) | (self.values > high + reach)
        count = beyond.sum() if self._weights is None else self._weights[beyond].sum()
        return int(count), low - reach, high + reach
