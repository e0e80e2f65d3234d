"""Answers of clusters: the nearest centre."""

from __future__ import annotations

import numpy as np

from engine.models.design import Encoder, Floats
from engine.models.estimators import Centres

_CELLS = 4_000_000  # at once, so that the memory stays small


class CentreAnswers:
    """Clusters, warm.

    Args:
        fitted: What was learned.
    """

    def __init__(self, fitted: Centres) -> None:
        self.encoder = Encoder(fitted.design)
        self._centres = np.array(fitted.centres)

    def scores(self, matrix: Floats) -> Floats:
        """Rows by clusters: the distance to each centre."""
        found = np.empty((len(matrix), len(self._centres)))
        step = max(1, _CELLS // self._centres.size)
        for first in range(0, len(matrix), step):
            apart = matrix[first : first + step, None, :] - self._centres
            found[first : first + step] = np.sqrt((apart**2).sum(axis=2))
        return found
