"""Fraud detection: its points against figures worked by hand, its promises, and what it refuses."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.fraud_detection import engine, kernel
from engine.catalog.algorithms.fraud_detection.model import BANDS, FraudPayment, Request
from engine.models.model import Method
from tests.engine.catalog import trained

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))


def maybe(strategy):
    return st.none() | strategy


payments = st.builds(
    FraudPayment,
    amount_cents=st.integers(0, 200_000) | st.integers(0, kernel.MOST_CENTS),
    usual_amount_cents=maybe(st.integers(1, 50_000)),
    payments_last_hour=st.integers(0, 12),
    payments_last_day=st.integers(0, 40),
    failed_attempts_last_day=st.integers(0, 6),
    is_new_device=st.booleans(),
    is_country_mismatch=st.booleans(),
    hour_of_day=maybe(st.integers(0, 23)),
    account_age_days=maybe(st.integers(0, 60)),
    payee_fraud_bp=maybe(st.integers(0, kernel.MOST_BP)),
)


def answered(payment, threshold=50):
    return engine.answer(Request(payment=payment, threshold=threshold), trained.nobody)


def test_a_stolen_card_has_the_points_worked_by_hand():
    request = Request.model_validate(json.loads(EXAMPLES[0].read_text("utf-8"))["request"])
    found = engine.answer(request, trained.nobody)
    # 649.00 is more than six times 42.00: 50; four in an hour: 6; two failed: 3; new device: 12;
    # another country: 15; three o'clock: 4; a payee with 0.4 % fraud and an old account: none.
    assert {reason.name: reason.points for reason in found.reasons} == {
        "amount_cents": 50,
        "is_country_mismatch": 15,
        "is_new_device": 12,
        "payments_last_hour": 6,
        "hour_of_day": 4,
        "failed_attempts_last_day": 3,
    }
    assert (found.score, found.band, found.is_flagged) == (90, "critical", True)
    assert (found.source, found.model_version, found.probability_bp) == ("default", None, None)


def test_more_than_a_hundred_points_are_capped_by_a_reason_of_that_name():
    worst = FraudPayment(
        amount_cents=10_000,
        usual_amount_cents=1_000,
        payments_last_hour=10,
        payments_last_day=30,
        failed_attempts_last_day=5,
        is_new_device=True,
        is_country_mismatch=True,
        hour_of_day=0,
        account_age_days=0,
        payee_fraud_bp=10_000,
    )
    found = answered(worst)
    assert found.score == 100
    assert (found.reasons[-1].name, found.reasons[-1].points) == ("cap", 100 - kernel.MOST_RAW)


def test_what_is_not_known_adds_nothing():
    found = answered(FraudPayment(amount_cents=100))
    assert (found.score, found.reasons, found.band) == (0, (), "low")


@given(payments, st.integers(0, 100))
def test_reasons_add_up_and_the_flag_is_the_threshold(payment, threshold):
    found = answered(payment, threshold)
    assert sum(reason.points for reason in found.reasons) == found.score
    assert 0 <= found.score <= 100
    assert found.is_flagged == (found.score >= threshold)
    assert found.score == kernel.score(
        payment.amount_cents,
        payment.usual_amount_cents or 0,
        payment.payments_last_hour,
        payment.payments_last_day,
        payment.failed_attempts_last_day,
        int(payment.is_new_device),
        int(payment.is_country_mismatch),
        12 if payment.hour_of_day is None else payment.hour_of_day,
        kernel.MOST_DAYS if payment.account_age_days is None else payment.account_age_days,
        payment.payee_fraud_bp or 0,
    )


def test_every_score_has_one_band_in_order():
    bands = [kernel.band(points) for points in range(101)]
    borders = [
        points for points, (one, two) in enumerate(itertools.pairwise(bands), 1) if one < two
    ]
    assert borders == [25, 50, 80]
    assert bands == sorted(bands)
    assert len(BANDS) == 4


@pytest.mark.parametrize(
    ("method", "classes"),
    [(Method.LOGISTIC, 2), (Method.GRADIENT_BOOSTING, 2), (Method.ISOLATION_FOREST, 0)],
)
def test_a_model_of_ones_own_answers_in_the_same_shape(method, classes):
    request = Request(model_id="any", row=trained.ROW, threshold=10)
    found = engine.answer(request, trained.asking(method, classes))
    told = trained.predictor(method, classes).answer([trained.ROW]).predictions[0]
    assert found.probability_bp == round(10_000 * told["probability" if classes else "score"])
    assert found.score == kernel.score_of_probability(found.probability_bp)
    assert sum(reason.points for reason in found.reasons) == found.score
    assert (found.source, found.model_version) == ("model", trained.VERSION)
    assert found.is_flagged == (found.score >= 10)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_is_answered(file):
    request = Request.model_validate(json.loads(file.read_text("utf-8"))["request"])
    found = engine.answer(request, trained.nobody)
    assert found.threshold == request.threshold
    assert found.is_flagged == (not file.stem.startswith("2"))


@pytest.mark.parametrize(
    ("payment", "place"),
    [
        ({}, "amount_cents"),
        ({"amount_cents": -1}, "amount_cents"),
        ({"amount_cents": float("nan")}, "amount_cents"),
        ({"amount_cents": 10**30}, "amount_cents"),
        ({"amount_cents": "much"}, "amount_cents"),
        ({"amount_cents": 1, "usual_amount_cents": 0}, "usual_amount_cents"),
        ({"amount_cents": 1, "hour_of_day": 24}, "hour_of_day"),
        ({"amount_cents": 1, "colour": "red"}, "colour"),
    ],
)
def test_bad_input_is_refused_by_its_field(payment, place):
    with pytest.raises(ValidationError) as refused:
        Request.model_validate({"payment": payment})
    assert refused.value.errors()[0]["loc"][-1] == place


def test_a_row_with_too_much_in_it_is_refused():
    for row in ({"a": "x" * 10_001}, {str(n): 1 for n in range(2_001)}, {"a": [1]}):
        with pytest.raises(ValidationError):
            Request.model_validate({"model_id": "m", "row": row})
