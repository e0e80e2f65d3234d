"""The numbers of held-out rows are those that scikit-learn's own metrics give."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics as theirs
from sklearn.dummy import DummyClassifier, DummyRegressor

from engine.models import judging
from engine.models.interaction_plan import SHOWN, told_of_ranks

DRAW = np.random.default_rng(5)
NAMES = ("a", "b", "c")


def by_key(judged):
    return {each.key: each for each in judged}


def test_several_classes_are_judged_as_by_scikit_learn():
    training, truth = DRAW.integers(0, 3, 200), DRAW.integers(0, 3, 90)
    chances = DRAW.dirichlet((1, 2, 3), 90)
    told, more = judging.many_classes(
        chances, truth.astype(float).tolist(), training.astype(float).tolist(), NAMES
    )
    found = by_key(told)
    dummy = DummyClassifier(strategy="prior").fit(np.zeros((200, 1)), training)
    flat = dummy.predict_proba(np.zeros((90, 1)))
    assert found["accuracy"].value == theirs.accuracy_score(truth, chances.argmax(axis=1))
    assert found["accuracy"].baseline == theirs.accuracy_score(truth, flat.argmax(axis=1))
    assert found["log_loss"].value == pytest.approx(theirs.log_loss(truth, chances), abs=1e-12)
    assert found["log_loss"].baseline == pytest.approx(theirs.log_loss(truth, flat), abs=1e-12)
    assert found["log_loss"].low < found["log_loss"].value < found["log_loss"].high
    matrix = theirs.confusion_matrix(truth, chances.argmax(axis=1))
    for pair in more["confusion"]:
        assert pair["rows"] == matrix[NAMES.index(pair["truth"]), NAMES.index(pair["told"])]


def test_numbers_are_judged_as_by_scikit_learn():
    training, truth = DRAW.normal(5, 2, 200), DRAW.normal(5, 2, 90)
    told = truth + DRAW.normal(0, 1, 90)
    found = by_key(judging.numbers(told, truth.tolist(), training.tolist())[0])
    flat = DummyRegressor().fit(np.zeros((200, 1)), training).predict(np.zeros((90, 1)))
    for key, score in (
        ("mae", theirs.mean_absolute_error),
        ("rmse", theirs.root_mean_squared_error),
        ("r2", theirs.r2_score),
    ):
        assert found[key].value == pytest.approx(score(truth, told), abs=1e-12)
        assert found[key].baseline == pytest.approx(score(truth, flat), abs=1e-12)
        assert found[key].low < found[key].value < found[key].high
    assert [found[key].is_higher_better for key in ("mae", "rmse", "r2")] == [False, False, True]


def test_the_gain_of_ranks_is_that_of_scikit_learn():
    ranks, flat = np.array([0, 3, 11, 9]), np.array([5, 5, 5, 5])
    found = by_key(told_of_ranks(ranks, flat))

    def gain(places):
        relevant = np.zeros((len(places), 20))
        relevant[np.arange(len(places)), places] = 1
        return theirs.ndcg_score(relevant, np.tile(np.arange(20, 0, -1), (len(places), 1)), k=SHOWN)

    assert found["ndcg"].value == pytest.approx(gain(ranks), abs=1e-12)
    assert found["ndcg"].baseline == pytest.approx(gain(flat), abs=1e-12)
    assert (found["hit_rate"].value, found["hit_rate"].baseline) == (3 / 4, 1)
