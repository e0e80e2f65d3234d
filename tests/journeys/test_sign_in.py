"""A real server with a password: every door is shut, and a browser finds its way in and out."""

from __future__ import annotations

import base64
import http.client
import os
import re
import signal
import subprocess
import sys

import pytest

from engine.access.password import hash_password
from engine.settings import ROOT
from tests.journeys.conftest import Studio, free_port

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

PASSWORD = "correct horse battery"  # noqa: S105 - a password of this test only


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    server = Studio(
        tmp_path_factory.mktemp("locked") / "var",
        STUDIO_POOL_SIZE="0",
        STUDIO_PASSWORD_HASH=hash_password(PASSWORD),
    )
    server.start()
    yield server
    server.stop()


def ask(server, method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request(
        method, path, body, {name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    text = "" if answer.status == 101 else answer.read().decode(errors="replace")
    connection.close()
    return answer, text


def knock(server, **headers):
    """The status of a WebSocket handshake."""
    upgrade = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": base64.b64encode(os.urandom(16)).decode(),
        "Sec_WebSocket_Protocol": "streamlit",
    }
    answer, _ = ask(server, "GET", "/_stcore/stream", **upgrade, **headers)
    return answer.status


def cookie_of(server):
    answer, _ = ask(
        server,
        "POST",
        "/login",
        f"password={PASSWORD.replace(' ', '+')}",
        Content_Type="application/x-www-form-urlencoded",
    )
    assert answer.status == 303
    return answer.headers["set-cookie"].split(";")[0]


STREAMLIT_PATHS = [
    "/",
    "/data",
    "/build",
    "/work/data",
    "/app/static/x",
    "/static/js/index.js",
    "/_stcore/health",
    "/_stcore/script-health-check",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/mcp",
    "/media/x.png",
    "/component/streamlit_ace.streamlit_ace/index.html",
    "/api/reports/" + "0" * 32,
    "/api/openapi.json",
    "/favicon.png",
]


@pytest.mark.parametrize("path", STREAMLIT_PATHS)
def test_signed_out_visitor_is_refused_every_path_of_the_real_server(locked, path):
    answer, text = ask(locked, "GET", path)
    assert answer.status == 401
    assert "You are not signed in." in text
    answer, text = ask(locked, "GET", path, Accept="text/html")
    assert answer.status == 303
    assert answer.headers["location"].startswith("/login?next=")
    assert text == ""


def test_signed_out_visitor_cannot_upload_nor_open_a_socket(locked):
    answer, _ = ask(locked, "PUT", "/_stcore/upload_file/session/file", b"x" * 100)
    assert answer.status == 401
    assert knock(locked) == 403
    assert knock(locked, Cookie="studio_session=made-up") == 403


def test_health_tells_a_signed_out_visitor_no_more_than_one_word(locked):
    answer, text = ask(locked, "GET", "/api/health")
    assert answer.status == 200
    assert re.fullmatch(r'\{"state":"\w+","parts":\[\]\}', text)
    _, text = ask(locked, "GET", "/api/health", Cookie=cookie_of(locked))
    assert "scikit-learn" in text


def test_signed_in_visitor_is_served_and_may_open_a_socket(locked):
    cookie = cookie_of(locked)
    answer, text = ask(locked, "GET", "/data", Cookie=cookie)
    assert answer.status == 200
    assert '<div id="root">' in text
    assert knock(locked, Cookie=cookie) == 101


def test_sign_in_outlives_a_restart_and_ends_by_signing_out(locked):
    cookie = cookie_of(locked)
    locked.kill()
    locked.start()
    assert ask(locked, "GET", "/data", Cookie=cookie)[0].status == 200
    assert ask(locked, "GET", "/logout", Cookie=cookie)[0].status == 303
    assert ask(locked, "GET", "/data", Cookie=cookie)[0].status == 401


def test_browser_on_a_deep_link_signs_in_and_arrives_there(locked, page):
    page.goto(f"{locked.url}/health")
    assert "/login" in page.url
    page.get_by_label("Password").fill("wrong password")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").get_by_text("This is not the password.").wait_for()
    violations = []
    page.on("console", lambda line: violations.append(line.text) if "Policy" in line.text else None)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{locked.url}/health")
    page.get_by_role("heading", name="Health").first.wait_for()
    assert not [line for line in violations if "Content Security Policy" in line]
    assert page.evaluate("document.cookie").find("studio_session") == -1


def test_open_tab_ends_when_its_sign_in_does(locked, page):
    sockets = []
    page.on("websocket", lambda opened: sockets.append(opened))  # noqa: PLW0108 - Playwright writes on the function
    page.goto(f"{locked.url}/health")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Health").first.wait_for()
    other = page.context.new_page()
    other.goto(f"{locked.url}/logout")
    other.get_by_label("Password").wait_for()
    (socket,) = sockets
    page.get_by_test_id("stSidebarNavLink").first.dispatch_event("click")
    for _ in range(100):
        if socket.is_closed():
            break
        page.wait_for_timeout(100)
    assert socket.is_closed()
    page.goto(locked.url)
    page.get_by_label("Password").wait_for()


def test_server_told_to_listen_everywhere_without_a_password_does_not_start(tmp_path):
    command = [sys.executable, "-m", "streamlit", "run", "asgi.py", "--server.address", "0.0.0.0"]  # noqa: S104 - what must be refused
    ended = subprocess.run(
        [*command, "--server.port", str(free_port())],
        cwd=ROOT,
        env=os.environ | {"STUDIO_DATA_DIR": str(tmp_path), "STUDIO_PASSWORD_HASH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode not in {0, -signal.SIGKILL}
    assert "STUDIO_PASSWORD_HASH" in ended.stderr + ended.stdout


def test_server_given_a_password_in_place_of_its_hash_ends_and_says_so(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "asgi.py", "--server.port", str(free_port())],
        cwd=ROOT,
        env=os.environ | {"STUDIO_DATA_DIR": str(tmp_path), "STUDIO_PASSWORD_HASH": "hunter2"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "not an argon2 hash" in ended.stderr
    assert "hunter2" not in ended.stderr + ended.stdout
