"""Dynamic pricing: figures worked by hand, statsmodels, its promises, and what it refuses."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.dynamic_pricing import contract, engine, kernel
from engine.catalog.algorithms.dynamic_pricing.elasticity import estimate
from engine.catalog.algorithms.dynamic_pricing.model import PriceObservation, Request
from engine.datasets.recipe import Recipe
from engine.errors import InvalidInput
from engine.models.artifact import Artifact, Feature
from engine.models.model import Answers, Method, ModelKind
from engine.models.tabular import TabularPredictor
from engine.verification.guard import checked, held
from tests.engine.models.programs import fit

CENTS = st.integers(1, 2_000) | st.integers(1, kernel.MOST_CENTS)
MARKET = st.fixed_dictionaries(
    {
        "base_cents": CENTS,
        "cost_cents": CENTS,
        "demand_bp": st.integers(0, kernel.MOST_DEMAND_BP),
        "competitor_cents": st.none() | CENTS,
        "floor_markup_bp": st.integers(0, 5_000) | st.integers(0, kernel.MOST_MARKUP_BP),
        "cap_bp": st.integers(0, kernel.MOST_CAP_BP),
    }
)
STOCK = st.fixed_dictionaries(
    {
        "inventory_units": st.integers(0, kernel.MOST_UNITS),
        "usual_units": st.integers(1, kernel.MOST_UNITS),
    }
)


def nobody(model_id, rows):
    raise AssertionError(model_id)


def priced(**fields):
    request = Request.model_validate({"base_cents": 10_000, "cost_cents": 6_000} | fields)
    found = engine.answer(request, nobody)
    assert checked(contract.PROMISES, request, found) == ()
    return found


def sales(elasticity=-2.0, scatter=0.1, rows=60, seed=0):
    draw = np.random.default_rng(seed)
    prices = draw.integers(700, 1_500, rows)
    logs = (
        5
        + elasticity * np.log(prices / 1_000)
        + draw.normal(0, scatter, rows) * (1 + prices / 1_500)
    )
    return [
        {"price_cents": int(price), "quantity": float(quantity)}
        for price, quantity in zip(prices, np.exp(logs), strict=True)
    ]


def test_each_step_adds_what_was_worked_by_hand():
    found = priced(demand_bp=12_500, inventory_units=40, usual_units=100, competitor_cents=9_500)
    # a quarter more demand: 5 %; 60 of 100 units missing: 6 %; a third of 95.00 - 111.00 down
    assert [(step.name, step.cents) for step in found.steps] == [
        ("base", 10_000), ("best", 0), ("demand", 500), ("stock", 600),
        ("competitor", -534), ("cap", 0), ("floor", 0),
    ]  # fmt: skip
    assert (found.price_cents, found.floor_cents) == (10_566, 7_200)
    assert (found.markup_bp, found.margin_bp) == (7_610, 4_321)
    assert (found.source, found.is_at_floor, found.curve) == ("default", False, ())


@pytest.mark.parametrize(("cost", "floor"), [(1, 2), (6, 8), (333, 400), (6_000, 7_200)])
def test_the_floor_is_rounded_up_to_a_whole_cent_and_applied_last(cost, floor):
    found = priced(base_cents=1, cost_cents=cost, cap_bp=0)
    assert (found.price_cents, found.is_at_floor) == (floor, True)
    assert found.markup_bp >= 2_000


def test_a_markup_of_20_percent_is_a_margin_of_16_66():
    found = priced(base_cents=7_200)
    assert (found.markup_bp, found.margin_bp) == (2_000, 1_666)


def test_an_unknown_competitor_does_nothing_and_a_very_cheap_one_never_raises():
    unknown, cheap = priced(), priced(competitor_cents=1)
    assert unknown.price_cents == 10_000
    assert cheap.price_cents < unknown.price_cents


@settings(max_examples=200, deadline=None)
@given(MARKET, st.none() | STOCK)
def test_every_answer_keeps_its_promises_and_is_what_the_proven_kernel_says(market, stock):
    request = Request.model_validate(market | (stock or {}))
    found = engine.answer(request, nobody)
    assert checked(contract.PROMISES, request, found) == ()
    final = contract.PROMISES.kernels[0]
    arguments = {
        "start_cents": request.base_cents,
        "base_cents": request.base_cents,
        "cost_cents": request.cost_cents,
        "demand_bp": request.demand_bp,
        "inventory_units": 1 if stock is None else request.inventory_units,
        "usual_units": 1 if stock is None else request.usual_units,
        "has_competitor": request.competitor_cents is not None,
        "competitor_cents": request.competitor_cents or 1,
        "floor_markup_bp": request.floor_markup_bp,
        "cap_bp": request.cap_bp,
    }
    assert kernel.final_cents(**arguments) == found.price_cents
    assert held(final, arguments, found.price_cents) == ()


@pytest.mark.parametrize("scatter", [0.02, 0.3])
def test_elasticity_and_interval_are_those_of_statsmodels(scatter):
    rows = [PriceObservation.model_validate(row) for row in sales(scatter=scatter)]
    ours, start = estimate(rows)
    x = sm.add_constant(np.log([row.price_cents for row in rows]))
    fitted = sm.OLS(np.log([row.quantity for row in rows]), x).fit(cov_type="HC3", use_t=True)
    assert (start, ours.value) == pytest.approx(fitted.params, rel=1e-9)
    assert (ours.low, ours.high) == pytest.approx(fitted.conf_int()[1], rel=1e-9)


def test_the_interval_covers_the_truth_as_often_as_it_says():
    covered = 0
    for seed in range(200):
        rows = [PriceObservation.model_validate(row) for row in sales(seed=seed, rows=40)]
        found, _ = estimate(rows)
        covered += found.low <= -2.0 <= found.high
    assert 180 <= covered <= 199


def test_elastic_sales_are_priced_where_they_earn_most():
    found = priced(base_cents=1_000, cost_cents=600, cap_bp=5_000, observations=sales(-3.0, 0.01))
    value = found.elasticity.value
    assert found.best_cents == pytest.approx(600 * value / (value + 1), abs=1)
    assert found.price_cents == found.best_cents
    assert found.source == "observations"
    tried = [(price - 600) * price**value for price in range(500, 1_501)]
    assert found.best_cents == pytest.approx(500 + int(np.argmax(tried)), abs=1)


def test_inelastic_sales_go_to_the_cap():
    assert priced(base_cents=1_000, cost_cents=600, observations=sales(-0.5, 0.01)).price_cents == (
        1_300
    )


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (sales(1.0, 0.05), "do not clearly fall"),
        (sales(-0.1, 1.0), "do not clearly fall"),
        ([{"price_cents": 900, "quantity": n + 1} for n in range(10)], "prices are alike"),
        (
            [{"price_cents": 900 + (not n), "quantity": n + 1} for n in range(10)],
            "one row alone",
        ),
    ],
)
def test_observations_that_tell_no_elasticity_are_refused_with_a_remedy(rows, words):
    with pytest.raises(InvalidInput, match=words) as refused:
        priced(observations=rows)
    assert "more different prices" in refused.value.remedy


def model(kind=ModelKind.REGRESSION):
    """A ridge regression of the studio on sales that fall by 3 for each unit of price."""
    prices = [5.0 + n % 20 for n in range(200)]
    payload = {
        "kinds": ["numeric"], "train": [prices], "test": [prices[:5]], "is_number": True,
        "labels": [100 - 3 * price for price in prices], "clusters": 0, "seed": 0,
    }  # fmt: skip
    return TabularPredictor(
        Artifact(
            kind=kind,
            algorithm=Method.RIDGE,
            target="sold",
            features=(Feature(name="price", kind="numeric"),),
            recipe=Recipe(columns=({"name": "price", "type": "text"},), steps=()),
            estimator=fit(Method.RIDGE, payload).estimator,
        ),
        "f00d",
    )


ASKED = {
    "base_cents": 2_000, "cost_cents": 1_000, "model_id": "m1", "row": {}, "price_column": "price",
    "cap_bp": 5_000,
}  # fmt: skip


def test_a_trained_model_is_asked_at_many_prices_and_the_best_is_taken():
    request = Request.model_validate(ASKED)
    fitted = model()
    found = engine.answer(request, lambda _id, rows: fitted.answer(rows))
    assert checked(contract.PROMISES, request, found) == ()
    # (p - 10)(100 - 3p) is greatest at 21.67; the grid has a price each 45 cents
    assert found.price_cents == pytest.approx(2_167, abs=46)
    assert (found.source, found.model_version, len(found.curve)) == ("model", "f00d", 41)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (Answers("v", ModelKind.CLUSTERING, []), "clustering"),
        (Answers("v", ModelKind.REGRESSION, [{"value": -1.0}] * 41), "no sales"),
    ],
)
def test_a_model_that_cannot_tell_sales_is_refused(answers, words):
    with pytest.raises(InvalidInput, match=words):
        engine.answer(Request.model_validate(ASKED), lambda _id, _rows: answers)


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"model_id": "m1"}, ["model_id", "row", "price_column"]),
        ({**ASKED, "observations": sales(rows=10)}, ["observations", "model_id"]),
        ({"inventory_units": 5}, ["inventory_units", "usual_units"]),
    ],
)
def test_halves_are_refused_by_the_names_of_what_is_missing(fields, names):
    with pytest.raises(InvalidInput) as refused:
        priced(**fields)
    assert all(name in refused.value.problem for name in names)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("base_cents", 0),
        ("base_cents", None),
        ("base_cents", 10**30),
        ("base_cents", 99.5),
        ("cost_cents", "much"),
        ("cost_cents", math.nan),
        ("competitor_cents", 0),
        ("demand_bp", -1),
        ("cap_bp", 10_001),
        ("floor_markup_bp", -1),
        ("observations", sales(rows=9)),
        ("observations", [{"price_cents": 5, "quantity": math.inf}] * 10),
        ("surprise", 1),
    ],
)
def test_what_is_out_of_range_is_refused_by_its_name(field, value):
    with pytest.raises(ValidationError) as refused:
        priced(**{field: value})
    assert {error["loc"][0] for error in refused.value.errors()} == {field}
