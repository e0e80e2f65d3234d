"""Recommendations: against EASE solved column by column, cold starts, models and promises."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from scipy import sparse

from engine.catalog.algorithms.recommendation_collab import engine
from engine.catalog.algorithms.recommendation_collab.contract import PROMISES
from engine.catalog.algorithms.recommendation_collab.ease import similarities
from engine.catalog.algorithms.recommendation_collab.model import (
    MOST_INTERACTIONS,
    RecommendationAnswer,
    RecommendationRequest,
)
from engine.datasets.recipe import Recipe
from engine.errors import InvalidInput
from engine.models.artifact import Artifact, People
from engine.models.model import Method, ModelKind
from engine.models.recommender import Recommender
from engine.verification.guard import checked
from tests.engine.catalog.trained import asking, nobody
from tests.engine.models.programs import fit

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))
PAIRS = [[user, item] for user in "abcdef" for item in ("tea", "honey")]
PAIRS += [[user, item] for user in "ghijk" for item in ("coffee", "milk")]


def told(**fields) -> tuple[RecommendationRequest, RecommendationAnswer]:
    request = RecommendationRequest.model_validate(fields)
    return request, engine.answer(request, nobody)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_keeps_every_promise(path):
    request, answer = told(**json.loads(path.read_text("utf-8"))["request"])
    assert answer.items
    assert checked(PROMISES, request, answer) == ()


names = st.integers(0, 7).map(str)
pairs = st.tuples(names, names) | st.tuples(names, names, st.floats(0.001, 100))


@settings(max_examples=60, deadline=None)
@given(
    interactions=st.lists(pairs, min_size=1, max_size=40),
    user=names,
    items=st.none() | st.lists(names, max_size=5),
    count=st.integers(1, 12),
)
def test_promises_are_kept_whatever_was_taken(interactions, user, items, count):
    whom = {"user": user} if items is None else {"items": items}
    request, answer = told(interactions=interactions, count=count, **whom)
    assert checked(PROMISES, request, answer) == ()
    assert answer.is_fallback == (answer.method == "popularity")


def test_what_goes_together_is_recommended_together():
    _, answer = told(interactions=[*PAIRS, ["zoe", "tea"]], user="zoe")
    assert answer.items[0].item == "honey"
    assert answer.items[0].reasons[0].name == "tea"
    assert (answer.is_fallback, answer.taken) == (False, ("tea",))


def test_items_stand_for_a_user_who_took_them():
    taken = [["zoe", "coffee"], ["zoe", "tea"]]
    _, by_user = told(interactions=[*PAIRS, *taken], user="zoe")
    _, by_items = told(interactions=[*PAIRS, *taken], items=["tea", "coffee", "unknown"])
    assert by_items.items == by_user.items


def test_similarities_are_the_ridge_regression_of_each_item_on_the_others():
    draw = np.random.default_rng(2)
    weights = (draw.random((40, 6)) < 0.4).astype(float)
    found = similarities(sparse.csr_array(weights))
    for item in range(6):
        others = [at for at in range(6) if at != item]
        design, target = weights[:, others], weights[:, item]
        penalized = design.T @ design + 20 * np.eye(5)
        assert found[others, item] == pytest.approx(np.linalg.solve(penalized, design.T @ target))
    assert np.diag(found) == pytest.approx(0)


def test_a_stranger_gets_what_is_popular_and_is_told_so():
    _, answer = told(interactions=PAIRS, user="nobody", count=3)
    assert answer.is_fallback
    assert [(each.item, each.score) for each in answer.items] == [
        ("tea", 6),
        ("honey", 6),
        ("coffee", 5),
    ]


def test_numbers_are_names_too():
    request, answer = told(interactions=[[1, 10], [1, 11], [2, 10]], user=2)
    assert [each.item for each in answer.items] == ["11"]
    assert checked(PROMISES, request, answer) == ()


def test_more_points_than_can_be_named_are_told_together():
    taken = [f"i{at}" for at in range(9)]
    pairs = [[f"u{at}", item] for at in range(5) for item in [*taken, "new"]]
    _, answer = told(interactions=pairs, items=taken, count=1)
    assert [each.item for each in answer.items] == ["new"]
    assert len(answer.items[0].reasons) == 6
    assert answer.items[0].reasons[-1].name == "others"


@pytest.fixture(scope="module")
def ask():
    """Asks a recommender that the studio's own program fitted on the same pairs."""
    users, items = (sorted({pair[at] for pair in PAIRS}) for at in (0, 1))
    rows = [users.index(user) for user, _ in PAIRS]
    columns = [items.index(item) for _, item in PAIRS]
    sent = {"users": len(users), "items": len(items), "neighbours": 3, "probes": []}
    pairs = [rows, columns, [1.0] * len(PAIRS)]
    histories = [
        tuple((item, 1.0) for row, item in zip(rows, columns, strict=True) if row == user)
        for user in range(len(users))
    ]
    artifact = Artifact(
        kind=ModelKind.RECOMMENDATION,
        algorithm=Method.ITEM_NEIGHBOURS,
        target=None,
        features=(),
        recipe=Recipe(columns=(), steps=()),
        estimator=fit(Method.ITEM_NEIGHBOURS, {**sent, "pairs": pairs}).estimator,
        people=People(
            user_column="shopper",
            item_column="what",
            users=tuple(users),
            items=tuple(items),
            histories=tuple(histories),
        ),
    )
    recommender = Recommender(artifact, "v3")
    return lambda _id, rows: recommender.answer(rows)


def test_a_model_is_asked_for_a_basket_or_for_a_user_by_its_own_column(ask):
    request = RecommendationRequest(model_id="m1", items=["tea"], count=2)
    answer = engine.answer(request, ask)
    assert checked(PROMISES, request, answer) == ()
    assert (answer.source, answer.model_version, answer.is_fallback) == ("model", "v3", False)
    assert (answer.items[0].item, answer.items[0].reasons[0].name) == ("honey", "tea")
    assert answer.items[1].score == 0
    assert answer.items[1].reasons == ()
    stranger = RecommendationRequest(model_id="m1", row={"shopper": "zoe"}, count=2)
    assert engine.answer(stranger, ask).is_fallback


def test_a_model_of_another_kind_is_refused():
    request = RecommendationRequest(model_id="m1", row={"spent": 9.5, "plan": "b", "calls": 2})
    with pytest.raises(InvalidInput, match="one of classification"):
        engine.answer(request, asking())


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"user": "a"}, "either “interactions” or “model_id”"),
        ({"interactions": PAIRS, "model_id": "m1"}, "either “interactions” or “model_id”"),
        ({"interactions": PAIRS}, "either “user” or “items”"),
        ({"interactions": PAIRS, "user": "a", "items": ["tea"]}, "either “user” or “items”"),
        ({"model_id": "m1"}, "either “row” or “items”"),
        ({"model_id": "m1", "row": {"shopper": "ann"}, "user": "ann"}, "no “user”"),
        (
            {"interactions": [["a", f"i{at}"] for at in range(10_001)], "user": "a"},
            "took 10,001 different items",
        ),
    ],
)
def test_what_contradicts_itself_is_refused_with_a_remedy(fields, word):
    request = RecommendationRequest.model_validate(fields)
    with pytest.raises(InvalidInput) as refused:
        engine.answer(request, nobody)
    assert word in refused.value.problem
    assert refused.value.remedy


@pytest.mark.parametrize(
    "fields",
    [
        {"interactions": [], "user": "a"},
        {"interactions": [["a"]], "user": "a"},
        {"interactions": [["a", "b", 0]], "user": "a"},
        {"interactions": [["a", "b", float("nan")]], "user": "a"},
        {"interactions": [["a", ""]], "user": "a"},
        {"interactions": [["a", "x" * 201]], "user": "a"},
        {"interactions": [["a", "b"]], "user": "a", "count": 101},
        {"interactions": [["a", "b"]], "user": None, "items": ["a"] * 1_001},
    ],
)
def test_values_out_of_range_are_refused_by_their_field(fields):
    with pytest.raises(ValidationError):
        RecommendationRequest.model_validate(fields)


def test_too_many_interactions_are_refused_at_once():
    fields = {"interactions": [["a", "b"]] * (20 * MOST_INTERACTIONS), "user": "a"}
    start = time.monotonic()
    with pytest.raises(ValidationError):
        RecommendationRequest.model_validate(fields)
    assert time.monotonic() - start < 1
