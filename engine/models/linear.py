"""Answers of a linear model, and the share of each column in them."""

from __future__ import annotations

import numpy as np

from engine.models.design import Encoder, Floats
from engine.models.estimators import Linear


class LinearAnswers:
    """A linear model, warm.

    Args:
        fitted: What was learned.
    """

    def __init__(self, fitted: Linear) -> None:
        self.encoder = Encoder(fitted.design)
        self._coefficients = np.array(fitted.coefficients).T
        self._intercepts = np.array(fitted.intercepts)
        self._means = np.array(fitted.means)
        self._columns = len(fitted.design.columns)
        self._order = np.argsort(self.encoder.sources, kind="stable")
        self._told, self._starts = np.unique(self.encoder.sources[self._order], return_index=True)
        self.start = self._intercepts + self._means @ self._coefficients
        """What the scores are before any column of the row has its say; one for each class."""

    def scores(self, matrix: Floats) -> Floats:
        """Rows by classes (or a single column): log-odds, or the number that is told."""
        found: Floats = matrix @ self._coefficients + self._intercepts
        return found

    def contributions(self, matrix: Floats, place: int = 0) -> Floats:
        """Rows by columns of the table; with ``start`` they add up to the score.

        Args:
            matrix: Encoded rows.
            place: Of the class.
        """
        parts = (matrix - self._means) * self._coefficients[:, place]
        found = np.zeros((len(matrix), self._columns))
        found[:, self._told] = np.add.reduceat(parts[:, self._order], self._starts, axis=1)
        return found


def probabilities(scores: Floats) -> Floats:
    """Rows by classes, from log-odds of two classes or from scores of several."""
    if scores.shape[1] == 1:
        chance = 1 / (1 + np.exp(-np.clip(scores, -700, 700)))
        return np.hstack([1 - chance, chance])
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = shifted / shifted.sum(axis=1, keepdims=True)
    return found
