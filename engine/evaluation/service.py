"""Judges a run's answers against the known labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engine.evaluation.model import CoefficientTable, Costs, Evaluation


class EvaluationService:
    """Numbers with their uncertainty, from a result that nobody needs to trust."""

    def evaluate(  # noqa: PLR0913 - each is a separate fact about the run
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
        raise NotImplementedError

    def coefficients(self, result: Mapping[str, Any]) -> CoefficientTable:
        """The fitted coefficients, with intervals only where the result has inference.

        Raises:
            InvalidInput: With every fault of the result at once.
        """
        raise NotImplementedError
