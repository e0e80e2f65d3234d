"""The one order for a season: enough often enough, for what too much and too little cost."""

from __future__ import annotations

import math
from statistics import NormalDist

from engine.catalog.algorithms.inventory_optimization.model import InventorySeason, SeasonOrder
from engine.errors import InvalidInput

_NORMAL = NormalDist()


def order(season: InventorySeason, unit_cost_cents: int) -> SeasonOrder:
    """The order whose expected cost is least, under normal demand.

    Raises:
        InvalidInput: A sale would lose, or what is left over would win.
    """
    short = season.price_cents - unit_cost_cents
    over = unit_cost_cents - season.salvage_cents
    if short <= 0 or over <= 0:
        raise InvalidInput(
            "season: price_cents must be over unit_cost_cents, and salvage_cents below it.",
            "Correct the three amounts; they are of one unit.",
        )
    ratio = short / (short + over)
    best = season.demand_units + season.demand_sd_units * _NORMAL.inv_cdf(ratio)
    lower = max(0, math.floor(best))
    units = min((lower, lower + 1), key=lambda each: cost(each, season, short, over))
    return SeasonOrder(
        units=units,
        best_units=best,
        ratio=ratio,
        cost_cents=cost(units, season, short, over),
        cost_one_less_cents=cost(units - 1, season, short, over) if units else None,
        cost_one_more_cents=cost(units + 1, season, short, over),
    )


def cost(units: float, season: InventorySeason, short: float, over: float) -> float:
    """What is expected to be lost by too many (``over`` each) and too few (``short`` each)."""
    sd = season.demand_sd_units
    z = (units - season.demand_units) / sd
    missing = sd * (_NORMAL.pdf(z) - z * _NORMAL.cdf(-z))
    return over * (units - season.demand_units) + (over + short) * missing
