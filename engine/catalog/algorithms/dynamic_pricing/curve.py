"""What is expected to be sold and earned at the prices that may be asked, and the best of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.catalog.algorithms.dynamic_pricing import kernel
from engine.catalog.algorithms.dynamic_pricing.elasticity import estimate
from engine.catalog.algorithms.dynamic_pricing.model import (
    Elasticity,
    PricePoint,
    PricingRequest,
)
from engine.catalog.model import AskModel
from engine.errors import InvalidInput
from engine.models.model import ModelKind

_GRID = 41


@dataclass(frozen=True, slots=True)
class Expected:
    """What sales are expected to do.

    Attributes:
        points: By price, the lowest first; among them the best one.
        elasticity: Where it was estimated.
        version: Of the model that was asked.
    """

    points: tuple[PricePoint, ...]
    elasticity: Elasticity | None = None
    version: str | None = None

    @property
    def best_cents(self) -> int:
        """The price that earns most; the lowest of several."""
        return max(self.points, key=lambda point: point.profit_cents).price_cents


def of_observations(request: PricingRequest) -> Expected:
    """By one elasticity at all prices.

    Raises:
        InvalidInput: The observations do not tell one.
    """
    assert request.observations is not None  # noqa: S101 - the caller looked
    found, start = estimate(request.observations)
    milli = min(round(-found.value * 1_000), kernel.MOST_ELASTICITY_MILLI)
    prices = _prices(request)
    if milli >= kernel.LEAST_ELASTICITY_MILLI:
        best = kernel.best_cents(request.cost_cents, milli)
        prices = sorted({*prices, min(max(best, prices[0]), prices[-1])})
    sold = [math.exp(min(start + found.value * math.log(price), 300.0)) for price in prices]
    return Expected(_points(request, prices, sold), found)


def of_model(request: PricingRequest, ask: AskModel) -> Expected:
    """By a trained model, asked once for all prices.

    Raises:
        InvalidInput: It tells no numbers, or expects no sales at any price.
    """
    assert request.model_id is not None  # noqa: S101 - the caller looked
    assert request.row is not None  # noqa: S101 - as above
    assert request.price_column is not None  # noqa: S101 - as above
    prices = _prices(request)
    rows: list[dict[str, Any]] = [
        {**request.row, request.price_column: price / request.cents_per_unit} for price in prices
    ]
    answers = ask(request.model_id, rows)
    if answers.kind is not ModelKind.REGRESSION:
        raise InvalidInput(
            f"model_id: that model is one of {answers.kind.value}, and tells no quantities.",
            "Name a model of regression whose target is the number of units sold.",
        )
    sold = [max(0.0, float(each["value"])) for each in answers.predictions]
    if not any(sold):
        raise InvalidInput(
            "row: the model expects no sales at any price within the cap.",
            "Look at the row's other cells, and at cents_per_unit.",
        )
    return Expected(_points(request, prices, sold), version=answers.version)


def _prices(request: PricingRequest) -> list[int]:
    """Evenly from the lowest to the highest that cap and floor allow; both are among them."""
    highest = kernel.highest_cents(request.base_cents, request.cap_bp)
    floor = kernel.floor_cents(request.cost_cents, request.floor_markup_bp)
    lowest = min(max(1, kernel.lowest_cents(request.base_cents, request.cap_bp), floor), highest)
    reach = highest - lowest
    return sorted({lowest + reach * step // (_GRID - 1) for step in range(_GRID)})


def _points(
    request: PricingRequest, prices: Sequence[int], sold: Sequence[float]
) -> tuple[PricePoint, ...]:
    return tuple(
        PricePoint(
            price_cents=price,
            quantity=quantity,
            profit_cents=quantity * (price - request.cost_cents),
        )
        for price, quantity in zip(prices, sold, strict=True)
    )
