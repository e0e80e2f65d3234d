"""Ordinary programs pass and really run; hostile ones are refused with a place and a remedy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.algorithms.check import check
from engine.builder.service import BuilderService
from engine.execution.model import Job, Status
from engine.settings import ROOT

CORPORA = ROOT / "data" / "corpora"
BENIGN = sorted((CORPORA / "benign").glob("*.py"))
HOSTILE = sorted((CORPORA / "hostile").glob("*.py"))


def source(path: Path) -> str:
    # Not read_text, which would turn the lone carriage returns into line ends.
    return path.read_bytes().decode()


@pytest.fixture(scope="module")
def payload() -> dict:
    return json.loads((CORPORA / "payload.json").read_text("utf-8"))


def test_corpora_are_large_enough():
    assert len(BENIGN) >= 160
    assert len(HOSTILE) >= 300


@pytest.mark.parametrize("path", BENIGN, ids=lambda path: path.stem)
def test_ordinary_program_passes_without_any_issue(path):
    report = check(source(path))
    assert report.issues == ()
    assert report.safe


@pytest.mark.bubblewrap
@pytest.mark.parametrize("path", BENIGN, ids=lambda path: path.stem)
def test_ordinary_program_really_runs_in_the_sandbox(path, payload, execution):
    outcome = execution.run(Job(run_id=path.stem, code=source(path), payload=payload))
    assert outcome.status is Status.OK, outcome.error or outcome.problem
    assert outcome.result


@pytest.mark.parametrize("path", BENIGN, ids=lambda path: path.stem)
def test_formatted_program_passes_as_well(path):
    formatted = check(source(path)).formatted_code
    again = check(formatted)
    assert again.safe
    assert again.formatted_code == formatted


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_hostile_program_is_refused_with_place_and_remedy(path):
    code = source(path)
    report = check(code)
    assert not report.safe
    lines = code.split("\n")
    for issue in report.issues:
        assert 1 <= issue.line <= len(lines)
        assert 1 <= issue.column <= len(lines[issue.line - 1]) + 1
        assert issue.problem.endswith(".")
        assert issue.remedy.endswith(".")


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_hostile_program_names_its_route_and_its_entry(path):
    code = source(path)
    assert code.startswith("# route: ")
    assert "execute" in code


def test_check_never_runs_anything(tmp_path):
    script = """
import sys
from pathlib import Path
from engine.algorithms.check import check
from engine.builder.service import BuilderService
check("def execute(testData): return {}")
seen = []
sys.addaudithook(lambda event, args: seen.append(event))
for folder in sys.argv[1:]:
    for path in Path(folder).glob("*.py"):
        check(path.read_bytes().decode())
bad = {"exec", "import", "os.system", "os.exec", "socket.connect", "ctypes.dlopen"} & set(seen)
print(sorted(bad))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, CORPORA / "hostile", CORPORA / "benign"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=300,
    )
    assert done.stdout.strip() == "[]"


def test_code_of_the_form_passes_as_it_is():
    builder = BuilderService()
    for seed in (1, 2):
        spec, _, _ = builder.sample(seed)
        code = builder.generate(spec)
        report = check(code)
        assert report.issues == ()
        assert report.formatted_code == code
