"""Recommended items by how well they suit, the best on top."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import plotly.graph_objects as go

from components import chart_frame
from components.theme import Palette
from components.wording import amount

_MOST: Final = 20


def draw(
    _request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
) -> tuple[go.Figure, str] | None:
    """One bar for each item; None where none is recommended. Items are hostile text."""
    shown = scored(answer)[:_MOST]
    if not shown:
        return None
    names = [chart_frame.label(each["item"], 28) for each in shown]
    figure = chart_frame.empty(colours, "Score", "", height=70 + 28 * len(shown))
    figure.add_bar(
        orientation="h",
        y=list(range(len(names))),
        x=[each["score"] for each in shown],
        text=[amount(each["score"]) for each in shown],
        textposition="outside",
        cliponaxis=False,
        marker={"color": colours.accent},
        hovertemplate="%{text}<extra></extra>",
    )
    figure.update_xaxes(range=[0, 1.25 * max(each["score"] for each in shown) or 1])
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, autorange="reversed", showgrid=False
    )
    best = ", ".join(names[:5])
    return figure, f"The best first: {best}."


def scored(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The items of an answer, the best first; none where it has no such list."""
    return next((each for each in answer.values() if _is_scored(each)), [])


def _is_scored(told: Any) -> bool:
    return (
        isinstance(told, list)
        and bool(told)
        and all(isinstance(each, dict) and {"item", "score"} <= each.keys() for each in told)
    )
