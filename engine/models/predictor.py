"""A model, warm: rows in, answers out, in the same order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engine.models.artifact import Artifact
from engine.models.cleaning import RowCleaner
from engine.models.design import Cell, Floats
from engine.models.linear import LinearAnswers, probabilities
from engine.models.model import Answers, ModelKind, Unexpected

Rows = Sequence[Mapping[str, Any]]


class Predictor:
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
        self._estimator = LinearAnswers(artifact.estimator)

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
        if self.artifact.kind is ModelKind.REGRESSION:
            told = [{"value": value} for value in scores[:, 0].tolist()]
        else:
            told = self._classes(probabilities(scores))
        if with_reasons:
            self._explain(matrix, told)
        return Answers(
            version=self._version,
            kind=self.artifact.kind,
            positive=self.artifact.positive,
            threshold=self.artifact.threshold,
            start=float(self._estimator.start[0]) if with_reasons else None,
            predictions=told,
            warnings=unexpected,
        )

    def outputs(self, cells: Sequence[Sequence[Cell]]) -> Floats:
        """What the estimator itself would say: probabilities by class, or a column of numbers."""
        scores = self._estimator.scores(self._estimator.encoder.encode(cells))
        return scores if self.artifact.kind is ModelKind.REGRESSION else probabilities(scores)

    def _classes(self, chances: Floats) -> list[dict[str, Any]]:
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

    def _explain(self, matrix: Floats, told: list[dict[str, Any]]) -> None:
        """Add reasons, the strongest first."""
        shares = self._estimator.contributions(matrix).tolist()
        for answer, row in zip(told, shares, strict=True):
            ranked = sorted(zip(self._names, row, strict=True), key=lambda pair: -abs(pair[1]))
            answer["reasons"] = [{"column": name, "contribution": share} for name, share in ranked]
