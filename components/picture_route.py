"""Routes on a plane: stops, the depot, and which way each vehicle goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from components import chart_frame
from components.schema_units import shown
from components.theme import Palette
from components.wording import count

Point = tuple[float, float]
_MOST_ARROWS = 150
_MOST_NAMES = 40


def draw(
    request: Mapping[str, Any], answer: Mapping[str, Any], colours: Palette
) -> tuple[go.Figure, str] | None:
    """The plan; None for a request that gives distances and no places."""
    depot, stops = request.get("depot"), request.get("stops")
    if not depot or not stops:
        return None
    figure = chart_frame.empty(colours, *_axes(depot), height=460)
    start = _place(depot)
    places = [_place(stop) for stop in stops]
    for number, route in enumerate(answer["routes"]):
        way = [start, *(places[stop] for stop in route["stops"])]
        if len(route["legs_m"]) > len(route["stops"]):
            way.append(start)
        colour = colours.series[number % len(colours.series)]
        _way(figure, way, colour, f"Vehicle {number + 1}")
    names = [_name(stop, place) for place, stop in enumerate(stops)]
    _stops(figure, colours, places, names)
    figure.add_scatter(
        x=[start[0]],
        y=[start[1]],
        mode="markers",
        name="Depot",
        marker={"size": 15, "symbol": "square", "color": colours.text},
        hovertemplate="Depot<extra></extra>",
    )
    figure.update_yaxes(scaleanchor="x", scaleratio=1, zeroline=False)
    visit = "visits" if len(answer["routes"]) == 1 else "visit"
    told = f"{count(len(answer['routes']), 'vehicle')} {visit} {count(len(stops), 'stop')}"
    return figure, f"{told} on {kilometres(answer['total_m'])}. {_order(answer, names)}"


def kilometres(metres: float) -> str:
    """``12.4 km``, ``850 m``."""
    return f"{metres / 1000:,.1f} km" if metres >= 1000 else f"{metres:,.0f} m"


def _axes(depot: Mapping[str, Any]) -> tuple[str, str]:
    if depot.get("x_m") is not None:
        return "East, metres", "North, metres"
    return "Longitude", "Latitude"


def _place(place: Mapping[str, Any]) -> Point:
    if place.get("x_m") is not None:
        return float(place["x_m"]), float(place["y_m"])
    return float(place["longitude"]), float(place["latitude"])


def _name(stop: Mapping[str, Any], place: int) -> str:
    return chart_frame.label(stop.get("name") or f"Stop {place + 1}", 20)


def _way(figure: go.Figure, way: Sequence[Point], colour: str, name: str) -> None:
    figure.add_scatter(
        x=[x for x, _ in way],
        y=[y for _, y in way],
        mode="lines",
        name=name,
        line={"color": colour, "width": 2},
        hoverinfo="skip",
    )
    legs = list(pairwise(way))[:_MOST_ARROWS]
    for (x, y), (to_x, to_y) in legs:
        figure.add_annotation(
            x=x + 0.62 * (to_x - x),
            y=y + 0.62 * (to_y - y),
            ax=x + 0.5 * (to_x - x),
            ay=y + 0.5 * (to_y - y),
            axref="x",
            ayref="y",
            text="",
            arrowhead=2,
            arrowsize=1.2,
            arrowwidth=2,
            arrowcolor=colour,
        )


def _stops(
    figure: go.Figure, colours: Palette, places: Sequence[Point], names: Sequence[str]
) -> None:
    has_room = len(names) <= _MOST_NAMES
    figure.add_scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="markers+text" if has_room else "markers",
        name="Stops",
        text=list(names),
        textposition="top center",
        textfont={"size": 11, "color": colours.muted},
        marker={"size": 9, "color": colours.page, "line": {"color": colours.text, "width": 2}},
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
    )


def _order(answer: Mapping[str, Any], names: Sequence[str]) -> str:
    """Every route in words, as long as they are few."""
    told = []
    for number, route in enumerate(answer["routes"][:4], start=1):
        way = ", ".join(names[stop] for stop in route["stops"][:12])
        more = " …" if len(route["stops"]) > 12 else ""
        told.append(f"Vehicle {number}, {shown('length_m', route['length_m'])}: {way}{more}.")
    return " ".join(told)
