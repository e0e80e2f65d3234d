"""The words of a text that sound good or bad, each with its weight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import plotly.graph_objects as go

from components import chart_frame
from components.theme import Palette
from components.wording import count

_MOST: Final = 16


def draw(
    _request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
) -> tuple[go.Figure, str] | None:
    """Words to the left speak against, to the right for; the text is hostile."""
    told = [each for each in answer["reasons"] if each["points"]]
    if not told:
        return None
    strongest = sorted(told, key=lambda each: -abs(each["points"]))[:_MOST]
    shown = [each for each in told if each in strongest][:_MOST]
    names = [chart_frame.label(each["name"], 24) for each in shown]
    weights = [each["points"] / 1000 for each in shown]
    figure = chart_frame.empty(colours, "Weight", "", height=70 + 30 * len(shown))
    figure.add_bar(
        orientation="h",
        y=list(range(len(names))),
        x=weights,
        text=[f"{weight:+.2f}" for weight in weights],
        textposition="outside",
        cliponaxis=False,
        marker={"color": [colours.good if weight > 0 else colours.poor for weight in weights]},
        hovertemplate="%{text}<extra></extra>",
    )
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, autorange="reversed", showgrid=False
    )
    far = max(abs(weight) for weight in weights) * 1.3
    figure.update_xaxes(range=[-far, far], zeroline=True, zerolinecolor=colours.muted)
    spoken = ", ".join(f"{name} {weight:+.2f}" for name, weight in zip(names, weights, strict=True))
    return figure, f"{count(answer['known_words'], 'word')} of {answer['words']} known: {spoken}."
