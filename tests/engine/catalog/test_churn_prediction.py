"""Churn prediction: its scorecard against exact arithmetic, its offers, and what it refuses."""

from __future__ import annotations

import json
import math
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.churn_prediction import engine, kernel
from engine.catalog.algorithms.churn_prediction.contract import PROMISES
from engine.catalog.algorithms.churn_prediction.model import (
    CONTRACTS,
    INTERNETS,
    ChurnCustomer,
    ChurnOffer,
    Request,
)
from engine.errors import InvalidInput
from engine.models.model import Method
from engine.verification import guard
from tests.engine.catalog import trained

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))
NEW = {"tenure_months": 0, "contract": "by_month", "has_phone": False}

customers = st.builds(
    ChurnCustomer,
    tenure_months=st.integers(0, 80),
    contract=st.sampled_from(CONTRACTS),
    internet=st.sampled_from(INTERNETS),
)
offers = st.builds(
    ChurnOffer,
    value_cents=st.integers(1, kernel.MOST_CENTS),
    cost_cents=st.integers(0, 10**7),
    save_rate_bp=st.integers(1, kernel.MOST_BP),
)


def answered(customer, offer=None):
    return engine.answer(Request(customer=customer, offer=offer), trained.nobody)


def test_the_sum_is_that_of_the_printed_points():
    new = answered(ChurnCustomer(**NEW))
    assert new.log_odds_milli == -369
    known = {"tenure_months": 4, "contract": "one_year", "internet": "fiber", "has_phone": True}
    found = answered(ChurnCustomer(**known, pays_by="electronic_check", has_tech_support=True))
    assert found.log_odds_milli == -369 - 647 - 289 - 702 + 833 + 938 - 514 + 331 - 272
    assert found.probability_bp == pytest.approx(10_000 / (1 + math.exp(0.691)), abs=6)
    moves = {reason.name: reason.points for reason in found.reasons}
    assert list(moves)[:2] == ["base", "internet"]
    assert moves["base"] == new.probability_bp
    assert moves["internet"] > 0 > moves["contract"]


def test_the_curve_is_the_logistic_one_to_a_twentieth_of_a_per_cent():
    for thousandths in range(-kernel.FARTHEST, kernel.FARTHEST + 1, 7):
        exact = 10_000 / (1 + math.exp(-thousandths / 1_000))
        assert abs(kernel.probability_bp(thousandths) - exact) < 6


@given(customers, st.none() | offers)
def test_every_answer_keeps_its_promises(customer, offer):
    request = Request(customer=customer, offer=offer)
    assert guard.checked(PROMISES, request, engine.answer(request, trained.nobody)) == ()


@given(st.integers(0, kernel.MOST_BP), offers)
def test_an_offer_is_weighed_as_exact_fractions_weigh_it(chance, offer):
    stake = offer.value_cents * offer.save_rate_bp
    exact = Fraction(chance, 10_000) * Fraction(offer.save_rate_bp, 10_000) * offer.value_cents
    gain = kernel.expected_gain_cents(chance, stake, offer.cost_cents)
    assert gain == math.floor(exact - offer.cost_cents)
    assert (chance >= kernel.break_even_bp(stake, offer.cost_cents)) == (exact >= offer.cost_cents)


def test_an_offer_that_never_pays_has_no_break_even():
    dear = ChurnOffer(value_cents=100, cost_cents=101, save_rate_bp=10_000)
    found = answered(ChurnCustomer(**NEW), dear).offer
    assert (found.is_worth, found.break_even_bp) == (False, None)
    cheap = ChurnOffer(value_cents=100_000, cost_cents=100, save_rate_bp=5_000)
    found = answered(ChurnCustomer(**NEW), cheap).offer
    assert (found.is_worth, found.break_even_bp) == (True, 20)


@pytest.mark.parametrize("method", [Method.LOGISTIC, Method.GRADIENT_BOOSTING])
def test_a_model_of_ones_own_answers_in_the_same_shape(method):
    request = Request(model_id="any", row=trained.ROW)
    found = engine.answer(request, trained.asking(method))
    told = trained.predictor(method).answer([trained.ROW]).predictions[0]["probability"]
    assert found.probability_bp == round(10_000 * told)
    assert guard.checked(PROMISES, request, found) == ()
    assert (found.source, found.model_version) == ("model", trained.VERSION)


@pytest.mark.parametrize(
    ("file", "tier"),
    list(zip(EXAMPLES, ["very high", "low", "low"], strict=True)),
    ids=lambda each: str(each)[-9:],
)
def test_every_example_shows_what_it_says(file, tier):
    request = Request.model_validate(json.loads(file.read_text("utf-8"))["request"])
    found = engine.answer(request, trained.nobody)
    assert found.tier == tier
    if found.offer is not None:
        assert found.offer.is_worth == file.stem.startswith("1")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"tenure_months": -1}, "tenure_months"),
        ({"tenure_months": 1e9}, "tenure_months"),
        ({"tenure_months": float("nan")}, "tenure_months"),
        ({"contract": "weekly"}, "contract"),
        ({"is_senior": "perhaps"}, "is_senior"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_bad_input_is_refused_by_its_field(change, place):
    with pytest.raises(ValidationError) as refused:
        Request.model_validate({"customer": NEW | change})
    assert refused.value.errors()[0]["loc"][-1] == place


def test_a_request_without_a_customer_and_without_a_model_is_refused():
    with pytest.raises(InvalidInput, match="“customer” or both"):
        engine.answer(Request(), trained.nobody)
