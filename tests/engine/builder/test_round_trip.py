"""Spec to code to spec is the identity; code that says more is never taken for less."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from engine.builder.codegen import generate
from engine.builder.model import LogisticSpec
from engine.builder.readback import read
from engine.builder.settling import changed

from .specs import HOSTILE, specs

SPEC = LogisticSpec(
    name="Loans",
    target="paid",
    positive="yes",
    features=[
        {"name": "age", "kind": "numeric"},
        {"name": "income", "kind": "numeric"},
        {"name": "city", "kind": "categorical"},
    ],
    ignored=["id"],
)
RUFF = str(Path(sys.executable).with_name("ruff"))


def formatted(code: str) -> str:
    done = subprocess.run(
        [RUFF, "format", "--isolated", "-"], input=code, capture_output=True, text=True, check=True
    )
    return done.stdout


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_any_spec_when_written_and_read_then_it_is_the_same(spec):
    found = read(generate(spec))
    assert found.reason is None
    assert found.spec == spec
    assert not found.has_own_words


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_any_spec_when_reformatted_then_it_is_the_same_still(spec):
    found = read(formatted(generate(spec)))
    assert found.spec == spec
    assert not found.has_own_words


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_when_written_then_it_stays_one_literal(name):
    spec = changed(
        SPEC, {"target": name + "t", "name": name, "features": [{"name": name, "kind": "numeric"}]}
    )
    code = generate(spec)
    head = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in ast.parse(code).body
        if isinstance(node, ast.Assign)
    }
    assert head["NUMERIC"] == [name]
    assert head["TARGET"] == name + "t"
    assert compile(code, "algorithm.py", "exec")


@pytest.mark.parametrize(
    ("before", "after", "field", "value"),
    [
        ('C = "search"', "C = 0.25", "C", 0.25),
        ('C = "search"', "C = 2", "C", 2.0),
        ("L1_RATIO = 0.0", "L1_RATIO = 0", "penalty", "l2"),
        ("THRESHOLD = 0.5", "THRESHOLD = 0.3", "threshold_value", 0.3),
        ('SOLVER = "lbfgs"', 'SOLVER = "saga"', "solver", "saga"),
        ("MAX_ITER = 1000", "MAX_ITER = 200", "max_iter", 200),
        ("CLASS_WEIGHT = None", 'CLASS_WEIGHT = "balanced"', "class_weight", "balanced"),
        ("SEED = 0", "SEED = 7", "seed", 7),
        ("FOLDS = 5", "FOLDS = 10", "folds", 10),
        ("TEST_SHARE = 0.25", "TEST_SHARE = 0.4", "test_share", 0.4),
        ('POSITIVE = "yes"', "POSITIVE = 'no'", "positive", "no"),
        ('NAME = "Loans"', 'NAME = "Other loans"', "name", "Other loans"),
    ],
)
def test_constant_edited_then_the_spec_follows(before, after, field, value):
    code = generate(SPEC)
    assert before in code
    found = read(code.replace(before, after))
    assert found.spec is not None, found.reason
    assert getattr(found.spec, field) == value
    assert found.spec == SPEC.model_copy(update={field: value})
    assert not found.has_own_words


def test_column_moved_to_ignored_then_the_spec_follows():
    code = generate(SPEC)
    edited = code.replace('["age", "income"]', '["age"]').replace('["id"]', '["id", "income"]')
    spec = read(edited).spec
    assert spec is not None
    assert spec.columns == ["age", "city"]
    assert spec.ignored == ("id", "income")


def test_penalty_edited_by_its_ratio_and_a_fitting_solver_then_the_spec_follows():
    edited = generate(SPEC).replace("L1_RATIO = 0.0", "L1_RATIO = 1.0")
    assert "cannot fit" in (read(edited).reason or "")
    spec = read(edited.replace('SOLVER = "lbfgs"', 'SOLVER = "liblinear"')).spec
    assert spec is not None
    assert (spec.penalty, spec.l1_ratio, spec.solver) == ("l1", None, "liblinear")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("chance >= threshold", "chance > threshold", "`execute` is not what"),
        ("SEED = 0", "SEED = 0\nprint(1)", "not what the form writes"),
        ("SEED = 0", "SEED = 1 + 1", "worked out"),
        ("SEED = 0", "SEED = True", "should be written as 1"),
        ("SEED = 0", "SEED = 0.0", "should be written as 0"),
        ("SEED = 0", "SEED = -1", "Seed"),
        ("SEED = 0", "SEED = 0\nSEED = 1", "set twice"),
        ("SEED = 0", "SEED: int = 0", "need SEED"),
        ('NUMERIC = ["age", "income"]', 'NUMERIC = ("age", "income")', "list of column names"),
        ('NUMERIC = ["age", "income"]', 'NUMERIC = ["age", "age"]', "chosen twice"),
        ('C = "search"', "C = 1e999", "Strength C"),
        ('MODE = "predict"', 'MODE = "explain"', "cannot have a penalty"),
        ("THRESHOLD = 0.5", 'THRESHOLD = "best_f1"', "make it in the form"),
        ('MISSING = "flag"', 'MISSING = "fill"', "make it in the form"),
        ('SPLIT = "stratified"', 'SPLIT = "sideways"', "Split"),
        ("import sys", "import os", "not what the form writes"),
        ("def as_text(value):", "def as_words(value):", "does not write `as_words`"),
    ],
)
def test_edit_beyond_the_form_then_custom_with_the_line(before, after, words):
    code = generate(SPEC)
    assert before in code
    edited = code.replace(before, after, 1)
    found = read(edited)
    assert found.spec is None
    assert words in (found.reason or "")
    if found.line is not None:
        changed_at = code[: code.index(before)].count("\n") + 1
        assert abs(found.line - changed_at) <= 1


def test_code_removed_at_the_end_then_it_says_what_is_lacking():
    code = generate(SPEC)
    found = read(code[: code.index('if __name__ == "__main__":')])
    assert found.spec is None
    assert "lacks" in (found.reason or "")


@pytest.mark.parametrize(
    "edit",
    [
        lambda code: code.replace("SEED = 0", "SEED = 0  # my birthday"),
        lambda code: code.replace("Fit the whole pipeline", "Fit everything"),
        lambda code: code.replace("Strength C: chosen", "As I like it: C chosen"),
    ],
)
def test_words_of_ones_own_then_the_spec_is_read_and_the_words_are_reported(edit):
    found = read(edit(generate(SPEC)))
    assert found.spec == SPEC
    assert found.has_own_words


@pytest.mark.parametrize(
    "code",
    [
        "",
        "def execute(testData):\n    return {}\n",
        "def execute(:",
        "\x00",
        "x = '\ud800'",
        "(" * 5000,
        "-" * 100_000 + "1",
        "x" + ".a" * 50_000,
        "NUMERIC = " + "[" * 150 + "]" * 150,
        "TARGET = 9" + "9" * 5000,
        "# " + "x" * 3_000_000,
        "TARGET = POSITIVE = MODE = NUMERIC = CATEGORICAL = IGNORED = 1",
    ],
)
def test_any_other_text_then_custom_with_a_reason_and_never_an_error(code):
    found = read(code)
    assert found.spec is None
    assert found.reason


def test_program_that_acts_on_import_then_reading_does_not_run_it(tmp_path):
    mark = tmp_path / "ran"
    assert read(f"open({str(mark)!r}, 'w')\n" + generate(SPEC)).spec is None
    assert not mark.exists()
