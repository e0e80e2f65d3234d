"""Made-up calls of every operation: no fault of ours, no answer that is not as described.

A few of each here; ``benchmarks/fuzz_api.py`` makes them up by the thousand.
"""

from __future__ import annotations

import pytest
import requests

from tests.engine.gateway.fuzzing import found, fuzz, target

pytestmark = pytest.mark.bubblewrap


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    with target(tmp_path_factory.mktemp("fuzz"), STUDIO_WORKERS="1") as api:
        yield api


# Slow, since each call is made up, made and judged; with it every answer is held to its schema.
def test_made_up_calls_get_only_answers_that_are_described(api, tmp_path):
    report = fuzz(api, tmp_path, "--phases", "fuzzing", "--max-examples", "2", is_known=True)
    assert found(report) == []
    assert report["test_cases"]["generated"] > report["operations"]["total"]


@pytest.mark.parametrize("path", ["pin", "predict"])
def test_value_of_another_kind_is_refused_even_where_it_could_be_meant(api, path):
    rows = {"rows": [], "reasons": 1} if path == "predict" else {"is_pinned": 0}
    address = f"{api.url}/v1/models/{api.ids['model_id']}/{path}"
    answer = requests.post(address, json=rows, headers={"X-API-Key": api.key}, timeout=60)
    assert answer.status_code == 422
    assert "boolean" in answer.json()["detail"]


def test_form_that_cannot_be_taken_apart_is_refused_with_what_is_wrong(api):
    address = f"{api.url}/v1/models/{api.ids['model_id']}/predict"
    parts = dict.fromkeys("abc", (None, "x"))
    answer = requests.post(address, files=parts, headers={"X-API-Key": api.key}, timeout=60)
    assert answer.status_code == 400
    assert "Too many fields" in answer.json()["detail"]
