"""Every program that the form can write runs, without a warning, and says what it did."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from engine.algorithms.check import check
from engine.builder.model import Feature, LogisticSpec, Mode, Penalty
from engine.builder.rules import SOLVERS

from .conftest import execute_here

FITS = [
    (Mode.EXPLAIN if penalty is Penalty.NONE else Mode.PREDICT, penalty, solver)
    for penalty, solvers in SOLVERS.items()
    for solver in solvers
]
UNSEEN = ["ignore", "other", "refuse"]
# Every threshold with every split and every way with empty cells; unseen levels take turns.
ROWS = [
    (threshold, split, missing, UNSEEN[(place + place // 3) % 3])
    for place, (threshold, split, missing) in enumerate(
        itertools.product(
            ["fixed", "best_f1", "costs"],
            ["stratified", "time", "group"],
            ["flag", "fill", "refuse"],
        )
    )
]
# With these, any two of threshold, split and way with empty cells meet once.
PAIRS = [ROWS[9 * a + 3 * b + (a + b) % 3] for a, b in itertools.product(range(3), repeat=2)]
RUFF = str(Path(sys.executable).with_name("ruff"))


def frame(*, has_gaps: bool) -> pd.DataFrame:
    draw = np.random.default_rng(7)
    size = 160
    age = draw.normal(40, 9, size)
    city = draw.choice(["Oslo", "Rome", "Kyiv"], size, p=[0.5, 0.3, 0.2]).astype(object)
    wage = draw.lognormal(10, 1, size)
    logit = (age - 40) / 9 + (city == "Rome") - 0.5
    paid = np.where(draw.random(size) < 1 / (1 + np.exp(-logit)), "yes", "no")
    if has_gaps:
        age[draw.random(size) < 0.1] = np.nan
        city[draw.random(size) < 0.1] = None
    return pd.DataFrame(
        {
            "age": age,
            "wage": wage,
            "city": city,
            "paid": paid,
            "day": [f"2024-01-{1 + row // 4:02d}" for row in range(size)],
            "branch": [f"b{row % 12}" for row in range(size)],
        }
    )


def spec(mode, penalty, solver, row, **choices) -> LogisticSpec:
    threshold, split, missing, unseen = row
    by_costs = threshold == "costs"
    return LogisticSpec.model_validate(
        {
            "target": "paid",
            "positive": "yes",
            "features": [
                Feature(name="age", kind="numeric"),
                Feature(name="wage", kind="numeric"),
                Feature(name="city", kind="categorical"),
            ],
            "mode": mode,
            "penalty": penalty,
            "solver": solver,
            "l1_ratio": 0.5 if penalty is Penalty.ELASTIC_NET else None,
            "C": None if mode is Mode.EXPLAIN else 1.0,
            "threshold": threshold,
            "threshold_value": 0.5 if threshold == "fixed" else None,
            "cost_false_positive": 1.0 if by_costs else None,
            "cost_false_negative": 4.0 if by_costs else None,
            "split": split,
            "time_column": "day",
            "group_column": "branch",
            "missing": missing,
            "unseen": unseen,
            "rare_share": 0.05 if unseen == "other" else None,
            "folds": 2,
        }
        | choices
    )


@pytest.mark.parametrize(("mode", "penalty", "solver"), FITS)
def test_every_way_to_treat_rows_then_it_runs_without_a_warning(builder, mode, penalty, solver):
    # Whole where the penalty is first met; its other solvers are given every pair of choices.
    for row in ROWS if solver == SOLVERS[penalty][0] else PAIRS:
        chosen = spec(mode, penalty, solver, row)
        split = builder.payload(chosen, frame(has_gaps=chosen.missing != "refuse"))
        result = execute_here(builder.generate(chosen), split.payload)
        assert result["success"] is True
        assert len(result["predictions"]) == len(result["probabilities"]) == split.test_rows
        assert len(result["coefficients"]) == len(result["feature_names"])
        assert result["cross_validation"]["folds"] >= 1
        assert result["is_converged"], result["notes"]


@pytest.mark.parametrize("weight", ["none", "balanced", "balanced_corrected"])
@pytest.mark.parametrize("penalty", [Penalty.L2, Penalty.L1, Penalty.ELASTIC_NET])
def test_every_weight_with_searched_strength_then_it_runs_without_a_warning(
    builder, penalty, weight
):
    chosen = spec(
        Mode.PREDICT, penalty, SOLVERS[penalty][-1], ROWS[0], C="search", class_weight=weight
    )
    result = execute_here(
        builder.generate(chosen), builder.payload(chosen, frame(has_gaps=True)).payload
    )
    assert result["config"]["strength"] > 0


def test_weights_corrected_then_the_mean_probability_is_the_prevalence(builder):
    found = {}
    for weight in ("none", "balanced", "balanced_corrected"):
        chosen = spec(Mode.PREDICT, Penalty.L2, "lbfgs", ROWS[0], class_weight=weight)
        table = frame(has_gaps=True)
        # Four of five cases gone: the classes are far from even, as where weights are chosen.
        is_case = table["paid"] == "yes"
        table = table[~is_case | (np.arange(len(table)) % 5 == 0)]
        payload = builder.payload(chosen, table).payload
        found[weight] = execute_here(builder.generate(chosen), payload)
    gap = {
        weight: abs(result["mean_probability"] - result["prevalence"])
        for weight, result in found.items()
    }
    assert gap["none"] < 1e-4
    assert gap["balanced"] > 0.15
    assert gap["balanced_corrected"] < 0.03


def test_too_few_iterations_then_the_result_says_that_it_did_not_converge(builder):
    for solver in SOLVERS[Penalty.L2]:
        chosen = spec(Mode.PREDICT, Penalty.L2, solver, ROWS[0], max_iter=1)
        payload = builder.payload(chosen, frame(has_gaps=True)).payload
        result = execute_here(builder.generate(chosen), payload)
        assert result["is_converged"] is False
        assert any("converge" in note for note in result["notes"]), result["notes"]


@pytest.mark.parametrize("row", ROWS[::4])
@pytest.mark.parametrize(("mode", "penalty", "solver"), FITS[:1] + FITS[-1:])
def test_every_program_passes_the_code_check_and_is_formatted(builder, mode, penalty, solver, row):
    code = builder.generate(spec(mode, penalty, solver, row))
    report = check(code)
    assert report.safe, report.issues
    assert report.formatted_code == code
    lint = subprocess.run(
        [
            RUFF,
            "check",
            "--isolated",
            "--select",
            "E,F,I,W,B,UP,SIM,RET,C4,PIE",
            "--line-length=100",
            "-",
        ],
        input=code,
        capture_output=True,
        text=True,
        check=False,
    )
    assert lint.returncode == 0, lint.stdout


@pytest.mark.parametrize("row", ROWS[::5])
def test_no_program_uses_what_scikit_learn_deprecates_or_imports_the_studio(builder, row):
    for mode, penalty, solver in FITS:
        code = builder.generate(spec(mode, penalty, solver, row))
        for word in ("penalty=", "n_jobs=", "multi_class=", "import engine", "from engine"):
            assert word not in code


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"features": [[1.0, 2.0]]}, "must have 3 values"),
        ({"featureNames": ["age", "wage", "town"]}, "lack the columns"),
        ({"labels": ["yes"]}, "labels"),
        ({"labels": None}, "two classes"),
        ({"labels": [None]}, "no label"),
        ({"testFeatures": [["old", 1.0, "Oslo"]]}, "'age' must hold numbers"),
    ],
)
def test_wrong_test_data_then_the_program_says_what_is_wrong(builder, change, words):
    chosen = spec(Mode.PREDICT, Penalty.L2, "lbfgs", ROWS[0])
    payload = builder.payload(chosen, frame(has_gaps=True)).payload
    size = len(payload["labels"])
    if change.get("labels", 0) is None:
        change = {"labels": ["yes"] * size}
    elif change.get("labels") == [None]:
        change = {"labels": [None, *payload["labels"][1:]]}
    with pytest.raises(ValueError, match=words):
        execute_here(builder.generate(chosen), json.loads(json.dumps(payload | change)))


def test_levels_never_seen_then_they_are_named_or_refused_as_chosen(builder):
    ignoring = spec(Mode.EXPLAIN, Penalty.NONE, "newton-cholesky", ROWS[0])
    payload = builder.payload(ignoring, frame(has_gaps=True)).payload
    payload["testFeatures"] = [[41.0, 9000.0, "Paris"], [41.0, 9000.0, "Paris"]]
    result = execute_here(builder.generate(ignoring), payload)
    assert result["unseen"] == [{"column": "city", "level": "Paris", "rows": 2}]
    refusing = builder.change(ignoring, unseen="refuse")
    with pytest.raises(ValueError, match="never saw"):
        execute_here(builder.generate(refusing), payload)


def test_no_test_rows_then_the_fit_still_comes_back(builder):
    chosen = spec(Mode.PREDICT, Penalty.L2, "lbfgs", ROWS[0])
    payload = builder.payload(chosen, frame(has_gaps=True)).payload | {"testFeatures": []}
    result = execute_here(builder.generate(chosen), payload)
    assert result["predictions"] == []
    assert result["n_test_samples"] == 0


def test_classes_that_separate_then_explain_gives_no_odds_ratio_for_them(builder):
    chosen = spec(Mode.EXPLAIN, Penalty.NONE, "newton-cholesky", ROWS[0])
    table = frame(has_gaps=False)
    table.loc[table["city"] == "Kyiv", "paid"] = "no"
    result = execute_here(builder.generate(chosen), builder.payload(chosen, table).payload)
    by_name = {row["name"]: row for row in result["inference"]}
    assert by_name["city = Kyiv"]["is_separated"]
    assert by_name["city = Kyiv"]["odds_ratio"] is None
    assert by_name["age"]["odds_ratio"] is not None
    assert any("city = Kyiv" in note for note in result["notes"])


def test_columns_that_others_determine_then_explain_refuses_and_names_them(builder):
    chosen = spec(Mode.EXPLAIN, Penalty.NONE, "newton-cholesky", ROWS[0])
    table = frame(has_gaps=False)
    table["wage"] = 2 * table["age"] + 1
    with pytest.raises(ValueError, match="wage"):
        execute_here(builder.generate(chosen), builder.payload(chosen, table).payload)


def test_reference_named_then_it_is_the_one_left_out(builder):
    chosen = spec(Mode.EXPLAIN, Penalty.NONE, "newton-cholesky", ROWS[0])
    named = chosen.model_copy(
        update={
            "features": (
                *chosen.features[:2],
                Feature(name="city", kind="categorical", reference="Kyiv"),
            )
        }
    )
    payload = builder.payload(named, frame(has_gaps=False)).payload
    result = execute_here(builder.generate(named), payload)
    assert result["config"]["references"] == {"city": "Kyiv"}
    assert {"city = Oslo", "city = Rome"} <= set(result["feature_names"])
