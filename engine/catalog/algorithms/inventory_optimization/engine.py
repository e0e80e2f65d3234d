"""Tells when to order and how much."""

from __future__ import annotations

import math
from statistics import NormalDist

from engine.catalog.algorithms.inventory_optimization import kernel, season
from engine.catalog.algorithms.inventory_optimization.model import Answer, Request
from engine.catalog.model import AskModel
from engine.errors import InvalidInput


def answer(request: Request, _ask: AskModel) -> Answer:
    """When to order, how much, and what that costs.

    Raises:
        InvalidInput: The bounds leave no order, or the season's amounts do not fit each other.
    """
    deviations = NormalDist().inv_cdf(request.service_level_bp / 10_000)
    reorder = kernel.reorder_point(*_wait(request), deviations)
    safety = kernel.safety_stock(deviations, kernel.lead_variance(*_wait(request)))
    per_year, order_cost, holding = costs(request)
    best = kernel.best_quantity(per_year, order_cost, holding)
    least, most = _bounds(request, safety)
    lot = request.lot_units
    quantity = _cheapest(request, best, least, most)

    def cost(units: int) -> float | None:
        if not least <= units <= most:
            return None
        return kernel.yearly_cost(float(units), per_year, order_cost, holding)

    point = math.ceil(reorder)
    position = request.position_units
    return Answer(
        lead_demand_units=kernel.lead_demand(request.demand_per_day, request.lead_time_days),
        safety_units=safety,
        reorder_point_units=point,
        best_quantity_units=best,
        quantity_units=quantity,
        cost_cents_per_year=kernel.yearly_cost(float(quantity), per_year, order_cost, holding),
        cost_lot_less=cost(quantity - lot),
        cost_lot_more=cost(quantity + lot),
        orders_per_year=per_year / quantity,
        due_units=None if position is None else kernel.due_units(position, point, quantity, lot),
        season=request.season and season.order(request.season, request.unit_cost_cents),
    )


def costs(request: Request) -> tuple[float, float, float]:
    """Units asked for in a year, cents of one order, cents of holding one unit for a year."""
    holding = request.unit_cost_cents * request.holding_bp_per_year / 10_000
    return request.demand_per_day * kernel.DAYS, float(request.order_cost_cents), holding


def _wait(request: Request) -> tuple[float, float, float, float]:
    return (
        request.demand_per_day,
        request.demand_sd_per_day,
        request.lead_time_days,
        request.lead_time_sd_days,
    )


def _bounds(request: Request, safety: float) -> tuple[int, int]:
    """The least and the most that may be ordered, in whole lots.

    Right after an arrival there is the order and, on average, the safety stock.
    """
    least = kernel.order_units(1, request.moq_units, request.lot_units)
    if request.storage_units is None:
        return least, kernel.MOST_UNITS * 2
    room = request.storage_units - math.ceil(safety)
    most = kernel.lots_down(max(room, 0), request.lot_units)
    if most < least:
        raise InvalidInput(
            f"storage_units: beside a safety stock of {math.ceil(safety):,} there is room for "
            f"{max(room, 0):,} units, and the least order is {least:,} (moq_units, lot_units).",
            "Raise storage_units, or lower moq_units, lot_units or service_level_bp.",
        )
    return least, most


def _cheapest(request: Request, best: float, least: int, most: int) -> int:
    """The cost falls up to the best quantity and rises after it: one of its neighbours it is."""
    per_year, order_cost, holding = costs(request)
    below = kernel.lots_down(math.floor(best), request.lot_units)
    tried = {min(max(units, least), most) for units in (below, below + request.lot_units)}
    return min(
        sorted(tried),
        key=lambda units: kernel.yearly_cost(float(units), per_year, order_cost, holding),
    )
