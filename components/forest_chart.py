"""Dots with intervals in rows: the numbers of a run, and its coefficients."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import chart_frame
from components.theme import Palette
from engine.evaluation.model import CoefficientRow, Metric

MAX_ROWS = 40


def metrics(
    found: Sequence[Metric], colours: Palette, whose: str = "This run"
) -> tuple[go.Figure, str]:
    """Each number with its interval beside the dummy's, and the words."""
    shown = [metric for metric in found if metric.value is not None]
    names = [
        metric.label + ("" if metric.is_higher_better else " (lower is better)") for metric in shown
    ]
    figure = chart_frame.empty(colours, "", "", height=70 + 34 * len(shown))
    _whiskers(
        figure,
        colours,
        names,
        [(metric.value, metric.low, metric.high) for metric in shown],
        f"{whose}, with 95 % interval",
    )
    figure.add_scatter(
        x=[metric.baseline for metric in shown],
        y=names,
        mode="markers",
        name="Dummy",
        marker={"symbol": "line-ns-open", "size": 16, "color": colours.muted, "line": {"width": 3}},
        hovertemplate="dummy %{x:.3f}<extra></extra>",
    )
    figure.update_yaxes(autorange="reversed", showgrid=False)
    said = "; ".join(
        f"{metric.label} {chart_frame.number(metric.value)}"
        f" ({chart_frame.number(metric.low)} to {chart_frame.number(metric.high)},"
        f" dummy {chart_frame.number(metric.baseline)})"
        for metric in shown
    )
    return figure, f"{whose} with intervals: {said}."


def odds_ratios(rows: Sequence[CoefficientRow], colours: Palette) -> tuple[go.Figure, str]:
    """Odds ratios with their intervals on a logarithmic axis, and the words."""
    shown = [row for row in rows if row.odds_ratio is not None][:MAX_ROWS]
    names = [chart_frame.label(row.name) for row in shown]
    figure = chart_frame.empty(
        colours, "Odds ratio (1 is no effect)", "", height=90 + 30 * len(shown)
    )
    _whiskers(
        figure,
        colours,
        names,
        [(row.odds_ratio, row.odds_low, row.odds_high) for row in shown],
        "Odds ratio, with 95 % interval",
    )
    figure.add_vline(x=1, line={"color": colours.muted, "width": 1.5, "dash": "dash"})
    figure.update_xaxes(type="log", dtick="D2")
    figure.update_yaxes(autorange="reversed", showgrid=False)
    said = "; ".join(
        f"{row.name} {row.odds_ratio:.3g} ({row.odds_low:.3g} to {row.odds_high:.3g})"
        for row in shown
    )
    return figure, f"Odds ratios with 95 % intervals: {said}."


def coefficients(rows: Sequence[CoefficientRow], colours: Palette) -> tuple[go.Figure, str]:
    """The largest coefficients as bars from zero, without intervals, and the words."""
    shown = sorted(rows, key=lambda row: -abs(row.coefficient))[:MAX_ROWS]
    figure = chart_frame.empty(colours, "Change of the log-odds", "", height=70 + 30 * len(shown))
    figure.add_bar(
        x=[row.coefficient for row in shown],
        y=[chart_frame.label(row.name) for row in shown],
        orientation="h",
        marker={
            "color": [colours.accent if row.coefficient > 0 else colours.fair for row in shown],
            "cornerradius": 3,
        },
        hovertemplate="%{y}: %{x:.4f}<extra></extra>",
    )
    figure.update_layout(showlegend=False, bargap=0.45)
    figure.update_xaxes(zeroline=True, zerolinecolor=colours.muted)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    said = "; ".join(f"{row.name} {row.coefficient:.3f}" for row in shown)
    return figure, f"Coefficients, largest first: {said}."


def _whiskers(
    figure: go.Figure,
    colours: Palette,
    names: list[str],
    values: Sequence[tuple[float | None, float | None, float | None]],
    legend: str,
) -> None:
    """Dots with asymmetric intervals; a dot without an interval stands alone."""
    figure.add_scatter(
        x=[value for value, _, _ in values],
        y=names,
        customdata=[[chart_frame.number(low), chart_frame.number(high)] for _, low, high in values],
        mode="markers",
        name=legend,
        marker={"size": 10, "color": colours.accent},
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [(high or 0) - (v or 0) if high is not None else 0 for v, _, high in values],
            "arrayminus": [(v or 0) - (low or 0) if low is not None else 0 for v, low, _ in values],
            "color": colours.accent,
            "thickness": 2,
            "width": 4,
        },
        hovertemplate="%{y}: %{x:.3f}<br>%{customdata[0]} to %{customdata[1]}<extra></extra>",
    )
