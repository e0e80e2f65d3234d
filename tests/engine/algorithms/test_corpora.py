"""Ordinary programs pass and really run; hostile ones are refused with a place and a remedy."""

from __future__ import annotations

import json
import sys
import threading
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

import engine.algorithms.check as checking
from engine.builder.service import BuilderService
from engine.execution.model import Job, Status
from engine.settings import ROOT

CORPORA = ROOT / "data" / "corpora"
BENIGN = sorted((CORPORA / "benign").glob("*.py"))
HOSTILE = sorted((CORPORA / "hostile").glob("*.py"))
RUNS = {"exec", "import", "os.system", "os.exec", "socket.connect", "ctypes.dlopen"}


class Watch:
    """What Python itself says that this thread does, while it is asked to listen."""

    def __init__(self):
        self.heard: set[str] = set()
        self._thread = 0
        sys.addaudithook(self._hear)  # it cannot be taken off again

    def _hear(self, event, _arguments):
        if self._thread == threading.get_ident():
            self.heard.add(event)

    @contextmanager
    def listening(self):
        self.heard = set()
        self._thread = threading.get_ident()
        try:
            yield self.heard
        finally:
            self._thread = 0


@cache
def watch() -> Watch:
    checking.check("def execute(testData): return {}")  # what it imports, it has then
    return Watch()


@cache
def check(code: str):
    """The report of a check that ran, imported, loaded and called nothing of the program."""
    with watch().listening() as heard:
        report = checking.check(code)
    assert "compile" in heard or not report.safe
    assert not heard & RUNS
    return report


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


def test_program_that_is_run_would_be_heard():
    with watch().listening() as heard:
        exec("x = 1")  # noqa: S102 - our own text, to hear that it runs
    assert heard >= {"compile", "exec"}


def test_code_of_the_form_passes_as_it_is():
    builder = BuilderService()
    for seed in (1, 2):
        spec, _, _ = builder.sample(seed)
        code = builder.generate(spec)
        report = check(code)
        assert report.issues == ()
        assert report.formatted_code == code
