"""A price beside all that pulls at it: floor, cap, cost, the usual price, a rival's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from components import chart_frame
from components.schema_units import shown
from components.theme import Palette

Mark = tuple[str, int, str]
"""A name, cents and a colour."""


def draw(
    request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
) -> tuple[go.Figure, str] | None:
    """The price on a line with its bounds; with the profit expected at each price, if known."""
    curve = answer.get("curve") or ()
    figure = chart_frame.empty(
        colours, "Price", "Expected profit" if curve else "", height=380 if curve else 270
    )
    low, high = answer["lowest_cents"] / 100, answer["highest_cents"] / 100
    figure.add_vrect(x0=low, x1=high, fillcolor=colours.accent, opacity=0.09, line_width=0)
    marks = _marks(request, answer, colours)
    if curve:
        figure.add_scatter(
            x=[point["price_cents"] / 100 for point in curve],
            y=[point["profit_cents"] / 100 for point in curve],
            mode="lines",
            name="Expected profit",
            line={"color": colours.active, "width": 2},
        )
        for name, cents, colour in marks:
            figure.add_vline(x=cents / 100, line={"color": colour, "width": 2, "dash": "dot"})
            _named(figure, name, cents, colour)
    else:
        _ladder(figure, marks, colours)
    figure.update_layout(showlegend=bool(curve))
    said = ", ".join(f"{name.lower()} {shown('price_cents', cents)}" for name, cents, _ in marks)
    least, most = (shown("price_cents", answer[name]) for name in ("lowest_cents", "highest_cents"))
    return figure, f"{said[:1].upper()}{said[1:]}; the cap allows {least} to {most}."


def _marks(request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette) -> list[Mark]:
    told: list[tuple[str, int | None, str]] = [
        ("Price", answer["price_cents"], colours.accent),
        ("Floor", answer["floor_cents"], colours.poor),
        ("Cost", request.get("cost_cents"), colours.muted),
        ("Usual price", request.get("base_cents"), colours.text),
        ("Rival's price", request.get("competitor_cents"), colours.fair),
        ("Earns most", answer.get("best_cents"), colours.active),
    ]
    return [(name, cents, colour) for name, cents, colour in told if cents is not None]


def _named(figure: go.Figure, name: str, cents: int, colour: str) -> None:
    figure.add_scatter(
        x=[None],
        y=[None],
        mode="lines",
        name=f"{name} {shown('price_cents', cents)}",
        line={"color": colour, "width": 2, "dash": "dot"},
    )


def _ladder(figure: go.Figure, marks: Sequence[Mark], colours: Palette) -> None:
    """Each mark on a line of its own, so that equal ones are not one upon the other."""
    names = [name for name, _, _ in marks]
    for place, (name, cents, colour) in enumerate(marks):
        is_price = place == 0
        figure.add_scatter(
            x=[cents / 100],
            y=[place],
            mode="markers+text",
            name=name,
            text=[shown("price_cents", cents)],
            textposition="middle right",
            textfont={"color": colours.text, "size": 13 if is_price else 12},
            marker={
                "size": 18 if is_price else 12,
                "color": colour,
                "symbol": "diamond" if is_price else "circle",
            },
            cliponaxis=False,
            hovertemplate=f"{name} %{{text}}<extra></extra>",
        )
    values = [cents / 100 for _, cents, _ in marks]
    room = 0.12 * (max(values) - min(values) or max(values))
    figure.update_xaxes(range=[min(values) - room, max(values) + 2 * room])
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, autorange="reversed", showgrid=True
    )
