"""Figures of the library stockpyl for made cases, for a test to be held against.

stockpyl wants much that is not needed for these figures; install it without that into an
environment of its own:
    python -m venv FOLDER && FOLDER/bin/pip install numpy scipy networkx tabulate jsonpickle tqdm \
        matplotlib && FOLDER/bin/pip install --no-deps stockpyl==1.0.2
Run: FOLDER/bin/python benchmarks/catalog/inventory_oracle.py > tests/engine/catalog/stockpyl.json
"""

from __future__ import annotations

import json
import random
from typing import Any

CASES = 60
CALLS = {
    "eoq": "eoq.economic_order_quantity(order_cost, holding_cost, demand_per_year)",
    "cost_at": "the same with order_quantity=quantity, the second figure",
    "reorder": "newsvendor.newsvendor_normal(1 - service, service, demand, sd, lead_time=days - 1)",
    "season": "newsvendor.newsvendor_normal(unit_cost - salvage, price - unit_cost, demand, sd)",
    "season_cost_at": (
        "newsvendor.newsvendor_normal_cost(round(season), unit_cost - salvage, price - unit_cost,"
        " demand, sd)"
    ),
}


def cases(count: int, seed: int) -> list[dict[str, Any]]:
    """What is asked: of a continuing article and of a season."""
    draw = random.Random(seed)  # noqa: S311 - made cases, not secrets
    return [
        {
            "demand_per_day": round(draw.uniform(0.1, 500), 2),
            "demand_sd_per_day": round(draw.uniform(0.1, 200), 2),
            "lead_time_days": draw.randint(1, 90),
            "service_level_bp": draw.randint(5_001, 9_999),
            "order_cost_cents": draw.randint(100, 100_000),
            "unit_cost_cents": draw.randint(10, 100_000),
            "holding_bp_per_year": draw.randint(100, 9_000),
            "quantity": draw.randint(1, 5_000),
            "season_demand": round(draw.uniform(100, 5_000), 1),
            "season_sd": round(draw.uniform(1, 30), 2),
            "over": draw.randint(1, 9_000),
            "short": draw.randint(1, 9_000),
        }
        for _ in range(count)
    ]


def told(case: dict[str, Any]) -> dict[str, float]:
    """What stockpyl says of one case, by the calls that ``CALLS`` names."""
    from stockpyl import (  # type: ignore[import-not-found]  # noqa: PLC0415 - an environment of its own
        eoq,
        newsvendor,
    )

    holding = case["unit_cost_cents"] * case["holding_bp_per_year"] / 10_000
    of_year = (case["order_cost_cents"], holding, case["demand_per_day"] * 365)
    service = case["service_level_bp"] / 10_000
    once = (case["over"], case["short"], case["season_demand"], case["season_sd"])
    season = newsvendor.newsvendor_normal(*once)[0]
    wait = {"lead_time": case["lead_time_days"] - 1}
    demand = (case["demand_per_day"], case["demand_sd_per_day"])
    found = {
        "eoq": eoq.economic_order_quantity(*of_year)[0],
        "cost_at": eoq.economic_order_quantity(*of_year, order_quantity=case["quantity"])[1],
        "reorder": newsvendor.newsvendor_normal(1 - service, service, *demand, **wait)[0],
        "season": season,
        "season_cost_at": newsvendor.newsvendor_normal_cost(round(season), *once),
    }
    return {name: float(value) for name, value in found.items()}


if __name__ == "__main__":
    made = [{**case, "told": told(case)} for case in cases(CASES, seed=1)]
    print(json.dumps({"library": "stockpyl 1.0.2", "calls": CALLS, "cases": made}, indent=1))
