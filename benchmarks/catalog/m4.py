"""Measure forecasts on the weekly series of the M4 competition, from a folder with its files.

All series that the folder holds, each asked for as anybody would: without its season. Writes the
rows into ``benchmarks/results/catalog.json``, where all others stay as they are.
Run: python -m benchmarks.catalog.m4 FOLDER [--packages FOLDER] [--seconds SECONDS]
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.catalog.__main__ import tell
from benchmarks.catalog.calls import no_model
from benchmarks.catalog.demand_forecasting import auto_ets
from benchmarks.catalog.m4_weekly import (
    HORIZON,
    SERIES,
    YEAR,
    Floats,
    Series,
    mase,
    naive2,
    owa,
    seasonal_naive,
    smape,
    spans,
    weekly,
)
from benchmarks.catalog.results import merge, read, write
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.demand_forecasting.engine import answer
from engine.catalog.algorithms.demand_forecasting.model import ABOUT, ForecastRequest

SOURCE = "m4"
_SMAPE, _MASE, _SECONDS = range(3)


def measured(series: list[Series], seconds: float) -> list[Row]:
    """Rows for as many of the series as are begun in time, the first ones first."""
    within: list[float] = []
    ways: dict[str, Callable[[Series], Floats]] = {
        "ours": lambda each: _ours(each, within),
        "naive2": lambda each: naive2(each.known),
        "seasonal": lambda each: seasonal_naive(each.known),
    }
    if importlib.util.find_spec("statsforecast"):
        ways["ets"] = lambda each: auto_ets(each.known, 1, HORIZON)
    for way in ways.values():
        way(series[0])  # what compiles at its first call is not counted
    within.clear()
    end = time.perf_counter() + seconds
    scores: list[list[tuple[float, float, float]]] = []
    for each in series:
        if scores and time.perf_counter() > end:
            break
        scores.append([_scored(each, way) for way in ways.values()])
    table = dict(zip(ways, np.array(scores).transpose(1, 0, 2), strict=True))
    return list(_rows(series[: len(scores)], table, float(np.mean(within))))


def _ours(each: Series, within: list[float]) -> Floats:
    fields = {"history": each.known.tolist(), "horizon": HORIZON}
    steps = answer(ForecastRequest.model_validate(fields), no_model).steps
    pairs = zip(steps, each.truth, strict=True)
    within.append(float(np.mean([step.low_80 <= value <= step.high_80 for step, value in pairs])))
    return np.array([step.value for step in steps])


def _scored(each: Series, way: Callable[[Series], Floats]) -> tuple[float, float, float]:
    start = time.perf_counter()
    told = way(each)
    spent = time.perf_counter() - start
    return smape(each.truth, told), mase(each.known, each.truth, told), spent


def _rows(series: list[Series], table: dict[str, Floats], within: float) -> Iterator[Row]:
    every = np.ones(len(series), bool)
    short = np.array([len(each.known) < 2 * YEAR for each in series])
    names = spans([each.name for each in series])
    data = f"M4 weekly, {len(series)} of {SERIES} series: {names}"
    yield _row(data, "sMAPE in percent, less is better", table, lambda way: _mean(way, _SMAPE))
    yield _row(data, "MASE, less is better", table, lambda way: _mean(way, _MASE))
    for title, chosen in (
        ("", every),
        (", those known for less than two years", short),
        (", those known for longer", ~short),
    ):
        if chosen.any() and (chosen is every or not chosen.all()):
            part = {name: way[chosen] for name, way in table.items()}
            metric = f"OWA{title} ({chosen.sum()}), less is better"
            yield _row(data, metric, part, lambda way, part=part: _owa(way, part["naive2"]))
    yield {
        **_row(data, "share of values in the range of 80 in a hundred", table, lambda _: within),
        "reference": 0.8,
        "reference_name": "what it says",
        "baseline": None,
        "baseline_name": "none",
        "note": _times(table),
    }


def _mean(way: Floats, column: int) -> float:
    return float(way[:, column].mean())


def _owa(way: Floats, of_naive2: Floats) -> float:
    return owa(way[:, :_SECONDS], of_naive2[:, :_SECONDS])


def _row(data: str, metric: str, table: dict[str, Floats], score: Any) -> Row:
    return {
        "algorithm": ABOUT.slug,
        "data": data,
        "metric": metric,
        "ours": score(table["ours"]),
        "reference": score(table["ets"]) if "ets" in table else None,
        "reference_name": "AutoETS (statsforecast 2.1.1)",
        "baseline": score(table["naive2"]),
        "baseline_name": "Naive2, here the last value",
        "seconds": round(float(table["ours"][:, _SECONDS].sum()), 2),
        "note": f"the value {YEAR} weeks ago {score(table['seasonal']):.4g}",
        "source": SOURCE,
    }


def _times(table: dict[str, Floats]) -> str:
    named = {"ours": "a forecast", "ets": "AutoETS"}
    return ", ".join(
        f"{title} took {1e3 * np.median(table[name][:, _SECONDS]):.0f} ms in the median"
        f" and {1e3 * table[name][:, _SECONDS].max():.0f} ms at most"
        for name, title in named.items()
        if name in table
    )


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="with Weekly-train.csv and Weekly-test.csv")
    parser.add_argument("--packages", help="a folder with statsforecast")
    parser.add_argument("--seconds", type=float, default=1_800, help="no series is begun later")
    asked = parser.parse_args()
    if asked.packages:
        sys.path.append(asked.packages)
    rows = measured(weekly(asked.folder), asked.seconds)
    tell(rows)
    write(merge(read(), ABOUT.slug, rows, None, SOURCE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
