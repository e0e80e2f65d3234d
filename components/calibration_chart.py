"""Whether probabilities came true: the reliability curve, and the scores of both classes."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import chart_frame
from components.class_words import UNNAMED, ClassWords
from components.theme import Palette
from engine.evaluation.model import Calibration, Evaluation

BINS = 20


def reliability(
    evaluation: Evaluation,
    calibration: Calibration,
    threshold: float,
    colours: Palette,
    classes: ClassWords = UNNAMED,
) -> tuple[go.Figure, str]:
    """Observed rate against predicted probability, with Wilson intervals, and the words."""
    bins, of = calibration.bins, f"of {chart_frame.label(classes.said(1), 60)}"
    figure = chart_frame.shares(
        chart_frame.empty(colours, f"Predicted probability {of}", f"Observed share {of}")
    )
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        name="Comes true as said",
        line={"color": colours.muted, "width": 1.5, "dash": "dash"},
        hoverinfo="skip",
    )
    figure.add_scatter(
        x=[b.mean_probability for b in bins],
        y=[b.observed_rate for b in bins],
        customdata=[[b.rows, b.low, b.high] for b in bins],
        mode="lines+markers",
        name="This run, with 95 % intervals",
        line={"color": colours.accent, "width": 2},
        marker={"size": 9},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": [b.high - b.observed_rate for b in bins],
            "arrayminus": [b.observed_rate - b.low for b in bins],
            "color": colours.accent,
            "thickness": 1.5,
            "width": 4,
        },
        hovertemplate="said %{x:.1%}, came true %{y:.1%}"
        "<br>interval %{customdata[1]:.1%} to %{customdata[2]:.1%}"
        "<br>%{customdata[0]} rows<extra></extra>",
    )
    chart_frame.thresholds(figure, colours, threshold, evaluation.threshold)
    said = "; ".join(f"{b.mean_probability:.2f} came true {b.observed_rate:.2f}" for b in bins)
    words = (
        f"Calibration in {len(bins)} groups of similar probability of {classes.said(1)}: {said}."
        f" Slope {chart_frame.number(calibration.slope, 2)} (right is 1),"
        f" intercept {chart_frame.number(calibration.intercept, 2)} (right is 0)."
    )
    return figure, words


def scores(
    probabilities: Sequence[float],
    labels: Sequence[int],
    evaluation: Evaluation,
    threshold: float,
    colours: Palette,
    *,
    classes: ClassWords = UNNAMED,
) -> tuple[go.Figure, str]:
    """How the probabilities of both classes are spread, with the thresholds, and the words."""
    positive = chart_frame.label(classes.said(1), 60)
    figure = chart_frame.empty(colours, f"Predicted probability of {positive}", "Rows")
    both = list(zip(probabilities, labels, strict=True))
    by_class = [([p for p, y in both if bool(y) == bool(label)], label) for label in (0, 1)]
    for (values, label), series in zip(by_class, (6, 0), strict=True):
        figure.add_histogram(
            x=values,
            name=chart_frame.label(classes.said(label), 60),
            xbins={"start": 0, "end": 1, "size": 1 / BINS},
            marker={"color": colours.series[series % len(colours.series)]},
            opacity=0.7,
            hovertemplate="%{x}: %{y} rows<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="overlay", bargap=0.06)
    figure.update_xaxes(range=[-0.02, 1.02])
    chart_frame.thresholds(figure, colours, threshold, evaluation.threshold)
    said = "; ".join(
        f"{classes.said(label)}: {len(values)} rows,"
        f" {sum(v >= threshold for v in values)} at or above"
        for values, label in by_class
    )
    return figure, f"Spread of the probabilities. At threshold {threshold:.3f}, {said}."
