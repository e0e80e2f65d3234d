"""Plans of several vehicles, by PyVRP."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from engine.catalog.algorithms.route_optimization.nearest import Plan
from engine.catalog.algorithms.route_optimization.task import Task

FIRST_SHARE = 0.7
"""Of the time, for as few vehicles as may do; found plans are shorter for that."""
_HISTORY, _NEAR, _BETWEEN_UPDATES = 100, 20, 100
"""Measured on budgets of seconds; the library's own are for minutes."""
ROUND_S = 1e-3
"""How long one round may take for each stop: time it is not given, since it ends no earlier."""
_LARGE = 300


def fleet_plan(task: Task, known: Plan | None, deadline: float, *, patience: int) -> Plan | None:
    """The shortest plan found in the time; None where none keeps to the limits.

    Args:
        task: What is to be planned.
        known: A plan to go on from.
        deadline: By the monotonic clock.
        patience: After how many rounds without a gain to stop before.
    """
    start = time.monotonic()
    deadline -= ROUND_S * task.stops
    if deadline <= start:
        return known
    few = task.vehicles if task.stops > _LARGE else min(task.vehicles, task.fewest + 1)
    first = start + FIRST_SHARE * (deadline - start) if few < task.vehicles else deadline
    begun = known if known is not None and len(known) <= few else None
    found = _searched(task, few, begun, first, patience)
    if few == task.vehicles:
        return found or known
    kept = _shorter(task, [plan for plan in (found, known) if plan is not None])
    return _searched(task, task.vehicles, kept, deadline, patience) or kept


def _shorter(task: Task, plans: list[Plan]) -> Plan | None:
    costs = _costs(task)
    return min(plans, key=lambda plan: _cost(costs, plan), default=None)


def _cost(costs: Any, plan: Plan) -> int:
    steps = [(a, b) for route in plan for a, b in zip([0, *route], [*route, 0], strict=True)]
    return int(sum(costs[a, b] for a, b in steps))


def _costs(task: Task) -> Any:
    costs = task.matrix.copy()
    np.fill_diagonal(costs, 0)
    if not task.is_closed:
        costs[:, 0] = 0
    return costs


def _searched(
    task: Task, vehicles: int, begun: Plan | None, deadline: float, patience: int
) -> Plan | None:
    from pyvrp import (  # noqa: PLC0415 - only this algorithm pays for the import
        Client,
        Depot,
        IteratedLocalSearchParams,
        Location,
        PenaltyParams,
        ProblemData,
        Solution,
        SolveParams,
        VehicleType,
        solve,
    )
    from pyvrp.search import NeighbourhoodParams  # noqa: PLC0415 - as above
    from pyvrp.stop import MaxRuntime, MultipleCriteria, NoImprovement  # noqa: PLC0415 - as above

    costs = _costs(task)
    data = ProblemData(
        [Location(0, 0)] * len(task.loads),
        [Client(at, delivery=[load]) for at, load in enumerate(task.loads) if at],
        [Depot(0)],
        [VehicleType(vehicles, capacity=[task.capacity])],
        [costs],
        [np.zeros_like(costs)],
    )
    params = SolveParams(
        ils=IteratedLocalSearchParams(history_length=_HISTORY),
        neighbourhood=NeighbourhoodParams(num_neighbours=_NEAR),
        penalty=PenaltyParams(solutions_between_updates=_BETWEEN_UPDATES),
    )
    left = max(0.01, deadline - time.monotonic())
    ended = solve(
        data,
        MultipleCriteria([MaxRuntime(left), NoImprovement(patience)]),
        collect_stats=False,
        display=False,
        params=params,
        initial_solution=Solution(data, [[at - 1 for at in route] for route in begun])
        if begun
        else None,
    )
    if not ended.best.is_feasible():
        return None
    return [
        [step.idx + 1 for step in route.schedule() if step.is_client()]
        for route in ended.best.routes()
    ]
