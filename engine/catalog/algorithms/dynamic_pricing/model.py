"""What dynamic pricing is asked, and what it answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from engine.catalog.algorithms.dynamic_pricing import kernel
from engine.catalog.asking import ColumnName, ModelId, Row
from engine.catalog.model import About, Learns, Record
from engine.models.model import Method, ModelKind

LEAST_OBSERVATIONS, MOST_OBSERVATIONS = 10, 10_000
MOST_POINTS = 50

ABOUT = About(
    slug="dynamic-pricing",
    title="Dynamic pricing",
    summary="A price from demand, stock and a rival's, never below your markup over cost.",
    keywords=("price", "margin", "markup", "elasticity", "discount", "competitor"),
    icon="sell",
    learns=Learns(
        kind=ModelKind.REGRESSION,
        method=Method.RIDGE,
        data="One row for each offer: what it was priced at, and how many were sold.",
        sources=("model_id", "row", "price_column"),
    ),
)

Cents = Annotated[int, Field(ge=1, le=kernel.MOST_CENTS)]


class PriceObservation(Record):
    """What was sold at a price, in a period as long as those of the others."""

    price_cents: Cents = Field(description="What one unit cost the buyer, in cents.")
    quantity: float = Field(gt=0, le=1e9, description="Units sold at that price.")


class PricingRequest(Record):
    """A product, and what is known of its market; what is not known is null."""

    model_config = ConfigDict(protected_namespaces=())

    base_cents: Cents = Field(description="The usual price, in cents.", examples=[10_000])
    cost_cents: Cents = Field(description="What one unit costs you, in cents.", examples=[6_000])
    demand_bp: int = Field(
        default=kernel.WHOLE_BP,
        ge=0,
        le=kernel.MOST_DEMAND_BP,
        description="Demand beside the usual, in basis points: 10,000 is as usual.",
        examples=[12_500],
    )
    inventory_units: int | None = Field(
        default=None,
        ge=0,
        le=kernel.MOST_UNITS,
        description="Units in stock; null if stock is not to count.",
        examples=[80],
    )
    usual_units: int | None = Field(
        default=None,
        ge=1,
        le=kernel.MOST_UNITS,
        description="Units that are usually in stock; needed beside inventory_units.",
        examples=[100],
    )
    competitor_cents: Cents | None = Field(
        default=None,
        description="A rival's price for the same, in cents; null if unknown.",
        examples=[9_500],
    )
    floor_markup_bp: int = Field(
        default=2_000,
        ge=0,
        le=kernel.MOST_MARKUP_BP,
        description="The least markup, (price - cost) / cost, in basis points: 2,000 is 20 %.",
    )
    cap_bp: int = Field(
        default=3_000,
        ge=0,
        le=kernel.MOST_CAP_BP,
        description="The most that the price may differ from base_cents, in basis points of it.",
    )
    observations: tuple[PriceObservation, ...] | None = Field(
        default=None,
        min_length=LEAST_OBSERVATIONS,
        max_length=MOST_OBSERVATIONS,
        description="Your own sales at other prices; the elasticity is estimated from them.",
    )
    model_id: ModelId | None = Field(
        default=None, description="A model trained in the studio that tells units sold."
    )
    row: Row | None = Field(
        default=None, max_length=2_000, description="Cells by column, for the model."
    )
    price_column: ColumnName | None = Field(
        default=None, description="The column of the model that holds the price."
    )
    cents_per_unit: int = Field(
        default=100,
        ge=1,
        le=10_000,
        description="Cents in one unit of that column: 100 where it holds whole euros or dollars.",
    )


StepName = Literal["base", "best", "demand", "stock", "competitor", "cap", "floor"]


class PriceStep(Record):
    """What one step of the way to the price added."""

    name: StepName
    words: str = Field(description="For a person, one sentence.")
    cents: int = Field(description="What it added, in cents; those of all steps are the price.")


class Elasticity(Record):
    """By how many percent sales change where the price rises by one."""

    value: float = Field(description="The estimate; below 0.")
    low: float = Field(description="The lower end of its 95 % interval.")
    high: float = Field(description="The upper end of its 95 % interval; below 0.")
    observations: int = Field(description="From how many it was estimated.")


class PricePoint(Record):
    """What is expected at one price."""

    price_cents: int = Field(description="In cents.")
    quantity: float = Field(ge=0, description="Units sold, as expected.")
    profit_cents: float = Field(description="Quantity times (price - cost), in cents.")


class PricingAnswer(Record):
    """A price, its bounds, and how it came about."""

    model_config = ConfigDict(protected_namespaces=())

    price_cents: int = Field(ge=1, description="In cents.")
    floor_cents: int = Field(description="The least price with the asked markup, in cents.")
    lowest_cents: int = Field(description="The least price that the cap allows, in cents.")
    highest_cents: int = Field(description="The greatest price that the cap allows, in cents.")
    markup_bp: int = Field(description="(price - cost) / cost in basis points, rounded down.")
    margin_bp: int = Field(description="(price - cost) / price in basis points, rounded down.")
    is_at_floor: bool = Field(description="Whether the floor, and nothing else, set the price.")
    steps: tuple[PriceStep, ...] = Field(description="Their cents add up to the price.")
    best_cents: int | None = Field(
        default=None, description="What earns most on the curve, in cents; null without one."
    )
    curve: tuple[PricePoint, ...] = Field(
        default=(), max_length=MOST_POINTS, description="What is expected between the bounds."
    )
    elasticity: Elasticity | None = Field(default=None, description="Null without observations.")
    source: Literal["default", "observations", "model"] = Field(
        description="What the starting price came from: base_cents, your sales, or your model."
    )
    model_version: str | None = Field(default=None, description="Null without a model.")


Request = PricingRequest
Answer = PricingAnswer
