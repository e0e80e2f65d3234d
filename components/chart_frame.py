"""What all charts of results share: axes, the marks of a threshold, text made harmless."""

from __future__ import annotations

import html
from typing import Any, Final

import plotly.graph_objects as go

from components.plain import tidy
from components.theme import Palette

CONFIG: Final = {"displayModeBar": False, "responsive": True}
HEIGHT: Final = 400


def label(text: object, limit: int = 36) -> str:
    """A person's text as a chart shows it: Plotly reads tags, so none may be left."""
    return html.escape(tidy(text, limit), quote=False)


def number(value: float | None, digits: int = 3) -> str:
    """``0.812``; a dash where there is none."""
    return "\N{EN DASH}" if value is None else f"{value:.{digits}f}"


def empty(colours: Palette, x: str, y: str, height: int = HEIGHT) -> go.Figure:
    """A figure with quiet axes named ``x`` and ``y``."""
    figure = go.Figure()
    axis = {
        "gridcolor": colours.border,
        "linecolor": colours.border,
        "zeroline": False,
        "tickfont": {"size": 12, "color": colours.muted},
        "automargin": True,
    }
    # Nothing may be hidden behind the legend, also on a narrow screen: it stands above the plot.
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 12, "t": 8, "b": 8},
        hovermode="closest",
        legend={
            "orientation": "h",
            "yanchor": "bottom",
            "y": 1.02,
            "x": 0,
            "font": {"size": 12, "color": colours.text},
            "title": "",
        },
        xaxis=axis | _title(x, colours),
        yaxis=axis | _title(y, colours),
    )
    return figure


def _title(text: str, colours: Palette) -> dict[str, Any]:
    """An axis without a name gets no title at all: Plotly keeps room for an empty one."""
    return {"title": {"text": text, "font": {"size": 12, "color": colours.muted}}} if text else {}


def shares(figure: go.Figure, *, has_x: bool = True) -> go.Figure:
    """Axes from 0 to 1, with a little air so that a point on the edge is whole."""
    steps = {"range": [-0.02, 1.02], "tickvals": [0, 0.2, 0.4, 0.6, 0.8, 1]}
    figure.update_yaxes(**steps)
    if has_x:
        figure.update_xaxes(**steps)
    return figure


def point(figure: go.Figure, colours: Palette, at: tuple[float, float], name: str) -> None:
    """The chosen threshold on a curve: a point, and thin lines to both axes."""
    x, y = at
    line = {"color": colours.fair, "width": 1, "dash": "dot"}
    figure.add_shape(type="line", x0=x, x1=x, y0=0, y1=y, line=line)
    figure.add_shape(type="line", x0=0, x1=x, y0=y, y1=y, line=line)
    figure.add_scatter(
        x=[x],
        y=[y],
        mode="markers",
        name=name,
        marker={"size": 12, "color": colours.fair, "line": {"color": colours.page, "width": 2}},
        hovertemplate="%{x:.3f}, %{y:.3f}<extra>" + name + "</extra>",
    )


def saved_point(figure: go.Figure, colours: Palette, at: tuple[float, float], name: str) -> None:
    """The threshold that the run decided by."""
    figure.add_scatter(
        x=[at[0]],
        y=[at[1]],
        mode="markers",
        name=name,
        marker={
            "size": 13,
            "symbol": "diamond-open",
            "color": colours.text,
            "line": {"width": 2},
        },
        hovertemplate="%{x:.3f}, %{y:.3f}<extra>" + name + "</extra>",
    )


def thresholds(figure: go.Figure, colours: Palette, chosen: float, saved: float) -> None:
    """The chosen and the saved threshold as upright lines with their names in the legend."""
    styles = (
        (saved, f"Saved threshold {saved:.3f}", {"color": colours.text, "width": 1.5}),
        (chosen, f"Explored {chosen:.3f}", {"color": colours.fair, "width": 2, "dash": "dot"}),
    )
    for at, name, line in styles:
        figure.add_vline(x=at, line=line)
        # A line has no legend entry of its own; an empty trace lends it one.
        figure.add_scatter(x=[None], y=[None], mode="lines", name=name, line=line)
