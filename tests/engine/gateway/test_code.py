"""Code and specs over HTTP: the check's words, every fault of a spec, one run in the sandbox."""

from __future__ import annotations

import pytest

from engine.keys.model import Scope

TIDY = "def execute(testData):\n    return {'n': testData['n'] + 1}\n"
RUDE = "import os\n\n\ndef execute(testData):\n    return {'x': os.environ}\n"


def test_check_names_each_issue_with_its_place_and_remedy(serve):
    client, _ = serve()
    told = client.post("/api/v1/validate-code", json={"code": RUDE}).json()
    assert (told["safe"], told["severity"]) == (False, "error")
    issue = told["issues"][0]
    assert (issue["line"], issue["severity"]) == (1, "error")
    assert issue["column"] >= 1
    assert issue["remedy"]
    assert "imports" not in told["checks_passed"]
    assert "formats" in told["checks_passed"]


def test_check_of_good_code_passes_every_rule_and_tidies(serve):
    client, _ = serve()
    untidy = TIDY.replace("{'n': ", "{'n' :")
    told = client.post("/api/v1/validate-code", json={"code": untidy}).json()
    assert (told["safe"], told["issues"]) == (True, [])
    assert '{"n": testData["n"] + 1}' in told["formatted_code"]
    assert len(told["checks_passed"]) == 9


@pytest.mark.parametrize("code", ["def (", "\x00", "x" * 299_999, "(" * 10_000])
def test_code_that_is_none_gets_a_verdict(serve, code):
    client, _ = serve()
    answer = client.post("/api/v1/validate-code", json={"code": code})
    assert answer.status_code == 200, answer.text
    assert answer.json()["safe"] is False


@pytest.mark.parametrize("code", ["\\ud800", "a" * 300_001])
def test_code_that_is_no_text_or_too_long_is_refused(serve, code):
    client, _ = serve()
    body, headers = f'{{"code": "{code}"}}', {"Content-Type": "application/json"}
    answer = client.post("/api/v1/validate-code", content=body, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["remedy"]


def test_every_fault_of_a_spec_is_told_at_once(serve):
    client, _ = serve()
    spec = {"target": "", "features": [], "mode": "guess", "surprise": 1}
    told = client.post("/api/v1/validate-schema", json={"spec": spec}).json()
    assert (told["valid"], told["code"]) == (False, None)
    fields = {fault["field"] for fault in told["faults"]}
    assert {"target", "features", "mode", "surprise", "positive"} <= fields
    assert all(fault["remedy"] for fault in told["faults"])


def test_good_spec_becomes_code(serve):
    client, parts = serve()
    spec = parts.builder.sample(0)[0]
    told = client.post(
        "/api/v1/validate-schema", json={"spec": spec.model_dump(mode="json")}
    ).json()
    assert (told["valid"], told["faults"]) == (True, [])
    assert told["code"] == parts.builder.generate(spec)


@pytest.mark.bubblewrap
def test_trial_gives_result_output_and_envelope_and_keeps_nothing(serve, execution):
    client, parts = serve(execution=execution)
    code = TIDY.replace("    return", "    print('hello')\n    return")
    body = {"code": code, "test_data": {"n": 1}, "seed": 3}
    told = client.post("/api/v1/sandbox-test", json=body).json()
    assert (told["status"], told["result"], told["output"]) == ("ok", {"n": 2}, "hello\n")
    assert told["envelope"]["limits"]["memory_mb"] == parts.settings.run_memory_mb
    assert (parts.runs.list(), parts.algorithms.list()) == ((), ())


@pytest.mark.bubblewrap
def test_trial_that_fails_says_where(serve, execution):
    client, _ = serve(execution=execution)
    code = "def execute(testData):\n    return {'x': 1 / 0}\n"
    told = client.post("/api/v1/sandbox-test", json={"code": code, "test_data": {}}).json()
    assert (told["status"], told["error"]["line"]) == ("user_error", 2)
    assert told["result"] is None


def test_refused_code_never_reaches_the_sandbox(serve):
    client, _ = serve()
    answer = client.post("/api/v1/sandbox-test", json={"code": RUDE, "test_data": {}})
    assert answer.status_code == 422
    assert "line 1" in answer.json()["detail"]
    assert "validate-code" in answer.json()["remedy"]


def test_trial_needs_the_scope_to_run(serve, key):
    client, parts = serve()
    body = {"code": TIDY, "test_data": {"n": 1}}
    headers = key(parts, Scope.READ)
    assert client.post("/api/v1/sandbox-test", json=body, headers=headers).status_code == 403
