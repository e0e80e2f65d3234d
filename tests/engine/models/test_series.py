"""Forecasts: evenly spaced steps, gaps filled, held-out steps unseen, moments answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from engine.errors import InvalidInput
from engine.models.clock import clock_of, read_moment
from engine.models.lagged import forecast, repeat_season
from engine.models.model import Method, ModelKind, ModelState, Options, Wish
from tests.conftest import fresh_database
from tests.engine.models.programs import MONTHS, SALES, fit, series


def days(count, step=1):
    return [read_moment("2024-01-01") + timedelta(days=step * n) for n in range(count)]


def test_steps_are_told_from_the_moments():
    monthly = clock_of([read_moment(day.isoformat()) for day in MONTHS])
    assert (monthly.unit, monthly.step, monthly.season) == ("month", 1, 12)
    assert monthly.moment(13) == "2016-02-01"
    assert monthly.number(read_moment("2016-02-01")) == 13
    daily = clock_of(days(30))
    assert (daily.unit, daily.step, daily.season) == ("second", 86_400, 7)
    assert daily.moment(31) == "2024-02-01"
    hourly = clock_of([read_moment(f"2024-01-01T{hour:02}") for hour in range(24)])
    assert (hourly.step, hourly.season, hourly.moment(25)) == (3_600, 24, "2024-01-02T01:00:00")
    ends = clock_of([read_moment(day) for day in ("2024-01-31", "2024-02-29", "2024-03-31")])
    assert [ends.moment(number) for number in range(4)] == [
        "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30",
    ]  # fmt: skip


def test_moments_without_a_rhythm_are_refused():
    moments = [read_moment("2024-01-01") + timedelta(hours=n * n * 7.3) for n in range(20)]
    with pytest.raises(InvalidInput):
        clock_of(moments)
    with pytest.raises(InvalidInput):
        read_moment("yesterday")


def test_told_steps_are_those_of_the_fitted_pipeline():
    for lags, season in (([1, 2, 3], 12), ([1, 2, 12], 12), ([1], 1)):
        sent = {"values": SALES[:72], "lags": lags, "season": season, "steps": 24}
        fitted = fit(Method.LAGGED_RIDGE, sent)
        ours = forecast(fitted.estimator, SALES[:72], 24)
        theirs = [row[0] for row in fitted.answers]
        assert ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)


def test_the_dummy_repeats_a_season():
    assert repeat_season([1, 2, 3, 4, 5, 6], 5, 3) == [4, 5, 6, 4, 5]
    assert repeat_season([1, 2], 2, 1) == [2, 2]


@pytest.fixture
def database(request, tmp_path):
    """What is asked here hangs on no database: one kind is enough."""
    with fresh_database(request, "sqlite", tmp_path) as made:
        yield made


@pytest.mark.bubblewrap
def test_a_series_becomes_a_forecast_better_than_its_dummy(services):
    dataset = services.datasets.upload("sales.csv", series(), "sales")
    wish = Wish(kind=ModelKind.FORECASTING, name="Sales", dataset_id=dataset.id,
                options=Options(horizon=6))  # fmt: skip
    model = services.models.submit(wish, "tester")
    services.models.perform(model.id, lambda _share, _words: None)
    model = services.models.get(model.id)
    assert (model.state, model.problem) == (ModelState.READY, None)
    metrics = {each.key: each for each in model.metrics}
    assert metrics["mae"].value < metrics["mae"].baseline
    assert metrics["mae"].low is None
    assert metrics["mae"].note
    assert (model.card["steps_filled"], model.card["season"]) == (2, 12)

    rows = [{"step": 6}, {"month": "2023-01-01"}, {"step": 1}]
    answers = services.models.predict(model.id, rows).predictions
    assert [each["time"] for each in answers] == ["2023-06-01", "2023-01-01", "2023-01-01"]
    assert answers[1] == answers[2]
    assert answers[1]["low"] <= answers[1]["value"] <= answers[1]["high"]
    truth = 100 + 2 * 96
    assert abs(answers[1]["value"] - truth) < 12
    for bad in ({"step": 7}, {"step": 0}, {}, {"month": "2030-01-01"}, {"month": "soon"}):
        with pytest.raises(InvalidInput):
            services.models.predict(model.id, [bad])


@pytest.mark.bubblewrap
def test_rows_at_one_time_are_put_together_only_when_told(services):
    rows = [f"2024-01-{n % 28 + 1:02},{n}" for n in range(56)]
    dataset = services.datasets.upload("d.csv", ("day,n\n" + "\n".join(rows)).encode(), "n")
    wish = Wish(kind=ModelKind.FORECASTING, name="n", dataset_id=dataset.id)
    model = services.models.submit(wish, "tester")
    with pytest.raises(InvalidInput, match="same time"):
        services.models.perform(model.id, lambda _share, _words: None)
    summed = wish.model_copy(update={"options": Options(aggregate="sum", horizon=3)})
    model = services.models.submit(summed, "tester")
    services.models.perform(model.id, lambda _share, _words: None)
    assert services.models.get(model.id).state is ModelState.READY
