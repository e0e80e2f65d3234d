"""The way to a price: what each step added, in cents and in words."""

from __future__ import annotations

from engine.catalog.algorithms.dynamic_pricing import kernel
from engine.catalog.algorithms.dynamic_pricing.model import PriceStep, PricingRequest, StepName


def steps_to(request: PricingRequest, best_cents: int | None) -> tuple[PriceStep, ...]:
    """Each price on the way, as what it added to the one before."""
    base, inventory = request.base_cents, request.inventory_units
    usual = request.usual_units or 1
    demand_bp = kernel.demand_change_bp(request.demand_bp)
    stock_bp = kernel.stock_change_bp(usual if inventory is None else inventory, usual)
    start = base if best_cents is None else best_cents
    in_demand = kernel.changed_cents(start, demand_bp)
    stocked = kernel.changed_cents(start, demand_bp + stock_bp)
    rival = request.competitor_cents
    drawn = kernel.approached_cents(stocked, rival is not None, rival or 1)
    capped = kernel.capped_cents(drawn, base, request.cap_bp)
    final = kernel.floored_cents(capped, request.cost_cents, request.floor_markup_bp)
    prices: tuple[tuple[StepName, str, int], ...] = (
        ("base", "The usual price.", base),
        ("best", _of_best(best_cents), start),
        ("demand", _of_demand(request.demand_bp), in_demand),
        ("stock", _of_stock(inventory, request.usual_units), stocked),
        ("competitor", _of_rival(rival), drawn),
        ("cap", _of_cap(request.cap_bp), capped),
        ("floor", _of_floor(request.floor_markup_bp), final),
    )
    return tuple(
        PriceStep(name=name, words=words, cents=price - before)
        for (name, words, price), before in zip(
            prices, (0, *(price for _, _, price in prices)), strict=False
        )
    )


def _of_best(best_cents: int | None) -> str:
    if best_cents is None:
        return "Nothing is known of how sales answer to the price."
    return "From there to the price that is expected to earn most within cap and floor."


def _of_demand(demand_bp: int) -> str:
    if demand_bp == kernel.WHOLE_BP:
        return "Demand is as usual."
    return f"Demand is {demand_bp / 100:g} % of the usual."


def _of_stock(inventory: int | None, usual: int | None) -> str:
    if inventory is None:
        return "Stock does not count."
    return f"{inventory:,} units are in stock, where {usual:,} are usual."


def _of_rival(rival: int | None) -> str:
    if rival is None:
        return "No rival's price is known."
    return f"A third of the way towards a rival's price of {rival / 100:,.2f}."


def _of_cap(cap_bp: int) -> str:
    return f"The price stays within {cap_bp / 100:g} % of the usual one."


def _of_floor(floor_markup_bp: int) -> str:
    return f"At last, no less than a markup of {floor_markup_bp / 100:g} % over the cost."
