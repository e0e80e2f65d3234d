"""Runs over HTTP: of a revision, waited for or fetched later, cut off, and told in full."""

from __future__ import annotations

import pytest

from engine.keys.model import Scope
from engine.worker.embedded import EmbeddedWorker

pytestmark = pytest.mark.bubblewrap
ECHO = "def execute(testData):\n    return {'echo': testData['value']}\n"
SPIN = "def execute(testData):\n    while True:\n        pass\n"
SURROGATE = "def execute(testData):\n    return {'text': chr(0xD800)}\n"
DATA = {"value": [1, "two", None]}


@pytest.fixture
def studio(serve, execution):
    client, parts = serve(execution=execution)
    worker = EmbeddedWorker(parts, threads=2)
    worker.start()
    yield client, parts
    worker.stop()


def made(parts, code, name="Echo"):
    algorithm = parts.algorithms.create(name, "custom", code)
    parts.algorithms.commit(algorithm.id, code, None, "First", "studio")
    return algorithm.id


def run(client, algorithm_id, wish, **params):
    return client.post(f"/api/v1/algorithms/{algorithm_id}/runs", json=wish, params=params)


def test_run_answers_with_its_result_and_envelope_once_it_has_ended(studio):
    client, parts = studio
    answer = run(client, made(parts, ECHO), {"test_data": DATA}, wait_s=30)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["state"], told["result"]) == ("ok", {"echo": [1, "two", None]})
    assert told["envelope"]["status"] == "ok"
    assert client.get(answer.headers["Location"]).json() == told


def test_run_that_is_not_waited_for_is_found_at_its_address_and_cancelled(studio):
    client, parts = studio
    answer = run(client, made(parts, SPIN), {"test_data": DATA}, wait_s=0)
    assert answer.status_code == 202
    address = answer.headers["Location"]
    assert client.get(address).json()["state"] in {"queued", "running"}
    assert client.post(f"{address}/cancel").status_code == 200
    for _ in range(200):
        told = client.get(address).json()
        if told["finished_at"]:
            break
    assert told["state"] == "cancelled"


def test_run_by_a_spec_takes_the_datasets_own_rows_and_is_judged(studio):
    client, parts = studio
    dataset = parts.datasets.upload_sample(parts.datasets.samples()[0].key)
    parts.datasets.sanitize(dataset.id)
    table = parts.datasets.table(dataset.id)
    spec = parts.builder.propose(parts.builder.summarise(table), dataset.target)
    values = spec.model_dump(mode="json")
    program = parts.builder.generate(spec)
    algorithm = parts.algorithms.create("Own", "logistic", program, values, dataset.id)
    parts.algorithms.commit(algorithm.id, program, values, "First", "studio")
    told = run(client, algorithm.id, {}, wait_s=60).json()
    assert told["state"] == "ok", told["error"]
    assert told["evaluation"]["rows"] > 0


def test_older_revision_runs_as_it_was_and_stays_older(studio):
    client, parts = studio
    algorithm_id = made(parts, ECHO)
    first = parts.algorithms.get(algorithm_id).head_revision_id
    newer = ECHO.replace("echo", "other")
    head = parts.algorithms.commit(algorithm_id, newer, None, "Second", "studio").id
    old = run(client, algorithm_id, {"test_data": DATA, "revision_id": first}, wait_s=30).json()
    new = run(client, algorithm_id, {"test_data": DATA}, wait_s=30).json()
    assert (list(old["result"]), list(new["result"])) == (["echo"], ["other"])
    assert parts.algorithms.get(algorithm_id).head_revision_id == head
    listed = client.get(f"/api/v1/algorithms/{algorithm_id}/revisions").json()
    assert [each["number"] for each in listed] == [2, 1]
    shown = client.get(f"/api/v1/algorithms/{algorithm_id}/revisions/{first}").json()
    assert shown["code"] == ECHO


def test_text_that_no_encoding_carries_does_not_break_the_answer(studio):
    client, parts = studio
    answer = run(client, made(parts, SURROGATE), {"test_data": DATA}, wait_s=30)
    assert answer.status_code == 200, answer.text
    assert isinstance(answer.json(), dict)


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"labels": [0, 1]}, 422),
        ({"labels": [2], "test_data": DATA}, 422),
        ({"revision_id": "0" * 32, "test_data": DATA}, 404),
        ({}, 409),
        ({"test_data": [1]}, 422),
        ({"surprise": 1}, 422),
    ],
)
def test_wish_that_cannot_be_met_is_refused_with_a_remedy(studio, wish, status):
    client, parts = studio
    answer = run(client, made(parts, ECHO), wish, wait_s=0)
    assert (answer.status_code, answer.headers["content-type"]) == (
        status, "application/problem+json",
    )  # fmt: skip
    assert answer.json()["remedy"]


def test_revision_of_another_algorithm_is_not_found(studio):
    client, parts = studio
    one, other = made(parts, ECHO), made(parts, SPIN)
    foreign = parts.algorithms.get(other).head_revision_id
    assert run(client, one, {"test_data": DATA, "revision_id": foreign}).status_code == 404
    assert client.get(f"/api/v1/algorithms/{one}/revisions/{foreign}").status_code == 404


def test_lists_come_in_pages(studio):
    client, parts = studio
    ids = [made(parts, ECHO, f"No {n}") for n in range(3)]
    page = client.get("/api/v1/algorithms", params={"limit": 2}).json()
    rest = client.get("/api/v1/algorithms", params={"cursor": page["next"]}).json()
    assert [each["id"] for each in page["items"] + rest["items"]] == ids[::-1]
    started = [run(client, ids[0], {"test_data": DATA}, wait_s=0).json()["id"] for _ in range(3)]
    page = client.get("/api/v1/runs", params={"limit": 2, "algorithm_id": ids[0]}).json()
    rest = client.get("/api/v1/runs", params={"cursor": page["next"]}).json()
    assert [each["id"] for each in page["items"] + rest["items"]] == started[::-1]


def test_running_needs_its_scope_and_is_counted_by_its_own_limit(serve, execution, key):
    client, parts = serve(execution=execution, limit_execute="2/hour")
    address = f"/api/v1/algorithms/{made(parts, ECHO)}/runs"
    reader, runner = key(parts, Scope.READ), key(parts, Scope.RUN)

    def ask(headers):
        return client.post(
            address, json={"test_data": DATA}, params={"wait_s": 0}, headers=headers
        ).status_code

    assert ask(reader) == 403
    assert [ask(runner) for _ in range(3)] == [202, 202, 429]
