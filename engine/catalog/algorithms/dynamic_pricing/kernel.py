"""A price in whole cents: a start, moved by demand, stock and a rival, then capped and floored."""

from __future__ import annotations

WHOLE_BP = 10_000
MOST_CENTS = 100_000_000
MOST_START_CENTS = 200_000_000
MOST_UNITS = 1_000_000
MOST_DEMAND_BP = 20_000
MOST_MARKUP_BP = 100_000
MOST_CAP_BP = 10_000
LEAST_ELASTICITY_MILLI = 1_001  # below it, every higher price earns more
MOST_ELASTICITY_MILLI = 100_000
# Stated by rule, not fitted: demand at twice the usual adds a fifth, empty shelves a tenth, and a
# rival's price draws ours a third of the way.
DEMAND_WEIGHT_BP = 2_000
STOCK_WEIGHT_BP = 1_000
RIVAL_WEIGHT_BP = 3_333


def demand_change_bp(demand_bp: int) -> int:
    """What demand adds, in basis points of the starting price, rounded down."""
    return (demand_bp - WHOLE_BP) * DEMAND_WEIGHT_BP // WHOLE_BP


def stock_change_bp(inventory_units: int, usual_units: int) -> int:
    """What stock adds: most when there is none, nothing at the usual, a discount above it."""
    counted = min(inventory_units, 2 * usual_units)
    return STOCK_WEIGHT_BP - (counted * STOCK_WEIGHT_BP + usual_units - 1) // usual_units


def changed_cents(start_cents: int, change_bp: int) -> int:
    """A price after a change, rounded down."""
    return start_cents * (WHOLE_BP + change_bp) // WHOLE_BP


def approached_cents(price_cents: int, has_competitor: bool, competitor_cents: int) -> int:  # noqa: FBT001 - a kernel takes plain arguments
    """A price drawn towards a rival's, where that is known; rounded down."""
    if has_competitor:
        return price_cents + (competitor_cents - price_cents) * RIVAL_WEIGHT_BP // WHOLE_BP
    return price_cents


def lowest_cents(base_cents: int, cap_bp: int) -> int:
    """The least price that the cap allows."""
    return base_cents - base_cents * cap_bp // WHOLE_BP


def highest_cents(base_cents: int, cap_bp: int) -> int:
    """The greatest price that the cap allows."""
    return base_cents + base_cents * cap_bp // WHOLE_BP


def capped_cents(price_cents: int, base_cents: int, cap_bp: int) -> int:
    """A price kept within the cap."""
    least = lowest_cents(base_cents, cap_bp)
    return min(max(price_cents, least), highest_cents(base_cents, cap_bp))


def floor_cents(cost_cents: int, floor_markup_bp: int) -> int:
    """The least whole price with at least this markup: rounded up."""
    return (cost_cents * (WHOLE_BP + floor_markup_bp) + WHOLE_BP - 1) // WHOLE_BP


def floored_cents(price_cents: int, cost_cents: int, floor_markup_bp: int) -> int:
    """A price, or the floor where that is higher."""
    return max(price_cents, floor_cents(cost_cents, floor_markup_bp))


def final_cents(
    start_cents: int,
    base_cents: int,
    cost_cents: int,
    demand_bp: int,
    inventory_units: int,
    usual_units: int,
    has_competitor: bool,  # noqa: FBT001 - a kernel takes plain arguments
    competitor_cents: int,
    floor_markup_bp: int,
    cap_bp: int,
) -> int:
    """The price: every step in its order, the floor last."""
    change_bp = demand_change_bp(demand_bp) + stock_change_bp(inventory_units, usual_units)
    wanted = changed_cents(start_cents, change_bp)
    drawn = approached_cents(wanted, has_competitor, competitor_cents)
    capped = capped_cents(drawn, base_cents, cap_bp)
    return floored_cents(capped, cost_cents, floor_markup_bp)


def markup_bp(price_cents: int, cost_cents: int) -> int:
    """What is earned, in basis points of the cost; rounded down, so never flattering."""
    return (price_cents - cost_cents) * WHOLE_BP // cost_cents


def margin_bp(price_cents: int, cost_cents: int) -> int:
    """What is earned, in basis points of the price; rounded down, so never flattering."""
    return (price_cents - cost_cents) * WHOLE_BP // price_cents


def best_cents(cost_cents: int, elasticity_milli: int) -> int:
    """The price that earns most under one elasticity, told in thousandths and without its sign.

    It is over 1; below that every higher price earns more.
    """
    return cost_cents * elasticity_milli // (elasticity_milli - 1_000)
