"""Keys at the door: who may make them, what they open, and what every answer says of limits."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from engine.access.password import hash_password
from engine.keys.model import Scope

WISH = {"name": "nightly scoring", "email": "ada@example.org"}
HASHED = hash_password("correct horse battery")
HERE = "http://127.0.0.1:8501"


def test_a_person_on_this_machine_makes_a_key_that_opens_the_api(serve):
    client, _ = serve(password_hash=HASHED, open_keys=True)
    made = client.post("/api/v1/keys/create", json=WISH)
    assert made.status_code == 201, made.text
    text = made.json()["key"]
    for headers in ({"X-API-Key": text}, {"Authorization": f"Bearer {text}"}):
        assert client.get("/api/v1/keys/usage", headers=headers).status_code == 200
    assert client.get("/api/v1/keys/usage").status_code == 401


def test_behind_a_password_a_stranger_makes_no_key(serve):
    client, parts = serve(password_hash=HASHED)
    refused = client.post("/api/v1/keys/create", json=WISH)
    assert (refused.status_code, refused.headers["content-type"]) == (
        403, "application/problem+json",
    )  # fmt: skip
    assert parts.keys.list() == ()


def test_where_anyone_may_make_a_key_nobody_makes_an_administrator(serve):
    client, _ = serve(password_hash=HASHED, open_keys=True)
    assert client.post("/api/v1/keys/create", json=WISH | {"scopes": ["admin"]}).status_code == 403


def test_an_ordinary_key_makes_no_other(serve, key):
    client, parts = serve(open_keys=True)
    headers = key(parts, Scope.READ, Scope.WRITE)
    assert client.post("/api/v1/keys/create", json=WISH, headers=headers).status_code == 403
    assert client.get("/api/v1/keys", headers=headers).status_code == 403


def test_the_sixth_key_within_an_hour_must_wait(serve):
    client, parts = serve(open_keys=True, password_hash=HASHED)
    answers = [client.post("/api/v1/keys/create", json=WISH) for _ in range(6)]
    assert [each.status_code for each in answers] == [201] * 5 + [429]
    assert int(answers[5].headers["Retry-After"]) >= 1
    assert answers[5].headers["RateLimit-Remaining"] == "0"
    assert answers[0].headers["RateLimit-Remaining"] == "4"
    assert len(parts.keys.list()) == 5


def test_a_key_that_is_no_good_is_told_so(serve):
    client, parts = serve()
    made = parts.keys.create("k", "a@b.c")
    parts.keys.revoke(made.key.id)
    for text in (made.text, "nonsense"):
        refused = client.get("/api/v1/keys/usage", headers={"X-API-Key": text})
        assert (refused.status_code, refused.headers["WWW-Authenticate"]) == (401, "Bearer")
        assert refused.json()["remedy"]


def test_a_key_does_not_open_the_pages(serve, key):
    client, parts = serve(password_hash=HASHED)
    assert client.get("/build", headers=key(parts)).status_code in {303, 401}


def test_a_page_of_another_site_changes_nothing(serve):
    client, parts = serve()
    for headers in (
        {"Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "null"},
    ):
        refused = client.post("/api/v1/keys/create", json=WISH, headers=headers)
        assert refused.status_code == 403
    assert parts.keys.list() == ()
    same = client.post("/api/v1/keys/create", json=WISH, headers={"Origin": HERE})
    assert same.status_code == 201


def test_of_200_calls_at_once_as_many_are_answered_as_the_limit_allows(serve, key):
    client, parts = serve(limit_other="50/hour")
    headers = key(parts, Scope.READ)
    with ThreadPoolExecutor(16) as threads:
        answers = list(
            threads.map(lambda _: client.get("/api/v1/keys/usage", headers=headers), range(200))
        )
    codes = [each.status_code for each in answers]
    assert (codes.count(200), codes.count(429)) == (50, 150)


def test_a_key_is_replaced_and_revoked_by_an_administrator(serve, key):
    client, parts = serve()
    admin = key(parts, Scope.ADMIN)
    made = client.post("/api/v1/keys/create", json=WISH, headers=admin).json()
    fresh = client.post(f"/api/v1/keys/{made['id']}/rotate", headers=admin)
    assert fresh.status_code == 201
    listed = {each["id"]: each for each in client.get("/api/v1/keys", headers=admin).json()}
    assert listed[fresh.json()["id"]]["replaces"] == made["id"]
    assert "secret_hmac" not in str(listed)
    assert client.post(f"/api/v1/keys/{made['id']}/revoke", headers=admin).status_code == 200
    revoked = client.get("/api/v1/keys/usage", headers={"X-API-Key": made["key"]})
    assert revoked.status_code == 401


def test_the_usage_log_knows_who_asked_what(serve, key):
    client, parts = serve()
    headers = key(parts, Scope.READ)
    for _ in range(3):
        client.get("/api/v1/keys/usage", headers=headers)
    client.get("/api/v1/keys", headers=headers)
    [told] = [e for e in client.get("/api/v1/keys/usage", headers=headers).json() if e["calls"] > 1]
    assert (told["endpoint"], told["status"], told["calls"]) == ("GET /v1/keys/usage", 200, 3)


def test_every_fault_of_a_wish_is_told_at_once(serve):
    client, _ = serve()
    refused = client.post("/api/v1/keys/create", json={"name": "", "days": 0, "extra": 1})
    assert refused.status_code == 422
    for word in ("name", "email", "days", "extra"):
        assert word in refused.json()["detail"]
