"""What inventory optimization is asked, and what it answers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from engine.catalog.algorithms.inventory_optimization import kernel
from engine.catalog.model import About, Record

ABOUT = About(
    slug="inventory-optimization",
    title="Inventory optimization",
    summary="When to order and how much, so that stock lasts and costs least.",
    keywords=("stock", "reorder", "safety stock", "EOQ", "newsvendor", "warehouse", "order"),
    icon="inventory_2",
)

Cents = Annotated[int, Field(ge=1, le=kernel.MOST_CENTS)]
Units = Annotated[int, Field(ge=1, le=kernel.MOST_UNITS)]
Deviation = Annotated[float, Field(ge=0, le=kernel.MOST_PER_DAY)]


class InventorySeason(Record):
    """Goods that can be ordered once only and are worth little afterwards."""

    demand_units: float = Field(gt=0, le=1e9, description="Expected demand of the whole season.")
    demand_sd_units: float = Field(gt=0, le=1e9, description="Its standard deviation.")
    price_cents: Cents = Field(description="What one unit is sold for, in cents.")
    salvage_cents: int = Field(
        default=0, ge=0, le=kernel.MOST_CENTS, description="What one left over brings, in cents."
    )


class InventoryRequest(Record):
    """One article: its demand, its delivery, its costs and its bounds."""

    demand_per_day: float = Field(
        gt=0, le=kernel.MOST_PER_DAY, description="Units asked for in a day, mean.", examples=[20.0]
    )
    demand_sd_per_day: Deviation = Field(
        default=0.0, description="Standard deviation of a day's demand, in units.", examples=[6.0]
    )
    lead_time_days: float = Field(
        ge=0, le=kernel.MOST_DAYS, description="Days from order to arrival, mean.", examples=[7.0]
    )
    lead_time_sd_days: float = Field(
        default=0.0, ge=0, le=kernel.MOST_DAYS, description="Its standard deviation, in days."
    )
    service_level_bp: int = Field(
        default=9_500,
        ge=kernel.LEAST_SERVICE_BP,
        le=kernel.MOST_SERVICE_BP,
        description="Of all waits for an order, the part in which stock is to last: 9,500 is 95 %.",
    )
    order_cost_cents: Cents = Field(description="What each order costs, in cents.")
    unit_cost_cents: Cents = Field(description="What one unit costs, in cents.")
    holding_bp_per_year: int = Field(
        default=2_000,
        ge=1,
        le=kernel.MOST_HOLDING_BP,
        description="What holding one unit for a year costs, in basis points of its cost.",
    )
    moq_units: Units = Field(default=1, description="The least that can be ordered, in units.")
    lot_units: Units = Field(default=1, description="Orders are whole multiples of it, in units.")
    storage_units: Units | None = Field(
        default=None, description="The most that can be stored, in units; null for no limit."
    )
    position_units: int | None = Field(
        default=None,
        ge=-kernel.MOST_UNITS,
        le=kernel.MOST_UNITS,
        description="In stock and on the way, less what is owed; tells whether to order now.",
    )
    season: InventorySeason | None = Field(
        default=None, description="For goods that can be ordered once only."
    )


class SeasonOrder(Record):
    """The one order for a season."""

    units: int = Field(ge=0, description="What to order.")
    best_units: float = Field(description="The same before it is made whole (newsvendor).")
    ratio: float = Field(gt=0, lt=1, description="The part of seasons in which it is to suffice.")
    cost_cents: float = Field(description="Expected cost of too much and too little, in cents.")
    cost_one_less_cents: float | None = Field(description="The same of one unit less; null at 0.")
    cost_one_more_cents: float = Field(description="The same of one unit more.")


class InventoryAnswer(Record):
    """When to order, how much, and what that costs."""

    lead_demand_units: float = Field(ge=0, description="Expected demand until an order arrives.")
    safety_units: float = Field(ge=0, description="Kept beyond that for chance.")
    reorder_point_units: int = Field(ge=0, description="Order once stock is at or below this.")
    best_quantity_units: float = Field(gt=0, description="What costs least without bounds (EOQ).")
    quantity_units: int = Field(ge=1, description="What to order: whole lots within the bounds.")
    cost_cents_per_year: float = Field(gt=0, description="Ordering and holding it, in cents.")
    cost_lot_less: float | None = Field(description="Of one lot less; null where that is barred.")
    cost_lot_more: float | None = Field(description="Of one lot more; null where that is barred.")
    orders_per_year: float = Field(gt=0, description="How often one orders, on average.")
    due_units: int | None = Field(
        default=None, description="What to order now; null where the stock is not told."
    )
    season: SeasonOrder | None = Field(default=None, description="Null where none was asked for.")


Request = InventoryRequest
Answer = InventoryAnswer
