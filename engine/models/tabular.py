"""Models of rows of a table, warm: rows in, answers out, in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.errors import InvalidInput
from engine.models.artifact import Artifact
from engine.models.centres import CentreAnswers
from engine.models.cleaning import RowCleaner, Rows
from engine.models.design import Cell, Floats
from engine.models.estimators import Centres, Linear, Trees
from engine.models.linear import LinearAnswers, probabilities
from engine.models.model import Answers, ModelKind, Unexpected
from engine.models.trees import TreeAnswers

Told = list[dict[str, Any]]


class TabularPredictor:
    """Answers for rows by one artifact.

    Args:
        artifact: What was learned.
        version: Of the model.
    """

    def __init__(self, artifact: Artifact, version: str) -> None:
        self.artifact = artifact
        self._version = version
        self._cleaner = RowCleaner(artifact.recipe, artifact.features)
        self._names = self._cleaner.names
        self._estimator = _warm(artifact)

    def answer(self, rows: Rows, *, with_reasons: bool = True) -> Answers:
        """One answer for each row.

        Args:
            rows: Cells by column.
            with_reasons: Whether each answer tells the share of each column in it, where that
                can be told exactly.

        Raises:
            InvalidInput: A row lacks columns, or a cell is no number, text or null.
        """
        cells, unexpected = self._cleaner.clean(rows)
        return self.told(cells, unexpected, with_reasons=with_reasons)

    def told(
        self,
        cells: Sequence[Sequence[Cell]],
        unexpected: tuple[Unexpected, ...] = (),
        *,
        with_reasons: bool = False,
    ) -> Answers:
        """As :meth:`answer`, for cells that are clean already."""
        matrix = self._estimator.encoder.encode(cells)
        scores = self._estimator.scores(matrix)
        if not np.isfinite(scores).all():
            row = int(np.flatnonzero(~np.isfinite(scores).all(axis=1))[0]) + 1
            raise InvalidInput(
                f"Row {row} holds numbers too large to answer for.", "Check its cells."
            )
        predictions = self._predictions(scores)
        start = self._explain(matrix, predictions) if with_reasons else None
        return Answers(
            version=self._version,
            kind=self.artifact.kind,
            positive=self.artifact.positive,
            threshold=self.artifact.threshold,
            start=start,
            predictions=predictions,
            warnings=unexpected,
        )

    def outputs(self, cells: Sequence[Sequence[Cell]]) -> Floats:
        """What the estimator itself would say: rows by classes, or a single column."""
        scores = self._estimator.scores(self._estimator.encoder.encode(cells))
        return self._meant(scores)

    def distances(self, cells: Sequence[Sequence[Cell]]) -> tuple[Floats, Floats]:
        """Encoded rows, and their scores."""
        matrix = self._estimator.encoder.encode(cells)
        return matrix, self._estimator.scores(matrix)

    def _meant(self, scores: Floats) -> Floats:
        kind = self.artifact.kind
        if kind is ModelKind.CLASSIFICATION:
            return probabilities(scores)
        if kind is ModelKind.CLUSTERING:
            nearest: Floats = scores.argmin(axis=1)[:, None].astype(np.float64)
            return nearest
        if kind is ModelKind.ANOMALY:
            unusual: Floats = np.exp2(-scores)
            return unusual
        return scores

    def _predictions(self, scores: Floats) -> Told:
        kind, meant = self.artifact.kind, self._meant(scores)
        if kind is ModelKind.CLASSIFICATION:
            return self._classes(meant)
        if kind is ModelKind.REGRESSION:
            return [{"value": value} for value in meant[:, 0].tolist()]
        if kind is ModelKind.CLUSTERING:
            return [
                {"cluster": int(cluster), "distance": row[int(cluster)], "distances": row}
                for cluster, row in zip(meant[:, 0].tolist(), scores.tolist(), strict=True)
            ]
        threshold = self.artifact.threshold or 0.0
        return [
            {"score": score, "is_anomaly": score >= threshold} for score in meant[:, 0].tolist()
        ]

    def _classes(self, chances: Floats) -> Told:
        names, threshold = self.artifact.classes, self.artifact.threshold
        if threshold is not None:
            other, positive = names
            return [
                {"probability": chance, "decision": positive if chance >= threshold else other}
                for chance in chances[:, 1].tolist()
            ]
        best = chances.argmax(axis=1).tolist()
        return [
            {
                "probability": row[place],
                "decision": names[place],
                "probabilities": dict(zip(names, row, strict=True)),
            }
            for row, place in zip(chances.tolist(), best, strict=True)
        ]

    def _explain(self, matrix: Floats, told: Told) -> float | None:
        """Add reasons, the strongest first, where one sum is told; gives what they add to."""
        linear = self._estimator
        if not isinstance(linear, LinearAnswers) or len(linear.start) > 1:
            return None
        shares = linear.contributions(matrix).tolist()
        for answer, row in zip(told, shares, strict=True):
            ranked = sorted(zip(self._names, row, strict=True), key=_strength)
            answer["reasons"] = [{"column": name, "contribution": share} for name, share in ranked]
        return float(linear.start[0])


def _strength(pair: tuple[str, float]) -> float:
    return -abs(pair[1])


def _warm(artifact: Artifact) -> LinearAnswers | TreeAnswers | CentreAnswers:
    fitted = artifact.estimator
    if isinstance(fitted, Linear):
        return LinearAnswers(fitted)
    if isinstance(fitted, Trees):
        return TreeAnswers(fitted)
    assert isinstance(fitted, Centres)  # noqa: S101 - the kinds of rows are these three
    return CentreAnswers(fitted)
