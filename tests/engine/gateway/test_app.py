"""The API on real parts: health, deep profiles, and problems in one form."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from engine.assembly import assemble
from engine.errors import TooLarge
from engine.gateway.gate import Gate
from engine.gateway.headers import AnswerHeaders
from engine.storage.tables import DatasetRow
from tests.engine.gateway.conftest import api_on

NOW = datetime(2026, 1, 1, tzinfo=UTC)
HOSTILE = b"<html><script>parent.document.title = 'taken'</script>profile</html>"


@pytest.fixture
def services(settings, database):
    url = database.url.render_as_string(hide_password=False)
    parts = assemble(settings.model_copy(update={"database_url": url}))
    yield parts
    parts.close()


@pytest.fixture
def client(services):
    def fail(_request):
        raise RuntimeError("a secret of ours")

    def refuse(_request):
        raise TooLarge("It is too large.", "Send less.")

    api = api_on(services)
    api.add_route("/refuse", refuse)
    api.add_route("/fail", fail)
    app = Starlette(
        routes=[Mount("/api", api), Route("/fail", fail)],
        middleware=[Middleware(AnswerHeaders), Middleware(Gate, access=None)],
    )
    return TestClient(app, base_url="http://127.0.0.1:8501", raise_server_exceptions=False)


def add_dataset(services, profile):
    with services.database.unit() as session:
        session.add(
            DatasetRow(
                id="d" * 32,
                name="a.csv",
                state="ready",
                raw_sha256="0" * 64,
                size_bytes=1,
                profile_sha256=profile and services.blobs.put(profile),
                created_at=NOW,
                updated_at=NOW,
            )
        )


def test_health_lists_every_part(client):
    answer = client.get("/api/health")
    assert answer.status_code == 200
    assert {"Database", "Git", "Disk"} <= {part["name"] for part in answer.json()["parts"]}


def test_deep_profile_is_served_into_an_origin_of_its_own(client, services):
    add_dataset(services, HOSTILE)
    answer = client.get(f"/api/reports/{'d' * 32}")
    assert answer.content == HOSTILE
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox allow-scripts;")
    assert "allow-same-origin" not in policy
    assert "default-src 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_dataset_without_a_profile_is_not_found(client, services):
    add_dataset(services, None)
    assert client.get(f"/api/reports/{'d' * 32}").status_code == 404


@pytest.mark.parametrize(
    "dataset_id", ["0" * 32, "D" * 32, "..%2f..%2fetc%2fpasswd", "x", "%00", "0" * 1000]
)
def test_report_of_nothing_is_a_problem_document(client, dataset_id):
    answer = client.get(f"/api/reports/{dataset_id}")
    assert answer.status_code in {404, 422}
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["remedy"]


def test_refusal_is_told_in_its_own_words_with_its_status(client):
    answer = client.get("/api/refuse")
    assert answer.status_code == 413
    assert answer.json()["detail"] == "It is too large."
    assert answer.json()["remedy"] == "Send less."


@pytest.mark.parametrize("path", ["/api/fail", "/fail"])
def test_fault_of_ours_tells_its_request_id_and_nothing_else(client, caplog, path):
    answer = client.get(path)
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert "request failed for a reason of ours" in caplog.text


@pytest.mark.parametrize("path", ["/api/docs", "/api/redoc", "/api/nothing"])
def test_documentation_that_loads_scripts_from_elsewhere_is_not_served(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_address_with_a_line_break_is_refused_as_others_are(serve, key):
    client, parts = serve()
    answer = client.delete("/api/v1/datasets/a%0Ab", headers=key(parts))
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_method_that_is_not_meant_is_refused(client):
    assert client.delete("/api/health").status_code == 405


@pytest.mark.parametrize(
    ("path", "methods"),
    [("/api/v1/datasets", "GET, POST"), (f"/api/v1/datasets/{'0' * 32}", "DELETE, GET")],
)
def test_refused_method_hears_which_ones_the_address_knows(client, path, methods):
    answer = client.options(path)
    assert (answer.status_code, answer.headers["allow"]) == (405, methods)
