"""Whether a probability of 30 % comes true three times in ten."""

from __future__ import annotations

import math

import numpy as np

from engine.evaluation.answers import Floats
from engine.evaluation.intervals import wilson
from engine.evaluation.model import Calibration, CalibrationBin

# Log-odds of certain answers are infinite; these ends keep them finite, and still extreme.
EDGE = 1e-9
MAX_STEP = 4.0
MAX_ITERATIONS = 100


def calibrate(labels: Floats, probabilities: Floats) -> Calibration:
    """Quantile bins with Wilson intervals, and the recalibrating line."""
    slope, intercept = line(labels, probabilities)
    return Calibration(bins=bins(labels, probabilities), slope=slope, intercept=intercept)


def bins(labels: Floats, probabilities: Floats) -> tuple[CalibrationBin, ...]:
    """Bins of about equal rows: ten, or fewer when a bin would have less than ten rows."""
    wanted = max(2, min(10, labels.size // 10))
    edges = np.quantile(probabilities, np.linspace(0, 1, wanted + 1))
    places = np.searchsorted(edges[1:-1], probabilities)
    made = []
    for place in np.unique(places):
        inside = places == place
        rows, positives = int(inside.sum()), int(labels[inside].sum())
        low, high = wilson(positives, rows)
        made.append(
            CalibrationBin(
                mean_probability=float(probabilities[inside].mean()),
                observed_rate=positives / rows,
                low=low,
                high=high,
                rows=rows,
            )
        )
    return tuple(made)


def line(labels: Floats, probabilities: Floats) -> tuple[float | None, float | None]:
    """Calibration slope, and calibration in the large (the intercept at slope 1)."""
    clipped = np.clip(probabilities, EDGE, 1 - EDGE)
    log_odds = np.log(clipped) - np.log1p(-clipped)
    nothing = np.zeros(labels.size)
    ones = np.ones((labels.size, 1))
    in_the_large = _fit(ones, labels, log_odds)
    both = np.column_stack([np.ones(labels.size), log_odds])
    fitted = _fit(both, labels, nothing) if np.ptp(log_odds) > EDGE else None
    return (
        None if fitted is None else float(fitted[1]),
        None if in_the_large is None else float(in_the_large[0]),
    )


def _fit(design: Floats, labels: Floats, offset: Floats) -> Floats | None:
    """Maximum likelihood logistic regression by Newton's method; None if there is no maximum."""
    beta = np.zeros(design.shape[1])
    for _ in range(MAX_ITERATIONS):
        fitted = 1 / (1 + np.exp(-np.clip(design @ beta + offset, -500, 500)))
        gradient = design.T @ (labels - fitted)
        weights = np.maximum(fitted * (1 - fitted), 1e-12)
        try:
            step = np.linalg.solve((design * weights[:, None]).T @ design, gradient)
        except np.linalg.LinAlgError:
            return None
        beta = beta + step * min(1.0, MAX_STEP / max(float(np.abs(step).max()), EDGE))
        if float(np.abs(step).max()) < 1e-10:
            return beta if float(np.abs(beta).max()) < 1e3 else None
        if not math.isfinite(float(beta.sum())):
            return None
    return None
