"""A series and the values told after it, in ranges that grow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from components import chart_frame
from components.theme import Palette
from components.wording import amount, count

_MOST_KNOWN: Final = 200


def draw(
    request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
) -> tuple[go.Figure, str]:
    """The last known values, the told ones, and where 80 and 95 in a hundred should lie."""
    history = list(request.get("history") or ())
    known = list(enumerate(history, start=1))[-_MOST_KNOWN:]
    steps = answer["steps"]
    figure = chart_frame.empty(colours, "Step", "", height=340)
    for low, high, name, opacity in (
        ("low_95", "high_95", "95 % range", 0.14),
        ("low_80", "high_80", "80 % range", 0.22),
    ):
        _range(figure, steps, len(history), (low, high), (name, _rgba(colours.accent, opacity)))
    figure.add_scatter(
        x=[place for place, _ in known],
        y=[value for _, value in known],
        mode="lines",
        name="History",
        line={"color": colours.muted, "width": 2},
    )
    figure.add_scatter(
        x=[*(place for place, _ in known[-1:]), *(len(history) + each["step"] for each in steps)],
        y=[*(value for _, value in known[-1:]), *(each["value"] for each in steps)],
        mode="lines+markers",
        name="Forecast",
        line={"color": colours.accent, "width": 2},
        marker={"size": 5},
    )
    first = steps[0]
    return figure, (
        f"{count(len(steps), 'step')} after {count(len(history), 'known value')}: the next one is"
        f" {amount(first['value'])}, and in 80 of a hundred cases between"
        f" {amount(first['low_80'])} and {amount(first['high_80'])}."
    )


def _range(
    figure: go.Figure,
    steps: Sequence[Mapping[str, Any]],
    known: int,
    ends: tuple[str, str],
    style: tuple[str, str],
) -> None:
    low, high = ends
    told = [each for each in steps if each[low] is not None and each[high] is not None]
    if not told:
        return
    there = [known + each["step"] for each in told]
    figure.add_scatter(
        x=[*there, *reversed(there)],
        y=[*(each[high] for each in told), *(each[low] for each in reversed(told))],
        fill="toself",
        fillcolor=style[1],
        line={"width": 0},
        mode="lines",
        hoverinfo="skip",
        name=style[0],
    )


def _rgba(colour: str, opacity: float) -> str:
    red, green, blue = bytes.fromhex(colour[1:])
    return f"rgba({red},{green},{blue},{opacity})"
