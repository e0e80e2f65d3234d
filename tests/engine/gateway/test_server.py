"""The API alone: the same paths, the same gate, its own work, one process or several."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
import pytest

from engine.access.password import hash_password
from engine.settings import ROOT, Settings
from tests.engine.gateway.served import Served

HASHED = hash_password("correct horse battery")


@pytest.fixture(scope="module")
def api(request, tmp_path_factory):
    with Served(tmp_path_factory.mktemp("api") / "var", "--workers", request.param) as served:
        yield served


class Caller:
    """A connection of its own, which can begin a call and end it later."""

    def __init__(self, api, number):
        code = f"def execute(testData):\n    return {{'caller': {number}}}\n"
        self.body = json.dumps({"code": code}).encode()
        self.expected = f'"caller\\": {number}'
        self.socket = socket.create_connection(("127.0.0.1", api.port), timeout=60)

    def begin(self):
        """Send all but the body; the code of the first answer, 100 when the call is under way."""
        head = f"Content-Length: {len(self.body)}\r\nExpect: 100-continue\r\n"
        return self.ask("POST", "validate-code", head)

    def ask(self, method, path, head=""):
        words = f"{method} /api/v1/{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{head}"
        self.socket.sendall(f"{words}Content-Type: application/json\r\n\r\n".encode())
        told = self.socket.recv(65_536, socket.MSG_PEEK)
        if told.startswith(b"HTTP/1.1 100"):
            self.socket.recv(told.index(b"\r\n\r\n") + 4)
            return 100
        return self.answer().status

    def answer(self):
        """The answer to come, read to its end."""
        answer = http.client.HTTPResponse(self.socket)
        answer.begin()
        answer.text = answer.read().decode()
        return answer

    def end(self):
        self.socket.sendall(self.body)
        return self.answer()


@pytest.mark.parametrize("api", ["1"], indirect=True)
def test_as_many_connections_as_the_limit_are_all_answered_and_one_more_is_put_off(api):
    limit = Settings().requests_at_once
    callers = [Caller(api, number) for number in range(limit)]
    late = Caller(api, limit)
    assert [caller.begin() for caller in callers[:-1]] == [100] * (limit - 1)
    assert late.ask("GET", "datasets") == 200
    assert callers[-1].begin() == 100
    assert late.ask("GET", "datasets") == 503
    assert Caller(api, limit).begin() == 503
    assert httpx.get(f"{api.url}/api/health", timeout=60).status_code == 200

    # Each sends its next call as soon as it has its answer, so that the limit is always reached.
    def go_on(caller):
        first = caller.end()
        assert caller.begin() == 100
        return {(told.status, caller.expected in told.text) for told in (first, caller.end())}

    with ThreadPoolExecutor(limit) as pool:
        assert list(pool.map(go_on, callers)) == [{(200, True)}] * limit
    assert late.ask("GET", "datasets") == 200
    for caller in [*callers, late]:
        caller.socket.close()


@pytest.mark.parametrize("api", ["1", "2"], indirect=True)
def test_api_alone_serves_the_same_paths_to_this_machine_and_does_its_own_work(api):
    with httpx.Client(timeout=60) as client:
        assert "/v1/datasets" in client.get(f"{api.url}/api/openapi.json").json()["paths"]
        files = {"file": ("t.csv", b"a,b\n" + b"1,x\n2,y\n" * 20)}
        sent = client.post(f"{api.url}/api/v1/datasets", files=files)
        assert sent.status_code == 202, sent.text
        address = f"{api.url}{sent.headers['Location']}"
        ends = time.monotonic() + 60
        while client.get(address).json()["state"] != "ready" and time.monotonic() < ends:
            time.sleep(0.1)
        assert client.get(address).json()["state"] == "ready"
        assert client.get(f"{api.url}/").status_code == 404
        # Without a password, whoever names another machine comes from a page of theirs.
        evil = client.get(f"{api.url}/api/v1/datasets", headers={"Host": "evil.example"})
        assert evil.status_code == 421
        assert client.get(f"{api.url}/api/health").headers["x-content-type-options"] == "nosniff"


def test_api_alone_has_the_same_gate(tmp_path):
    made = {"STUDIO_PASSWORD_HASH": HASHED}
    with Served(tmp_path / "var", **made) as api, httpx.Client(timeout=60) as client:
        assert client.get(f"{api.url}/api/v1/datasets").status_code == 401
        assert client.get(f"{api.url}/login").status_code == 200
        form = {"password": "correct horse battery"}
        client.post(f"{api.url}/login", data=form)
        assert client.get(f"{api.url}/api/v1/datasets").status_code == 200


def test_open_address_without_a_password_is_refused_at_the_start(tmp_path):
    refused = subprocess.run(
        [sys.executable, "-m", "engine", "serve-api", "--host", "0.0.0.0"],  # noqa: S104 - refused
        cwd=ROOT,
        env=os.environ | {"STUDIO_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode == 1
    assert "no password is set" in refused.stderr
    assert "STUDIO_PASSWORD_HASH" in refused.stderr


def test_database_that_cannot_be_opened_ends_the_start(tmp_path):
    changed = {"DATABASE_URL": f"sqlite:///{tmp_path}", "STUDIO_DATA_DIR": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-m", "engine", "serve-api"],
        cwd=ROOT,
        env=os.environ | changed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode != 0
