"""Models: accepted, trained in the real sandbox, kept, asked, and let go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.errors import Conflict, InvalidInput, NotFound
from engine.jobs.model import JobKind
from engine.models.model import Method, ModelKind, ModelState, Options, Wish
from engine.storage.paging import Mark
from engine.storage.tables import ModelRow

pytestmark = pytest.mark.bubblewrap


def train(services, sample="customers", kind=ModelKind.CLASSIFICATION, **options):
    dataset = services.datasets.upload_sample(sample)
    wish = Wish(kind=kind, name="Churn", dataset_id=dataset.id, options=Options(**options))
    model = services.models.submit(wish, "tester")
    assert model.state is ModelState.QUEUED
    job = services.jobs.claim()
    assert (job.kind, job.subject_id) == (JobKind.TRAIN, model.id)
    services.models.perform(model.id, lambda _share, _words: None)
    return services.models.get(model.id)


def rows_of(services, model, count=5):
    frame = services.datasets.training.table(model.dataset_id).read.head(count)
    return frame.to_dicts()


def test_a_file_becomes_a_model_that_answers(services):
    model = train(services)

    assert (model.state, model.problem) == (ModelState.READY, None)
    assert len(model.version) == 12
    assert model.expires_at - model.ready_at == timedelta(days=30)
    metrics = {each.key: each for each in model.metrics}
    auc = metrics["roc_auc"]
    assert auc.low < auc.value < auc.high
    assert auc.baseline == 0.5
    assert metrics["log_loss"].value < metrics["log_loss"].baseline

    answers = services.models.predict(model.id, rows_of(services, model))
    assert len(answers.predictions) == 5
    for each in answers.predictions:
        assert 0 < each["probability"] < 1
        is_positive = each["decision"] == answers.positive
        assert is_positive == (each["probability"] >= answers.threshold)


def test_what_is_known_to_be_unusable_is_refused_with_the_reasons(services):
    dataset = services.datasets.upload_sample("survey")
    services.datasets.sanitize(dataset.id)
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="n", dataset_id=dataset.id)
    with pytest.raises(Conflict) as refused:
        services.models.submit(wish, "tester")
    assert "score" in refused.value.problem
    assert services.models.page() == ()
    assert services.jobs.claim() is None


def test_what_turns_out_unusable_fails_with_the_reasons(services):
    dataset = services.datasets.upload_sample("survey")
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="n", dataset_id=dataset.id)
    model = services.models.submit(wish, "tester")
    with pytest.raises(Conflict):
        services.models.perform(model.id, lambda _share, _words: None)
    failed = services.models.get(model.id)
    assert failed.state is ModelState.FAILED
    assert "score" in failed.problem
    with pytest.raises(Conflict):
        services.models.predict(model.id, [{}])


def test_a_wish_that_does_not_hold_together_is_refused(services):
    dataset = services.datasets.upload_sample("customers")
    wish = Wish(
        kind=ModelKind.CLASSIFICATION,
        name=" ",
        dataset_id=dataset.id,
        options=Options(algorithm=Method.KMEANS),
    )
    with pytest.raises(InvalidInput) as refused:
        services.models.submit(wish, "tester")
    assert "name" in refused.value.problem
    assert "logistic" in refused.value.problem


def test_training_again_what_is_ready_changes_nothing(services):
    model = train(services)
    services.models.perform(model.id, lambda _share, _words: None)
    assert services.models.get(model.id) == model


def test_expired_models_go_and_pinned_ones_stay(services):
    kept, gone = train(services), train(services, "loans")
    assert services.models.expire() == 0
    services.models.pin(kept.id, is_pinned=True)
    assert services.models.get(kept.id).expires_at is None
    past = datetime.now(UTC) - timedelta(days=1)
    with services.database.unit() as unit:
        unit.execute(sa.update(ModelRow).values(expires_at=past))
    assert services.models.expire() == 1
    with pytest.raises(NotFound):
        services.models.get(gone.id)
    again = services.models.pin(kept.id, is_pinned=False)
    assert again.expires_at > datetime.now(UTC) + timedelta(days=29)


def test_the_list_is_read_page_by_page(services):
    dataset = services.datasets.upload_sample("customers")
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="n", dataset_id=dataset.id)
    made = [services.models.submit(wish, "tester").id for _ in range(5)]
    first = services.models.page(2)
    rest = services.models.page(9, Mark(first[-1].created_at, first[-1].id))
    assert [model.id for model in (*first, *rest)] == made[::-1]


def test_a_training_that_failed_is_tried_again(services):
    dataset = services.datasets.upload_sample("survey")
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="n", dataset_id=dataset.id)
    model = services.models.submit(wish, "tester")
    for _ in range(2):
        with pytest.raises(Conflict):
            services.models.perform(model.id, lambda _share, _words: None)
    assert services.models.get(model.id).problem


def test_the_same_rows_and_seed_give_the_same_model(services):
    assert train(services).artifact_sha256 == train(services).artifact_sha256


def test_a_leak_stops_only_the_training_that_learns_from_it(services):
    rows = [f"{n % 7},{n % 2 * 10 + n % 3},{'yes' if n % 2 else 'no'}" for n in range(200)]
    table = "\n".join(["visits,refund,left", *rows]).encode()
    dataset = services.datasets.upload("leak.csv", table, target="left")
    services.datasets.sanitize(dataset.id)
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="n", dataset_id=dataset.id)
    with pytest.raises(Conflict, match="refund"):
        services.models.submit(wish, "tester")
    spared = wish.model_copy(update={"options": Options(features=("visits",))})
    assert services.models.submit(spared, "tester").state is ModelState.QUEUED
    named = wish.model_copy(update={"options": Options(features=("visits", "refund"))})
    with pytest.raises(Conflict, match="refund"):
        services.models.submit(named, "tester")
