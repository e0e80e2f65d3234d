"""Credit scoring: points added by hand, its promises, models of one's own, and what it refuses."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.credit_scoring import contract, engine, kernel
from engine.catalog.algorithms.credit_scoring.applicant import HOMES, JOBS
from engine.catalog.algorithms.credit_scoring.model import Request
from engine.errors import InvalidInput
from engine.models.model import Method
from engine.verification.guard import checked, held
from tests.engine.catalog import trained

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))
CAR = json.loads(EXAMPLES[0].read_text("utf-8"))["request"]["applicant"]
CENTS = st.integers(0, 5_000_000) | st.integers(0, kernel.MOST_CENTS)
PAID = CENTS.map(lambda cents: cents or 1)
APPLICANTS = st.fixed_dictionaries(
    {
        "seniority_years": st.integers(0, kernel.MOST_YEARS),
        "home": st.sampled_from(HOMES),
        "job": st.sampled_from(JOBS),
        "has_records": st.booleans(),
        "monthly_income_cents": st.none() | PAID,
        "monthly_expenses_cents": CENTS,
        "assets_cents": CENTS,
        "debts_cents": CENTS,
        "amount_cents": PAID,
        "price_cents": PAID,
        "term_months": st.integers(1, kernel.MOST_MONTHS),
    }
)


def scored(**fields):
    request = Request.model_validate({"applicant": CAR | fields})
    found = engine.answer(request, trained.nobody)
    assert checked(contract.PROMISES, request, found) == ()
    return found


def test_a_used_car_has_the_points_that_the_table_gives():
    found = scored()
    # 72.7 % borrowed, 37.5 % owned beside it, 222.22 of 2,100 a month, 42.9 % expenses, no debts
    assert {reason.name: reason.points for reason in found.reasons} == {
        "base": 300, "seniority_years": 28, "home": 12, "job": 62, "has_records": 90,
        "amount_cents": 33, "assets_cents": 17, "term_months": 33, "monthly_expenses_cents": 49,
        "debts_cents": 27,
    }  # fmt: skip
    assert (found.score, found.band, found.source) == (651, "moderate risk", "default")
    odds = math.exp((651 - kernel.EVEN_ODDS_SCORE) / kernel.POINTS_FOR_E)
    assert found.default_probability_bp == round(10_000 / (1 + odds)) == 1_439


def test_the_costliest_facts_stand_first_after_the_base():
    lost = [reason.words.rpartition(": ")[2].split() for reason in scored().reasons[1:]]
    gaps = [int(part[0]) - int(part[2]) for part in lost]
    assert gaps == sorted(gaps)
    assert gaps[0] < 0


def test_the_best_and_the_worst_facts_reach_the_ends_of_the_scale():
    best = scored(
        seniority_years=20, home="parents", assets_cents=10**9, amount_cents=100_000,
        monthly_expenses_cents=0,
    )  # fmt: skip
    assert (best.score, best.band) == (850, "low risk")
    request = json.loads(EXAMPLES[1].read_text("utf-8"))["request"]
    assert engine.answer(Request.model_validate(request), trained.nobody).score == 300


def test_an_unknown_income_is_told_as_one_reason():
    found = scored(monthly_income_cents=None)
    points = {reason.name: reason.points for reason in found.reasons}
    assert points["monthly_income_cents"] == 24
    assert not {"term_months", "monthly_expenses_cents", "debts_cents"} & set(points)


def test_neither_age_nor_marital_status_nor_sex_can_be_told():
    for name in ("age", "marital_status", "sex"):
        with pytest.raises(ValidationError, match="Extra inputs"):
            scored(**{name: 1})


@settings(max_examples=150, deadline=None)
@given(APPLICANTS)
def test_every_answer_keeps_its_promises_and_is_what_the_proven_kernel_says(applicant):
    request = Request.model_validate({"applicant": applicant})
    found = engine.answer(request, trained.nobody)
    assert checked(contract.PROMISES, request, found) == ()
    income = applicant["monthly_income_cents"]
    amount = applicant["amount_cents"]
    arguments = {
        "seniority_years": applicant["seniority_years"],
        "home": HOMES.index(applicant["home"]),
        "job": JOBS.index(applicant["job"]),
        "has_records": applicant["has_records"],
        "financed_bp": kernel.share_bp(amount, applicant["price_cents"]),
        "assets_bp": kernel.share_bp(applicant["assets_cents"], amount),
        "has_income": income is not None,
        "payment_bp": kernel.burden_bp(amount, applicant["term_months"], income or 1),
        "expenses_bp": kernel.share_bp(applicant["monthly_expenses_cents"], income or 1),
        "debts_bp": kernel.share_bp(applicant["debts_cents"], income or 1),
    }
    assert kernel.score(**arguments) == found.score
    assert held(contract.PROMISES.kernels[0], arguments, found.score) == ()


@settings(max_examples=100, deadline=None)
@given(APPLICANTS.filter(lambda each: each["monthly_income_cents"]), st.integers(1, 10**9))
def test_more_income_never_lowers_and_a_greater_loan_never_raises_a_score(applicant, more):
    def score(**fields):
        request = Request.model_validate({"applicant": applicant | fields})
        return engine.answer(request, trained.nobody).score

    def raised(name):
        return {name: min(applicant[name] + more, kernel.MOST_CENTS)}

    assert score(**raised("monthly_income_cents")) >= score() >= score(**raised("amount_cents"))


def test_probabilities_become_scores_in_order_over_their_whole_range():
    scores = [kernel.score_of_default(bp) for bp in range(10_001)]
    assert (scores[0], scores[-1]) == (850, 300)
    assert scores == sorted(scores, reverse=True)
    for score in range(360, 760):
        assert abs(kernel.score_of_default(kernel.default_bp(score)) - score) <= 1


@pytest.mark.parametrize("method", [Method.LOGISTIC, Method.GRADIENT_BOOSTING])
def test_a_model_of_ones_own_is_told_on_the_same_scale_with_reasons_that_add_up(method):
    asked = {"model_id": "m1", "row": trained.ROW}
    request = Request.model_validate(asked)
    found = engine.answer(request, trained.asking(method))
    assert checked(contract.PROMISES, request, found) == ()
    assert (found.source, found.model_version) == ("model", trained.VERSION)
    assert found.score == kernel.score_of_default(found.default_probability_bp)
    other = Request.model_validate(asked | {"is_positive_good": True})
    turned = engine.answer(other, trained.asking(method))
    assert checked(contract.PROMISES, other, turned) == ()
    assert turned.default_probability_bp == 10_000 - found.default_probability_bp


@pytest.mark.parametrize("fields", [{}, {"applicant": CAR, "model_id": "m1", "row": {}}])
def test_both_ways_or_none_are_refused_with_both_named(fields):
    with pytest.raises(InvalidInput, match=r"applicant.*model_id"):
        engine.answer(Request.model_validate(fields), trained.nobody)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seniority_years", -1),
        ("home", "castle"),
        ("has_records", None),
        ("monthly_income_cents", 0),
        ("monthly_expenses_cents", math.nan),
        ("assets_cents", 10**30),
        ("amount_cents", 0),
        ("price_cents", "much"),
        ("term_months", 0),
    ],
)
def test_what_is_out_of_range_is_refused_by_its_name(field, value):
    with pytest.raises(ValidationError) as refused:
        scored(**{field: value})
    assert {error["loc"][1] for error in refused.value.errors()} == {field}
