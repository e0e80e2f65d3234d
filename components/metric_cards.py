"""The headline numbers as cards: value, interval, and what the dummy gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import pandas as pd
import streamlit as st

from components.chart_frame import number
from components.class_words import UNNAMED, ClassWords
from components.plain import plain
from components.wording import count

if TYPE_CHECKING:
    from engine.evaluation.model import Evaluation, FoldScore, Metric

HEADLINES = ("roc_auc", "log_loss", "recall", "precision")
WITHOUT_PROBABILITIES = ("accuracy", "balanced_accuracy", "recall", "precision")
ONE_SIDED = ("recall", "precision", "specificity", "flagged")
MEANINGS = {
    "accuracy": "Right answers among all. High by itself when one class is rare.",
    "balanced_accuracy": "The mean of recall and specificity; 0.5 is guessing.",
    "precision": "Of the rows called {positive}, the share that are.",
    "recall": "Of the {positive} rows, the share that were found.",
    "specificity": "Of the {negative} rows, the share that were left alone.",
    "f1": "The harmonic mean of precision and recall.",
    "roc_auc": "How often a {positive} row gets a higher probability than a {negative} one.",
    "average_precision": "Precision over all thresholds, weighted by the recall gained.",
    "brier": "The mean squared error of the probabilities.",
    "log_loss": "The surprise at the truth, given the probabilities; certain and wrong costs most.",
    "d2_log_loss": "The share of the log loss of always saying the prevalence that is gone.",
    "mae": "How far an answer is off, in the mean, in the target's own unit.",
    "rmse": "The same, with great errors weighing more.",
    "r2": "The share of the target's spread that is told; 0 is always saying the mean.",
    "mase": "The error as a share of that of repeating the season before, in training.",
    "explained": "How much nearer rows are to their centre than to the middle of all rows.",
    "flagged": "The share of rows called unusual; beside it, that of the training rows.",
    "hit_rate": "How often the held-out item is among the first ten.",
    "ndcg": "The same, counting more the nearer it is to the top.",
}


def show(evaluation: Evaluation, classes: ClassWords = UNNAMED) -> None:
    """Draw four cards, and what positive means in them."""
    keys = HEADLINES if evaluation.roc else WITHOUT_PROBABILITIES
    with st.grid(4, min_column_width=210, gap="small"):
        for key in keys:
            _card(evaluation.metric(key), evaluation.threshold, classes)
    st.caption(
        f"Positive means **{classes.prose(1)}**: {evaluation.positives:,} of"
        f" {count(evaluation.rows, 'test row')}. Negative means {classes.prose(0)}."
    )


def meaning(key: str, classes: ClassWords = UNNAMED) -> str:
    """What a number counts, in the target's own words: hostile."""
    words = {"positive": "positive", "negative": "negative"}
    if classes.is_named:
        words = {"positive": f"“{classes.cell(1)}”", "negative": f"“{classes.cell(0)}”"}
    return MEANINGS[key].format(**words)


def table(found: Sequence[Metric], classes: ClassWords = UNNAMED) -> pd.DataFrame:
    """Every number with its interval, the dummy's, and how the interval was made."""
    return pd.DataFrame(
        {
            "Number": [metric.label for metric in found],
            "Value": [metric.value for metric in found],
            "Low": [metric.low for metric in found],
            "High": [metric.high for metric in found],
            "Dummy": [metric.baseline for metric in found],
            "Better": ["higher" if metric.is_higher_better else "lower" for metric in found],
            "Interval by": [metric.method or metric.note for metric in found],
            "Meaning": [meaning(metric.key, classes) for metric in found],
        }
    )


def show_table(found: Sequence[Metric], classes: ClassWords = UNNAMED) -> None:
    """Draw the table of all numbers."""
    numbers = table(found, classes)
    config = {
        name: st.column_config.NumberColumn(format="%.4f")
        for name in ("Value", "Low", "High", "Dummy")
    }
    st.dataframe(numbers, hide_index=True, column_config=config, height="content", placeholder="")


def show_folds(scores: Sequence[FoldScore]) -> None:
    """Draw the scores of cross-validation, if the run tells any."""
    if not scores:
        return
    st.subheader("Cross-validation on the training rows", anchor=False)
    st.caption(
        f"Over {scores[0].folds} folds, as the code itself tells. Far better here than on the test"
        " rows means that it learned its training rows by heart."
    )
    table = pd.DataFrame(
        {
            "Number": [score.label for score in scores],
            "Mean": [score.mean for score in scores],
            "Spread over folds": [score.spread for score in scores],
        }
    )
    config = {
        name: st.column_config.NumberColumn(format="%.4f") for name in ("Mean", "Spread over folds")
    }
    st.dataframe(table, hide_index=True, column_config=config, height="content")


def _card(metric: Metric, threshold: float, classes: ClassWords) -> None:
    with st.container(border=True, width="stretch", height="stretch", gap="xxsmall"):
        delta = _delta(metric)
        is_decision = metric.key in WITHOUT_PROBABILITIES
        st.metric(
            f"{metric.label} at {threshold:.2f}" if is_decision else metric.label,
            number(metric.value),
            delta=delta,
            delta_color=color(metric),
            delta_description=f"from dummy {number(metric.baseline)}" if delta else None,
            help=plain(meaning(metric.key, classes), 300),
        )
        st.caption(_interval(metric))


def color(metric: Metric) -> Literal["normal", "inverse", "off"]:
    """Whether more than the dummy's is good, bad, or neither."""
    # The dummy that calls every row positive finds them all: less recall than that is no fault.
    if metric.key in ONE_SIDED:
        return "off"
    return "normal" if metric.is_higher_better else "inverse"


def _delta(metric: Metric) -> str | None:
    if metric.value is None or metric.baseline is None:
        return None
    return f"{metric.value - metric.baseline:+.3f}"


def _interval(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return metric.note or "No interval."
    said = f"95 %: {metric.low:.3f} to {metric.high:.3f} · {metric.method}"
    return said if metric.baseline is not None else f"{said} · the dummy has none"
