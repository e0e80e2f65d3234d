"""Formula intervals against statsmodels, a published ROC study, and DeLong's own definition."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import roc_auc_score
from statsmodels.stats.proportion import proportion_confint

from engine.evaluation.intervals import Z, delong, midranks, wilson


@pytest.mark.parametrize(("successes", "trials"), [(0, 5), (5, 5), (1, 3), (42, 100), (999, 1000)])
def test_a_share_gets_the_wilson_interval_of_statsmodels(successes, trials):
    expected = proportion_confint(successes, trials, method="wilson")
    assert wilson(successes, trials) == pytest.approx(expected, abs=1e-12)


@given(st.integers(1, 2_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_wilson_interval_holds_its_share_and_stays_in_bounds(pair):
    successes, trials = pair
    low, high = wilson(successes, trials)
    assert 0 <= low <= successes / trials <= high <= 1


def test_equal_values_share_their_mean_rank():
    assert midranks(np.array([3.0, 1.0, 3.0, 2.0])).tolist() == [3.5, 1.0, 3.5, 2.0]


def test_the_variance_is_delongs_own_double_sum():
    random = np.random.default_rng(4)
    labels = (random.random(60) < 0.4).astype(float)
    scores = np.round(labels * 0.6 + random.normal(0, 1, 60), 1)
    area, variance = delong(labels, scores)
    x, y = scores[labels == 1], scores[labels == 0]
    psi = (x[:, None] > y) + 0.5 * (x[:, None] == y)
    by_definition = psi.mean(1).var(ddof=1) / x.size + psi.mean(0).var(ddof=1) / y.size
    assert area == pytest.approx(roc_auc_score(labels, scores), abs=1e-12)
    assert variance == pytest.approx(by_definition, abs=1e-14)


def test_hanley_and_mcneils_ct_study_gives_the_published_interval():
    # 109 CT images rated 1 to 5 (Hanley & McNeil, Radiology 143, 1982). Stata's manual prints for
    # it, by DeLong's method: area 0.8932, standard error 0.0307, interval 0.83295 to 0.95339.
    normal, abnormal = [33, 6, 6, 11, 2], [3, 2, 2, 11, 33]
    ratings = np.arange(1.0, 6.0)
    scores = np.concatenate([np.repeat(ratings, normal), np.repeat(ratings, abnormal)])
    labels = np.concatenate([np.zeros(58), np.ones(51)])
    area, variance = delong(labels, scores)
    error = math.sqrt(variance)
    assert (round(area, 4), round(error, 4)) == (0.8932, 0.0307)
    assert (round(area - Z * error, 5), round(area + Z * error, 5)) == (0.83295, 0.95339)


def test_one_row_of_a_class_leaves_the_variance_unknown():
    area, variance = delong(np.array([1.0, 0.0, 0.0]), np.array([0.9, 0.1, 0.2]))
    assert area == 1.0
    assert math.isnan(variance)
