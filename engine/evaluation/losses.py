"""How wrong the probabilities are: Brier score, log loss, and the share explained."""

from __future__ import annotations

import numpy as np

from engine.evaluation.answers import Floats

# As scikit-learn: a certain answer that was wrong costs much, not infinitely much.
EPSILON = float(np.finfo(np.float64).eps)


def squared(labels: Floats, probabilities: Floats) -> Floats:
    """The squared error of each row; its mean is the Brier score."""
    return (probabilities - labels) ** 2


def logarithmic(labels: Floats, probabilities: Floats) -> Floats:
    """The log loss of each row."""
    given_to_truth = np.where(labels == 1, probabilities, 1 - probabilities)
    loss: Floats = -np.log(np.clip(given_to_truth, EPSILON, 1 - EPSILON))
    return loss


def explained(loss: Floats, positives: Floats, rows: float) -> Floats:
    """D2: the share of the log loss of always saying the test prevalence that is gone.

    Args:
        loss: Mean log loss, one per sample of rows.
        positives: Rows of class 1, one per sample.
        rows: Rows of each sample.
    """
    share = positives / rows
    with np.errstate(divide="ignore", invalid="ignore"):
        nothing_known = -(share * np.log(share) + (1 - share) * np.log1p(-share))
        gone: Floats = 1 - loss / nothing_known
    return np.where(np.isfinite(gone), gone, np.nan)
