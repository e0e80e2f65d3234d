"""Models over HTTP: from a file to answers, and every refusal in words."""

from __future__ import annotations

import csv
import io
import json
import os
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from engine.datasets.samples import sample_bytes
from engine.jobs.model import JobKind, Stopped
from engine.keys.model import Scope
from engine.worker.performers import PERFORMERS
from tests.conftest import fresh_database

pytestmark = pytest.mark.bubblewrap
OPTIONS = {"target": "churn", "algorithm": "logistic", "costs": {"false_negative": 4}}


def train_file(client, data=None, headers=None, **fields):
    sample, content = sample_bytes("customers")
    told = {"model_type": "classification", "name": "churn", "options": json.dumps(OPTIONS)}
    return client.post(
        "/api/v1/train",
        files={"file": (sample.file, data or content)},
        data=told | fields,
        headers=headers or {},
    )


def perform(parts):
    job = parts.jobs.claim()
    assert job.kind is JobKind.TRAIN
    parts.models.perform(job.subject_id, lambda _share, _words: None)


@pytest.fixture
def database(request, tmp_path):
    """The rows of models are asked on both kinds of database where their room is tested."""
    with fresh_database(request, "sqlite", tmp_path) as made:
        yield made


@pytest.fixture
def ready(serve, execution):
    client, parts = serve(execution)
    accepted = train_file(client)
    assert accepted.status_code == 202, accepted.text
    perform(parts)
    return client, parts, accepted.json()["model_id"]


@pytest.fixture
def rows():
    text = sample_bytes("customers")[1].decode()
    return list(csv.DictReader(io.StringIO(text)))[:6]


def test_a_file_is_accepted_trained_and_asked(ready, rows):
    client, _, model_id = ready
    told = client.get(f"/api/v1/models/{model_id}").json()
    assert told["status"] == "ready"
    assert told["data_quality_report"]["usable"] is True
    assert {each["key"] for each in told["model"]["metrics"]} >= {"roc_auc", "log_loss"}
    assert told["model"]["card"]["threshold"] == pytest.approx(1 / 5)

    answer = client.post(f"/api/v1/models/{model_id}/predict", json={"rows": rows}).json()
    assert answer["threshold"] == pytest.approx(1 / 5)
    assert answer["version"] == told["model"]["version"]
    assert answer["expires_at"]
    assert len(answer["predictions"]) == len(rows)
    for each in answer["predictions"]:
        logit = answer["start"] + sum(part["contribution"] for part in each["reasons"])
        assert each["probability"] == pytest.approx(1 / (1 + 2.718281828459045**-logit), abs=1e-12)


def test_what_is_accepted_is_told_as_a_task(serve):
    client, parts = serve()
    told = train_file(client).json()
    assert told["status"] == "queued"
    assert told["estimated_time"] > 0
    assert parts.jobs.get(told["task_id"]).subject_id == told["model_id"]
    asked = client.post(f"/api/v1/models/{told['model_id']}/predict", json={"rows": [{}]})
    assert asked.status_code == 409


def test_a_csv_file_is_answered_as_its_rows_are(ready, rows):
    client, _, model_id = ready
    url = f"/api/v1/models/{model_id}/predict"
    expected = client.post(url, json={"rows": rows}).json()["predictions"]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    sent = text.getvalue().encode()
    answer = client.post(url, files={"file": ("rows.csv", sent)})
    assert answer.status_code == 200, answer.text
    assert answer.json()["predictions"] == expected


def test_new_categories_are_counted_and_lacking_columns_refused(ready, rows):
    client, _, model_id = ready
    url = f"/api/v1/models/{model_id}/predict"
    schema = client.get(f"/api/v1/models/{model_id}/schema").json()
    name = next(
        name for name, each in schema["properties"].items() if "category" in each["description"]
    )
    strange = [row | {name: "never seen"} for row in rows]
    warnings = client.post(url, json={"rows": strange}).json()["warnings"]
    assert {"column": name, "kind": "unseen", "count": len(rows)} in warnings
    lacking = client.post(url, json={"rows": [{}]})
    assert lacking.status_code == 422
    assert schema["required"][0] in lacking.json()["detail"]


NO_BODIES = [
    (b"{", "application/json", 422),
    (b'{"rows": 3}', "application/json", 422),
    (b'{"rows": [{"a": NaN}]}', "application/json", 422),
    (b"a,b", "text/csv", 415),
    (b"", "multipart/form-data; boundary=x", 422),
]
NO_FILES = [b"\xff\xfe", b"a,a\n1,2", b"a,b\n1", b"", b'a\n"1']


def test_a_body_or_file_that_is_none_is_refused_in_words(ready):
    client, _, model_id = ready
    url = f"/api/v1/models/{model_id}/predict"
    for body, kind, status in NO_BODIES:
        refused = client.post(url, content=body, headers={"Content-Type": kind})
        assert refused.status_code == status, refused.text
        assert refused.json()["remedy"]
    for content in NO_FILES:
        refused = client.post(url, files={"file": ("rows.csv", content)})
        assert refused.status_code == 422, refused.text
        assert refused.json()["remedy"]


def test_who_may_not_ask_is_refused_before_a_body_is_looked_at(serve, key):
    client, parts = serve()
    url = f"/api/v1/models/{'0' * 32}/predict"
    wrong = {"X-API-Key": "nonsense"}
    lacking = key(parts, Scope.READ)
    bodies = (
        {"json": {"rows": [{}]}},
        {"json": {"rows": [{"a": "x" * 100_000}]}},
        {"content": b"{", "headers": {"content-type": "application/json"}},
        {"content": b"<a/>", "headers": {"content-type": "text/xml"}},
        {"files": {"file": ("rows.csv", b"a\n1\n")}},
        {"content": iter([b'{"rows":', b"[]}"]), "headers": {"content-type": "application/json"}},
    )
    for body in bodies:
        sent = body | {"headers": body.get("headers", {}) | wrong}
        assert client.post(url, **sent).status_code == 401
    for body in bodies[:-1]:
        sent = body | {"headers": body.get("headers", {}) | lacking}
        refused = client.post(url, **sent)
        assert (refused.status_code, "predict" in refused.json()["detail"]) == (403, True)


def test_a_call_that_cannot_be_read_is_counted_once_and_one_too_many_is_refused(serve, key):
    client, parts = serve(limit_predict="3/minute")
    url, mine = f"/api/v1/models/{'0' * 32}/predict", key(parts, Scope.PREDICT)
    sent = [{"json": {"rows": "no"}}, {"files": {"file": ("a.csv", b"a\n1\n")}}, {"json": {}}]
    left = [client.post(url, headers=mine, **each).headers["RateLimit-Remaining"] for each in sent]
    assert left == ["2", "1", "0"]
    assert client.post(url, headers=mine, json={"rows": []}).status_code == 429


def test_a_wish_is_refused_with_every_fault(serve):
    client, parts = serve()
    refused = train_file(client, model_type="magic", options="{", name="")
    assert refused.status_code == 422
    for word in ("model_type", "options", "name"):
        assert word in refused.json()["detail"]
    assert client.post("/api/v1/train", json={"name": "x"}).status_code == 422
    told = {"target": "churn", "algorithm": "logistic", "monotonic": {"age": "increasing"}}
    refused = train_file(client, options=json.dumps(told))
    assert (refused.status_code, "gradient_boosting" in refused.json()["detail"]) == (422, True)
    missing = client.post(
        "/api/v1/train",
        json={"dataset_id": "0" * 32, "model_type": "classification", "name": "x"},
    )
    assert missing.status_code == 404
    assert parts.models.page() == ()


def test_a_dataset_that_is_no_good_is_refused_before_it_is_queued(serve):
    client, parts = serve()
    dataset = parts.datasets.upload_sample("survey")
    parts.datasets.sanitize(dataset.id)
    refused = client.post(
        "/api/v1/train",
        json={"dataset_id": dataset.id, "model_type": "classification", "name": "x"},
    )
    assert refused.status_code == 409
    assert "score" in refused.json()["detail"]


def test_models_are_listed_pinned_and_forgotten(ready):
    client, _, model_id = ready
    listed = client.get("/api/v1/models").json()["items"]
    assert [each["id"] for each in listed] == [model_id]
    assert "card" not in listed[0]
    pinned = client.post(f"/api/v1/models/{model_id}/pin", json={}).json()
    assert (pinned["is_pinned"], pinned["expires_at"]) == (True, None)
    assert client.delete(f"/api/v1/models/{model_id}").status_code == 204
    assert client.get(f"/api/v1/models/{model_id}").status_code == 404
    assert client.post(f"/api/v1/models/{model_id}/predict", json={"rows": []}).status_code == 404


def clean_up(parts):
    job = parts.jobs.claim(parts.jobs.submit(JobKind.CLEAN_UP, "studio").id)
    parts.jobs.finish(job, PERFORMERS[job.kind](parts, job, threading.Event()))


def batch_files(parts, job_id):
    return sorted(parts.settings.data_dir.glob(f"batches/{job_id}*"))


def test_a_large_file_is_answered_by_a_job(ready, rows):
    client, parts, model_id = ready
    url = f"/api/v1/models/{model_id}/predict"
    expected = client.post(url, json={"rows": rows}).json()["predictions"]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows * 1000)
    accepted = client.post(f"{url}/batch", files={"file": ("rows.csv", text.getvalue().encode())})
    assert accepted.status_code == 202, accepted.text
    place = accepted.headers["Location"]
    assert client.get(place).status_code == 409

    job = parts.jobs.claim()
    assert (job.kind, job.id) == (JobKind.PREDICT, accepted.json()["task_id"])
    found = PERFORMERS[job.kind](parts, job, threading.Event())
    parts.jobs.finish(job, found)
    answer = client.get(place)
    assert answer.headers["content-type"].startswith("text/csv")
    answered = list(csv.DictReader(io.StringIO(answer.text)))
    assert [{name: each[name] for name in rows[0]} for each in answered] == rows * 1000
    chances = [float(each["probability"]) for each in answered]
    assert chances == pytest.approx([each["probability"] for each in expected] * 1000)
    other = f"/api/v1/models/{'0' * 32}/predict/batch/{job.id}"
    assert client.get(other).status_code == 404

    left = parsedate_to_datetime(answer.headers["Sunset"]) - datetime.now(UTC)
    assert timedelta(days=6.9) < left < timedelta(days=accepted.json()["kept_days"])
    clean_up(parts)
    assert client.get(place).status_code == 200
    for file in batch_files(parts, job.id):
        os.utime(file, (0, time.time() - 7.1 * 86_400))
    clean_up(parts)
    gone = client.get(place)
    assert (gone.status_code, gone.json()["remedy"]) == (404, "Send the rows again.")
    assert batch_files(parts, job.id) == []


def test_a_batch_that_is_told_to_stop_leaves_nothing(ready, rows):
    client, parts, model_id = ready
    job = parts.models.submit_batch(model_id, b"a\n1\n", "tester")
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        PERFORMERS[job.kind](parts, job, stop)
    assert client.get(f"/api/v1/models/{model_id}/predict/batch/{job.id}").status_code == 409
