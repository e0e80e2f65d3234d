"""ROC and precision-recall, with the chosen and the saved threshold on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import plotly.graph_objects as go

from components import chart_frame
from components.class_words import UNNAMED, ClassWords
from components.theme import Palette
from engine.evaluation.model import Confusion, Evaluation, PrecisionRecallCurve, RocCurve

_Place = Callable[[Confusion], tuple[float, float] | None]


def roc(
    evaluation: Evaluation, curve: RocCurve, threshold: float, colours: Palette
) -> tuple[go.Figure, str]:
    """The ROC curve, and what it shows in words."""
    figure = chart_frame.shares(
        chart_frame.empty(colours, "False positive rate", "True positive rate (recall)")
    )
    _chance(figure, colours)
    figure.add_scatter(
        x=curve.false_positive_rate,
        y=curve.true_positive_rate,
        customdata=[1.0 if t is None else t for t in curve.thresholds],
        mode="lines",
        name="This run",
        line={"color": colours.accent, "width": 2.5},
        fill="tozeroy",
        fillcolor=_veil(colours.accent),
        hovertemplate="false positives %{x:.1%}<br>true positives %{y:.1%}"
        "<br>threshold %{customdata:.3f}<extra></extra>",
    )
    _marks(figure, evaluation, threshold, colours, _roc_place)
    area = evaluation.metric("roc_auc")
    counts = evaluation.sweep.at(threshold) if evaluation.sweep else evaluation.confusion
    words = (
        f"ROC curve. Area {chart_frame.number(area.value)},"
        f" 95 % interval {chart_frame.number(area.low)} to {chart_frame.number(area.high)};"
        f" guessing is 0.5. At threshold {threshold:.3f}:"
        f" true positive rate {chart_frame.number(counts.recall)},"
        f" false positive rate {chart_frame.number(_inverse(counts.specificity))}."
    )
    return figure, words


def precision_recall(
    evaluation: Evaluation,
    curve: PrecisionRecallCurve,
    threshold: float,
    colours: Palette,
    classes: ClassWords = UNNAMED,
) -> tuple[go.Figure, str]:
    """The precision-recall curve, and what it shows in words."""
    figure = chart_frame.shares(chart_frame.empty(colours, "Recall", "Precision"))
    share = evaluation.positives / evaluation.rows
    figure.add_scatter(
        x=[0, 1],
        y=[share, share],
        mode="lines",
        name=f"Guessing ({share:.0%} are {chart_frame.label(classes.said(1), 60)})",
        line={"color": colours.muted, "width": 1.5, "dash": "dash"},
        hoverinfo="skip",
    )
    figure.add_scatter(
        x=curve.recall,
        y=curve.precision,
        customdata=curve.thresholds,
        mode="lines",
        name="This run",
        line={"color": colours.accent, "width": 2.5, "shape": "vh"},
        hovertemplate="recall %{x:.1%}<br>precision %{y:.1%}"
        "<br>threshold %{customdata:.3f}<extra></extra>",
    )
    _marks(figure, evaluation, threshold, colours, _recall_place)
    average = evaluation.metric("average_precision")
    counts = evaluation.sweep.at(threshold) if evaluation.sweep else evaluation.confusion
    words = (
        f"Precision-recall curve. Average precision {chart_frame.number(average.value)},"
        f" guessing gives {share:.3f}. At threshold {threshold:.3f}:"
        f" precision {chart_frame.number(counts.precision)},"
        f" recall {chart_frame.number(counts.recall)}."
    )
    return figure, words


def overlay(curves: Sequence[tuple[str, Evaluation]], colours: Palette) -> tuple[go.Figure, str]:
    """The ROC curves of several runs in one figure; names may be a person's text."""
    figure = chart_frame.shares(
        chart_frame.empty(colours, "False positive rate", "True positive rate (recall)")
    )
    _chance(figure, colours)
    said = []
    for place, (name, evaluation) in enumerate(curves):
        if evaluation.roc is None:
            continue
        area = chart_frame.number(evaluation.metric("roc_auc").value)
        figure.add_scatter(
            x=evaluation.roc.false_positive_rate,
            y=evaluation.roc.true_positive_rate,
            mode="lines",
            name=f"{chart_frame.label(name)} · {area}",
            line={"color": colours.series[place % len(colours.series)], "width": 2.5},
        )
        said.append(f"{name} has area {area}")
    return figure, f"ROC curves of {len(said)} runs: {'; '.join(said)}."


def _marks(
    figure: go.Figure,
    evaluation: Evaluation,
    threshold: float,
    colours: Palette,
    place: _Place,
) -> None:
    if evaluation.sweep is None:
        return
    saved = place(evaluation.sweep.at(evaluation.threshold))
    chosen = place(evaluation.sweep.at(threshold))
    if saved:
        chart_frame.saved_point(
            figure, colours, saved, f"Saved threshold {evaluation.threshold:.3f}"
        )
    if chosen:
        chart_frame.point(figure, colours, chosen, f"Explored {threshold:.3f}")


def _chance(figure: go.Figure, colours: Palette) -> None:
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        name="Guessing",
        line={"color": colours.muted, "width": 1.5, "dash": "dash"},
        hoverinfo="skip",
    )


def _roc_place(counts: Confusion) -> tuple[float, float] | None:
    if counts.specificity is None or counts.recall is None:
        return None
    return 1 - counts.specificity, counts.recall


def _recall_place(counts: Confusion) -> tuple[float, float] | None:
    if counts.precision is None or counts.recall is None:
        return None
    return counts.recall, counts.precision


def _inverse(share: float | None) -> float | None:
    return None if share is None else 1 - share


def _veil(colour: str) -> str:
    """The colour, nearly transparent."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.08)"
