"""Route optimization: the better of the nearest next stop and a search, looked at again."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Literal

import numpy as np

from engine.catalog.algorithms.route_optimization.fleet import fleet_plan
from engine.catalog.algorithms.route_optimization.kernel import kept_m, saved_bp
from engine.catalog.algorithms.route_optimization.model import (
    RouteAnswer,
    RouteOfVehicle,
    RouteRequest,
)
from engine.catalog.algorithms.route_optimization.nearest import Plan, nearest_plan, polished
from engine.catalog.algorithms.route_optimization.roads import Metres, Roads, roads
from engine.catalog.algorithms.route_optimization.task import Task, task_of
from engine.catalog.algorithms.route_optimization.tour import length, searched
from engine.catalog.model import AskModel
from engine.errors import InvalidInput

SEED = 0
PATIENCE_PER_STOP = 100
_POLISH_S = 0.3


def answer(request: RouteRequest, ask: AskModel) -> RouteAnswer:  # noqa: ARG001 - it learns nothing
    """Plan the routes.

    Raises:
        InvalidInput: Fields contradict each other, or no plan keeps to the limits.
    """
    start = time.monotonic()
    task = task_of(request)
    matrix = _extended(task)
    ways = roads(matrix)
    deadline = start + request.time_budget_s
    baseline = nearest_plan(task)
    found, how = _found(task, ways, matrix, baseline, deadline)
    plan, method = _better(task, ways, baseline, found, how)
    routes = [_route(task, route) for route in plan]
    total = sum(route.length_m for route in routes)
    plain = None if baseline is None else _length(ways, baseline)
    return RouteAnswer(
        routes=tuple(routes),
        stops=task.stops,
        total_m=total,
        baseline_m=plain,
        saved_bp=0 if plain is None else saved_bp(plain, total),
        fewest_vehicles=task.fewest,
        method=method,
        seconds=round(time.monotonic() - start, 3),
    )


def _extended(task: Task) -> Metres:
    """The matrix with the depot once more as the last place, where a route ends."""
    size = len(task.loads)
    matrix = np.zeros((size + 1, size + 1), np.int64)
    matrix[:size, :size] = task.matrix
    matrix[size, :size] = task.matrix[:, 0] if task.is_closed else 0
    matrix[:size, size] = matrix[size, :size]
    np.fill_diagonal(matrix, 0)
    return matrix


def _found(
    task: Task, ways: Roads, matrix: Metres, baseline: Plan | None, deadline: float
) -> tuple[Plan | None, Literal["local_search", "pyvrp"]]:
    patience = 200 + PATIENCE_PER_STOP * task.stops
    if task.vehicles == 1:
        path = [0, *range(1, task.stops + 1), task.stops + 1]
        if baseline is not None:
            path = [0, *baseline[0], task.stops + 1]
        path = searched(ways, path, deadline, patience=patience, seed=SEED)
        return [path[1:-1]], "local_search"
    begun = None if baseline is None else polished(matrix, baseline, deadline)
    found = fleet_plan(task, begun, deadline, patience=patience)
    if found is begun:
        return begun, "local_search"
    if found is None:
        return None, "pyvrp"
    return polished(matrix, found, max(deadline, time.monotonic() + _POLISH_S)), "pyvrp"


def _better(
    task: Task,
    ways: Roads,
    baseline: Plan | None,
    found: Plan | None,
    how: Literal["local_search", "pyvrp"],
) -> tuple[Plan, Literal["nearest_neighbour", "local_search", "pyvrp"]]:
    found = [route for route in found or [] if route]
    is_valid = _is_valid(task, found)
    if baseline is None:
        if not is_valid:
            raise InvalidInput(
                f"No plan was found that serves all stops by {task.vehicles:,} vehicles.",
                "Give more vehicles, a larger capacity or a larger time_budget_s.",
            )
        return found, how
    plain, searched_m = _length(ways, baseline), _length(ways, found)
    if kept_m(plain, searched_m, is_valid) < plain:
        return found, how
    return baseline, "nearest_neighbour"


def _is_valid(task: Task, plan: Plan) -> bool:
    visited = sorted(place for route in plan for place in route)
    loads = [sum(task.loads[place] for place in route) for route in plan]
    is_whole = visited == list(range(1, task.stops + 1)) and len(plan) <= task.vehicles
    return is_whole and all(load <= task.capacity for load in loads)


def _length(ways: Roads, plan: Plan) -> int:
    end = len(ways.costs) - 1
    return sum(length(ways, [0, *route, end]) for route in plan)


def _route(task: Task, route: list[int]) -> RouteOfVehicle:
    path = [0, *route, 0] if task.is_closed else [0, *route]
    legs = tuple(int(task.matrix[a, b]) for a, b in pairwise(path))
    return RouteOfVehicle(
        stops=tuple(place - 1 for place in route),
        legs_m=legs,
        length_m=sum(legs),
        load=sum(task.loads[place] for place in route),
    )
