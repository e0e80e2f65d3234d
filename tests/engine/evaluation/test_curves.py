"""Curves, calibration and thresholds against scikit-learn and statsmodels called directly."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    average_precision_score,
    confusion_matrix,
    precision_recall_curve,
    roc_curve,
)

from engine.evaluation import calibration, ranking, thresholds
from engine.evaluation.model import Costs
from tests.engine.evaluation.samples import sample

EXACT = {"abs": 1e-12, "rel": 0}


@pytest.fixture(params=[(60, 1), (350, 2)], ids=["few", "some"])
def rows(request):
    labels, probabilities = sample(*request.param)
    return labels, np.round(probabilities, 2)  # rounded, so that there are ties


def test_the_roc_curve_is_scikit_learns(rows):
    curve = ranking.roc(ranking.count(*rows))
    false_positive, true_positive, scores = roc_curve(*rows, drop_intermediate=True)
    assert curve.false_positive_rate == pytest.approx(false_positive.tolist(), **EXACT)
    assert curve.true_positive_rate == pytest.approx(true_positive.tolist(), **EXACT)
    assert curve.thresholds[0] is None
    assert curve.thresholds[1:] == pytest.approx(scores[1:].tolist(), **EXACT)


def test_the_precision_recall_curve_is_scikit_learns(rows):
    curve = ranking.precision_recall(ranking.count(*rows))
    precision, recall, scores = precision_recall_curve(*rows)
    # scikit-learn lists them ascending and ends with a point (0, 1) that no threshold gives.
    assert curve.precision == pytest.approx(precision[:-1][::-1].tolist(), **EXACT)
    assert curve.recall == pytest.approx(recall[:-1][::-1].tolist(), **EXACT)
    assert curve.thresholds == pytest.approx(scores[::-1].tolist(), **EXACT)


def test_average_precision_is_scikit_learns(rows):
    mine = ranking.average_precision(ranking.count(*rows))
    assert mine == pytest.approx(average_precision_score(*rows), **EXACT)


def test_a_long_curve_is_thinned_and_keeps_its_ends():
    curve = ranking.roc(ranking.count(*sample(20_000, 3)))
    assert len(curve.thresholds) <= ranking.MAX_POINTS + 1
    assert (curve.false_positive_rate[0], curve.true_positive_rate[0]) == (0, 0)
    assert (curve.false_positive_rate[-1], curve.true_positive_rate[-1]) == (1, 1)


def test_the_calibration_bins_are_scikit_learns_quantile_bins():
    labels, probabilities = sample(500, 5)
    observed, told = calibration_curve(labels, probabilities, n_bins=10, strategy="quantile")
    bins = calibration.bins(labels, probabilities)
    assert [b.observed_rate for b in bins] == pytest.approx(observed.tolist(), **EXACT)
    assert [b.mean_probability for b in bins] == pytest.approx(told.tolist(), **EXACT)
    assert sum(b.rows for b in bins) == 500
    assert all(b.low <= b.observed_rate <= b.high for b in bins)


def test_slope_and_intercept_are_those_of_statsmodels():
    labels, probabilities = sample(500, 6)
    log_odds = np.log(probabilities / (1 - probabilities)) * 1.7 + 0.3
    distorted = 1 / (1 + np.exp(-log_odds))
    slope, intercept = calibration.line(labels, distorted)
    binomial = sm.families.Binomial()
    both = sm.GLM(labels, sm.add_constant(log_odds), binomial).fit(tol=1e-14)
    large = sm.GLM(labels, np.ones(500), binomial, offset=log_odds).fit(tol=1e-14)
    assert slope == pytest.approx(both.params[1], abs=1e-8)
    assert intercept == pytest.approx(large.params[0], abs=1e-8)


def test_answers_that_separate_perfectly_have_no_slope():
    labels = np.array([0.0] * 10 + [1.0] * 10)
    slope, _ = calibration.line(labels, np.linspace(0.05, 0.95, 20))
    assert slope is None


def test_one_probability_for_all_rows_has_no_slope():
    slope, intercept = calibration.line(np.array([0.0, 1.0, 1.0, 1.0]), np.full(4, 0.75))
    assert slope is None
    assert intercept == pytest.approx(0, abs=1e-8)


@pytest.mark.parametrize("threshold", [0.0, 0.1, 0.5, 0.77, 1.0])
def test_the_sweep_counts_as_scikit_learns_confusion_matrix(rows, threshold):
    labels, probabilities = rows
    sweep = thresholds.sweep(labels, probabilities, ranking.count(*rows), threshold)
    (tn, fp), (fn, tp) = confusion_matrix(labels, probabilities >= threshold, labels=[0, 1])
    counts = sweep.at(threshold)
    assert (counts.true_positive, counts.false_positive) == (tp, fp)
    assert (counts.false_negative, counts.true_negative) == (fn, tn)


@settings(deadline=None, max_examples=50)
@given(
    st.integers(0, 30),
    st.sampled_from([8, 40, 900]),
    st.floats(0.1, 50),
    st.floats(0.1, 50),
)
def test_no_threshold_is_cheaper_than_the_cheapest_in_the_sweep(seed, size, false_pos, false_neg):
    labels, probabilities = sample(size, seed)
    costs = Costs(false_positive=false_pos, false_negative=false_neg)
    sweep = thresholds.sweep(labels, probabilities, ranking.count(labels, probabilities), 0.5)
    told = sweep.at(sweep.cheapest(costs)).cost(costs)
    for threshold in [*probabilities.tolist(), 1.0]:
        decided = probabilities >= threshold
        cost = false_pos * (decided & (labels == 0)).sum()
        cost += false_neg * (~decided & (labels == 1)).sum()
        assert told <= cost + 1e-9


def test_of_equally_cheap_thresholds_the_fair_one_is_taken():
    labels, probabilities = np.array([0.0, 0.0, 1.0, 1.0]), np.array([0.1, 0.2, 0.8, 0.9])
    sweep = thresholds.sweep(labels, probabilities, ranking.count(labels, probabilities), 0.5)
    assert sweep.cheapest(Costs(false_positive=1, false_negative=3)) == 0.25
