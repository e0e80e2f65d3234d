"""Numbers about the held-out rows, beside those of a dummy that knows nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np

from engine.evaluation.intervals import wilson
from engine.evaluation.model import Metric
from engine.evaluation.service import EvaluationService
from engine.models.design import Floats

Judged = tuple[tuple[Metric, ...], dict[str, Any]]
DRAWS = 1_000
_TINY = 1e-15


def widest_gap(ours: Floats, theirs: Floats) -> float:
    """How far our answers are from those of the fitted estimator itself, at most.

    Absolute up to 1, and beyond as a share of the largest answer.
    """
    if ours.shape != theirs.shape:
        return float("inf")
    scale = np.abs(theirs).max(initial=1.0)
    return float(np.abs(ours - theirs).max(initial=0.0) / scale)


def cluster_gap(distances: Floats, theirs: Floats) -> float:
    """How much farther the centres are that the estimator itself chose, as a share, at most.

    Between centres that are equally far rounding alone decides, so labels need not be the same.
    """
    if theirs.shape != (len(distances), 1):
        return float("inf")
    chosen = theirs[:, 0].astype(np.intp)
    if not ((chosen >= 0) & (chosen < distances.shape[1])).all():
        return float("inf")
    nearest = distances.min(axis=1)
    apart = distances[np.arange(len(chosen)), chosen] - nearest
    return float((apart / np.maximum(1.0, nearest)).max(initial=0.0))


def share(key: str, label: str, hits: int, whole: int, baseline: float | None) -> Metric:
    """A share of rows with Wilson's interval."""
    if not whole:
        return Metric(key=key, label=label, value=None, note="Undefined: no row is held out.")
    low, high = wilson(hits, whole)
    return Metric(
        key=key, label=label, value=hits / whole, low=low, high=high, baseline=baseline,
        method="Wilson",
    )  # fmt: skip


def drawn(
    key: str,
    label: str,
    rows: int,
    number: Callable[[Any], float],
    baseline: float | None,
    *,
    is_higher_better: bool = False,
) -> Metric:
    """A number of the held-out rows with a bootstrap interval.

    Args:
        number: Gives it for some rows, told by their positions.
    """
    draw = np.random.default_rng(0)
    found = [number(draw.integers(0, rows, rows)) for _ in range(DRAWS)]
    ends = np.quantile([each for each in found if np.isfinite(each)] or [np.nan], [0.025, 0.975])
    value = number(np.arange(rows))
    is_known = bool(np.isfinite(value) and np.isfinite(ends).all())
    return Metric(
        key=key,
        label=label,
        value=value if np.isfinite(value) else None,
        low=float(ends[0]) if is_known else None,
        high=float(ends[1]) if is_known else None,
        baseline=baseline,
        method="bootstrap" if is_known else "",
        is_higher_better=is_higher_better,
    )


def two_classes(
    evaluation: EvaluationService,
    chances: Floats,
    truth: list[float],
    training: list[float],
    threshold: float,
) -> Judged:
    """The scorecard of probabilities of the positive class, and more for the card."""
    told = evaluation.evaluate(
        {
            "success": True,
            "predictions": (chances >= threshold).astype(int).tolist(),
            "probabilities": chances.tolist(),
            "threshold": threshold,
        },
        [int(answer) for answer in truth],
        training_labels=[int(answer) for answer in training],
    )
    more = {
        "confusion": told.confusion.model_dump(),
        "warnings": [each.model_dump(mode="json") for each in told.warnings],
    }
    return told.metrics, more


def many_classes(
    chances: Floats, truth: list[float], training: list[float], names: tuple[str, ...]
) -> Judged:
    """Accuracy and log loss; the dummy always says the shares of the training rows."""
    classes = np.array(truth, np.intp)
    told = chances.argmax(axis=1)
    shares = np.bincount(np.array(training, np.intp), minlength=len(names)) / len(training)
    usual = int(shares.argmax())
    losses = -np.log(np.clip(chances[np.arange(len(classes)), classes], _TINY, 1))
    flat = float(-np.log(np.clip(shares[classes], _TINY, 1)).mean())
    hits, rows = int((told == classes).sum()), len(classes)
    metrics = (
        share("accuracy", "Accuracy", hits, rows, float((classes == usual).mean())),
        drawn("log_loss", "Log loss", rows, lambda at: float(losses[at].mean()), flat),
    )
    confused = Counter(zip(classes.tolist(), told.tolist(), strict=True))
    pairs = [
        {"truth": names[one], "told": names[other], "rows": count}
        for (one, other), count in sorted(confused.items())
    ]
    return metrics, {"confusion": pairs}


def numbers(told: Floats, truth: list[float], training: list[float]) -> Judged:
    """Errors in the target's unit; the dummy always says the mean of the training rows."""
    right = np.array(truth)
    apart, flat = told - right, float(np.mean(training)) - right

    def explained(at: Any) -> float:
        spread = ((right[at] - right[at].mean()) ** 2).sum()
        return float(1 - (apart[at] ** 2).sum() / spread) if spread > 0 else float("nan")

    rows = len(right)
    dummy = float(1 - (flat**2).sum() / max(((right - right.mean()) ** 2).sum(), _TINY))
    metrics = (
        drawn("mae", "Mean absolute error", rows, lambda at: float(np.abs(apart[at]).mean()),
              float(np.abs(flat).mean())),
        drawn("rmse", "Root mean squared error", rows,
              lambda at: float(np.sqrt((apart[at] ** 2).mean())),
              float(np.sqrt((flat**2).mean()))),
        drawn("r2", "Variance explained (R²)", rows, explained, dummy, is_higher_better=True),
    )  # fmt: skip
    return metrics, {}


def clusters(matrix: Floats, distances: Floats, middle: Floats) -> Judged:
    """How much nearer rows are to their centre than to the middle of the training rows."""
    near = distances.min(axis=1) ** 2
    far = ((matrix - middle) ** 2).sum(axis=1)

    def nearer(at: Any) -> float:
        return float(1 - near[at].sum() / far[at].sum()) if far[at].sum() > 0 else float("nan")

    metric = drawn(
        "explained", "Spread explained by the clusters", len(near), nearer, 0.0,
        is_higher_better=True,
    )  # fmt: skip
    sizes = np.bincount(distances.argmin(axis=1), minlength=distances.shape[1]).tolist()
    return (metric,), {"held_out_rows_by_cluster": sizes}


def anomalies(scores: Floats, threshold: float, training_share: float) -> Judged:
    """The share of held-out rows called unusual, beside that of the training rows."""
    hits = int((scores >= threshold).sum())
    return (share("flagged", "Called unusual", hits, len(scores), training_share),), {}
