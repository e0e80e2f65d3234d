"""What is answered here is what scikit-learn itself answers, to a billionth, for every kind."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.datasets.recipe import Recipe
from engine.models.artifact import Artifact, Feature, Unsound, read
from engine.models.model import Method, ModelKind
from engine.models.tabular import TabularPredictor
from tests.engine.models.programs import KINDS, fit, payload, run

DRAW = np.random.default_rng(7)
TWO = DRAW.integers(0, 2, 400).tolist()
FOUR = DRAW.integers(0, 4, 400).tolist()
NUMBERS = DRAW.normal(100, 20, 400).tolist()
CASES = [
    (ModelKind.CLASSIFICATION, Method.LOGISTIC, TWO, 2),
    (ModelKind.CLASSIFICATION, Method.LOGISTIC, FOUR, 4),
    (ModelKind.CLASSIFICATION, Method.GRADIENT_BOOSTING, TWO, 2),
    (ModelKind.CLASSIFICATION, Method.GRADIENT_BOOSTING, FOUR, 4),
    (ModelKind.REGRESSION, Method.RIDGE, NUMBERS, 0),
    (ModelKind.REGRESSION, Method.GRADIENT_BOOSTING, NUMBERS, 0),
    (ModelKind.CLUSTERING, Method.KMEANS, [], 0),
    (ModelKind.ANOMALY, Method.ISOLATION_FOREST, [], 0),
]


def predictor(kind, method, fitted, classes):
    features = tuple(Feature(name=str(n), kind=each) for n, each in enumerate(KINDS))
    return TabularPredictor(
        Artifact(
            kind=kind,
            algorithm=method,
            target=None,
            features=features,
            recipe=Recipe(columns=tuple({"name": f.name, "type": "text"} for f in features),
                          steps=()),
            estimator=fitted.estimator,
            classes=tuple(map(str, range(classes))),
            positive="1" if classes == 2 else None,
            threshold=0.5 if classes == 2 else None,
        ),
        "",
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "method", "labels", "classes"), CASES)
def test_held_out_rows_are_answered_as_by_the_fitted_estimator(kind, method, labels, classes):
    sent = payload(labels) | {"is_number": kind is ModelKind.REGRESSION}
    fitted = fit(method, sent)
    model = predictor(kind, method, fitted, classes)
    rows = [list(row) for row in zip(*sent["test"], strict=True)]
    ours, theirs = model.outputs(rows), np.array(fitted.answers)
    if kind is ModelKind.CLUSTERING:  # to its 1e30 all centres are equally far
        ours, theirs = np.delete(ours, 5, axis=0), np.delete(theirs, 5, axis=0)
    assert ours.shape == theirs.shape
    scale = max(1.0, float(np.abs(theirs).max())) if kind is ModelKind.REGRESSION else 1.0
    assert np.abs(ours - theirs).max() <= 1e-9 * scale
    assert len(np.unique(theirs)) > 1
    again = Artifact.model_validate_json(model.artifact.model_dump_json())
    np.testing.assert_array_equal(TabularPredictor(again, "").outputs(rows), model.outputs(rows))


@pytest.mark.parametrize(
    ("kind", "method", "labels", "classes"),
    [case for case in CASES if case[1] in {Method.LOGISTIC, Method.RIDGE} and case[3] < 3],
)
def test_contributions_add_up_to_the_score(kind, method, labels, classes):
    sent = payload(labels)
    model = predictor(kind, method, fit(method, sent), classes)
    rows = [list(row) for row in zip(*sent["test"], strict=True)]
    del rows[5]  # its 1e30 leaves nothing of the others in a float
    told = model.told(rows, with_reasons=True)
    for each in told.predictions:
        total = told.start + sum(part["contribution"] for part in each["reasons"])
        if kind is ModelKind.REGRESSION:
            assert total == pytest.approx(each["value"], abs=1e-9)
        else:
            chance = each["probability"]
            assert total == pytest.approx(np.log(chance / (1 - chance)), abs=1e-9)
        strengths = [abs(part["contribution"]) for part in each["reasons"]]
        assert strengths == sorted(strengths, reverse=True)
        assert len(strengths) == len(KINDS)


HOSTILE = run(Method.GRADIENT_BOOSTING, payload(TWO, rows=60, held=20))
LINEAR = run(Method.LOGISTIC, payload(TWO, rows=60, held=20))
JUNK = st.one_of(
    st.none(), st.booleans(), st.text(max_size=3), st.integers(-5, 10**12), st.just([]),
    st.floats(allow_nan=True), st.just({}), st.lists(st.integers(-3, 40), max_size=4),
)  # fmt: skip


def places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict | list):
        for key, each in items:
            yield from (
                places(each, (*path, key)) if isinstance(each, dict | list) else [(*path, key)]
            )


@settings(max_examples=100, deadline=None)
@given(data=st.data(), whole=st.sampled_from([HOSTILE, LINEAR]), junk=JUNK)
def test_whatever_comes_back_is_a_model_or_refused(data, whole, junk):
    hostile = json.loads(json.dumps(whole))
    path = data.draw(st.sampled_from([place for place in places(hostile["estimator"]) if place]))
    inner = hostile["estimator"]
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = junk
    try:
        fitted = read(hostile)
    except Unsound:
        return
    method = Method.LOGISTIC if whole is LINEAR else Method.GRADIENT_BOOSTING
    model = predictor(ModelKind.CLASSIFICATION, method, fitted, 2)
    chances = model.outputs([[1.0, "a", 2.0, 1.5, "ü"], [None] * 5])
    assert chances.shape[0] == 2
