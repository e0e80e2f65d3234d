"""A score on its bands: where it lies, and how far it is to the next one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from components import chart_frame
from components.schema_units import shown, unit
from components.theme import Palette, blend


@dataclass(frozen=True)
class Scale:
    """The bands of a score.

    Attributes:
        name: Of the field that holds the score.
        edges: From the least score over every border to the greatest, as they are sent.
        words: Of the bands between them.
        is_good: Whether a high score is good news.
    """

    name: str
    edges: tuple[int, ...]
    words: tuple[str, ...]
    is_good: bool = False


def on(scale: Scale) -> Callable[[Mapping[str, Any], Mapping[str, Any], Palette], Any]:
    """What draws scores of one scale."""

    def draw(
        _request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
    ) -> tuple[go.Figure, str]:
        return _figure(scale, answer[scale.name], answer.get("threshold"), colours)

    return draw


def band(scale: Scale, score: float) -> str:
    """The band that a score lies in; a border belongs to the band above it."""
    inner = scale.edges[1:-1]
    return scale.words[sum(score >= edge for edge in inner)]


def _figure(
    scale: Scale, score: float, threshold: float | None, colours: Palette
) -> tuple[go.Figure, str]:
    found = unit(scale.name)
    times = found.scale if found else 1
    figure = chart_frame.empty(colours, "", "", height=130)
    for place, (low, high) in enumerate(pairwise(scale.edges)):
        colour = blend(_colour(scale, place, colours), colours.page, 0.42)
        figure.add_shape(
            type="rect",
            x0=low / times,
            x1=high / times,
            y0=0,
            y1=1,
            fillcolor=colour,
            line={"color": colours.page, "width": 2},
            layer="below",
        )
        figure.add_annotation(
            x=(low + high) / 2 / times,
            y=0.5,
            text=chart_frame.label(scale.words[place], 14).replace(" ", "<br>"),
            showarrow=False,
            font={"size": 11, "color": colours.text},
        )
    _pointer(figure, score / times, shown(scale.name, score), colours)
    if threshold is not None:
        figure.add_vline(
            x=threshold / times, line={"color": colours.text, "width": 1.5, "dash": "dot"}
        )
    figure.update_xaxes(
        range=[scale.edges[0] / times, scale.edges[-1] / times],
        tickvals=[edge / times for edge in scale.edges],
        showgrid=False,
    )
    figure.update_yaxes(visible=False, range=[-0.05, 1.55])
    told = f"{shown(scale.name, score)} is in the band “{band(scale, score)}”"
    asked = f"; the dotted line is the threshold, {threshold:g}" if threshold is not None else ""
    return figure, f"{told}, on a scale from {_end(scale, 0)} to {_end(scale, -1)}{asked}."


def _end(scale: Scale, place: int) -> str:
    return shown(scale.name, scale.edges[place])


def _pointer(figure: go.Figure, at: float, words: str, colours: Palette) -> None:
    figure.add_scatter(
        x=[at],
        y=[1.14],
        mode="markers+text",
        text=[words],
        textposition="top center",
        textfont={"size": 14, "color": colours.text},
        marker={"size": 15, "symbol": "triangle-down", "color": colours.text},
        hovertemplate="%{text}<extra></extra>",
        showlegend=False,
        cliponaxis=False,
    )


def _colour(scale: Scale, place: int, colours: Palette) -> str:
    last = len(scale.words) - 1
    way = (last - place if scale.is_good else place) / max(last, 1)
    return colours.good if way < 0.3 else colours.fair if way < 0.7 else colours.poor
