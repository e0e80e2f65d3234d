"""Reasons to read an evaluation with care, in words."""

from __future__ import annotations

from engine.evaluation.answers import Answers
from engine.evaluation.model import Calibration, Metric, Severity, Warning_

FEW_ROWS = 100
VERY_FEW_ROWS = 20
FEW_OF_A_CLASS = 10
GOOD_SLOPE = (0.8, 1.25)
# How the probabilities are, and a cure that holds with a penalty and without one.
TOO_EXTREME = ("too extreme", "Use fewer columns or a stronger penalty (Predict mode)")
TOO_TIMID = ("too timid", "If the fit has a penalty (Predict mode), weaken it")
ENOUGH_FOR_SLOPE = 50


def of(
    answers: Answers, metrics: tuple[Metric, ...], calibration: Calibration | None
) -> tuple[Warning_, ...]:
    """All that apply, the most serious first."""
    found = [
        *_size(answers),
        *_classes(answers),
        *_answers(answers),
        *_usefulness({metric.key: metric for metric in metrics}),
        *_calibration(answers, calibration),
    ]
    order = list(reversed(Severity))
    return tuple(sorted(found, key=lambda warning: order.index(warning.severity)))


def _size(answers: Answers) -> list[Warning_]:
    rows = answers.labels.size
    if rows >= FEW_ROWS:
        return []
    severity = Severity.SERIOUS if rows < VERY_FEW_ROWS else Severity.CAUTION
    return [
        Warning_(
            kind="small_test_set",
            problem=f"There are only {rows} test rows, so every number here is rough.",
            remedy="Read the interval, not the number; collect more rows or give more of them to"
            " the test.",
            severity=severity,
        )
    ]


def _classes(answers: Answers) -> list[Warning_]:
    positives = int(answers.labels.sum())
    negatives = answers.labels.size - positives
    if not answers.has_both_classes:
        return [
            Warning_(
                kind="one_class",
                problem="The test labels hold one class only, so ranking cannot be judged.",
                remedy="Test on rows of both classes; a stratified split keeps both.",
                severity=Severity.SERIOUS,
            )
        ]
    fewer, name = min((positives, "positive"), (negatives, "negative"))
    if fewer >= FEW_OF_A_CLASS:
        return []
    return [
        Warning_(
            kind="few_of_a_class",
            problem=f"Only {fewer} test {'row is' if fewer == 1 else 'rows are'} {name}; one row"
            " more or less moves the numbers much.",
            remedy="Use a larger test share, or judge by cross-validation on the training rows.",
            severity=Severity.CAUTION,
        )
    ]


def _answers(answers: Answers) -> list[Warning_]:
    if answers.probabilities is None:
        return [
            Warning_(
                kind="no_probabilities",
                problem="The result holds no probabilities, so there are no curves.",
                remedy="Return `probabilities`, the probability of class 1 per test row.",
                severity=Severity.CAUTION,
            )
        ]
    if not answers.disagreements:
        return []
    return [
        Warning_(
            kind="decisions_disagree",
            problem=f"{answers.disagreements} of {answers.labels.size} predictions are not what"
            " the probability and the threshold say.",
            remedy="Decide by `probability >= threshold`; the counts here follow the predictions,"
            " the curves follow the probabilities.",
            severity=Severity.SERIOUS,
        )
    ]


def _usefulness(metrics: dict[str, Metric]) -> list[Warning_]:
    found = []
    log_loss, area = metrics.get("log_loss"), metrics.get("roc_auc")
    if log_loss and _is_no_better(log_loss):
        found.append(
            Warning_(
                kind="worse_than_dummy",
                problem="The probabilities are no better than giving every row the prevalence.",
                remedy="Look for features that say something about the target, use fewer columns,"
                " or use a stronger penalty (Predict mode).",
                severity=Severity.SERIOUS,
            )
        )
    if area and area.low is not None and area.low <= 0.5 <= (area.high or 1.0):
        found.append(
            Warning_(
                kind="ranking_unproven",
                problem="The interval of the ROC AUC holds 0.5, which is guessing.",
                remedy="Do not claim that it ranks; test on more rows.",
                severity=Severity.CAUTION,
            )
        )
    return found


def _calibration(answers: Answers, calibration: Calibration | None) -> list[Warning_]:
    slope = calibration.slope if calibration else None
    if slope is None or answers.labels.size < ENOUGH_FOR_SLOPE:
        return []
    if GOOD_SLOPE[0] <= slope <= GOOD_SLOPE[1]:
        return []
    how, cure = TOO_EXTREME if slope < 1 else TOO_TIMID
    return [
        Warning_(
            kind="badly_calibrated",
            problem=f"The probabilities are {how} (calibration slope {slope:.2f}, right is 1).",
            remedy=f"{cure}, or recalibrate on rows that the fit has not seen.",
            severity=Severity.CAUTION,
        )
    ]


def _is_no_better(loss: Metric) -> bool:
    return loss.value is not None and loss.baseline is not None and loss.value >= loss.baseline
