"""Health for people, readiness for balancers, figures for Prometheus, faults for Sentry."""

from __future__ import annotations

import gzip
import json
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

from engine.access.password import hash_password
from engine.gateway import faults
from engine.gateway.headers import AnswerHeaders
from engine.jobs.model import JobKind
from engine.keys.model import Scope
from engine.storage.tables import JobRow

HASHED = hash_password("correct horse battery")


@pytest.mark.bubblewrap
def test_readiness_names_each_component_to_those_who_may_see_them(serve, execution, key):
    client, parts = serve(execution=execution, password_hash=HASHED)
    stranger = client.get("/api/ready")
    assert (stranger.status_code, stranger.json()) == (
        200, {"state": stranger.json()["state"], "components": None},
    )  # fmt: skip
    told = client.get("/api/ready", headers=key(parts, Scope.READ)).json()["components"]
    assert (told["isolation"], told["docker_available"]) == ("bubblewrap", False)
    assert (told["database"], told["queue"]) == ("ready", "ready")
    assert client.get("/api/ready", headers={"X-API-Key": "nonsense"}).status_code == 401


def test_studio_without_a_sandbox_is_not_ready(serve, monkeypatch):
    client, parts = serve()
    monkeypatch.setattr(parts.execution, "parts", list)
    answer = client.get("/api/ready")
    assert (answer.status_code, answer.json()["state"]) == (503, "missing")
    told = answer.json()["components"]
    assert (told["isolation"], told["pool"]) == ("none", "missing")


def test_queue_server_that_does_not_answer_is_missing(serve):
    client, parts = serve()
    gone = parts.settings.model_copy(update={"redis_url": "redis://127.0.0.1:1/0"})
    parts.health._settings = gone
    answer = client.get("/api/ready")
    assert (answer.status_code, answer.json()["components"]["queue"]) == (503, "missing")


def test_work_that_nobody_does_is_told(serve):
    client, parts = serve()
    parts.jobs.submit(JobKind.SANITIZE, "0" * 32)
    assert client.get("/api/ready").json()["components"]["queue"] == "ready"
    with parts.database.unit() as unit:
        unit.execute(sa.update(JobRow).values(created_at=datetime.now(UTC) - timedelta(minutes=2)))
    assert client.get("/api/ready").json()["components"]["queue"] == "degraded"


def test_figures_need_a_key_that_reads(serve, key):
    client, parts = serve(password_hash=HASHED)
    assert client.get("/api/metrics").status_code == 401
    assert client.get("/api/metrics", headers=key(parts, Scope.RUN)).status_code == 403
    assert client.get("/api/metrics", headers=key(parts, Scope.READ)).status_code == 200


def test_figures_count_calls_by_pattern_jobs_by_state_and_no_path(serve):
    client, parts = serve()
    parts.jobs.submit(JobKind.SANITIZE, "0" * 32)
    for name in ("a", "b"):
        client.get(f"/api/v1/datasets/{name * 32}")
    client.get("/api/v1/nothing-here")
    answer = client.get("/api/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    lines = set(answer.text.splitlines())
    labels = 'method="GET",route="/v1/datasets/{dataset_id}",status="404"'
    assert f"studio_requests_total{{{labels}}} 2.0" in lines
    assert 'studio_jobs{kind="sanitize",state="queued"} 1.0' in lines
    assert any(line.startswith("studio_request_seconds_bucket{") for line in lines)
    assert "nothing-here" not in answer.text


def test_deep_profile_needs_a_key_that_is_one(serve):
    client, _ = serve(password_hash=HASHED)
    answer = client.get(f"/api/reports/{'d' * 32}", headers={"X-API-Key": "made up"})
    assert answer.status_code == 401


@pytest.fixture
def listener():
    """Stands where Sentry would: takes what is sent to this machine's own address."""
    taken: list[bytes] = []
    came = threading.Event()

    class Take(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            is_packed = self.headers.get("Content-Encoding") == "gzip"
            taken.append(gzip.decompress(body) if is_packed else body)
            self.send_response(200)
            self.end_headers()
            came.set()

        def log_message(self, *_args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Take)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://key@127.0.0.1:{server.server_port}/1", taken, came
    server.shutdown()
    faults._report = None


def test_fault_is_reported_with_its_places_and_none_of_its_words(listener):
    address, taken, came = listener

    def fail(request):
        cell = f"{request.headers['x-api-key']} in cell"
        raise RuntimeError(f"{cell}: 4111 1111")

    faults.begin(address)
    app = Starlette(routes=[Route("/fail", fail)], middleware=[Middleware(AnswerHeaders)])
    client = TestClient(app, raise_server_exceptions=False)
    answer = client.get("/fail?card=4111", headers={"X-API-Key": "aas_secret"})
    assert answer.status_code == 500
    assert came.wait(20)
    event = json.loads(taken[0].splitlines()[2])
    [told] = event["exception"]["values"]
    assert told["type"] == "RuntimeError"
    assert told["stacktrace"]["frames"][-1]["function"] == "fail"
    assert event["tags"]["request_id"] == answer.headers["x-request-id"]
    for secret in (b"4111", b"aas_secret", b"in cell"):
        assert secret not in taken[0]
