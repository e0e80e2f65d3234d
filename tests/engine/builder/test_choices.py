"""Choices that cannot stand together are refused all at once; one click settles the rest."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from engine.builder.model import Feature, LogisticSpec, Mode, Penalty
from engine.errors import InvalidInput

GOOD = {
    "target": "paid",
    "positive": "yes",
    "features": [{"name": "age", "kind": "numeric"}, {"name": "city", "kind": "categorical"}],
}


@pytest.fixture
def spec() -> LogisticSpec:
    return LogisticSpec.model_validate(GOOD)


def fields(builder, **choices) -> set[str]:
    return {fault.field for fault in builder.faults(GOOD | choices)}


def test_good_choices_then_no_fault(builder):
    assert builder.faults(GOOD) == ()
    assert builder.spec(GOOD).columns == ["age", "city"]


def test_many_bad_choices_then_every_fault_is_told_at_once(builder):
    bad = {
        "target": "age",
        "penalty": "l1",
        "solver": "lbfgs",
        "C": -1,
        "folds": 1,
        "split": "time",
        "threshold": "costs",
        "colour": "red",
    }
    found = fields(builder, **bad)
    assert {"features", "solver", "C", "folds", "split", "threshold_value", "colour"} <= found
    assert {"cost_false_positive", "cost_false_negative"} <= found
    with pytest.raises(InvalidInput) as refusal:
        builder.spec(GOOD | bad)
    for words in ("target 'age'", "cannot fit", "Folds", "time column", "'colour'"):
        assert words in refusal.value.problem


@pytest.mark.parametrize(
    ("choices", "field"),
    [
        ({"features": []}, "features"),
        ({"features": GOOD["features"] * 2}, "features"),
        ({"ignored": ["age"]}, "ignored"),
        ({"time_column": "paid"}, "time_column"),
        ({"time_column": "day", "group_column": "day"}, "group_column"),
        ({"mode": "explain"}, "penalty"),
        ({"mode": "explain", "penalty": "none", "C": None}, "solver"),
        ({"penalty": "none", "solver": "newton-cg"}, "penalty"),
        ({"penalty": "elastic_net", "solver": "saga"}, "l1_ratio"),
        ({"l1_ratio": 0.5}, "l1_ratio"),
        ({"penalty": "elastic_net", "l1_ratio": 0.5, "solver": "liblinear"}, "solver"),
        ({"unseen": "other"}, "rare_share"),
        ({"rare_share": 0.1}, "rare_share"),
        ({"split": "group"}, "split"),
        ({"threshold": "best_f1"}, "threshold_value"),
        ({"threshold_value": 1.0}, "threshold_value"),
        ({"cost_false_positive": 2.0}, "cost_false_positive"),
        ({"C": "find"}, "C"),
        ({"C": float("inf")}, "C"),
        ({"C": float("nan")}, "C"),
        ({"seed": -1}, "seed"),
        ({"test_share": 0.9}, "test_share"),
        (
            {"features": [{"name": "city", "kind": "categorical", "reference": "Rome"}]},
            "features",
        ),
    ],
)
def test_one_bad_choice_then_its_field_is_named_with_a_remedy(builder, choices, field):
    assert field in fields(builder, **choices)
    assert all(fault.remedy for fault in builder.faults(GOOD | choices))
    with pytest.raises(ValidationError):
        LogisticSpec.model_validate(GOOD | choices)


def test_missing_target_then_only_the_rules_that_need_it_are_left_out(builder):
    values = {"positive": "yes", "features": GOOD["features"], "penalty": "l1"}
    assert {fault.field for fault in builder.faults(values)} == {"target", "solver"}


def test_explain_chosen_then_penalty_strength_and_solver_follow_and_come_back(builder, spec):
    explained = builder.change(spec, mode=Mode.EXPLAIN)
    assert (explained.penalty, explained.C, explained.solver) == ("none", None, "newton-cholesky")
    named = builder.change(
        explained,
        features=[Feature(name="city", kind="categorical", reference="Rome")],
    )
    predicted = builder.change(named, mode="predict")
    assert (predicted.penalty, predicted.C) == ("l2", "search")
    assert predicted.features[0].reference is None


def test_penalty_chosen_then_a_solver_that_fits_it_follows(builder, spec):
    for penalty in (Penalty.L1, Penalty.ELASTIC_NET, Penalty.L2):
        spec = builder.change(spec, penalty=penalty)
        assert spec.solver in builder.compatible_solvers(spec.mode, penalty)
        assert (spec.l1_ratio is not None) == (penalty is Penalty.ELASTIC_NET)


def test_column_given_a_role_then_it_loses_the_one_it_had(builder, spec):
    timed = builder.change(spec, time_column="age", split="time")
    assert timed.columns == ["city"]
    aside = builder.change(timed, ignored=["age"])
    assert (aside.time_column, aside.split) == (None, "stratified")
    back = builder.change(aside, features=[*aside.features, Feature(name="age", kind="numeric")])
    assert (back.ignored, back.columns) == ((), ["age", "city"])
    assert builder.change(spec, target="age").columns == ["city"]


def test_threshold_chosen_then_what_it_needs_is_filled_in_and_the_rest_emptied(builder, spec):
    by_costs = builder.change(spec, threshold="costs", cost_false_negative=20)
    assert (by_costs.threshold_value, by_costs.cost_false_positive) == (None, 1.0)
    fixed = builder.change(by_costs, threshold="fixed")
    assert (fixed.threshold_value, fixed.cost_false_negative) == (0.5, None)
    assert builder.change(spec, unseen="other").rare_share == 0.01


@pytest.mark.parametrize(
    "change", [{"penalty": "l3"}, {"mode": 7}, {"features": []}, {"split": "time"}, {"size": 1}]
)
def test_change_that_cannot_be_settled_then_refused(builder, spec, change):
    with pytest.raises(InvalidInput):
        builder.change(spec, **change)


def test_two_specs_then_the_difference_is_in_words(builder, spec):
    after = builder.change(
        spec, penalty="l1", C=0.5, features=[Feature(name="age", kind="numeric")]
    )
    words = {
        change.label: (change.before, change.after) for change in builder.spec_diff(spec, after)
    }
    assert words["Penalty"] == ("l2", "l1")
    assert words["Strength C"] == ("search", "0.5")
    assert words["Features"] == ("city (categorical)", "none")
    assert words["Solver"] == ("lbfgs", "liblinear")
    assert builder.spec_diff(spec, spec) == ()
