"""What inventory optimization promises."""

from __future__ import annotations

from engine.catalog.algorithms.inventory_optimization import kernel
from engine.verification.model import Check, Int, Kernel, Monotone, Post, Promises, Real

_DEMAND = Real(0.0, kernel.MOST_PER_DAY, "units per day")
_DAYS = Real(0.0, kernel.MOST_DAYS, "days")
_UNITS = Int(1, kernel.MOST_UNITS, "units")
_WAIT = {
    "demand_per_day": _DEMAND,
    "demand_sd": _DEMAND,
    "lead_time_days": _DAYS,
    "lead_time_sd": _DAYS,
}
_DEVIATIONS = Real(0.0, kernel.MOST_DEVIATIONS)
_COSTS = {
    "demand_per_year": Real(1e-6, kernel.MOST_PER_YEAR, "units"),
    "order_cost": Real(1.0, 1e9, "cents"),
    "holding_cost": Real(kernel.LEAST_HOLDING, 1e10, "cents per unit and year"),
}

_POINT = (
    Kernel(
        kernel.reorder_point,
        {**_WAIT, "deviations": _DEVIATIONS},
        (
            Post(
                "covers-lead-demand",
                "result >= demand_per_day * lead_time_days",
                "Stock at the reorder point covers the demand that is expected until arrival.",
            ),
            Monotone("rises-with-service", "deviations", 1, "More service never lowers the point."),
            Monotone("rises-with-lead-time", "lead_time_days", 1, "A longer wait never lowers it."),
            Monotone("rises-with-demand", "demand_per_day", 1, "More demand never lowers it."),
            Monotone("rises-with-scatter", "demand_sd", 1, "Demand that varies more never does."),
            Monotone("rises-with-delay", "lead_time_sd", 1, "Nor does a wait that varies more."),
        ),
    ),
    Kernel(
        kernel.safety_stock,
        {"deviations": _DEVIATIONS, "variance": Real(0.0, 1e18)},
        (
            Post("safety-not-negative", "result >= 0", "A safety stock is never below 0."),
            Monotone("safety-rises", "variance", 1, "It never falls as demand varies more."),
        ),
    ),
)
_BEST = (
    Kernel(
        kernel.best_quantity,
        _COSTS,
        (
            Post(
                "eoq-identity",
                "abs(result * result * holding_cost - 2 * demand_per_year * order_cost)"
                " <= 2 * demand_per_year * order_cost * 1e-12",
                "Its square times the holding cost is twice demand times order cost (EOQ).",
            ),
            Monotone("eoq-demand", "demand_per_year", 1, "More demand never makes it smaller."),
            Monotone("eoq-order", "order_cost", 1, "Dearer orders never make it smaller."),
            Monotone("eoq-holding", "holding_cost", -1, "Dearer holding never makes it greater."),
        ),
    ),
    Kernel(
        kernel.yearly_cost,
        {"quantity": Real(1.0, 2e9, "units"), **_COSTS},
        (Post("cost-positive", "result > 0", "Ordering and holding always cost something."),),
    ),
)
_ORDERS = (
    Kernel(
        kernel.order_units,
        {"wanted_units": _UNITS, "moq_units": _UNITS, "lot_units": _UNITS},
        (
            Post(
                "whole-lots",
                "result % lot_units == 0",
                "An order is of whole lots.",
            ),
            Post(
                "no-less-than-wanted",
                "result >= wanted_units and result >= moq_units"
                " and result - lot_units < max(wanted_units, moq_units)",
                "It covers what is wanted and the least order, by the fewest lots.",
            ),
        ),
    ),
    Kernel(
        kernel.lots_down,
        {"units": Int(0, 2 * kernel.MOST_UNITS, "units"), "lot_units": _UNITS},
        (
            Post(
                "lots-fit",
                "result % lot_units == 0 and 0 <= result <= units < result + lot_units",
                "What fits is the most whole lots, and never more than there is room for.",
            ),
        ),
    ),
    Kernel(
        kernel.due_units,
        {
            "position_units": Int(-kernel.MOST_UNITS, kernel.MOST_UNITS, "units"),
            "reorder_units": Int(0, 10 * kernel.MOST_UNITS, "units"),
            "quantity_units": _UNITS,
            "lot_units": _UNITS,
        },
        (
            Post(
                "due-only-at-point",
                "(result == 0) == (position_units > reorder_units)",
                "Nothing is due above the reorder point, and something at it or below.",
            ),
            Post(
                "due-lifts-over-point",
                "position_units + result > reorder_units",
                "What is due lifts the stock over the reorder point.",
            ),
        ),
    ),
)

PROMISES = Promises(
    slug="inventory-optimization",
    kernels=(*_POINT, *_BEST, *_ORDERS),
    answers=(
        Check(
            "point-covers-lead-demand",
            "out.reorder_point_units >= out.lead_demand_units and out.safety_units >= 0",
            "The reorder point covers the demand that is expected until arrival.",
        ),
        Check(
            "quantity-allowed",
            "out.quantity_units % inp.lot_units == 0 and out.quantity_units >= inp.moq_units"
            " and (inp.storage_units == None"
            " or out.quantity_units + out.safety_units <= inp.storage_units)",
            "The order is of whole lots, not below the least one, and fits the store.",
        ),
        Check(
            "no-neighbour-cheaper",
            "(out.cost_lot_less == None or out.cost_cents_per_year <= out.cost_lot_less)"
            " and (out.cost_lot_more == None or out.cost_cents_per_year <= out.cost_lot_more)",
            "Neither a lot less nor a lot more would cost less in a year.",
        ),
        Check(
            "season-cheapest",
            "out.season == None or out.season.cost_cents <= out.season.cost_one_more_cents"
            " and (out.season.cost_one_less_cents == None"
            " or out.season.cost_cents <= out.season.cost_one_less_cents)",
            "For a season, neither a unit less nor a unit more is expected to cost less.",
        ),
        Check(
            "due-at-point",
            "out.due_units == None"
            " or (out.due_units == 0) == (inp.position_units > out.reorder_point_units)",
            "An order is due exactly when the stock is at the reorder point or below.",
        ),
    ),
)
