"""ETags of reads, limits of calls, other sites' pages: what every call passes."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.responses import PlainTextResponse

from engine.access.password import hash_password
from engine.gateway.bounds import Bounds
from engine.keys.model import Scope

URL = "/api/v1/datasets"
SHOP = "https://shop.example"


def test_what_is_here_already_is_not_sent_again(serve):
    client, parts = serve()
    parts.datasets.upload("a.csv", b"a\n1\n")
    first = client.get(URL)
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "private, no-cache"
    for told in (tag, f'"other", W/{tag}', "*"):
        same = client.get(URL, headers={"If-None-Match": told})
        assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", tag)
    parts.datasets.upload("b.csv", b"a\n1\n")
    changed = client.get(URL, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != tag


def test_refusals_and_changes_have_no_tag(serve):
    client, _ = serve()
    assert "ETag" not in client.get(f"{URL}/{'0' * 32}").headers
    assert "ETag" not in client.post("/api/v1/validate-code", json={"code": "x = 1"}).headers


def test_body_over_the_limit_is_refused_before_it_is_read(serve):
    client, _ = serve(body_limit_mb=1)
    answer = client.post("/api/v1/validate-code", json={"code": "x" * 2_000_000})
    assert (answer.status_code, answer.headers["content-type"]) == (
        413, "application/problem+json",
    )  # fmt: skip


def test_body_without_a_length_is_refused_while_it_is_read(serve):
    client, _ = serve(body_limit_mb=1)
    sent = 0

    def pieces():
        nonlocal sent
        for _ in range(200):
            sent += 1 << 16
            yield b"x" * (1 << 16)

    headers = {"Content-Type": "application/json"}
    answer = client.post("/api/v1/validate-code", content=pieces(), headers=headers)
    assert answer.status_code == 413
    assert answer.json()["remedy"]


def test_upload_that_never_ends_is_refused_while_it_is_read(serve):
    client, parts = serve(upload_limit_mb=1)
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'

    def pieces():
        yield head
        for _ in range(100):
            yield b"1,2\n" * (1 << 14)

    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    assert client.post(URL, content=pieces(), headers=headers).status_code == 413
    assert parts.datasets.list() == ()


def test_call_that_takes_too_long_is_answered_all_the_same(serve, monkeypatch):
    client, parts = serve(request_s=0.3)
    leave = threading.Event()
    monkeypatch.setattr(parts.algorithms, "check", lambda _code: leave.wait(20))
    answer = client.post("/api/v1/validate-code", json={"code": "x = 1"})
    leave.set()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert client.get(URL).status_code == 200


def test_more_calls_at_once_than_allowed_are_told_to_come_again(serve, monkeypatch):
    client, parts = serve(requests_at_once=2)
    inside, leave = threading.Semaphore(0), threading.Event()

    def slow(_limit, _after=None):
        inside.release()
        leave.wait(20)
        return ()

    monkeypatch.setattr(parts.datasets, "page", slow)
    with ThreadPoolExecutor(2) as threads, client:
        waiting = [threads.submit(client.get, URL) for _ in range(2)]
        assert all(inside.acquire(timeout=20) for _ in waiting)
        refused = client.get(URL)
        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "2")
        assert client.get("/api/health").status_code == 200
        leave.set()
        assert [each.result().status_code for each in waiting] == [200, 200]
    assert client.get(URL).status_code == 200


def test_who_has_the_last_byte_of_an_answer_finds_its_place_free(settings):
    single = settings.model_copy(update={"requests_at_once": 1})
    bounds = Bounds(PlainTextResponse("here"), lambda: single)
    statuses = []

    async def call(next_call=None):
        async def send(message):
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            elif next_call:
                await next_call()

        scope = {"type": "http", "method": "GET", "path": "/v1/datasets", "headers": []}
        await bounds(scope, None, send)

    async def both():
        await call(next_call=call)
        await call()  # no place was given back twice, nor kept
        await asyncio.gather(call(), call())

    asyncio.run(both())
    assert statuses[:3] == [200, 200, 200]
    assert sorted(statuses[3:]) == [200, 503]


def preflight(client, origin):
    return client.options(
        URL,
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "x-api-key, idempotency-key",
        },
    )


def test_pages_of_other_sites_read_nothing_by_default(serve, key):
    client, parts = serve()
    assert "access-control-allow-origin" not in preflight(client, SHOP).headers
    answer = client.get(URL, headers=key(parts, Scope.READ) | {"Origin": SHOP})
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    # Named, since a hash is another in each process that collects the tests.
    "password_hash",
    ["", hash_password("correct horse battery")],
    ids=["open", "guarded"],
)
def test_page_of_a_named_site_calls_with_a_key_and_only_so(serve, key, password_hash):
    client, parts = serve(cors_origins=f"{SHOP}, https://b.example/", password_hash=password_hash)
    allowed = preflight(client, SHOP)
    assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, SHOP)
    assert "access-control-allow-credentials" not in allowed.headers
    assert "access-control-allow-origin" not in preflight(client, "https://evil.example").headers
    headers = key(parts, Scope.READ) | {"Origin": SHOP}
    answer = client.get(URL, headers=headers)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, SHOP)
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert client.get(URL, headers={"Origin": SHOP}).status_code in {401, 403}
    assert answer.headers["x-content-type-options"] == "nosniff"
