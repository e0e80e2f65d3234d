"""The quality score as a gauge, and the five losses that lead from 100 down to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import plotly.graph_objects as go
import streamlit as st

from components.theme import Palette, palette, score_tone
from components.wording import whole

if TYPE_CHECKING:
    from engine.datasets.model import Losses

LOSSES: Final = {
    "missing": "Missing cells",
    "invalid": "Wrong values",
    "untidy": "Untidy cells",
    "duplicate": "Repeated rows",
    "structural": "Broken structure",
}
_PLAIN_CHART: Final = {"displayModeBar": False}


def gauge(score: float, minimum: float, *, key: str) -> None:
    """Draw the score on a half circle, with the line below which training is refused."""
    st.plotly_chart(
        _gauge(score, minimum, palette()),
        key=key,
        config=_PLAIN_CHART,
        alt=f"Quality score {whole(score)} of 100; training needs at least {minimum:.0f}.",
    )


def losses(parts: Losses, score: float, minimum: float, *, key: str) -> None:
    """Draw how the losses lead from 100 to the score."""
    points = {label: float(getattr(parts, name)) for name, label in LOSSES.items()}
    said = ", ".join(f"{label.lower()} {lost:.1f}" for label, lost in points.items())
    st.plotly_chart(
        _waterfall(points, score, minimum, palette()),
        key=key,
        config=_PLAIN_CHART,
        alt=f"Points lost from 100: {said}. What remains is the score, {score:.1f}.",
    )


def _gauge(score: float, minimum: float, colours: Palette) -> go.Figure:
    tone = colours.tone(score_tone(score, minimum))
    figure = go.Figure(
        go.Indicator(
            mode="gauge+number",
            value=whole(score),
            number={
                "font": {"size": 44, "color": colours.text, "weight": 650},
                "valueformat": ".0f",
            },
            gauge={
                "axis": {
                    "range": [0, 100],
                    "tickvals": [0, minimum, 100],
                    "tickfont": {"size": 11, "color": colours.muted},
                    "tickwidth": 0,
                    "ticklen": 0,
                },
                "bar": {"color": tone, "thickness": 1},
                "bgcolor": colours.surface,
                "borderwidth": 0,
                "threshold": {
                    "line": {"color": colours.muted, "width": 2},
                    "thickness": 1,
                    "value": minimum,
                },
            },
        )
    )
    figure.update_layout(height=168, margin={"l": 28, "r": 28, "t": 24, "b": 4})
    return figure


def _waterfall(
    points: dict[str, float], score: float, minimum: float, colours: Palette
) -> go.Figure:
    names, lengths, starts, texts, fills = ["Perfect"], [100.0], [0.0], ["100"], [colours.border]
    level = 100.0
    for label, lost in points.items():
        level -= lost
        names.append(label)
        lengths.append(lost)
        starts.append(level)
        texts.append(f"\N{MINUS SIGN}{lost:.1f}" if lost else "0")
        fills.append(colours.fair)
    names.append("Score")
    lengths.append(score)
    starts.append(0.0)
    texts.append(f"{score:.1f}")
    fills.append(colours.tone(score_tone(score, minimum)))
    figure = go.Figure(
        go.Bar(
            y=names,
            x=lengths,
            base=starts,
            text=texts,
            orientation="h",
            textposition="outside",
            cliponaxis=False,
            marker={"color": fills, "cornerradius": 3, "line": {"width": 0}},
            textfont={"size": 12, "color": colours.text},
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    figure.update_layout(
        height=252,
        margin={"l": 8, "r": 36, "t": 4, "b": 4},
        bargap=0.38,
        showlegend=False,
        xaxis={"visible": False, "range": [0, 106], "fixedrange": True},
        yaxis={
            "autorange": "reversed",
            "fixedrange": True,
            "title": "",
            "tickfont": {"size": 12, "color": colours.muted},
        },
    )
    return figure
