"""The shell tests code by a contract and answers with its exit code."""

import json

import pytest
from typer.testing import CliRunner

from engine.cli.commands import app
from tests.engine.contracts.contracts import FAIR, PRICING

pytestmark = pytest.mark.bubblewrap
CUT = FAIR.replace("(cost * 12 + 9) // 10", "cost * 12 // 10")


def verify(folder, code, contract, *options):
    (folder / "code.py").write_text(code)
    (folder / "contract.json").write_text(contract)
    given = ["verify-code", str(folder / "code.py"), "--contract", str(folder / "contract.json")]
    return CliRunner().invoke(app, [*given, "--backend", "bubblewrap", *options])


def test_code_is_tested_and_a_fallen_clause_ends_with_one(tmp_path, monkeypatch):
    monkeypatch.setenv("STUDIO_DATA_DIR", str(tmp_path / "var"))
    ran = verify(tmp_path, CUT, PRICING.model_dump_json(), "--examples", "50", "--json")
    evidence = json.loads(ran.stdout)
    clauses = {clause["name"]: clause for clause in evidence["clauses"]}
    assert ran.exit_code == 1
    assert clauses["invariant-1"]["status"] == "refuted"
    assert clauses["invariant-1"]["counterexample"]["inputs"] == [{"cost": 1, "demand": 0}]
    assert clauses["invariant-2"]["status"] == "tested"
    assert evidence["contract_sha256"] == PRICING.sha256

    ran = verify(tmp_path, FAIR, PRICING.model_dump_json(), "--examples", "20")
    assert ran.exit_code == 0
    assert "TESTED" in ran.stdout
    assert "20 inputs, seed 0" in ran.stdout


def test_a_contract_that_cannot_be_read_is_refused_in_words(tmp_path):
    ran = verify(tmp_path, FAIR, '{"request_schema": {"type": "array"}, "answer_schema": {}}')
    assert ran.exit_code == 1
    assert "request_schema: this is no object" in ran.stderr
    assert "answer_schema: this is no object" in ran.stderr
    ran = verify(tmp_path, FAIR, "[" * 100_000)
    assert ran.exit_code == 1
