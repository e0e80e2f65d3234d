"""Lead scoring: points against figures worked by hand, the order of calls, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.lead_scoring import engine, kernel
from engine.catalog.algorithms.lead_scoring.contract import PROMISES
from engine.catalog.algorithms.lead_scoring.model import LeadFacts, Request
from engine.errors import InvalidInput
from engine.models.model import Method
from engine.verification import guard
from tests.engine.catalog import trained

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))


def maybe(strategy):
    return st.none() | strategy


leads = st.builds(
    LeadFacts,
    days_since_activity=st.integers(0, 100),
    employees=maybe(st.integers(0, 400)),
    budget_cents=maybe(st.integers(1, 10_000)),
    price_cents=maybe(st.integers(1, 10_000)),
    is_decision_maker=st.booleans(),
    visits_last_30_days=st.integers(0, 12),
    pricing_visits_last_30_days=st.integers(0, 4),
    has_asked_for_demo=st.booleans(),
    has_unsubscribed=st.booleans(),
    has_free_mail_address=st.booleans(),
)


def answered(**request):
    return engine.answer(Request(**request), trained.nobody)


def example(place):
    request = json.loads(EXAMPLES[place].read_text("utf-8"))["request"]
    return engine.answer(Request.model_validate(request), trained.nobody)


def test_a_lead_that_wants_a_demo_has_the_points_worked_by_hand():
    found = example(0)
    # Company of 120: 10; budget: 12; decides: 12; industry: 8; six visits: 5; four mails: 3;
    # prices thrice: 9; demonstration: 15; yesterday: 5.
    assert found.score == 10 + 12 + 12 + 8 + 5 + 3 + 9 + 15 + 5
    assert (found.tier, found.call_order) == ("hot", (0, 1, 2))
    # The second: 900 employees: 14; industry: 8; trial: 10; today: 5. The third has lost it all.
    assert found.scores == (79, 37, 0)


def test_after_a_month_a_quarter_of_what_it_did_is_left():
    found = example(1)
    assert found.score == 42 + 32 * 25 // 100
    lost = {reason.name: reason.points for reason in found.reasons}["days_since_activity"]
    assert lost == 8 - 32


def test_a_score_is_not_below_zero_and_the_floor_is_a_reason():
    found = example(2)
    assert (found.score, found.tier, found.reasons[-1].name) == (0, "cold", "floor")


def test_a_budget_without_a_price_adds_nothing():
    assert answered(lead=LeadFacts(days_since_activity=9, budget_cents=10**6)).reasons == ()


@given(leads, st.lists(leads, max_size=3))
def test_every_answer_keeps_its_promises(lead, others):
    request = Request(lead=lead, others=tuple(others))
    found = engine.answer(request, trained.nobody)
    assert guard.checked(PROMISES, request, found) == ()
    assert found.score == kernel.score(
        lead.employees or 0,
        lead.budget_cents if lead.budget_cents and lead.price_cents else 0,
        lead.price_cents or 1,
        int(lead.is_decision_maker),
        0,
        0,
        lead.visits_last_30_days,
        0,
        lead.pricing_visits_last_30_days,
        int(lead.has_asked_for_demo),
        0,
        lead.days_since_activity,
        int(lead.has_unsubscribed),
        int(lead.has_free_mail_address),
    )


def test_leads_of_one_score_are_called_in_the_order_in_which_they_came():
    quiet = LeadFacts(days_since_activity=50)
    assert answered(lead=quiet, others=(quiet, quiet)).call_order == (0, 1, 2)
    fresh = LeadFacts(days_since_activity=0)
    assert answered(lead=quiet, others=(quiet, fresh)).call_order == (2, 0, 1)


@pytest.mark.parametrize("method", [Method.LOGISTIC, Method.GRADIENT_BOOSTING])
def test_a_model_of_ones_own_ranks_rows_in_the_same_shape(method):
    low, high = trained.ROW | {"spent": 0}, trained.ROW | {"spent": 30}
    request = Request(model_id="any", row=trained.ROW, other_rows=(low, high), base_rate_bp=3_000)
    found = engine.answer(request, trained.asking(method))
    assert guard.checked(PROMISES, request, found) == ()
    told = trained.predictor(method).answer([trained.ROW, low, high]).predictions
    chances = [round(10_000 * each["probability"]) for each in told]
    assert found.scores == tuple(100 * chance // (chance + 3_000) for chance in chances)
    assert found.call_order[-1] == 1
    assert (found.source, found.probability_bp) == ("model", chances[0])


def test_leads_and_rows_are_not_mixed():
    lead = LeadFacts(days_since_activity=1)
    with pytest.raises(InvalidInput, match="same sort"):
        answered(lead=lead, other_rows=({"a": 1},))
    with pytest.raises(InvalidInput, match="same sort"):
        answered(model_id="m", row={}, others=(lead,))
    with pytest.raises(InvalidInput, match="“lead” or both"):
        answered()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"days_since_activity": -1}, "days_since_activity"),
        ({"days_since_activity": float("inf")}, "days_since_activity"),
        ({"budget_cents": 0}, "budget_cents"),
        ({"visits_last_30_days": 10**6}, "visits_last_30_days"),
        ({"employees": "many"}, "employees"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_bad_input_is_refused_by_its_field(change, place):
    with pytest.raises(ValidationError) as refused:
        Request.model_validate({"lead": {"days_since_activity": 1} | change})
    assert refused.value.errors()[0]["loc"][-1] == place


def test_too_many_leads_are_refused():
    waiting = [{"days_since_activity": 1}] * 501
    with pytest.raises(ValidationError):
        Request.model_validate({"lead": waiting[0], "others": waiting})
