"""What a year costs by the quantity that is ordered at once, and where the chosen one lies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import plotly.graph_objects as go

from components import chart_frame
from components.schema_units import shown
from components.theme import Palette
from components.wording import amount

_POINTS: Final = 80
_DAYS: Final = 365


def draw(
    request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
) -> tuple[go.Figure, str]:
    """Ordering costs fall and holding costs grow with the quantity; their sum has a bottom."""
    best, chosen = answer["best_quantity_units"], answer["quantity_units"]
    low, high = min(best, chosen) * 0.35, max(best, chosen) * 2.2
    sizes = [low + (high - low) * place / (_POINTS - 1) for place in range(_POINTS)]
    figure = chart_frame.empty(colours, "Units ordered at once", "Cost of a year", height=330)
    curves = (
        ("Ordering", [_ordering(request, size) for size in sizes], colours.muted, "dot"),
        ("Holding", [_holding(request, size) for size in sizes], colours.active, "dot"),
        ("Together", [cost(request, size) for size in sizes], colours.accent, "solid"),
    )
    for name, costs, colour, dash in curves:
        figure.add_scatter(
            x=sizes,
            y=costs,
            mode="lines",
            name=name,
            line={"color": colour, "width": 2, "dash": dash},
        )
    chart_frame.point(figure, colours, (chosen, answer["cost_cents_per_year"] / 100), "Chosen")
    return figure, (
        f"Ordering {amount(chosen)} units at once costs"
        f" {shown('cost_cents', answer['cost_cents_per_year'])} a year; without lots and bounds"
        f" {amount(best)} units would cost least."
    )


def cost(request: Mapping[str, Any], units: float) -> float:
    """Ordering and holding for a year, in money, if so many units are ordered at once."""
    return _ordering(request, units) + _holding(request, units)


def _ordering(request: Mapping[str, Any], units: float) -> float:
    orders = float(request["demand_per_day"]) * _DAYS / units
    return orders * int(request["order_cost_cents"]) / 100


def _holding(request: Mapping[str, Any], units: float) -> float:
    of_year = int(request.get("holding_bp_per_year", 2_000)) / 10_000
    return units / 2 * int(request["unit_cost_cents"]) / 100 * of_year
