"""What a model is worth: its numbers on held-out rows, beside a dummy that knows nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components import (
    chart_frame,
    forest_chart,
    metric_cards,
    model_details,
    model_words,
    notice,
    page,
)
from components.plain import plain
from components.theme import palette
from components.wording import amount, count

if TYPE_CHECKING:
    from engine.evaluation.model import Metric
    from engine.models.model import Model

_CARDS: Final = 4
_FIRST: Final = ("roc_auc", "log_loss", "recall", "precision")


def headlines(model: Model) -> None:
    """Draw the first few numbers as cards."""
    with st.grid(_CARDS, min_column_width=210, gap="small"):
        for metric in chosen(model):
            with st.container(border=True, height="stretch", gap="xxsmall"):
                delta = _delta(metric)
                st.metric(
                    plain(metric.label),
                    said(metric.value),
                    delta=delta,
                    delta_color=metric_cards.color(metric),
                    delta_description=f"from dummy {said(metric.baseline)}" if delta else None,
                )
                st.caption(plain(_interval(metric), 160))


def chosen(model: Model) -> list[Metric]:
    """The numbers that say most, its main one first."""
    told = {each.key: each for each in model.metrics or () if each.value is not None}
    main = model_words.main_metric(model)
    keys = [main.key] if main else []
    keys += [key for key in (*_FIRST, *told) if key in told and key not in keys]
    return [told[key] for key in dict.fromkeys(keys)][:_CARDS]


def show(model: Model) -> None:
    """Draw every number with its interval, and what is wrong with the evaluation."""
    card = model.card or {}
    for each in card.get("warnings", ()):
        notice.warn(str(each.get("problem", "")), str(each.get("remedy", "")))
    metrics = model.metrics or ()
    rows = int(card.get("data", {}).get("held_out_rows", 0))
    intervals = ", with 95 % intervals" if any(each.low is not None for each in metrics) else ""
    page.section("On rows it never saw", f"{count(rows, 'held-out row')}{intervals}.")
    # On one axis only what has one scale.
    if card.get("positive") and metrics:
        figure, words = forest_chart.metrics(metrics, palette(), "This model")
        st.plotly_chart(figure, key="model-forest", config=chart_frame.CONFIG, alt=words)
    confusion = card.get("confusion")
    if isinstance(confusion, dict):
        st.markdown(_outcomes(confusion, card))
    st.dataframe(
        table(metrics),
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(format="%.4f")
            for name in ("Value", "Low", "High", "Dummy")
        },
        height="content",
        placeholder="",
        alt="Every number with its interval and the dummy's.",
    )
    model_details.show(card)


def _outcomes(confusion: Mapping[str, int], card: Mapping[str, Any]) -> str:
    """The four outcomes at the threshold, in the target's own words."""
    positive = plain(card.get("positive") or "positive", 60)
    return (
        f"At the threshold **{confusion['true_positive']:,}** of the rows that are “{positive}” are"
        f" found and **{confusion['false_negative']:,}** missed; of the others"
        f" **{confusion['true_negative']:,}** are left alone and"
        f" **{confusion['false_positive']:,}** called “{positive}” by mistake."
    )


def table(metrics: Sequence[Metric]) -> pd.DataFrame:
    """One row per number."""
    return pd.DataFrame(
        {
            "Number": [metric.label for metric in metrics],
            "Value": [metric.value for metric in metrics],
            "Low": [metric.low for metric in metrics],
            "High": [metric.high for metric in metrics],
            "Dummy": [metric.baseline for metric in metrics],
            "Better": [_better(metric) for metric in metrics],
            "Interval by": [metric.method or metric.note for metric in metrics],
            "Meaning": [_meaning(metric.key) for metric in metrics],
        }
    )


def _better(metric: Metric) -> str:
    if metric.key == "flagged":
        return "as the dummy"
    return "higher" if metric.is_higher_better else "lower"


def said(value: float | None) -> str:
    """A share with three digits; a large number as a person says it."""
    if value is None:
        return "\N{EN DASH}"
    return f"{value:.3f}" if abs(value) < 100 else amount(value)


def _meaning(key: str) -> str:
    return metric_cards.meaning(key) if key in metric_cards.MEANINGS else ""


def _delta(metric: Metric) -> str | None:
    if metric.value is None or metric.baseline is None:
        return None
    return f"{metric.value - metric.baseline:+.3f}"


def _interval(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return metric.note or "No interval."
    return f"95 %: {said(metric.low)} to {said(metric.high)} · {metric.method}"
