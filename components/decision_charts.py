"""What a threshold decides: the confusion matrix, and the price of the errors."""

from __future__ import annotations

import plotly.graph_objects as go

from components import chart_frame
from components.class_words import UNNAMED, ClassWords
from components.theme import Palette
from engine.evaluation.model import Confusion, Costs, Evaluation, ThresholdSweep


def confusion(
    counts: Confusion, threshold: float, colours: Palette, classes: ClassWords = UNNAMED
) -> tuple[go.Figure, str]:
    """The four counts as a matrix, right answers in the accent, and the words."""
    cells = [
        [counts.true_negative, counts.false_positive],
        [counts.false_negative, counts.true_positive],
    ]
    names = [["true negatives", "false positives"], ["false negatives", "true positives"]]
    texts = [
        [f"<b>{cells[r][c]:,}</b><br>{names[r][c]}<br>{_of_row(cells[r], c)}" for c in (0, 1)]
        for r in (0, 1)
    ]
    target = f": {chart_frame.label(classes.target, 24)}" if classes.is_named else ""
    figure = chart_frame.empty(colours, f"Decision{target}", f"Truth{target}")
    figure.add_heatmap(
        x=[0, 1],
        y=[0, 1],
        z=[[1, 0], [0, 1]],
        text=texts,
        texttemplate="%{text}",
        textfont={"size": 14, "color": colours.text},
        colorscale=[[0, _soft(colours.fair)], [1, _soft(colours.accent)]],
        showscale=False,
        xgap=4,
        ygap=4,
        hoverinfo="skip",
    )
    # Places, not categories: two words that look alike once cut would become one row.
    ticks = {"tickvals": [0, 1], "ticktext": [chart_frame.label(classes.cell(n)) for n in (0, 1)]}
    figure.update_xaxes(**ticks, showgrid=False, side="top", fixedrange=True)
    figure.update_yaxes(**ticks, showgrid=False, autorange="reversed", fixedrange=True)
    words = (
        f"Confusion at threshold {threshold:.3f}, positive is {classes.said(1)}:"
        f" {counts.true_positive} true positives, {counts.false_positive} false positives,"
        f" {counts.false_negative} false negatives, {counts.true_negative} true negatives."
    )
    return figure, words


def costs(
    evaluation: Evaluation, sweep: ThresholdSweep, threshold: float, prices: Costs, colours: Palette
) -> tuple[go.Figure, str]:
    """The cost of the errors at each threshold, its lowest point, and the words."""
    spent = sweep.cost(prices)
    best = sweep.cheapest(prices)
    least = sweep.at(best).cost(prices)
    figure = chart_frame.empty(colours, "Threshold", "Cost of the errors")
    figure.add_scatter(
        x=sweep.thresholds,
        y=spent,
        mode="lines",
        name="Cost on these test rows",
        line={"color": colours.accent, "width": 2.5, "shape": "vh"},
        hovertemplate="threshold %{x:.3f}<br>cost %{y:,.6~g}<extra></extra>",
    )
    figure.add_scatter(
        x=[best],
        y=[least],
        mode="markers",
        name=f"Cheapest {best:.3f}",
        marker={"size": 12, "color": colours.good, "symbol": "star"},
        hovertemplate="cheapest: %{x:.3f}<br>cost %{y:,.6~g}<extra></extra>",
    )
    chart_frame.thresholds(figure, colours, threshold, evaluation.threshold)
    figure.update_xaxes(range=[-0.02, 1.02])
    figure.update_yaxes(rangemode="tozero")
    words = (
        f"Cost of the errors by threshold, a false positive at {prices.false_positive:g} and a"
        f" false negative at {prices.false_negative:g}. Lowest {least:g} at {best:.3f};"
        f" {sweep.at(threshold).cost(prices):g} at the explored {threshold:.3f};"
        f" {sweep.at(evaluation.threshold).cost(prices):g} at the saved"
        f" {evaluation.threshold:.3f}."
    )
    return figure, words


def _of_row(row: list[int], place: int) -> str:
    return f"{row[place] / sum(row):.0%} of the row" if sum(row) else ""


def _soft(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.22)"
