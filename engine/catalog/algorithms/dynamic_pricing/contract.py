"""What dynamic pricing promises."""

from __future__ import annotations

from engine.catalog.algorithms.dynamic_pricing import kernel
from engine.verification.model import Check, Flag, Int, Kernel, Monotone, Post, Promises

_CENTS = Int(1, kernel.MOST_CENTS, "cents")
_START = Int(0, kernel.MOST_START_CENTS, "cents")
_MARKUP = Int(0, kernel.MOST_MARKUP_BP, "basis points")
_CAP = Int(0, kernel.MOST_CAP_BP, "basis points")
_PRICE = Int(1, 11 * kernel.MOST_CENTS, "cents")
_AT_FLOOR = "(result - 1) * 10000 < cost_cents * (10000 + floor_markup_bp)"

_FINAL = Kernel(
    kernel.final_cents,
    {
        "start_cents": _START,
        "base_cents": _CENTS,
        "cost_cents": _CENTS,
        "demand_bp": Int(0, kernel.MOST_DEMAND_BP, "basis points"),
        "inventory_units": Int(0, kernel.MOST_UNITS, "units"),
        "usual_units": Int(1, kernel.MOST_UNITS, "units"),
        "has_competitor": Flag(),
        "competitor_cents": _CENTS,
        "floor_markup_bp": _MARKUP,
        "cap_bp": _CAP,
    },
    (
        Post(
            "floor",
            "result * 10000 >= cost_cents * (10000 + floor_markup_bp)",
            "The price is never below the cost plus the asked markup, to the cent.",
        ),
        Post(
            "cap-unless-floor",
            "abs(result - base_cents) * 10000 <= base_cents * cap_bp or " + _AT_FLOOR,
            "The price stays within the cap, unless the floor is higher; then it is the floor.",
        ),
        Monotone("rises-with-cost", "cost_cents", 1, "A higher cost never lowers the price."),
        Monotone("rises-with-demand", "demand_bp", 1, "More demand never lowers the price."),
        Monotone("falls-with-stock", "inventory_units", -1, "More stock never raises the price."),
        Monotone(
            "rises-with-competitor",
            "competitor_cents",
            1,
            "A rival's higher price never lowers ours.",
        ),
    ),
)
_FLOOR = (
    Kernel(
        kernel.floor_cents,
        {"cost_cents": _CENTS, "floor_markup_bp": _MARKUP},
        (
            Post(
                "floor-is-least",
                "result * 10000 >= cost_cents * (10000 + floor_markup_bp) and " + _AT_FLOOR,
                "The floor is the least whole price with the asked markup: it is rounded up.",
            ),
        ),
    ),
    Kernel(
        kernel.floored_cents,
        {"price_cents": _START, "cost_cents": _CENTS, "floor_markup_bp": _MARKUP},
        (
            Post(
                "floor-last",
                "result >= price_cents and (result == price_cents or " + _AT_FLOOR + ")",
                "The last step only ever raises a price, and no further than to the floor.",
            ),
        ),
    ),
)
_STEPS = (
    Kernel(
        kernel.changed_cents,
        {"start_cents": _START, "change_bp": Int(-3_000, 3_000, "basis points")},
        (
            Monotone(
                "rises-with-start", "start_cents", 1, "A higher starting price never lowers it."
            ),
        ),
    ),
    Kernel(
        kernel.demand_change_bp,
        {"demand_bp": Int(0, kernel.MOST_DEMAND_BP, "basis points")},
        (
            Post(
                "demand-bounded",
                "-2000 <= result <= 2000 and (demand_bp != 10000 or result == 0)",
                "Demand moves the price by a fifth at most, and not at all when it is as usual.",
            ),
        ),
    ),
    Kernel(
        kernel.stock_change_bp,
        {
            "inventory_units": Int(0, kernel.MOST_UNITS, "units"),
            "usual_units": Int(1, kernel.MOST_UNITS, "units"),
        },
        (
            Post(
                "stock-bounded",
                "-1000 <= result <= 1000 and (inventory_units != usual_units or result == 0)",
                "Stock moves the price by a tenth at most, and not at all when it is as usual.",
            ),
        ),
    ),
    Kernel(
        kernel.approached_cents,
        {"price_cents": _START, "has_competitor": Flag(), "competitor_cents": _CENTS},
        (
            Post(
                "competitor-between",
                "result == price_cents if not has_competitor else"
                " min(price_cents, competitor_cents) <= result"
                " and result <= max(price_cents, competitor_cents)",
                "A rival's price draws ours towards it, never past it; unknown, it does nothing.",
            ),
        ),
    ),
)
_SHARES = (
    Kernel(
        kernel.markup_bp,
        {"price_cents": _PRICE, "cost_cents": _CENTS},
        (
            Post(
                "markup-is-of-cost",
                "result * cost_cents <= (price_cents - cost_cents) * 10000"
                " and (price_cents - cost_cents) * 10000 < (result + 1) * cost_cents",
                "The markup is (price - cost) / cost in basis points, rounded down.",
            ),
        ),
    ),
    Kernel(
        kernel.margin_bp,
        {"price_cents": _PRICE, "cost_cents": _CENTS},
        (
            Post(
                "margin-is-of-price",
                "result * price_cents <= (price_cents - cost_cents) * 10000"
                " and (price_cents - cost_cents) * 10000 < (result + 1) * price_cents"
                " and result <= 10000",
                "The margin is (price - cost) / price in basis points, rounded down.",
            ),
        ),
    ),
)
_BEST = Kernel(
    kernel.best_cents,
    {
        "cost_cents": _CENTS,
        "elasticity_milli": Int(
            kernel.LEAST_ELASTICITY_MILLI, kernel.MOST_ELASTICITY_MILLI, "thousandths"
        ),
    },
    (
        Post(
            "best-solves",
            "result * (elasticity_milli - 1000) <= cost_cents * elasticity_milli"
            " and cost_cents * elasticity_milli < (result + 1) * (elasticity_milli - 1000)",
            "The price that earns most under one elasticity e is cost * e / (e - 1), rounded down.",
        ),
        Monotone("best-rises-with-cost", "cost_cents", 1, "A higher cost never lowers that price."),
    ),
)

PROMISES = Promises(
    slug="dynamic-pricing",
    kernels=(_FINAL, *_FLOOR, *_STEPS, *_SHARES, _BEST),
    answers=(
        Check(
            "answer-floor",
            "out.price_cents * 10000 >= inp.cost_cents * (10000 + inp.floor_markup_bp)"
            " and out.price_cents >= out.floor_cents",
            "The price is never below the cost plus the asked markup.",
        ),
        Check(
            "answer-cap",
            "out.lowest_cents <= out.price_cents <= out.highest_cents"
            " or out.price_cents == out.floor_cents",
            "The price is within the cap, or it is the floor.",
        ),
        Check(
            "steps-add-up",
            "sum([step.cents for step in out.steps]) == out.price_cents"
            " and out.steps[0].cents == inp.base_cents"
            " and out.steps[-1].name == 'floor' and out.steps[-1].cents >= 0",
            "The steps begin with the usual price, end with the floor and add up to the price.",
        ),
        Check(
            "answer-markup",
            "out.markup_bp == (out.price_cents - inp.cost_cents) * 10000 // inp.cost_cents"
            " and out.markup_bp >= inp.floor_markup_bp",
            "The markup is of the cost, and at least the asked one.",
        ),
        Check(
            "answer-margin",
            "out.margin_bp == (out.price_cents - inp.cost_cents) * 10000 // out.price_cents"
            " and out.margin_bp <= out.markup_bp",
            "The margin is of the price, and never over the markup.",
        ),
        Check(
            "best-earns-most",
            "len(out.curve) == 0 or max([point.profit_cents for point in out.curve])"
            " == max([point.profit_cents for point in out.curve"
            " if point.price_cents == out.best_cents])",
            "No other price of the curve is expected to earn more than the best one.",
        ),
        Check(
            "elasticity-clear",
            "out.elasticity == None"
            " or out.elasticity.low <= out.elasticity.value <= out.elasticity.high < 0",
            "An elasticity is only told where its 95 % interval is below 0.",
        ),
    ),
)
