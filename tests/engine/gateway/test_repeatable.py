"""Idempotency-Key: one thing made however often it is asked for, whatever comes between."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.gateway.app import create_api
from engine.storage.tables import IdempotencyRow

URL = "/api/v1/datasets"
ONCE = {"Idempotency-Key": "monday-1"}


def send(client, data=b"a,b\n1,2\n", headers=ONCE):
    return client.post(URL, files={"file": ("t.csv", data)}, headers=headers)


def test_repeated_upload_makes_one_dataset_and_gets_the_same_answer(serve):
    client, parts = serve()
    first, second = send(client), send(client)
    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json() == second.json()
    assert "Idempotency-Replayed" not in first.headers
    assert second.headers["Idempotency-Replayed"] == "true"
    assert second.headers["Location"] == first.headers["Location"]
    assert len(parts.datasets.list()) == 1


def test_same_key_with_another_request_is_refused(serve):
    client, parts = serve()
    send(client)
    for other in (send(client, b"a,b\n3,4\n"), send(client, b"")):
        assert (other.status_code, other.headers["content-type"]) == (
            422, "application/problem+json",
        )  # fmt: skip
        assert "Idempotency-Key" in other.json()["detail"]
    assert len(parts.datasets.list()) == 1


def test_callers_do_not_get_each_others_answers(serve, key):
    client, parts = serve()
    one, other = key(parts), key(parts)
    ids = {
        send(client, headers=ONCE | who).json()["dataset"]["id"] for who in (one, other, one, other)
    }
    assert len(ids) == 2
    parts.keys.revoke(one["X-API-Key"].split("_")[1])
    assert send(client, headers=ONCE | one).status_code == 401


def test_of_many_at_once_one_is_carried_out(serve):
    client, parts = serve()
    gate = threading.Barrier(8)

    def ask(_):
        gate.wait()
        return send(client)

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(8)))
    codes = {each.status_code for each in answers}
    assert codes <= {202, 409}
    assert 202 in codes
    assert all(int(each.headers["Retry-After"]) > 0 for each in answers if each.status_code == 409)
    assert len(parts.datasets.list()) == 1


def test_refused_call_may_be_mended_and_sent_again(serve):
    client, parts = serve(upload_limit_mb=1)
    assert send(client, b"a\n" + b"1\n" * 600_000).status_code == 413
    assert send(client).status_code == 202
    assert len(parts.datasets.list()) == 1


def test_call_cut_off_by_a_crash_does_not_block_its_key_for_ever(serve):
    client, parts = serve()
    send(client)
    with parts.database.unit() as unit:
        unit.execute(sa.update(IdempotencyRow).values(status=None, answer=None))
    assert send(client).status_code == 409
    old = datetime.now(UTC) - timedelta(seconds=parts.settings.request_s + 60)
    with parts.database.unit() as unit:
        unit.execute(sa.update(IdempotencyRow).values(created_at=old))
    assert send(client).status_code == 202
    assert send(client).headers["Idempotency-Replayed"] == "true"


def test_answer_is_kept_for_a_day(serve):
    client, parts = serve()
    first = send(client).json()
    old = datetime.now(UTC) - timedelta(hours=25)
    with parts.database.unit() as unit:
        unit.execute(sa.update(IdempotencyRow).values(created_at=old))
    assert send(client).json()["dataset"]["id"] != first["dataset"]["id"]


def test_text_of_a_key_is_not_kept_for_a_repetition(serve):
    client, parts = serve()
    wish = {"name": "nightly", "email": "a@b.c"}
    made = client.post("/api/v1/keys/create", json=wish, headers=ONCE)
    assert made.status_code == 201
    again = client.post("/api/v1/keys/create", json=wish, headers=ONCE)
    assert (again.status_code, len(parts.keys.list())) == (409, 1)
    with parts.database.reading() as unit:
        kept = str(unit.scalars(sa.select(IdempotencyRow.answer)).all())
    assert made.json()["key"] not in kept


@pytest.mark.parametrize("word", ["", " ", "x" * 201, "two words"])
def test_key_that_is_no_word_is_refused(serve, word):
    client, _ = serve()
    assert send(client, headers={"Idempotency-Key": word}).status_code == 422


def test_every_creating_call_hears_the_header():
    paths = create_api(lambda: None).openapi()["paths"]
    creating = {
        (path, method): [each["name"] for each in operation.get("parameters", [])]
        for path, methods in paths.items()
        for method, operation in methods.items()
        if method == "post" and {"201", "202"} & operation["responses"].keys()
    }
    assert len(creating) >= 4
    assert [call for call, names in creating.items() if "Idempotency-Key" not in names] == []
