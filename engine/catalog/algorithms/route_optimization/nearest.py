"""The baseline: always the nearest next stop that fits, then each route made shorter by itself."""

from __future__ import annotations

import numpy as np

from engine.catalog.algorithms.route_optimization.kernel import load_after
from engine.catalog.algorithms.route_optimization.roads import Metres, roads
from engine.catalog.algorithms.route_optimization.task import Task
from engine.catalog.algorithms.route_optimization.tour import shortened

Plan = list[list[int]]
_FAR = np.iinfo(np.int64).max


def nearest_plan(task: Task) -> Plan | None:
    """Routes of places by number; None where they would be too many."""
    plan = _by_distance(task)
    if len(plan) > task.vehicles:
        plan = _by_load(task)
    return plan if len(plan) <= task.vehicles else None


def _by_distance(task: Task) -> Plan:
    loads = np.array(task.loads)
    free = loads <= task.capacity
    free[0] = False
    plan: Plan = []
    at = load = 0
    while free.any():
        fitting = free & (loads <= task.capacity - load) if at else free
        if not fitting.any():
            at, load = 0, 0
            continue
        if at == 0:
            plan.append([])
        at = int(np.where(fitting, task.matrix[at], _FAR).argmin())
        load = load_after(load, task.loads[at], task.capacity)
        plan[-1].append(at)
        free[at] = False
    return plan


def _by_load(task: Task) -> Plan:
    """The largest first, into the fullest vehicle that has room: few vehicles, long ways."""
    plan: Plan = []
    free: list[int] = []
    for place in sorted(range(1, len(task.loads)), key=lambda each: -task.loads[each]):
        load = task.loads[place]
        fitting = [(room, at) for at, room in enumerate(free) if room >= load]
        if fitting:
            at = min(fitting)[1]
        else:
            at = len(plan)
            plan.append([])
            free.append(task.capacity)
        plan[at].append(place)
        free[at] -= load
    return plan


def polished(matrix: Metres, plan: Plan, deadline: float) -> Plan:
    """Each route after local search; its stops stay its own.

    Args:
        matrix: With the depot as the first place and as the last.
        plan: Routes of places by number.
        deadline: By the monotonic clock.
    """
    return [_shortened(matrix, route, deadline) for route in plan]


def _shortened(matrix: Metres, route: list[int], deadline: float) -> list[int]:
    places = [0, *route, len(matrix) - 1]
    ways = roads(matrix[np.ix_(places, places)])
    path = shortened(ways, range(len(places)), deadline)
    return [places[at] for at in path[1:-1]]
