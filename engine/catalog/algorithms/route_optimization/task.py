"""A request as a task for a search: costs, loads and limits, or a refusal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.catalog.algorithms.route_optimization.kernel import fewest_vehicles
from engine.catalog.algorithms.route_optimization.model import (
    MOST_LOAD,
    MOST_METRES,
    RoutePlace,
    RouteRequest,
)
from engine.catalog.algorithms.route_optimization.roads import Metres, on_globe, on_plane
from engine.errors import InvalidInput

UNBOUNDED = MOST_LOAD * 1_000
"""A capacity that holds whatever can be asked for."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a search needs to know.

    Attributes:
        matrix: Metres between places, (n + 1, n + 1); the depot is the first.
        loads: By place; the depot takes nothing.
        capacity: Of one vehicle.
        fewest: Vehicles that the loads need at the least.
        vehicles: The most that may go.
        is_closed: Whether routes lead back.
    """

    matrix: Metres
    loads: list[int]
    capacity: int
    fewest: int
    vehicles: int
    is_closed: bool

    @property
    def stops(self) -> int:
        """How many there are."""
        return len(self.loads) - 1


def task_of(request: RouteRequest) -> Task:
    """Read a request.

    Raises:
        InvalidInput: Fields contradict each other, or no plan can hold the demands.
    """
    matrix, loads = _placed(request) if request.stops is not None else _measured(request)
    capacity = request.capacity or UNBOUNDED
    if max(loads) > capacity:
        raise InvalidInput(
            f"Stop {loads.index(max(loads)) - 1} takes {max(loads):,}, more than a vehicle holds.",
            f"Give a capacity of {max(loads):,} or more, or part the stop.",
        )
    fewest = fewest_vehicles(sum(loads), capacity)
    vehicles = request.vehicles or (1 if fewest == 1 else len(loads) - 1)
    if fewest > vehicles:
        raise InvalidInput(
            f"The demands need {fewest:,} vehicles, and vehicles is {vehicles:,}.",
            f"Give vehicles from {fewest:,} on, or a larger capacity.",
        )
    return Task(matrix, loads, capacity, fewest, vehicles, request.return_to_depot)


def _placed(request: RouteRequest) -> tuple[Metres, list[int]]:
    if request.distances_m is not None or request.demands is not None:
        raise InvalidInput(
            "Both stops and distances_m or demands are given.",
            "Give depot and stops (each with its demand), or distances_m (and demands).",
        )
    if request.depot is None:
        raise InvalidInput("depot is missing.", "Give the place where the vehicles begin.")
    assert request.stops is not None  # noqa: S101 - the caller looked
    places = (request.depot, *request.stops)
    planar = [place for place in places if _is_planar(place)]
    if len(planar) == len(places):
        matrix = on_plane(np.array([(place.x_m, place.y_m) for place in places], np.float64))
    elif not planar and all(_is_global(place) for place in places):
        degrees = [(place.latitude, place.longitude) for place in places]
        matrix = on_globe(np.array(degrees, np.float64))
    else:
        raise InvalidInput(
            "depot and stops are not all placed in one way.",
            "Give x_m and y_m to each of them, or latitude and longitude to each of them.",
        )
    return matrix, [0, *(stop.demand for stop in request.stops)]


def _is_planar(place: RoutePlace) -> bool:
    has_degrees = place.latitude is not None or place.longitude is not None
    return place.x_m is not None and place.y_m is not None and not has_degrees


def _is_global(place: RoutePlace) -> bool:
    has_metres = place.x_m is not None or place.y_m is not None
    return place.latitude is not None and place.longitude is not None and not has_metres


def _measured(request: RouteRequest) -> tuple[Metres, list[int]]:
    rows = request.distances_m
    if rows is None:
        raise InvalidInput(
            "Neither stops nor distances_m are given.", "Give depot and stops, or distances_m."
        )
    if request.depot is not None:
        raise InvalidInput("Both depot and distances_m are given.", "Leave depot out.")
    if any(len(row) != len(rows) for row in rows):
        raise InvalidInput(
            f"distances_m has {len(rows)} rows, and a row of another length.",
            "Give as many columns as rows: the depot first, then the stops.",
        )
    if any(not 0 <= metres <= MOST_METRES for row in rows for metres in row):
        raise InvalidInput(
            "distances_m holds a number out of range.", f"Give metres from 0 to {MOST_METRES:,}."
        )
    demands = request.demands or (0,) * (len(rows) - 1)
    if len(demands) != len(rows) - 1 or any(not 0 <= each <= MOST_LOAD for each in demands):
        raise InvalidInput(
            f"demands does not hold {len(rows) - 1} numbers in range.",
            f"Give one for each stop, from 0 to {MOST_LOAD:,}.",
        )
    return np.array(rows, np.int64), [0, *demands]
