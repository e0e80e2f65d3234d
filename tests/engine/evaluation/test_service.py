"""What an evaluation refuses, and what it says beside its numbers."""

import contextlib
import json
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import InvalidInput
from engine.evaluation.model import Costs, Evaluation, Severity
from engine.evaluation.service import EvaluationService
from tests.engine.evaluation.samples import result_of, sample

service = EvaluationService()
GOOD = {"success": True, "predictions": [0, 1, 1], "probabilities": [0.1, 0.7, 0.9]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"success": False}, "success"),
        ({"success": 1}, "success"),
        ({"predictions": None}, "`predictions` is missing"),
        ({"predictions": "011"}, "`predictions` is missing or not a list"),
        ({"predictions": []}, "0 items"),
        ({"predictions": [0, 1]}, "2 items for 3 test rows"),
        ({"predictions": [0, 1, 2]}, "1 of 3 `predictions` are neither 0 nor 1, first item 3"),
        ({"predictions": [0, "1", 1]}, "not a number, first at item 2"),
        ({"predictions": [0, [1], 1]}, "not a number"),
        ({"probabilities": [0.1, 0.7]}, "2 items for 3 test rows"),
        ({"probabilities": [0.1, 1.7, -3]}, "2 of 3 `probabilities` are outside 0 to 1"),
        ({"probabilities": [0.1, float("nan"), 0.2]}, "not finite, first at item 2"),
        ({"probabilities": [0.1, float("inf"), 0.2]}, "not finite"),
        ({"probabilities": [0.1, True, 0.2]}, "not a number"),
        ({"probabilities": [0.1, 10**400, 0.2]}, "too large"),
        ({"probabilities": {"0": 1}}, "not a list"),
        ({"threshold": "0.5"}, "`threshold` is not a number"),
        ({"threshold": 7}, "`threshold` is outside"),
        ({"threshold": float("nan")}, "`threshold` is outside"),
    ],
)
def test_a_wrong_result_is_refused_with_the_fault_in_words(change, words):
    with pytest.raises(InvalidInput) as refused:
        service.evaluate(GOOD | change, [0, 1, 1])
    assert words in refused.value.problem
    assert refused.value.remedy


def test_several_faults_are_told_at_once():
    wrong = {"success": False, "predictions": [5], "probabilities": [9.0], "threshold": -1}
    with pytest.raises(InvalidInput) as refused:
        service.evaluate(wrong, [0, 1])
    for part in ("success", "predictions", "probabilities", "threshold"):
        assert part in refused.value.problem


def test_labels_that_are_not_binary_are_refused():
    with pytest.raises(InvalidInput, match="test labels"):
        service.evaluate(GOOD, [0, 1, 3])


TEXTS = st.sampled_from(["", "name", "coefficient", "0.5", "<b>"])
json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner),
    max_leaves=10,
)


FIELDS = ("predictions", "probabilities", "threshold", "coefficients", "inference")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.fixed_dictionaries({"success": st.just(True)}, optional=dict.fromkeys(FIELDS, json_like)))
def test_whatever_a_result_holds_it_is_judged_or_refused(result):
    with contextlib.suppress(InvalidInput):
        service.evaluate(result, [0, 1, 1])
    with contextlib.suppress(InvalidInput):
        service.coefficients(result)


def test_an_evaluation_survives_being_stored_as_json():
    labels, probabilities = sample(200, 1)
    made = service.evaluate(result_of(probabilities), labels.astype(int).tolist())
    stored = json.dumps(made.model_dump(mode="json"), allow_nan=False)
    assert Evaluation.model_validate_json(stored) == made
    assert len(stored) < 60_000


def test_no_probabilities_leave_the_decisions_judged_and_a_warning():
    made = service.evaluate({"success": True, "predictions": [0, 1, 1]}, [0, 1, 0])
    assert made.roc is made.sweep is made.calibration is made.best_threshold is None
    assert made.metric("accuracy").value == pytest.approx(2 / 3)
    assert "no_probabilities" in {warning.kind for warning in made.warnings}


def test_one_class_among_the_labels_is_said_and_leaves_no_curve():
    made = service.evaluate(GOOD, [1, 1, 1])
    assert made.roc is made.precision_recall is None
    assert made.metric("roc_auc").value is None
    assert "one class" in made.metric("roc_auc").note
    assert "one_class" in {warning.kind for warning in made.warnings}


def test_perfect_ranking_has_no_false_interval():
    area = service.evaluate(GOOD, [0, 1, 1]).metric("roc_auc")
    assert area.value == 1
    assert area.low is area.high is None
    assert area.note


def test_few_test_rows_are_a_serious_warning_and_stand_first():
    made = service.evaluate(GOOD, [0, 1, 1])
    assert made.warnings[0].severity is Severity.SERIOUS
    assert {"small_test_set", "few_of_a_class"} <= {warning.kind for warning in made.warnings}


def test_many_good_rows_give_no_warning():
    labels, probabilities = sample(2_000, 2)
    made = service.evaluate(result_of(probabilities), labels.astype(int).tolist())
    assert made.warnings == ()


def test_predictions_against_their_own_threshold_are_told():
    made = service.evaluate(GOOD | {"predictions": [1, 1, 1]}, [0, 1, 1])
    assert "decisions_disagree" in {warning.kind for warning in made.warnings}
    assert made.confusion.false_positive == 1


def test_noise_is_said_to_be_no_better_than_the_dummy():
    labels, _ = sample(300, 3)
    _, noise = sample(300, 77, signal=4)
    made = service.evaluate(result_of(noise), labels.astype(int).tolist())
    kinds = {warning.kind for warning in made.warnings}
    assert {"worse_than_dummy", "ranking_unproven", "badly_calibrated"} <= kinds


@pytest.mark.parametrize(("factor", "cure"), [(4.0, "fewer columns"), (0.25, "weaken it")])
def test_the_cure_of_a_bad_calibration_holds_with_a_penalty_and_without(factor, cure):
    labels, probabilities = sample(2_000, 5)
    log_odds = factor * np.log(probabilities / (1 - probabilities))
    made = service.evaluate(result_of(1 / (1 + np.exp(-log_odds))), labels.astype(int).tolist())
    remedy = next(w.remedy for w in made.warnings if w.kind == "badly_calibrated")
    assert cure in remedy
    assert "Predict mode" in remedy


def test_costs_choose_the_threshold():
    labels, probabilities = sample(1_000, 4)
    told = labels.astype(int).tolist()
    dear_misses = service.evaluate(
        result_of(probabilities), told, costs=Costs(false_positive=1, false_negative=20)
    )
    dear_alarms = service.evaluate(
        result_of(probabilities), told, costs=Costs(false_positive=20, false_negative=1)
    )
    assert dear_misses.best_threshold < 0.15
    assert dear_alarms.best_threshold > 0.8
    assert dear_misses.best_cost <= dear_misses.confusion.cost(dear_misses.costs)


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_an_impossible_prevalence_is_refused(wrong):
    with pytest.raises(InvalidInput, match="prevalence"):
        service.evaluate(GOOD, [0, 1, 1], prevalence=wrong)


def test_judging_imports_neither_scikit_learn_nor_scipy():
    code = (
        "import sys; from engine.evaluation.service import EvaluationService as E;"
        "E().evaluate({'success': True, 'predictions': [0, 1], 'probabilities': [0.2, 0.8]},"
        " [0, 1]); print([m for m in ('sklearn', 'scipy', 'pandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
