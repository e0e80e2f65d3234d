"""The shell door, as a program calls it: a process, its exit code, its standard output."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys

import pytest

from engine.builder.service import BuilderService
from engine.settings import ROOT

GERMAN = "Name;Gehalt;Ja\nMüller;1.234,56;ja\nWeiß;999,10;nein\nMeier;2.000,00;ja\nX;1,00;nein;5\n"


@pytest.fixture
def studio(tmp_path):
    def call(*words, stdin=""):
        environment = os.environ | {"STUDIO_DATA_DIR": str(tmp_path / "var")}
        return subprocess.run(
            [sys.executable, "-m", "engine", *map(str, words)],
            cwd=ROOT,
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    return call


@pytest.fixture
def german(tmp_path):
    path = tmp_path / "gehalt.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    return path


def test_clean_prints_the_report_and_how_it_was_read(studio, german):
    done = studio("clean", german, "--json")
    report = json.loads(done.stdout)

    assert (done.returncode, done.stderr) == (0, "")
    assert (report["encoding"], report["delimiter"], report["header_row"]) == ("cp1252", ";", 0)
    assert [column["name"] for column in report["columns"]] == ["Name", "Gehalt", "Ja"]
    assert report["original_rows"] == report["final_rows"] + len(report["rejected_rows"])
    assert report["rejected_rows"][0]["line"] == 5


def test_clean_writes_plain_csv(studio, german, tmp_path):
    out = tmp_path / "out.csv"

    studio("clean", german, "--out", out)

    rows = list(csv.reader(out.read_text("utf-8").splitlines()))
    assert rows[0] == ["Name", "Gehalt", "Ja"]
    assert rows[1] == ["Müller", "1234.56", "ja"]


def test_clean_without_fixes_writes_the_cells_as_read(studio, german, tmp_path):
    out = tmp_path / "out.csv"

    studio("clean", german, "--no-fix", "--out", out)

    rows = list(csv.reader(out.read_text("utf-8").splitlines()))
    assert rows[1] == ["Müller", "1.234,56", "ja"]


def test_clean_of_many_files_gives_a_line_each_and_names_the_refusal(studio, german, tmp_path):
    fake = tmp_path / "fake.csv"
    fake.write_bytes(b"PK\x03\x04" + bytes(100))

    done = studio("clean", german, fake, "--json", "--out", tmp_path / "cleaned")
    lines = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 1
    assert [line["file"] for line in lines] == [str(german), str(fake)]
    assert set(lines[1]["error"]) == {"problem", "remedy"}
    assert [path.name for path in (tmp_path / "cleaned").iterdir()] == ["gehalt.csv"]


def test_clean_of_a_target_that_is_not_there_is_refused(studio, german):
    done = studio("clean", german, "--json", "--target", "nothing")

    assert done.returncode == 1
    assert "nothing" in json.loads(done.stdout)["error"]["problem"]


def test_clean_never_prints_terminal_escapes_of_a_file(studio, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b\x1b]0;owned\x07,c\n1,2,3\n" + "4,5,6\n" * 20)

    assert "\x1b" not in studio("clean", path).stdout


def test_generate_prints_code_that_the_check_takes(studio, tmp_path):
    spec, _, _ = BuilderService().sample(0)
    spec_file = tmp_path / "spec.json"
    spec_file.write_text(spec.model_dump_json())

    generated = studio("generate", spec_file)
    code_file = tmp_path / "code.py"
    code_file.write_text(generated.stdout)
    checked = studio("check", code_file, "--json")

    assert (generated.returncode, checked.returncode) == (0, 0)
    assert generated.stdout == BuilderService().generate(spec)
    assert json.loads(checked.stdout)["safe"]


def test_generate_names_every_fault_of_a_spec(studio, tmp_path):
    spec_file = tmp_path / "spec.json"
    spec_file.write_text('{"target": "y", "max_iter": 0, "folds": 1}')

    done = studio("generate", spec_file)

    assert (done.returncode, done.stdout) == (1, "")
    for field in ("Features", "Positive class", "Most iterations", "folds"):
        assert field in done.stderr


def test_check_of_hostile_code_says_where(studio, tmp_path):
    code_file = tmp_path / "bad.py"
    code_file.write_text("import math\nimport os\n\ndef execute(testData):\n    return {}\n")

    done = studio("check", code_file, "--json")
    report = json.loads(done.stdout)

    assert (done.returncode, report["safe"]) == (1, False)
    assert [i["line"] for i in report["issues"] if i["severity"] == "error"] == [2]
    assert set(report) == {"safe", "issues", "checks_passed", "formatted_code"}
    assert set(report["issues"][0]) == {"line", "column", "problem", "remedy", "severity"}


@pytest.mark.parametrize(
    "backend",
    [
        pytest.param("bubblewrap", marks=pytest.mark.bubblewrap),
        pytest.param("docker", marks=pytest.mark.docker),
    ],
)
def test_run_gives_result_and_envelope(studio, tmp_path, backend):
    code_file, data = tmp_path / "code.py", tmp_path / "data.json"
    code_file.write_text("def execute(testData):\n    return {'twice': 2 * testData['x']}\n")
    data.write_text('{"x": 21}')

    done = studio("run", code_file, "--data", data, "--json", "--backend", backend)
    outcome = json.loads(done.stdout)

    assert done.returncode == 0
    assert set(outcome) == {"status", "result", "error", "envelope"}
    assert (outcome["status"], outcome["result"]) == ("ok", {"twice": 42})
    assert outcome["envelope"]["backend"] == backend


@pytest.mark.bubblewrap
def test_batch_prints_each_call_and_fails_when_one_does(studio, tmp_path):
    code_file, data = tmp_path / "code.py", tmp_path / "data.jsonl"
    code_file.write_text("def execute(testData):\n    return {'twice': 2 / testData['x']}\n")
    data.write_text('{"x": 1}\n\n{"x": 0}\n{"x": 4}\n')

    done = studio("batch", code_file, "--data", data, "--backend", "bubblewrap")
    *calls, whole = map(json.loads, done.stdout.splitlines())

    assert done.returncode == 1
    assert [call["status"] for call in calls] == ["ok", "user_error", "ok"]
    assert [calls[place]["result"] for place in (0, 2)] == [{"twice": 2.0}, {"twice": 0.5}]
    assert calls[1]["error"]["type"] == "ZeroDivisionError"
    assert (whole["status"], whole["payloads"], whole["calls"], whole["ok"]) == ("ok", 3, 3, 2)


def test_batch_of_broken_lines_names_them_all(studio, tmp_path):
    code_file, data = tmp_path / "code.py", tmp_path / "data.jsonl"
    code_file.write_text("def execute(testData):\n    return {}\n")
    data.write_text('{"x": 1}\n[1]\n{"x": 4}\n{"x"\n')

    done = studio("batch", code_file, "--data", data)
    error = json.loads(done.stdout)["error"]

    assert done.returncode == 1
    assert "line 2, 4" in error["problem"]


def test_run_of_refused_code_never_starts(studio, tmp_path):
    code_file, data = tmp_path / "code.py", tmp_path / "data.json"
    code_file.write_text("import socket\ndef execute(testData):\n    return {}\n")
    data.write_text("{}")

    done = studio("run", code_file, "--data", data, "--json")

    assert done.returncode == 1
    assert json.loads(done.stdout)["status"] == "refused"


def test_broken_payload_is_refused_with_its_place(studio, tmp_path):
    code_file, data = tmp_path / "code.py", tmp_path / "data.json"
    code_file.write_text("def execute(testData):\n    return {}\n")
    data.write_text('{"x": 1,\n "y": }')

    done = studio("run", code_file, "--data", data, "--json")

    assert done.returncode == 1
    assert "line 2" in json.loads(done.stdout)["error"]["problem"]


def test_doctor_prints_every_part_as_json(studio):
    done = studio("doctor", "--json")
    parts = json.loads(done.stdout)

    assert {"Database", "docker", "bubblewrap", "Git"} <= {part["name"] for part in parts}
    assert all(isinstance(part["warnings"], list) for part in parts)
    assert done.returncode == int(any(part["state"] == "missing" for part in parts))
