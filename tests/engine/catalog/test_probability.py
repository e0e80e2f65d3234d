"""A model's probability as basis points, and reasons whose whole points add up exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalog import asking, probability
from engine.catalog.probability import Chance, basis_points
from engine.errors import InvalidInput
from engine.models.model import Method, ModelKind
from tests.engine.catalog import trained

chances = st.floats(0, 1)
shares = st.lists(st.tuples(st.text(max_size=5), st.floats(-30, 30)), max_size=40)


@given(chances, chances)
def test_basis_points_are_bounded_nearest_and_in_order(one, other):
    low, high = sorted((one, other))
    assert 0 <= basis_points(low) <= basis_points(high) <= 10_000
    assert abs(basis_points(one) - one * 10_000) <= 0.5 + 1e-9


@given(st.integers(0, 10_000), st.floats(-20, 20), shares)
def test_points_of_reasons_add_up_whatever_the_model_says(bp, start, told):
    chance = Chance(bp, "v", start, tuple(told))
    found = probability.reasons(chance, lambda each: (each + 50) // 100)
    assert sum(reason.points for reason in found) == (bp + 50) // 100
    assert all(reason.points == int(reason.points) for reason in found)
    assert len(found) <= probability.MOST_REASONS + 2
    for reason, (column, share) in zip(found[1:], told[: probability.MOST_REASONS], strict=False):
        assert reason.name == column
        assert reason.points * share >= 0


def test_reasons_of_a_real_model_name_its_columns_and_leave_nothing_over():
    chance = probability.asked(trained.asking(), "any", trained.ROW)
    told = trained.predictor(Method.LOGISTIC).answer([trained.ROW])
    assert chance.bp == round(told.predictions[0]["probability"] * 10_000)
    found = probability.reasons(chance, lambda each: each)
    assert sum(reason.points for reason in found) == chance.bp
    assert {reason.name for reason in found[1:]} >= set(trained.KINDS)


def test_a_model_without_shares_is_its_own_only_reason():
    chance = probability.asked(trained.asking(Method.GRADIENT_BOOSTING), "any", trained.ROW)
    (only,) = probability.reasons(chance, lambda each: each)
    assert (only.name, only.points) == (probability.WHOLE, chance.bp)


def test_models_that_tell_no_single_probability_are_refused():
    with pytest.raises(InvalidInput, match="several classes"):
        probability.asked(trained.asking(classes=3), "any", trained.ROW)
    with pytest.raises(InvalidInput, match="one of anomaly"):
        probability.asked(trained.asking(Method.ISOLATION_FOREST, 0), "any", trained.ROW)
    ask = trained.asking(Method.ISOLATION_FOREST, 0)
    unusual = probability.asked(ask, "any", trained.ROW, (ModelKind.ANOMALY,))
    assert 0 < unusual.bp < 10_000


@pytest.mark.parametrize(
    ("own", "model_id", "row"),
    [(None, None, None), (None, "m", None), (None, None, {}), (1, "m", {}), (1, "m", None)],
)
def test_exactly_one_of_the_default_and_a_model_is_asked(own, model_id, row):
    with pytest.raises(InvalidInput, match="“payment” or both “model_id” and “row”"):
        asking.is_own(own, "payment", model_id, row)


def test_either_question_alone_is_taken():
    assert asking.is_own(1, "payment", None, None)
    assert not asking.is_own(None, "payment", "m", {})
