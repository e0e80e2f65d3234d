"""Cleaned cells to numbers, as the fitted preprocessing in the box does it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.models.estimators import CategoricalColumn, Design, NumericColumn

Floats = NDArray[np.float64]
Cell = str | float | None
MISSING = "(missing)"


class Encoder:
    """Rows of cleaned cells to rows of numbers.

    Args:
        design: What was fitted.

    Attributes:
        sources: Which column each number comes from, by its place.
    """

    def __init__(self, design: Design) -> None:
        self.width = design.width
        self.sources = np.empty(self.width, np.intp)
        self._numeric: list[tuple[int, int, NumericColumn, int]] = []
        self._categorical: list[tuple[int, dict[str, int], int | None]] = []
        numeric = [(i, c) for i, c in enumerate(design.columns) if isinstance(c, NumericColumn)]
        flag = len(numeric)
        for place, (source, column) in enumerate(numeric):
            self._numeric.append((source, place, column, flag if column.flag else -1))
            self.sources[place] = source
            if column.flag:
                self.sources[flag] = source
                flag += 1
        for source, level in enumerate(design.columns):
            if isinstance(level, CategoricalColumn):
                places = {text: flag + i for i, text in enumerate(level.levels)}
                other = flag + len(level.levels) if level.rare else None
                self._categorical.append((source, places, other))
                self.sources[flag : flag + level.width] = source
                flag += level.width

    def encode(self, rows: Sequence[Sequence[Cell]]) -> Floats:
        """One row of numbers for each row of cells, which stand in the design's order."""
        found = [self._row(row) for row in rows]
        return np.array(found, np.float64).reshape(len(rows), self.width)

    def _row(self, cells: Sequence[Cell]) -> list[float]:
        row = [0.0] * self.width
        for source, place, column, flag in self._numeric:
            cell = cells[source]
            is_missing = not isinstance(cell, float) or math.isnan(cell)
            value = column.fill if is_missing or not isinstance(cell, float) else cell
            row[place] = (value - column.scaling.mean) / column.scaling.scale
            if column.flag is not None:
                row[flag] = (is_missing - column.flag.mean) / column.flag.scale
        for source, places, other in self._categorical:
            cell = cells[source]
            level = cell if isinstance(cell, str) else MISSING
            found = places.get(level, other)
            if found is not None:
                row[found] = 1.0
        return row
