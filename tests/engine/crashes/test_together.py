"""Two API processes and two workers on one PostgreSQL and one Redis are one studio."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from engine.access.password import hash_password
from engine.datasets.samples import sample_bytes
from engine.keys.model import Scope
from tests.engine.crashes.conftest import Process, until
from tests.journeys.conftest import free_port

pytestmark = [pytest.mark.postgres, pytest.mark.redis]

LIMIT = 40


@pytest.fixture(scope="module")
def doors(plant):
    """The addresses of two API processes, which ask for keys and share a limit."""
    environment = plant.environment | {
        "STUDIO_LIMIT_OTHER": f"{LIMIT}/hour",
        "STUDIO_PASSWORD_HASH": hash_password("correct horse battery"),
    }
    started, addresses = [], []
    for number in range(2):
        port = free_port()
        words = ["-m", "uvicorn", "tests.engine.crashes.api:app", "--port", str(port)]
        started.append(Process(words, environment, plant.folder / f"api-{number}.log"))
        addresses.append(f"http://127.0.0.1:{port}/api")
    for process in started:
        process.wait_until_it_says("startup complete")
    yield addresses
    for process in started:
        process.kill()


def _key(plant, *scopes):
    made = plant.services.keys.create("k", "a@b.c", scopes or (Scope.READ, Scope.WRITE))
    return made.key.id, {"X-API-Key": made.text}


def test_key_revoked_at_one_door_is_refused_at_the_other_at_once(plant, doors):
    key_id, headers = _key(plant)
    _, admin = _key(plant, Scope.ADMIN)
    for door in doors:
        assert requests.get(f"{door}/v1/jobs", headers=headers, timeout=30).status_code == 200

    url = f"{doors[0]}/v1/keys/{key_id}/revoke"
    assert requests.post(url, headers=admin, timeout=30).status_code == 200

    assert requests.get(f"{doors[1]}/v1/jobs", headers=headers, timeout=30).status_code == 401


def test_limit_holds_across_both_doors(plant, doors):
    _, headers = _key(plant)

    def ask(number: int) -> int:
        door = doors[number % 2]
        return requests.get(f"{door}/v1/jobs", headers=headers, timeout=30).status_code

    with ThreadPoolExecutor(8) as threads:
        codes = list(threads.map(ask, range(2 * LIMIT)))

    assert (codes.count(200), codes.count(429)) == (LIMIT, LIMIT)


def test_work_accepted_at_one_door_is_done_by_a_worker_and_read_at_the_other(plant, doors):
    _, headers = _key(plant)
    sample, data = sample_bytes("customers")
    asked = requests.post(
        f"{doors[0]}/v1/datasets", files={"file": (sample.file, data)}, headers=headers, timeout=30
    )
    assert asked.status_code == 202, asked.text
    told = asked.json()

    until(lambda: plant.services.jobs.get(told["job_id"]).state.is_final)

    job = requests.get(f"{doors[1]}/v1/jobs/{told['job_id']}", headers=headers, timeout=30).json()
    assert (job["state"], job["attempts"]) == ("done", 1)
    url = f"{doors[1]}/v1/datasets/{told['dataset']['id']}/report"
    assert requests.get(url, headers=headers, timeout=30).json()["usable"] is True
