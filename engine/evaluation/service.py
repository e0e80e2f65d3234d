"""Judges a run's answers against the known labels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from engine.errors import InvalidInput
from engine.evaluation import (
    answers,
    calibration,
    cautions,
    coefficients,
    ranking,
    scorecard,
    testimony,
)
from engine.evaluation import thresholds as counting
from engine.evaluation.model import CoefficientTable, Costs, Evaluation, FoldScore


class EvaluationService:
    """Numbers with their uncertainty, from a result that nobody needs to trust."""

    def evaluate(
        self,
        result: Mapping[str, Any],
        test_labels: Sequence[int],
        *,
        costs: Costs | None = None,
        seed: int = 0,
        training_labels: Sequence[int] | None = None,
        prevalence: float | None = None,
    ) -> Evaluation:
        """Judge the answers of one run.

        Args:
            result: What `execute` returned; checked here, never trusted.
            test_labels: The truth, 0 or 1 for each test row.
            costs: What the two errors cost; equal if not given.
            seed: Makes the bootstrap intervals repeatable.
            training_labels: What the dummy baseline learns its prevalence from.
            prevalence: The dummy's prevalence, if known otherwise.

        Raises:
            InvalidInput: With every fault of the result or the labels at once.
        """
        given = answers.read(result, test_labels)
        share = _prevalence(given, training_labels, prevalence)
        counts = counting.confusion(given.labels, given.decisions)
        dummy = scorecard.dummy(given.labels, share, given.threshold)
        metrics = scorecard.of_decisions(counts, dummy, seed)
        parts = _curves(given, costs or Costs())
        if given.probabilities is not None:
            metrics += scorecard.of_probabilities(given, given.probabilities, share, seed)
        return Evaluation(
            rows=given.labels.size,
            positives=int(given.labels.sum()),
            threshold=given.threshold,
            prevalence=share,
            costs=costs or Costs(),
            metrics=metrics,
            confusion=counts,
            warnings=cautions.of(given, metrics, parts["calibration"]),
            **parts,
        )

    def coefficients(self, result: Mapping[str, Any]) -> CoefficientTable:
        """The fitted coefficients, with intervals only where the result has inference.

        Raises:
            InvalidInput: With every fault of the result at once.
        """
        return coefficients.read(result)

    def remarks(self, result: Mapping[str, Any]) -> tuple[str, ...]:
        """What the code itself has to say of its fit: hostile text, a few short lines."""
        return testimony.remarks(result)

    def fold_scores(self, result: Mapping[str, Any]) -> tuple[FoldScore, ...]:
        """The scores of cross-validation that the code tells; empty if it tells none."""
        return testimony.fold_scores(result)


def _prevalence(
    given: answers.Answers, training_labels: Sequence[int] | None, prevalence: float | None
) -> float:
    """What the dummy says: as told, as learned in training, or else the test rows' own share."""
    if prevalence is not None:
        if not (math.isfinite(prevalence) and 0 <= prevalence <= 1):
            raise InvalidInput("The prevalence is outside 0 to 1.", "Give a share of rows.")
        return prevalence
    if training_labels:
        return float(np.mean([bool(label) for label in training_labels]))
    return float(given.labels.mean())


def _curves(given: answers.Answers, costs: Costs) -> dict[str, Any]:
    """The curves that the answers allow; None for the others."""
    probabilities = given.probabilities
    parts: dict[str, Any] = dict.fromkeys(
        ("roc", "precision_recall", "calibration", "sweep", "best_threshold", "best_cost")
    )
    if probabilities is None:
        return parts
    counts = ranking.count(given.labels, probabilities)
    sweep = counting.sweep(given.labels, probabilities, counts, given.threshold)
    best = sweep.cheapest(costs)
    parts |= {"sweep": sweep, "best_threshold": best, "best_cost": sweep.at(best).cost(costs)}
    parts["calibration"] = calibration.calibrate(given.labels, probabilities)
    if given.has_both_classes:
        parts["roc"] = ranking.roc(counts)
        parts["precision_recall"] = ranking.precision_recall(counts)
    return parts
