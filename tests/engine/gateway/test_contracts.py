"""Contracts over HTTP: kept, tested, and never mixed up with the catalog's names."""

import pytest

from engine.keys.model import Scope
from engine.worker.performers import PERFORMERS
from tests.engine.contracts.contracts import FAIR, PRICING

pytestmark = pytest.mark.bubblewrap


def test_a_contract_goes_from_a_wish_to_evidence(serve, key, execution):
    client, parts = serve(execution)
    able = FAIR.replace('testData["demand"]', 'float(testData["demand"])')
    algorithm = parts.algorithms.create("Pricing", "custom", able)
    parts.algorithms.commit(algorithm.id, able, None, "", "ann")
    address, headers = f"/api/v1/algorithms/{algorithm.id}/contract", key(parts)
    assert client.get(address, headers=headers).status_code == 404
    assert client.post(f"{address}/infer", headers=headers).status_code == 422

    kept = client.put(address, headers=headers, json=PRICING.model_dump(mode="json"))
    assert kept.status_code == 200, kept.text
    assert kept.json()["contract_sha256"] == PRICING.sha256
    asked = client.post(
        f"{address}/test", headers=headers, json={"examples": 25, "seed": 3, "prove": True}
    )
    assert asked.status_code == 202
    assert asked.headers["Location"] == f"/api/v1/jobs/{asked.json()['id']}"
    assert client.get(asked.headers["Location"], headers=headers).json()["kind"] == "verify"

    job = parts.jobs.claim()
    PERFORMERS[job.kind](parts, job, None)
    found = client.get(address, headers=headers).json()
    assert (found["standing"], found["evidence"]["examples"]) == ("current", 25)
    clauses = {clause["name"]: clause for clause in found["evidence"]["clauses"]}
    assert clauses["plain"]["status"] == "tested"
    assert clauses["invariant-1"]["status"] == clauses["invariant-2"]["status"] == "proven"
    assert clauses["invariant-1"]["proof"]["method"] == "smt"
    assert found["evidence"]["proof"]["line"] is None


def test_bad_contracts_and_weak_keys_are_refused(serve, key):
    client, parts = serve()
    algorithm = parts.algorithms.create("Pricing", "custom", FAIR)
    address, headers = f"/api/v1/algorithms/{algorithm.id}/contract", key(parts)
    wish = {"request_schema": {"type": "array"}, "answer_schema": {}, "invariants": ["out.__x"]}
    refused = client.put(address, headers=headers, json=wish)
    assert refused.status_code == 422
    for place in ("request_schema:", "answer_schema:", "invariants[0]:"):
        assert place in refused.json()["detail"]
        assert place in refused.json()["remedy"]
    reader = key(parts, Scope.READ)
    assert client.put(address, headers=reader, json=wish).status_code == 403
    assert client.post(f"{address}/test", headers=reader, json={}).status_code == 403
    wild = client.post(f"{address}/test", headers=headers, json={"examples": 10**9})
    assert wild.status_code == 422
