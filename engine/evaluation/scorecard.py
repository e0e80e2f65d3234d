"""Every number of an evaluation, with its interval and beside the dummy's."""

from __future__ import annotations

import math

import numpy as np

from engine.evaluation import losses, resampling
from engine.evaluation.answers import Answers, Floats
from engine.evaluation.intervals import Z, delong, wilson
from engine.evaluation.model import Confusion, Metric
from engine.evaluation.ranking import average_precision, count

ONE_CLASS = "Undefined: the test labels hold one class only."


def dummy(labels: Floats, prevalence: float, threshold: float) -> Confusion:
    """The counts of a model that gives every row the prevalence."""
    positives = int(labels.sum())
    negatives = labels.size - positives
    if prevalence >= threshold:
        return Confusion(
            true_positive=positives, false_positive=negatives, false_negative=0, true_negative=0
        )
    return Confusion(
        true_positive=0, false_positive=0, false_negative=positives, true_negative=negatives
    )


def of_decisions(counts: Confusion, baseline: Confusion, seed: int) -> tuple[Metric, ...]:
    """The numbers made from yes and no."""
    tp, fp = counts.true_positive, counts.false_positive
    fn, tn = counts.false_negative, counts.true_negative
    balanced, f1 = resampling.of_decisions(counts, seed)
    return (
        _share("accuracy", "Accuracy", tp + tn, counts.total, baseline.accuracy),
        _drawn(
            "balanced_accuracy",
            "Balanced accuracy",
            counts.balanced_accuracy,
            balanced,
            baseline.balanced_accuracy,
        ),
        _share("precision", "Precision", tp, tp + fp, baseline.precision),
        _share("recall", "Recall", tp, tp + fn, baseline.recall),
        _share("specificity", "Specificity", tn, tn + fp, baseline.specificity),
        _drawn("f1", "F1", counts.f1, f1, baseline.f1),
    )


def of_probabilities(
    answers: Answers, probabilities: Floats, prevalence: float, seed: int
) -> tuple[Metric, ...]:
    """The numbers made from probabilities."""
    labels = answers.labels
    ranges = resampling.of_probabilities(labels, probabilities, seed)
    flat = np.full(labels.size, prevalence)
    log_loss = float(losses.logarithmic(labels, probabilities).mean())
    flat_log_loss = float(losses.logarithmic(labels, flat).mean())
    return (
        *_ranking(answers, probabilities, ranges),
        _drawn(
            "brier",
            "Brier score",
            float(losses.squared(labels, probabilities).mean()),
            ranges.brier,
            float(losses.squared(labels, flat).mean()),
            is_higher_better=False,
        ),
        _drawn(
            "log_loss", "Log loss", log_loss, ranges.log_loss, flat_log_loss, is_higher_better=False
        ),
        _drawn(
            "d2_log_loss",
            "Log loss explained (D²)",
            _explained(log_loss, labels),
            ranges.d2,
            _explained(flat_log_loss, labels),
        ),
    )


def _ranking(
    answers: Answers, probabilities: Floats, ranges: resampling.Intervals
) -> tuple[Metric, ...]:
    names = (("roc_auc", "ROC AUC"), ("average_precision", "Average precision"))
    if not answers.has_both_classes:
        return tuple(
            Metric(key=key, label=label, value=None, note=ONE_CLASS) for key, label in names
        )
    average = average_precision(count(answers.labels, probabilities))
    share = float(answers.labels.mean())
    return (
        _area(answers.labels, probabilities),
        _drawn(*names[1], average, ranges.average_precision, share),
    )


def _area(labels: Floats, probabilities: Floats) -> Metric:
    area, variance = delong(labels, probabilities)
    low = high = None
    note = "No interval: its formula needs two rows of each class, and some overlap of them."
    if math.isfinite(variance) and variance > 0:
        half = Z * math.sqrt(variance)
        low, high, note = max(0.0, area - half), min(1.0, area + half), ""
    return Metric(
        key="roc_auc",
        label="ROC AUC",
        value=area,
        low=low,
        high=high,
        baseline=0.5,
        method="DeLong" if low is not None else "",
        note=note,
    )


def _explained(log_loss: float, labels: Floats) -> float | None:
    value = losses.explained(np.array([log_loss]), np.array([labels.sum()]), labels.size)[0]
    return float(value) if math.isfinite(value) else None


def _share(key: str, label: str, part: int, whole: int, baseline: float | None) -> Metric:
    if not whole:
        why = "no row was called positive" if key == "precision" else "no test row is of this class"
        return Metric(
            key=key, label=label, value=None, baseline=baseline, note=f"Undefined: {why}."
        )
    low, high = wilson(part, whole)
    return Metric(
        key=key,
        label=label,
        value=part / whole,
        low=low,
        high=high,
        baseline=baseline,
        method="Wilson",
    )


def _drawn(
    key: str,
    label: str,
    value: float | None,
    interval: resampling.Interval,
    baseline: float | None,
    *,
    is_higher_better: bool = True,
) -> Metric:
    if value is None or interval is None:
        note = ONE_CLASS if value is None else "No interval: too few rows of one class."
        low = high = None
    else:
        (low, high), note = interval, ""
    return Metric(
        key=key,
        label=label,
        value=value,
        low=low,
        high=high,
        baseline=baseline,
        method="" if low is None else "bootstrap",
        is_higher_better=is_higher_better,
        note=note,
    )
