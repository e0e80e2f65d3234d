"""Every fault put into a kernel of the catalog on purpose is found, and shown by calls."""

import inspect
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from engine.catalog.discovery import entries
from engine.settings import ROOT
from engine.verification import tasks
from engine.verification.model import Status
from engine.verification.proving import deciding
from engine.verification.proving.replay import falls

FOLDER = ROOT / "tests" / "engine" / "catalog" / "mutants"
FEWEST = 3


def mutants():
    for file in sorted(FOLDER.glob("*.toml")):
        for number, entry in enumerate(tomllib.loads(file.read_text("utf-8"))["mutant"]):
            yield pytest.param(file.stem, entry, id=f"{file.stem}-{number}")


@pytest.mark.parametrize(("package", "entry"), list(mutants()))
def test_a_fault_put_in_on_purpose_is_refuted(package, entry):
    promises = import_module(f"engine.catalog.algorithms.{package}.contract").PROMISES
    ((kernel, clause),) = [
        (kernel, clause)
        for kernel in promises.kernels
        for clause in kernel.clauses
        if clause.name == entry["clause"]
    ]
    source = inspect.getsource(inspect.getmodule(kernel.function))
    assert source.count(entry["old"]) == 1, "the text to replace is not there once"
    text = source.replace(entry["old"], entry["new"])
    subject = deciding.subject_of(*tasks.understood(tasks.told(kernel, (clause,), text)))
    found = deciding.decide(subject, clause, timeout_ms=20_000, is_edited=True)
    assert found.status is Status.REFUTED, found
    shown = found.counterexample
    calls = [shown.arguments, shown.other_arguments] if shown.other_arguments else [shown.arguments]
    assert falls(subject, clause, *calls) == shown
    assert falls(deciding.subject_of(kernel, None), clause, *calls) is None


def test_every_algorithm_with_kernels_has_faults_put_in():
    counted = {file.stem: len(tomllib.loads(file.read_text())["mutant"]) for file in files()}
    assert {name: count for name, count in counted.items() if count < FEWEST} == {}


def test_no_algorithm_with_kernels_is_left_out():
    with_kernels = {slug for slug, entry in entries().items() if entry.promises.kernels}
    assert with_kernels == {file.stem.replace("_", "-") for file in files()}


def files() -> list[Path]:
    return sorted(FOLDER.glob("*.toml"))
