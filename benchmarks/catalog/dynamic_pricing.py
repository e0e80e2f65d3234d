"""Prices: an elasticity that is published, and earnings in made markets whose truth is known."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.catalog.public import table
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.dynamic_pricing import engine
from engine.catalog.algorithms.dynamic_pricing.elasticity import estimate
from engine.catalog.algorithms.dynamic_pricing.model import PriceObservation, PricingRequest
from engine.errors import InvalidInput
from engine.models.model import Answers

JOURNALS = "b127a3cccf2a43d12c8e36934cb042a171362a8053d9e4eb805564ec87d76d91"
PUBLISHED = -0.533  # Stock and Watson, Introduction to Econometrics: subscriptions of journals
MARKETS, WEEKS = 400, 30


def measure() -> list[Row]:
    """Both rows; the first needs the package of public tables."""
    return [_journals(), _markets()]


def _journals() -> Row:
    frame = table("AER/Journals", rows=180, sha256=JOURNALS)
    per_citation = frame["price"] / frame["citations"]
    rows = [
        PriceObservation(price_cents=round(price * 1e6), quantity=sold)
        for price, sold in zip(per_citation, frame["subs"], strict=True)
    ]
    start = time.perf_counter()
    found, _ = estimate(rows)
    return {
        "algorithm": "dynamic-pricing",
        "data": "library subscriptions of 180 economics journals (AER Journals)",
        "metric": "elasticity of subscriptions to the price per citation",
        "ours": round(found.value, 4),
        "reference": PUBLISHED,
        "reference_name": "published least squares (Stock and Watson)",
        "baseline": 0.0,
        "baseline_name": "price does not matter",
        "seconds": round(time.perf_counter() - start, 4),
        "note": f"95 % interval {found.low:.3f} to {found.high:.3f}; published error .034",
    }


def _markets() -> Row:
    """Usual prices that are too low or too high, and sales that scatter by a fifth."""
    draw = np.random.default_rng(20)
    shares, kept, refused = [], [], 0
    start = time.perf_counter()
    for _ in range(MARKETS):
        elasticity = -float(draw.uniform(1.5, 4.0))
        cost = int(draw.integers(500, 5_000))
        base = round(cost * float(draw.uniform(1.2, 2.5)))
        prices = np.rint(base * draw.uniform(0.75, 1.25, WEEKS)).astype(int)
        noise = np.exp(draw.normal(0, 0.2, WEEKS))
        sold = 50 * (prices / base) ** elasticity * noise
        request = PricingRequest.model_validate(
            {
                "base_cents": base,
                "cost_cents": cost,
                "cap_bp": 10_000,
                "floor_markup_bp": 0,
                "observations": [
                    {"price_cents": int(price), "quantity": float(units)}
                    for price, units in zip(prices, sold, strict=True)
                ],
            }
        )
        best = cost * elasticity / (elasticity + 1)
        reach = min(best, 2 * base)
        try:
            price = engine.answer(request, _nobody).price_cents
        except InvalidInput:
            price, refused = base, refused + 1
        most = _profit(reach, cost, elasticity)
        shares.append(_profit(price, cost, elasticity) / most)
        kept.append(_profit(base, cost, elasticity) / most)
    return {
        "algorithm": "dynamic-pricing",
        "data": f"{MARKETS} made markets with a known elasticity, {WEEKS} noisy weeks each",
        "metric": "share of the best possible profit, mean",
        "ours": round(statistics.mean(shares), 4),
        "reference": 1.0,
        "reference_name": "the true elasticity known",
        "baseline": round(statistics.mean(kept), 4),
        "baseline_name": "usual price kept",
        "seconds": round(time.perf_counter() - start, 2),
        "note": f"refused for too wide an interval: {refused}, there the usual price is kept",
    }


def _profit(price: float, cost: float, elasticity: float) -> float:
    return float((price - cost) * (price / cost) ** elasticity)


def _nobody(model_id: str, _rows: Sequence[Mapping[str, Any]]) -> Answers:
    raise LookupError(model_id)
