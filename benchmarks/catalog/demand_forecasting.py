"""Forecasts beside seasonal naive ones, and beside AutoETS where statsforecast is installed.

The series: of US employment every fifth by name, the last 240 months, 18 of them told; weekly US
gasoline from thirteen ends, 13 weeks told; Australian nights, all 20 quarterly series, 8 told.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Iterator
from typing import Any

import numpy as np

from benchmarks.catalog.calls import no_model
from benchmarks.catalog.public import table
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.demand_forecasting.engine import answer
from engine.catalog.algorithms.demand_forecasting.model import ABOUT, ForecastRequest

Series = tuple[np.ndarray[Any, Any], int, int]


def measure() -> Iterator[Row]:
    """The mean symmetric percentage error by data set, and how often the ranges held."""
    for name, series in _sets().items():
        yield from _measured(name, series)


def _sets() -> dict[str, list[Series]]:
    jobs = table("fpp3/us_employment", rows=143412, sha256=_EMPLOYMENT)
    gasoline = table("fpp3/us_gasoline", rows=1355, sha256=_GASOLINE)["Barrels"].to_numpy()
    nights = table("fpp2/visnights", rows=76, sha256=_NIGHTS)
    months = [
        jobs[jobs.Series_ID == each].Employed.dropna().to_numpy()[-240:]
        for each in sorted(jobs.Series_ID.unique())[::5]
    ]
    regions = [column for column in nights.columns if column != "time"]
    return {
        "fpp3/us_employment, months": [(each, 12, 18) for each in months if len(each) == 240],
        "fpp3/us_gasoline, weeks": [(gasoline[:end], 52, 13) for end in range(400, 1356, 80)],
        "fpp2/visnights, quarters": [(nights[each].to_numpy(float), 4, 8) for each in regions],
    }


_EMPLOYMENT = "fc0db9393f25cc801b01808134403647cc4025a3b34d70bae6e7e44d1c675630"
_GASOLINE = "f6e88ed438dc8d53df6aca46bcaada9f922d838406ec57df7b0f95f7b83fa07f"
_NIGHTS = "a2b235ad1605dcee6610334b1c340cbd0112243c5b8eb5326ac0b7311c6a5f3a"


def _measured(name: str, series: list[Series]) -> Iterator[Row]:
    ours, plain, theirs, within = [], [], [], []
    spent = 0.0
    for values, season, horizon in series:
        known, truth = values[:-horizon], values[-horizon:]
        fields = {"history": known.tolist(), "season": season, "horizon": horizon}
        start = time.perf_counter()
        steps = answer(ForecastRequest.model_validate(fields), no_model).steps
        spent += time.perf_counter() - start
        ours.append(_off(truth, np.array([step.value for step in steps])))
        plain.append(_off(truth, np.resize(known[-season:], horizon)))
        within += [
            step.low_80 <= value <= step.high_80 for value, step in zip(truth, steps, strict=True)
        ]
        if importlib.util.find_spec("statsforecast"):
            theirs.append(_off(truth, auto_ets(known, season, horizon)))
    yield Row(
        algorithm=ABOUT.slug,
        data=f"{name}, {len(series)} series",
        metric="sMAPE in percent, less is better",
        ours=float(np.mean(ours)),
        reference=float(np.mean(theirs)) if theirs else None,
        reference_name="AutoETS (statsforecast 2.1.1)",
        baseline=float(np.mean(plain)),
        baseline_name="seasonal naive",
        seconds=round(spent, 2),
    )
    yield Row(
        algorithm=ABOUT.slug,
        data=f"{name}, {len(series)} series",
        metric="share of values in the range of 80 in a hundred",
        ours=float(np.mean(within)),
        reference=0.8,
        reference_name="what it says",
        baseline=None,
        baseline_name="none",
        seconds=round(spent, 2),
    )


def auto_ets(known: np.ndarray[Any, Any], season: int, horizon: int) -> np.ndarray[Any, Any]:
    """What statsforecast tells, (horizon,); it must be installed."""
    from statsforecast.models import AutoETS  # noqa: PLC0415 - where it is installed

    told: np.ndarray[Any, Any] = AutoETS(season_length=season).forecast(y=known, h=horizon)["mean"]
    return told


def _off(truth: np.ndarray[Any, Any], told: np.ndarray[Any, Any]) -> float:
    return float(200 * np.mean(np.abs(told - truth) / (np.abs(told) + np.abs(truth))))
