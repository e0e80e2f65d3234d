"""A model, warm, of whatever kind."""

from __future__ import annotations

from typing import Protocol

from engine.models.artifact import Artifact
from engine.models.cleaning import Rows
from engine.models.forecaster import Forecaster
from engine.models.model import Answers, ModelKind
from engine.models.recommender import Recommender
from engine.models.tabular import TabularPredictor


class Predictor(Protocol):
    """Answers for rows."""

    artifact: Artifact

    def answer(self, rows: Rows, *, with_reasons: bool = True) -> Answers:
        """One answer for each row, in their order; refuses rows that do not fit."""
        ...


def warm(artifact: Artifact, version: str) -> Predictor:
    """Make an artifact ready to answer."""
    if artifact.kind is ModelKind.FORECASTING:
        return Forecaster(artifact, version)
    if artifact.kind is ModelKind.RECOMMENDATION:
        return Recommender(artifact, version)
    return TabularPredictor(artifact, version)
