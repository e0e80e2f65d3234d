"""Jobs at the door: listed by page, looked at, cancelled, tried again, each owner's own."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.testclient import TestClient

from engine.access.password import hash_password
from engine.assembly import assemble
from engine.gateway.gate import Gate
from engine.gateway.headers import AnswerHeaders
from engine.jobs.model import JobKind
from engine.keys.model import Scope
from tests.engine.gateway.conftest import api_on

HASHED = hash_password("correct horse battery")
JOBS = "/api/v1/jobs"


@pytest.fixture
def services(settings, database):
    url = database.url.render_as_string(hide_password=False)
    parts = assemble(settings.model_copy(update={"database_url": url, "password_hash": HASHED}))
    yield parts
    parts.close()


@pytest.fixture
def client(services):
    app = Starlette(
        routes=[Mount("/api", api_on(services))],
        middleware=[Middleware(AnswerHeaders), Middleware(Gate, access=lambda: services.access)],
    )
    return TestClient(app, base_url="http://127.0.0.1:8501")


def _key(services, *scopes):
    made = services.keys.create("k", "a@b.c", scopes or (Scope.READ, Scope.WRITE))
    return made.key.id, {"X-API-Key": made.text}


def test_pages_hold_ones_own_jobs_newest_first(client, services):
    ann, headers = _key(services)
    ids = [services.jobs.submit(JobKind.PROFILE, str(n), owner=ann).id for n in range(5)]
    services.jobs.submit(JobKind.PROFILE, "other", owner="bob")
    first = client.get(JOBS, params={"limit": 3}, headers=headers).json()
    rest = client.get(JOBS, params={"limit": 3, "cursor": first["next"]}, headers=headers)
    assert [job["id"] for job in [*first["items"], *rest.json()["items"]]] == ids[::-1]
    assert rest.json()["next"] is None
    _, admin = _key(services, Scope.ADMIN)
    assert len(client.get(JOBS, headers=admin).json()["items"]) == 6


@pytest.mark.parametrize(
    ("asked", "found"),
    [({"kind": "profile"}, 1), ({"kind": "run"}, 0), ({"state": "failed"}, 0), ({}, 1)],
)
def test_the_filters_are_applied(client, services, asked, found):
    ann, headers = _key(services)
    services.jobs.submit(JobKind.PROFILE, "a", owner=ann)
    assert len(client.get(JOBS, params=asked, headers=headers).json()["items"]) == found


@pytest.mark.parametrize("asked", [{"kind": "x"}, {"limit": 0}, {"cursor": "x"}, {"other": "1"}])
def test_malformed_query_is_refused(client, services, asked):
    _, headers = _key(services)
    refused = client.get(JOBS, params=asked, headers=headers)
    assert (refused.status_code, bool(refused.json()["remedy"])) == (422, True)


def test_anothers_job_is_not_told_from_one_that_never_was(client, services):
    _, headers = _key(services)
    job = services.jobs.submit(JobKind.PROFILE, "a", owner="bob")
    for path, method in (("", "get"), ("/log", "get"), ("/cancel", "post"), ("/retry", "post")):
        answers = [
            client.request(method, f"{JOBS}/{job_id}{path}", headers=headers)
            for job_id in (job.id, "0" * 32)
        ]
        assert [each.status_code for each in answers] == [404, 404]
        assert answers[0].json()["detail"] == answers[1].json()["detail"]


def test_waiting_job_is_cancelled_once(client, services):
    ann, headers = _key(services)
    job = services.jobs.submit(JobKind.PROFILE, "a", owner=ann)
    done = client.post(f"{JOBS}/{job.id}/cancel", headers=headers)
    assert (done.status_code, done.json()["state"]) == (200, "cancelled")
    assert client.post(f"{JOBS}/{job.id}/cancel", headers=headers).status_code == 409


def test_failed_job_is_queued_anew_and_its_log_tells_all(client, services):
    ann, headers = _key(services)
    services.jobs.submit(JobKind.PROFILE, "a", owner=ann)
    job = services.jobs.claim()
    assert client.post(f"{JOBS}/{job.id}/retry", headers=headers).status_code == 409
    services.jobs.fail(job, "There is no table.", "Upload one.")
    assert client.get(f"{JOBS}/{job.id}", headers=headers).json()["remedy"] == "Upload one."
    again = client.post(f"{JOBS}/{job.id}/retry", headers=headers)
    assert (again.status_code, again.json()["state"]) == (202, "queued")
    lines = client.get(f"{JOBS}/{job.id}/log", headers=headers).json()["lines"]
    assert [line.split(" ", 1)[1] for line in lines] == [
        "Waiting for a worker", "Started", "Failed: There is no table.", "Queued again by hand",
    ]  # fmt: skip


def test_who_may_only_read_cancels_nothing(client, services):
    reader, headers = _key(services, Scope.READ)
    job = services.jobs.submit(JobKind.PROFILE, "a", owner=reader)
    assert client.post(f"{JOBS}/{job.id}/cancel", headers=headers).status_code == 403
    assert client.get(JOBS).status_code == 401
