"""When to order and how much: floats for time and chance, whole units for goods."""

from __future__ import annotations

import math

MOST_UNITS = 1_000_000_000
MOST_PER_DAY = 1_000_000.0
MOST_DAYS = 730.0
MOST_CENTS = 1_000_000_000
MOST_DEVIATIONS = 4.0
LEAST_SERVICE_BP, MOST_SERVICE_BP = 5_000, 9_999
MOST_HOLDING_BP = 100_000
DAYS = 365
MOST_PER_YEAR = 365_000_000.0
LEAST_HOLDING = 0.0001


def lead_demand(demand_per_day: float, lead_time_days: float) -> float:
    """Units that are expected to be asked for until an order arrives."""
    return demand_per_day * lead_time_days


def lead_variance(
    demand_per_day: float, demand_sd: float, lead_time_days: float, lead_time_sd: float
) -> float:
    """The variance of these units, where days of demand are independent of each other."""
    return lead_time_days * (demand_sd * demand_sd) + (
        demand_per_day * demand_per_day * (lead_time_sd * lead_time_sd)
    )


def safety_stock(deviations: float, variance: float) -> float:
    """Units kept for chance: so many standard deviations of the demand until arrival."""
    return deviations * math.sqrt(variance)


def reorder_point(
    demand_per_day: float,
    demand_sd: float,
    lead_time_days: float,
    lead_time_sd: float,
    deviations: float,
) -> float:
    """At which stock to order: the expected demand until arrival, and the safety stock."""
    variance = lead_variance(demand_per_day, demand_sd, lead_time_days, lead_time_sd)
    return lead_demand(demand_per_day, lead_time_days) + safety_stock(deviations, variance)


def twice_spent(demand_per_year: float, order_cost: float) -> float:
    """Twice what a year would cost if each unit were ordered alone."""
    return 2.0 * demand_per_year * order_cost


def ratio(spent: float, holding_cost: float) -> float:
    """The square of the best quantity."""
    return spent / holding_cost


def root(square: float) -> float:
    """The number with this square."""
    return math.sqrt(square)


def best_quantity(demand_per_year: float, order_cost: float, holding_cost: float) -> float:
    """The quantity whose ordering and holding cost least, without any bound (EOQ)."""
    return root(ratio(twice_spent(demand_per_year, order_cost), holding_cost))


def yearly_cost(
    quantity: float, demand_per_year: float, order_cost: float, holding_cost: float
) -> float:
    """What ordering and holding cost in a year at an order quantity."""
    return order_cost * demand_per_year / quantity + holding_cost * quantity / 2.0


def lots_up(units: int, lot_units: int) -> int:
    """Whole lots that hold at least so many units, as units."""
    return (units + lot_units - 1) // lot_units * lot_units


def lots_down(units: int, lot_units: int) -> int:
    """Whole lots that hold at most so many units, as units."""
    return units // lot_units * lot_units


def order_units(wanted_units: int, moq_units: int, lot_units: int) -> int:
    """An order of whole lots that covers what is wanted and the least that is sold."""
    return lots_up(max(wanted_units, moq_units), lot_units)


def due_units(position_units: int, reorder_units: int, quantity_units: int, lot_units: int) -> int:
    """What to order now: nothing above the reorder point; else lots that lift the stock over it."""
    if position_units > reorder_units:
        return 0
    missing = lots_up(reorder_units + 1 - position_units, lot_units)
    return max(quantity_units, missing)
