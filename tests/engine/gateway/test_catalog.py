"""The catalog over HTTP: listed, described, asked once and in a batch, refused with the field."""

from __future__ import annotations

import time

import pytest

from engine.catalog.discovery import entries
from engine.keys.model import Scope

FRAUD = "/api/v1/algorithms/fraud-detection"


def test_catalog_stands_in_the_list_and_each_is_described(serve):
    client, _ = serve()
    listed = client.get("/api/v1/algorithms").json()["catalog"]
    assert [each["slug"] for each in listed] == list(entries())
    for each in listed:
        told = client.get(f"/api/v1/algorithms/{each['slug']}").json()
        assert told["about"] == each
        assert told["request_schema"]["properties"]
        assert told["card"]


@pytest.mark.parametrize("slug", tuple(entries()))
def test_each_is_asked_by_its_first_example(serve, key, slug):
    client, parts = serve()
    example = entries()[slug].examples[0].request
    answer = client.post(
        f"/api/v1/algorithms/{slug}/execute", json=example, headers=key(parts, Scope.RUN)
    )
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["algorithm"], answer.headers["RateLimit-Limit"]) == (slug, "50")
    assert told["checked"]
    batch = client.post(
        f"/api/v1/algorithms/{slug}/batch",
        json={"inputs": [example]},
        headers=key(parts, Scope.RUN),
    )
    assert batch.status_code == 200, batch.text
    assert set(batch.json()[0]["answer"]) == set(told["answer"])


@pytest.mark.parametrize("slug", tuple(entries()))
def test_contract_tells_each_promise_and_how_it_stands(serve, slug):
    client, _ = serve()
    told = client.get(f"/api/v1/algorithms/{slug}/contract").json()
    promises = entries()[slug].promises
    count = sum(len(kernel.clauses) for kernel in promises.kernels) + len(promises.answers)
    assert (told["algorithm"], len(told["clauses"])) == (slug, count)
    assert {each["status"] for each in told["clauses"]} <= {"proven", "tested", "checked"}


def test_key_that_may_only_read_asks_nothing(serve, key):
    client, parts = serve()
    example = entries()["fraud-detection"].examples[0].request
    answer = client.post(f"{FRAUD}/execute", json=example, headers=key(parts, Scope.READ))
    assert answer.status_code == 403


def test_bad_input_is_refused_with_its_field(serve):
    client, _ = serve()
    answer = client.post(f"{FRAUD}/execute", json={"payment": {"amount_cents": -1}})
    assert answer.status_code == 422
    assert "payment.amount_cents" in answer.json()["detail"]


def test_numbers_that_are_none_are_refused(serve):
    client, _ = serve()
    for text in ("NaN", "Infinity", "1e999", "[" * 5_000):
        answer = client.post(
            f"{FRAUD}/execute",
            content=f'{{"payment": {{"amount_cents": {text}}}}}',
            headers={"Content-Type": "application/json"},
        )
        assert answer.status_code in {400, 422}, text


def test_unknown_names_are_refused_with_what_there_is(serve):
    client, _ = serve()
    for answer in (
        client.get("/api/v1/algorithms/mind-reading"),
        client.post("/api/v1/algorithms/mind-reading/execute", json={}),
    ):
        assert answer.status_code == 404
        assert "fraud-detection" in answer.json()["remedy"]


def test_a_million_stops_are_refused_at_once(serve):
    client, _ = serve()
    stops = ",".join(['{"x_m":1,"y_m":2}'] * 1_000_000)
    body = f'{{"depot":{{"x_m":0,"y_m":0}},"stops":[{stops}]}}'.encode()
    started = time.perf_counter()
    answer = client.post(
        "/api/v1/algorithms/route-optimization/execute",
        content=body,
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code in {413, 422}
    assert time.perf_counter() - started < 1 + 1  # the machine may be busy
