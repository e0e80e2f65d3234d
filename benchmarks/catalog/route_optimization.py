"""Routes beside the best known ones, and beside the nearest next stop."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.catalog.calls import no_model
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.route_optimization.engine import answer
from engine.catalog.algorithms.route_optimization.model import ABOUT, RouteRequest

DATA = Path(__file__).parent / "data"
KNOWN: Final[dict[str, tuple[int, int | None]]] = {
    "kroA100": (21_282, None),
    "pr107": (44_303, None),
    "kroA200": (29_368, None),
    "X-n101-k25": (27_591, 206),
    "X-n115-k10": (12_747, 169),
    "X-n200-k36": (58_578, 402),
}
"""The best known length, and what one vehicle holds; see data/README.md."""
BUDGETS_S = (2.0, 20.0)


def measure() -> Iterator[Row]:
    """Each instance, with the usual budget and with the largest."""
    for name in KNOWN:
        for budget in BUDGETS_S:
            yield _measured(name, budget)


def _measured(name: str, budget_s: float) -> Row:
    best, capacity = KNOWN[name]
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    rows = [tuple(map(int, line.split())) for line in lines]
    stops = [{"x_m": row[0], "y_m": row[1], "demand": (*row, 0)[2]} for row in rows]
    depot = {"x_m": rows[0][0], "y_m": rows[0][1]}
    fields = {"depot": depot, "stops": stops[1:], "capacity": capacity, "time_budget_s": budget_s}
    request = RouteRequest.model_validate(fields)
    start, spent = time.perf_counter(), time.process_time()
    found = answer(request, no_model)
    seconds, spent = time.perf_counter() - start, time.process_time() - spent
    return Row(
        algorithm=ABOUT.slug,
        data=f"{name}, {len(rows) - 1} stops",
        metric=f"length in {budget_s:g} s, less is better",
        ours=found.total_m,
        reference=best,
        reference_name="best known",
        baseline=found.baseline_m,
        baseline_name="nearest next stop",
        seconds=round(seconds, 2),
        note=f"{100 * (found.total_m / best - 1):.2f} % over; {spent:.1f} s of a processor",
    )
