"""Prices a product step by step; the floor comes last."""

from __future__ import annotations

from engine.catalog.algorithms.dynamic_pricing import curve, kernel
from engine.catalog.algorithms.dynamic_pricing.curve import Expected
from engine.catalog.algorithms.dynamic_pricing.model import Answer, PricingRequest, Request
from engine.catalog.algorithms.dynamic_pricing.steps import steps_to
from engine.catalog.model import AskModel
from engine.errors import InvalidInput


def answer(request: Request, ask: AskModel) -> Answer:
    """A price, its bounds, and how it came about.

    Raises:
        InvalidInput: The request holds half of what belongs together, or the observations or the
            model do not tell how sales answer to the price.
    """
    _refuse_halves(request)
    expected = _expected(request, ask)
    steps = steps_to(request, None if expected is None else expected.best_cents)
    price = sum(step.cents for step in steps)
    cost, base, cap_bp = request.cost_cents, request.base_cents, request.cap_bp
    return Answer(
        price_cents=price,
        floor_cents=kernel.floor_cents(cost, request.floor_markup_bp),
        lowest_cents=kernel.lowest_cents(base, cap_bp),
        highest_cents=kernel.highest_cents(base, cap_bp),
        markup_bp=kernel.markup_bp(price, cost),
        margin_bp=kernel.margin_bp(price, cost),
        is_at_floor=steps[-1].cents > 0,
        steps=steps,
        best_cents=None if expected is None else expected.best_cents,
        curve=() if expected is None else expected.points,
        elasticity=None if expected is None else expected.elasticity,
        source=_source(request),
        model_version=None if expected is None else expected.version,
    )


def _source(request: PricingRequest) -> str:
    if request.model_id is not None:
        return "model"
    return "default" if request.observations is None else "observations"


def _refuse_halves(request: PricingRequest) -> None:
    """All faults of one request at once."""
    faults = []
    of_model = (request.model_id, request.row, request.price_column)
    if any(part is None for part in of_model) != all(part is None for part in of_model):
        faults.append("model_id, row and price_column: they belong together.")
    if request.model_id is not None and request.observations is not None:
        faults.append("observations and model_id: only one of them can say how sales answer.")
    if (request.inventory_units is None) != (request.usual_units is None):
        faults.append("inventory_units and usual_units: they belong together.")
    if faults:
        raise InvalidInput(" ".join(faults), "Send all of them, or leave all of them out.")


def _expected(request: PricingRequest, ask: AskModel) -> Expected | None:
    if request.model_id is not None:
        return curve.of_model(request, ask)
    return None if request.observations is None else curve.of_observations(request)
