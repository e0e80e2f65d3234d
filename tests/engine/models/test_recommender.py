"""Recommendations: what was taken together, popularity for strangers, held-out items unseen."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array
from sklearn.neighbors import NearestNeighbors

from engine.errors import InvalidInput
from engine.models.model import Method, ModelKind, ModelState, Options, Wish
from tests.conftest import fresh_database
from tests.engine.models.programs import baskets, fit, pairs


@pytest.fixture
def database(request, tmp_path):
    """What is asked here hangs on no database: one kind is enough."""
    with fresh_database(request, "sqlite", tmp_path) as made:
        yield made


def test_neighbours_are_those_that_scikit_learn_finds():
    told = pairs()
    users, items = (list(part) for part in zip(*told, strict=True))
    weights = np.random.default_rng(0).integers(1, 6, len(told)).astype(float).tolist()
    history = [(0, 2.0), (3, 1.0)]
    sent = {"users": 120, "items": 16, "pairs": [users, items, weights], "neighbours": 5,
            "probes": [history]}  # fmt: skip
    fitted = fit(Method.ITEM_NEIGHBOURS, sent)
    taken = csr_array((weights, (items, users)), shape=(16, 120))
    model = NearestNeighbors(n_neighbors=6, metric="cosine", algorithm="brute").fit(taken)
    distances, near = model.kneighbors(taken)
    expected = np.zeros(16)
    for item, weight in history:
        for distance, other in zip(distances[item], near[item], strict=True):
            if other != item and distance < 1 - 1e-9:
                expected[other] += weight * (1 - distance)
    assert fitted.answers[0] == pytest.approx(expected.tolist(), abs=1e-12)


@pytest.mark.bubblewrap
def test_who_took_what_becomes_recommendations_better_than_popularity(services):
    dataset = services.datasets.upload("taken.csv", baskets())
    options = Options(user_column="who", item_column="what")
    wish = Wish(kind=ModelKind.RECOMMENDATION, name="n", dataset_id=dataset.id, options=options)
    model = services.models.submit(wish, "tester")
    services.models.perform(model.id, lambda _share, _words: None)
    model = services.models.get(model.id)
    assert (model.state, model.problem) == (ModelState.READY, None)
    metrics = {each.key: each for each in model.metrics}
    assert metrics["ndcg"].low > metrics["ndcg"].baseline
    assert model.card["widest_gap"] <= 1e-9

    asked = [{"who": "u1", "count": 3}, {"items": ["thing 9", "thing 10"]}, {"who": "stranger"}]
    answers = services.models.predict(model.id, asked)
    known, by_items, stranger = answers.predictions
    mine = {f"thing {item}" for user, item in pairs() if user == 1}
    assert len(known["items"]) == 3
    assert not mine & {each["item"] for each in known["items"]}
    assert all(each["because"] in mine for each in known["items"] if each["score"] > 0)
    assert {each["item"] for each in by_items["items"][:4]} <= {f"thing {n}" for n in range(8, 16)}
    assert (stranger["is_fallback"], known["is_fallback"]) == (True, False)
    assert [(each.kind, each.count) for each in answers.warnings] == [("unseen", 1)]
    for bad in ({}, {"who": "u1", "count": 0}, {"who": None}, {"who": True}):
        with pytest.raises(InvalidInput):
            services.models.predict(model.id, [bad])
