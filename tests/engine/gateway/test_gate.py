"""Nothing but sign-in and health answers without the cookie, whatever is asked and however."""

from __future__ import annotations

import shutil
from contextlib import suppress

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from engine.access.password import hash_password
from engine.access.service import AccessService
from engine.gateway.gate import COOKIE, Gate
from engine.gateway.headers import AnswerHeaders
from engine.gateway.sign_in import safe_path, sign_in_routes
from engine.storage.database import Database

PASSWORD = "correct horse battery"  # noqa: S105 - a password of this test only
HASHED = hash_password(PASSWORD)
HOST = "http://127.0.0.1:8501"


async def everything(request):
    return PlainTextResponse(f"secret {request.url.path}")


async def echo(websocket):
    await websocket.accept()
    with suppress(WebSocketDisconnect):
        while True:
            await websocket.send_text(await websocket.receive_text())


def guarded(access):
    return Starlette(
        routes=[
            *(sign_in_routes(lambda: access) if access else ()),
            WebSocketRoute("/_stcore/stream", echo),
            Route("/{path:path}", everything, methods=["GET", "POST", "PUT", "DELETE", "HEAD"]),
        ],
        middleware=[
            Middleware(AnswerHeaders),
            Middleware(Gate, access=(lambda: access) if access else None),
        ],
    )


@pytest.fixture
def access(settings, migrated_sqlite, tmp_path):
    # What the access service keeps in either database has its own tests.
    database = Database(f"sqlite:///{shutil.copyfile(migrated_sqlite, tmp_path / 'studio.db')}")
    yield AccessService(settings.model_copy(update={"password_hash": HASHED}), database)
    database.close()


@pytest.fixture
def visitor(access):
    client = TestClient(guarded(access), base_url=HOST, follow_redirects=False)
    # The test client names itself as the server; without this it would be called testserver.
    client.headers["host"] = "127.0.0.1:8501"
    return client


@pytest.fixture
def member(visitor):
    answer = visitor.post("/login", data={"password": PASSWORD})
    assert answer.status_code == 303
    return visitor


PATHS = [
    "/",
    "/data",
    "/app.py",
    "/static/x.woff2",
    "/app/static/x.woff2",
    "/media/x",
    "/component/x/index.html",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/_stcore/upload_file/s/f",
    "/_stcore/agent/mcp",
    "/api/reports/x",
    "/api/health/",
    "/login/",
    "/login/x",
    "//login",
    "/login/../data",
    "/%6cogin/x",
    "/LOGIN",
]


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "HEAD"])
@pytest.mark.parametrize("path", PATHS)
def test_visitor_without_a_cookie_gets_nothing(visitor, method, path):
    answer = visitor.request(method, HOST + path)
    assert answer.status_code in {401, 303}
    assert "secret" not in answer.text


def test_page_asked_for_by_a_browser_leads_to_sign_in_and_back(visitor):
    answer = visitor.get("/data?job=1", headers={"accept": "text/html,*/*"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=%2Fdata%3Fjob%3D1"
    assert 'value="/data?job=1"' in visitor.get(answer.headers["location"]).text
    answer = visitor.post("/login", data={"password": PASSWORD, "next": "/data?job=1"})
    assert answer.headers["location"] == "/data?job=1"
    assert visitor.get("/data").text == "secret /data"


def test_script_without_a_cookie_is_told_in_a_problem_document(visitor):
    answer = visitor.get(
        "/api/reports/x", headers={"accept": "text/html", "sec-fetch-mode": "cors"}
    )
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


def test_open_paths_answer_without_a_cookie(visitor):
    assert "Password" in visitor.get("/login").text
    assert visitor.get("/api/health").text == "secret /api/health"


@pytest.mark.parametrize(
    "cookie",
    ["", "x", "0" * 43, '"', "a=b; c", "\\", "x; studio_session=y", "\xff"],
)
def test_made_up_cookie_opens_nothing(visitor, cookie):
    header = f"{COOKIE}={cookie}".encode("latin-1")
    answer = visitor.get("/data", headers={b"cookie": header})
    assert answer.status_code == 401


def test_socket_without_a_cookie_is_refused_before_it_opens(visitor):
    with (
        pytest.raises(WebSocketDisconnect),
        visitor.websocket_connect(HOST.replace("http", "ws") + "/_stcore/stream"),
    ):
        pass


def test_member_passes_by_every_door(member):
    assert member.get("/data").text == "secret /data"
    assert member.put("/_stcore/upload_file/s/f").status_code == 200
    with member.websocket_connect(HOST.replace("http", "ws") + "/_stcore/stream") as socket:
        socket.send_text("hello")
        assert socket.receive_text() == "hello"


def test_signing_out_ends_the_cookie_and_the_open_tab(member):
    token = member.cookies[COOKIE]
    with member.websocket_connect(HOST.replace("http", "ws") + "/_stcore/stream") as socket:
        socket.send_text("hello")
        assert socket.receive_text() == "hello"
        assert member.get("/logout").headers["location"] == "/login"
        socket.send_text("still here?")
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()
    answer = member.get("/data", headers={"cookie": f"{COOKIE}={token}"})
    assert answer.status_code == 401


def test_wrong_password_is_told_on_the_page_and_sets_no_cookie(visitor):
    answer = visitor.post("/login", data={"password": "wrong", "next": '/x"><script>'})
    assert answer.status_code == 403
    assert 'role="alert"' in answer.text
    assert "<script" not in answer.text
    assert "set-cookie" not in answer.headers


def test_guessing_is_stopped_at_the_door(visitor):
    statuses = [visitor.post("/login", data={"password": "no"}).status_code for _ in range(6)]
    assert statuses == [403] * 5 + [429]
    assert visitor.post("/login", data={"password": PASSWORD}).status_code == 429


def test_form_from_another_site_or_too_large_signs_nobody_in(visitor):
    foreign = visitor.post(
        "/login", data={"password": PASSWORD}, headers={"origin": "http://evil.example"}
    )
    assert foreign.status_code == 403
    large = visitor.post("/login", content=b"password=" + b"x" * 10_000)
    assert large.status_code == 413
    assert "set-cookie" not in foreign.headers
    assert "set-cookie" not in large.headers


def test_cookie_is_out_of_reach_of_scripts_and_other_sites(visitor, access):
    cookie = visitor.post("/login", data={"password": PASSWORD}).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "secure" not in cookie
    client = TestClient(guarded(access), base_url="https://studio.example", follow_redirects=False)
    cookie = client.post("/login", data={"password": PASSWORD}).headers["set-cookie"].lower()
    assert "secure" in cookie


@pytest.mark.parametrize(
    "wanted",
    [
        None,
        "",
        "x",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/a\r\nb",
        "/\t/e",
    ],
)
def test_place_to_go_after_sign_in_is_never_another_site(wanted):
    assert safe_path(wanted) == "/"


def test_without_a_password_only_this_machine_by_its_own_name_gets_in():
    app = guarded(None)
    near = TestClient(app, base_url=HOST)
    for host in ("127.0.0.1:8501", "localhost:8501", "[::1]:8501", "LOCALHOST"):
        assert near.get("/data", headers={"host": host}).text == "secret /data"
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""):
        assert near.get("/data", headers={"host": host}).status_code == 421
    far = TestClient(app, base_url="http://192.0.2.1:8501")
    assert far.get("/data", headers={"host": "127.0.0.1:8501"}).status_code == 421


def test_every_answer_carries_the_security_headers(visitor):
    for path in ("/login", "/data", "/api/health"):
        headers = visitor.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors" in headers["content-security-policy"]
        assert len(headers["x-request-id"]) == 16
    policy = visitor.get("/data").headers["content-security-policy"]
    assert "connect-src 'self' ws://127.0.0.1:8501 wss://127.0.0.1:8501;" in policy


def test_host_header_cannot_write_into_the_policy(member):
    policy = member.get("/data", headers={"host": "x; script-src *", "cookie": "a=b"}).headers[
        "content-security-policy"
    ]
    assert "script-src *" not in policy
    assert "connect-src 'self';" in policy
