"""How numbers are spread: their middle, their ends, their far ones."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.model import Histogram

_BINS = 12


class Numbers:
    """Weighted statistics of distinct numbers."""

    def __init__(self, values: npt.NDArray[np.float64], weights: npt.NDArray[np.float64]) -> None:
        order = np.argsort(values)
        self.values, self.weights = values[order], weights[order]
        running = np.cumsum(self.weights)
        self.minimum, self.maximum = float(self.values[0]), float(self.values[-1])
        self.mean = float(np.average(self.values, weights=self.weights))
        self._running = running
        self.median = self.quantile(0.5)

    @classmethod
    def of(cls, cleaned: pl.Series, counts: pl.Series | None) -> Numbers | None:
        """From cleaned values and their counts; None when there is no number."""
        numbers = cleaned.cast(pl.Float64, strict=False)
        is_there = numbers.is_not_null()
        values = numbers.filter(is_there).to_numpy()
        if not len(values):
            return None
        weights = None if counts is None else counts.filter(is_there).cast(pl.Float64).to_numpy()
        return cls(values, np.ones(len(values)) if weights is None else weights)

    def quantile(self, share: float) -> float:
        """The value below which ``share`` of all cells lie (midway between two when even)."""
        at = share * self._running[-1]
        low = int(np.searchsorted(self._running, at, side="left"))
        high = int(np.searchsorted(self._running, at, side="right"))
        top = len(self.values) - 1
        return float(self.values[min(low, top)] + self.values[min(high, top)]) / 2

    def histogram(self) -> Histogram:
        """Twelve bins of equal width."""
        if self.minimum == self.maximum:
            return Histogram(labels=(f"{self.minimum:g}",), counts=(int(self._running[-1]),))
        counts, edges = np.histogram(self.values, bins=_BINS, weights=self.weights)
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
        return int(self.weights[beyond].sum()), low - reach, high + reach
