"""Every number of an evaluation against scikit-learn called directly."""

import time

import numpy as np
import pytest
from sklearn import metrics
from sklearn.dummy import DummyClassifier

from engine.evaluation.model import Confusion
from engine.evaluation.resampling import of_decisions, of_probabilities
from engine.evaluation.service import EvaluationService
from tests.engine.evaluation.samples import result_of, sample

EXACT = {"abs": 1e-12, "rel": 0}
TRAINING = [1] * 30 + [0] * 70


@pytest.fixture(scope="module")
def truth():
    return sample(400, 8)


@pytest.fixture(scope="module")
def evaluation(truth):
    labels, probabilities = truth
    return EvaluationService().evaluate(
        result_of(probabilities, 0.4), labels.astype(int).tolist(), training_labels=TRAINING
    )


DECISIONS = {
    "accuracy": metrics.accuracy_score,
    "balanced_accuracy": metrics.balanced_accuracy_score,
    "precision": metrics.precision_score,
    "recall": metrics.recall_score,
    "specificity": lambda t, p: metrics.recall_score(t, p, pos_label=0),
    "f1": metrics.f1_score,
}
PROBABILITIES = {
    "roc_auc": metrics.roc_auc_score,
    "average_precision": metrics.average_precision_score,
    "brier": metrics.brier_score_loss,
    "log_loss": metrics.log_loss,
    "d2_log_loss": metrics.d2_log_loss_score,
}


@pytest.mark.parametrize("key", DECISIONS)
def test_a_number_of_decisions_is_scikit_learns(evaluation, truth, key):
    labels, probabilities = truth
    expected = DECISIONS[key](labels, (probabilities >= 0.4).astype(float))
    assert evaluation.metric(key).value == pytest.approx(expected, **EXACT)


@pytest.mark.parametrize("key", PROBABILITIES)
def test_a_number_of_probabilities_is_scikit_learns(evaluation, truth, key):
    assert evaluation.metric(key).value == pytest.approx(PROBABILITIES[key](*truth), **EXACT)


@pytest.mark.parametrize("key", PROBABILITIES)
def test_the_baseline_is_scikit_learns_dummy_of_the_training_labels(evaluation, truth, key):
    labels, _ = truth
    dummy = DummyClassifier(strategy="prior").fit(np.zeros((100, 1)), TRAINING)
    told = dummy.predict_proba(np.zeros((labels.size, 1)))[:, 1]
    assert evaluation.prevalence == pytest.approx(0.3)
    expected = PROBABILITIES[key](labels, told)
    assert evaluation.metric(key).baseline == pytest.approx(expected, **EXACT)


def test_the_dummy_below_the_threshold_calls_nothing_positive(evaluation, truth):
    labels, _ = truth
    assert evaluation.metric("accuracy").baseline == pytest.approx(1 - labels.mean())
    assert evaluation.metric("recall").baseline == 0
    assert evaluation.metric("precision").baseline is None


def test_every_number_has_an_interval_that_holds_it(evaluation):
    for metric in evaluation.metrics:
        assert metric.low <= metric.value <= metric.high, metric.key
        assert metric.method in {"Wilson", "DeLong", "bootstrap"}


def test_the_same_seed_gives_the_same_intervals_and_another_seed_others(truth):
    first, again, other = (of_probabilities(*truth, seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_the_bootstrap_agrees_with_a_plain_loop_over_scikit_learn(truth):
    labels, probabilities = truth
    random = np.random.default_rng(5)
    loop = {"average_precision": [], "brier": [], "log_loss": [], "d2": []}
    for _ in range(600):
        rows = random.integers(0, labels.size, labels.size)
        t, p = labels[rows], probabilities[rows]
        loop["average_precision"].append(metrics.average_precision_score(t, p))
        loop["brier"].append(metrics.brier_score_loss(t, p))
        loop["log_loss"].append(metrics.log_loss(t, p))
        loop["d2"].append(metrics.d2_log_loss_score(t, p))
    mine = of_probabilities(labels, probabilities, 0)
    for name, values in loop.items():
        expected = np.quantile(values, [0.025, 0.975])
        width = expected[1] - expected[0]
        assert np.allclose(getattr(mine, name), expected, atol=0.15 * width), name


def test_rows_grouped_for_speed_give_the_interval_of_all_rows():
    labels, probabilities = sample(6_000, 9)
    losses = (probabilities - labels) ** 2
    low, high = of_probabilities(labels, probabilities, 0).brier
    error = losses.std() / np.sqrt(losses.size)
    assert high - low == pytest.approx(2 * 1.96 * error, rel=0.1)
    assert (low + high) / 2 == pytest.approx(losses.mean(), abs=0.2 * error)


def test_the_bootstrap_of_decisions_agrees_with_the_formula_of_accuracy():
    balanced, f1 = of_decisions(
        Confusion(true_positive=80, false_positive=20, false_negative=20, true_negative=80), 0
    )
    # With equal classes balanced accuracy is accuracy, whose error is known.
    half = 1.96 * np.sqrt(0.8 * 0.2 / 200)
    assert balanced == pytest.approx((0.8 - half, 0.8 + half), abs=0.01)
    assert f1[0] < 0.8 < f1[1]


def test_fifty_thousand_rows_are_judged_within_a_second():
    labels, probabilities = sample(50_000, 3)
    started = time.perf_counter()
    EvaluationService().evaluate(result_of(probabilities), labels.astype(int).tolist())
    assert time.perf_counter() - started < 3.0  # generous: the machine may be busy


def test_the_interval_of_average_precision_is_not_moved_by_grouping():
    labels, probabilities = sample(20_000, 12)
    value = metrics.average_precision_score(labels, probabilities)
    low, high = of_probabilities(labels, probabilities, 0).average_precision
    assert (low + high) / 2 == pytest.approx(value, abs=0.1 * (high - low))
