"""Demand forecasting: against statsmodels and worked series, its season, ranges and promises."""

from __future__ import annotations

import json
import time
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.demand_forecasting import engine
from engine.catalog.algorithms.demand_forecasting.candidates import candidates
from engine.catalog.algorithms.demand_forecasting.choosing import origins_of
from engine.catalog.algorithms.demand_forecasting.contract import PROMISES
from engine.catalog.algorithms.demand_forecasting.model import (
    MOST_VALUES,
    ForecastAnswer,
    ForecastRequest,
)
from engine.catalog.algorithms.demand_forecasting.season import season_of
from engine.catalog.algorithms.demand_forecasting.smoothing import smoothed
from engine.datasets.recipe import Recipe
from engine.errors import InvalidInput
from engine.models.artifact import Artifact, Timeline
from engine.models.clock import Clock
from engine.models.estimators import Lagged
from engine.models.forecaster import Forecaster
from engine.models.model import Method, ModelKind
from engine.verification.guard import checked
from tests.engine.catalog.trained import ROW, asking, nobody

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))
WEEK = np.array([0.0, -3, -2, 4, 15, 28, -30])


def asking_rows(model_id, rows):
    """A model of another kind, asked by rows that it knows."""
    return asking()(model_id, [ROW for _ in rows])


def told(**fields) -> tuple[ForecastRequest, ForecastAnswer]:
    request = ForecastRequest.model_validate(fields)
    return request, engine.answer(request, nobody)


def daily(count: int, noise: float = 2.0) -> np.ndarray:
    draw = np.random.default_rng(5)
    return 60 + 0.1 * np.arange(count) + WEEK[np.arange(count) % 7] + draw.normal(0, noise, count)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_keeps_every_promise(path):
    request, answer = told(**json.loads(path.read_text("utf-8"))["request"])
    assert checked(PROMISES, request, answer) == ()


numbers = st.floats(-1e12, 1e12, allow_nan=False) | st.integers(-5, 5).map(float)


@settings(max_examples=60, deadline=None)
@given(
    history=st.lists(numbers, min_size=4, max_size=40),
    season=st.none() | st.integers(1, 4),
    horizon=st.integers(1, 30),
    is_non_negative=st.booleans(),
)
def test_promises_are_kept_whatever_the_history(history, season, horizon, is_non_negative):
    fields = {"history": history, "season": season, "horizon": horizon}
    request, answer = told(**fields, is_non_negative=is_non_negative)
    assert checked(PROMISES, request, answer) == ()


def test_a_straight_line_goes_on():
    _, answer = told(history=list(range(10, 50)), horizon=5)
    assert [step.value for step in answer.steps] == pytest.approx([50, 51, 52, 53, 54], abs=0.6)


def test_a_season_without_noise_is_found_and_repeated():
    series = 100 + np.tile(WEEK, 10)
    _, answer = told(history=series.tolist(), horizon=7)
    assert answer.season == 7
    assert [step.value for step in answer.steps] == pytest.approx((100 + WEEK).tolist(), abs=0.5)


@pytest.mark.parametrize("season", [4, 7, 12])
def test_a_season_is_found_under_noise_and_trend(season):
    steps = np.arange(20 * season)
    draw = np.random.default_rng(season)
    shape = draw.normal(0, 10, season)
    assert season_of(0.5 * steps + shape[steps % season] + draw.normal(0, 2, len(steps))) == season


def test_a_random_walk_has_no_season():
    walks = np.random.default_rng(0).normal(size=(40, 100)).cumsum(axis=1)
    assert sum(season_of(walk) == 1 for walk in walks) >= 36


def test_smoothing_with_a_season_tells_about_what_statsmodels_tells():
    from statsmodels.tsa.holtwinters import ExponentialSmoothing  # noqa: PLC0415 - slow to load

    values = daily(70, noise=8)
    fit = smoothed(values, 7, 14, [len(values)])[0]
    theirs = ExponentialSmoothing(
        values, trend="add", damped_trend=True, seasonal="add", seasonal_periods=7
    ).fit()
    assert fit.forecast == pytest.approx(theirs.forecast(14), abs=4)


def test_one_pass_tells_the_same_from_earlier_steps_as_a_pass_that_ends_there():
    values = daily(90)
    both = smoothed(values, 7, 5, [50, 90])
    assert both[0].forecast == pytest.approx(smoothed(values[:50], 7, 5, [50])[0].forecast)
    ours = candidates(values, 7, 5, [50, 90])
    alone = candidates(values[:50], 7, 5, [50])
    for name, each in alone.items():
        assert ours[name][0] == pytest.approx(each[0]), name


def test_the_backtest_beats_its_baseline_on_a_season_with_a_trend():
    _, answer = told(history=daily(140).tolist(), season=7, horizon=14)
    assert answer.backtest is not None
    assert answer.backtest.baseline == "seasonal_naive"
    better = answer.backtest.mean_absolute_error
    assert better < 0.9 * answer.backtest.baseline_mean_absolute_error


def test_ranges_hold_about_as_many_values_as_they_say():
    hits, values = [], daily(400, noise=5)
    for known in range(140, 386, 10):
        _, answer = told(history=values[:known].tolist(), season=7, horizon=14)
        truth = values[known : known + 14]
        pairs = zip(truth, answer.steps, strict=True)
        hits += [step.low_80 <= value <= step.high_80 for value, step in pairs]
    assert 0.72 <= np.mean(hits) <= 0.95


@pytest.mark.parametrize(("size", "season", "horizon"), [(4, 1, 12), (9, 4, 3), (500, 12, 365)])
def test_the_backtest_tells_only_what_is_known(size, season, horizon):
    origins, tested = origins_of(size, season, horizon)
    assert origins == sorted(set(origins))
    assert all(3 <= origin <= size - tested for origin in origins)
    assert 1 <= tested <= horizon


def test_a_long_history_is_answered_in_time():
    start = time.monotonic()
    told(history=daily(500).tolist(), horizon=365)
    assert time.monotonic() - start < 2


def forecaster(judged=3):
    """Asks a real one that halves the last value, judged for so many of its four steps."""
    artifact = Artifact(
        kind=ModelKind.FORECASTING,
        algorithm=Method.LAGGED_RIDGE,
        target="sold",
        features=(),
        recipe=Recipe(columns=(), steps=()),
        estimator=Lagged(
            kind="lagged", lags=(1,), coefficients=(0.5,), seasonal=(), trend=0.0, intercept=0.0
        ),
        timeline=Timeline(
            column="day",
            clock=Clock(start=datetime(2026, 1, 1), unit="second", step=86_400, is_date=True),  # noqa: DTZ001 - days have no zone
            values=(3.0, 8.0),
            horizon=4,
            low=(-3.0,) * judged,
            high=(2.0,) * judged,
        ),
    )
    warm = Forecaster(artifact, "v7")
    return lambda _id, rows: warm.answer(rows)


def test_a_model_is_asked_for_each_step_and_its_ranges_are_clamped_too():
    request = ForecastRequest(model_id="m1", horizon=3)
    answer = engine.answer(request, forecaster())
    assert checked(PROMISES, request, answer) == ()
    assert (answer.source, answer.model_version) == ("model", "v7")
    found = [(step.low_80, step.value, step.high_80) for step in answer.steps]
    assert found == [(1, 4, 6), (0, 2, 4), (0, 1, 3)]


@pytest.mark.parametrize(
    ("fields", "ask", "word"),
    [
        ({}, nobody, "either “history” or “model_id”"),
        ({"history": [1, 2, 3, 4], "model_id": "m1"}, nobody, "either “history” or “model_id”"),
        ({"history": [1, 2, 3, 4], "season": 5}, nobody, "The season is 5"),
        ({"model_id": "m1", "horizon": 1}, asking_rows, "one of classification"),
        ({"model_id": "m1", "horizon": 4}, forecaster(), "no range for step 4"),
    ],
)
def test_what_contradicts_itself_is_refused_with_a_remedy(fields, ask, word):
    with pytest.raises(InvalidInput) as refused:
        engine.answer(ForecastRequest.model_validate(fields), ask)
    assert word in refused.value.problem
    assert refused.value.remedy


@pytest.mark.parametrize(
    "fields",
    [
        {"history": [1, 2, 3]},
        {"history": [1, 2, 3, float("nan")]},
        {"history": [1, 2, 3, 1e13]},
        {"history": [1, 2, 3, "many"]},
        {"history": [1, 2, 3, None]},
        {"history": [1.0] * (MOST_VALUES + 1)},
        {"history": [1, 2, 3, 4], "horizon": 366},
        {"history": [1, 2, 3, 4], "season": 0},
        {"history": [1, 2, 3, 4], "unit": "kg"},
    ],
)
def test_values_out_of_range_are_refused_by_their_field(fields):
    with pytest.raises(ValidationError):
        ForecastRequest.model_validate(fields)
