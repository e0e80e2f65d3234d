"""Stock figures beside stockpyl, and what whole lots cost beside ordering a month's demand."""

from __future__ import annotations

import statistics
import time
from importlib.util import find_spec

from benchmarks.catalog.inventory_oracle import cases, told
from benchmarks.catalog.public import Missing
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.inventory_optimization import engine, kernel, season
from engine.catalog.algorithms.inventory_optimization.model import InventorySeason, Request
from engine.catalog.model import AskModel
from engine.models.model import Answers

COUNT = 300


def measure() -> list[Row]:
    """Both rows.

    Raises:
        Missing: The library to compare with is not on the path.
    """
    if find_spec("stockpyl") is None:
        raise Missing(
            "the packages that benchmarks/catalog/inventory_oracle.py names, in a FOLDER of their"
            " own && python -m benchmarks.catalog --packages FOLDER/lib/python3.11/site-packages"
        )
    return [_against_stockpyl(), _against_a_month()]


def _nobody(model_id: str, _rows: object) -> Answers:
    raise LookupError(model_id)


_ASK: AskModel = _nobody


def _request(case: dict[str, float], **more: int) -> Request:
    return Request.model_validate(
        {name: value for name, value in case.items() if name in Request.model_fields} | more
    )


def _against_stockpyl() -> Row:
    made = cases(COUNT, seed=2)
    theirs = [told(case) for case in made]
    start = time.perf_counter()
    ours = [_ours(case, round(each["season"])) for case, each in zip(made, theirs, strict=True)]
    seconds = time.perf_counter() - start
    away = [
        abs(mine[name] - value) / max(abs(value), 1e-300)
        for mine, his in zip(ours, theirs, strict=True)
        for name, value in his.items()
    ]
    return {
        "algorithm": "inventory-optimization",
        "data": f"{COUNT} made articles, five figures each",
        "metric": "greatest relative difference from stockpyl 1.0.2, less is better",
        "ours": max(away),
        "reference": 0.0,
        "reference_name": "stockpyl itself",
        "baseline": None,
        "baseline_name": "none",
        "seconds": round(seconds, 3),
        "note": "wanted: at most 1e-9",
    }


def _ours(case: dict[str, float], whole: int) -> dict[str, float]:
    request = _request(case)
    once = InventorySeason(
        demand_units=case["season_demand"],
        demand_sd_units=case["season_sd"],
        price_cents=int(10_000 + case["short"]),
        salvage_cents=int(10_000 - case["over"]),
    )
    found = engine.answer(request, _ASK)
    return {
        "eoq": found.best_quantity_units,
        "cost_at": kernel.yearly_cost(float(case["quantity"]), *engine.costs(request)),
        "reorder": found.lead_demand_units + found.safety_units,
        "season": season.order(once, 10_000).best_units,
        "season_cost_at": season.cost(whole, once, case["short"], case["over"]),
    }


def _against_a_month() -> Row:
    ours, month = [], []
    start = time.perf_counter()
    for case in cases(COUNT, seed=3):
        request = _request(case, lot_units=25)
        best, *costs = _free(request)
        least = kernel.yearly_cost(best, costs[0], costs[1], costs[2])
        ours.append(engine.answer(request, _ASK).cost_cents_per_year / least)
        a_month = kernel.lots_up(max(1, round(request.demand_per_day * 30)), 25)
        month.append(kernel.yearly_cost(float(a_month), costs[0], costs[1], costs[2]) / least)
    return {
        "algorithm": "inventory-optimization",
        "data": f"{COUNT} made articles in lots of 25",
        "metric": "yearly cost beside the least there is without lots, mean, less is better",
        "ours": round(statistics.mean(ours), 4),
        "reference": 1.0,
        "reference_name": "economic order quantity without lots",
        "baseline": round(statistics.mean(month), 4),
        "baseline_name": "a month's demand in whole lots",
        "seconds": round(time.perf_counter() - start, 3),
    }


def _free(request: Request) -> tuple[float, float, float, float]:
    costs = engine.costs(request)
    return (kernel.best_quantity(*costs), *costs)
