"""A table splits before anything is learned, and the program splits it in the same way."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from engine.errors import InvalidInput

from .conftest import execute_here, run_script
from .test_every_combination import FITS, ROWS, frame, spec


def chosen(split="stratified", **choices):
    row = next(row for row in ROWS if row[1] == split)
    return spec(*FITS[0], row, **choices)


def test_stratified_then_both_parts_have_the_classes_in_proportion(builder):
    table = frame(has_gaps=True)
    split = builder.payload(chosen(), table)
    assert split.train_rows + split.test_rows == len(table)
    assert sorted(split.train_positions + split.test_positions) == list(range(len(table)))
    share = np.mean(split.test_labels)
    assert abs(share - (table["paid"] == "yes").mean()) < 0.03


def test_split_then_no_hidden_label_is_in_the_payload(builder):
    table = frame(has_gaps=True)
    payload = builder.payload(chosen(), table).payload
    assert set(payload) == {"featureNames", "features", "labels", "testFeatures"}
    assert payload["featureNames"] == ["age", "wage", "city"]
    assert {len(row) for row in payload["testFeatures"]} == {3}


def test_time_then_every_test_row_is_at_least_as_late_as_every_training_row(builder):
    table = frame(has_gaps=True).sample(frac=1, random_state=3)
    split = builder.payload(chosen("time"), table)
    days = table["day"].to_numpy()
    assert max(days[split.train_positions]) <= min(days[split.test_positions])
    assert split.test_rows == math.ceil(0.25 * len(table))


def test_group_then_no_group_is_on_both_sides_and_training_knows_its_groups(builder):
    table = frame(has_gaps=True)
    split = builder.payload(chosen("group"), table)
    branches = table["branch"].to_numpy()
    train, test = set(branches[split.train_positions]), set(branches[split.test_positions])
    assert not train & test
    assert split.payload["groups"] == branches[split.train_positions].tolist()


def test_rows_without_a_target_then_dropped_and_counted(builder):
    table = frame(has_gaps=True)
    table.loc[:9, "paid"] = None
    split = builder.payload(chosen(), table)
    assert split.dropped_rows == 10
    assert not set(split.train_positions + split.test_positions) & set(range(10))


@pytest.mark.parametrize("split", ["stratified", "time", "group"])
def test_program_given_the_cleaned_table_then_it_splits_and_answers_as_the_studio(
    builder, split, tmp_path
):
    table = frame(has_gaps=True)
    table["paid"] = (table["paid"] == "yes").astype("Int64")
    table["day"] = range(len(table), 0, -1)
    table.loc[3, "paid"] = pd.NA
    choices = chosen(split, positive="1", missing="flag")
    parts = builder.payload(choices, table)
    code = builder.generate(choices)
    table.to_csv(tmp_path / "table.csv", index=False)
    of_table = run_script(code, tmp_path, "table.csv")
    assert of_table.pop("test_labels") == parts.test_labels
    assert of_table == execute_here(code, parts.payload)


@pytest.mark.parametrize(
    ("change", "choices", "words"),
    [
        (lambda table: table.drop(columns="age"), {}, "'age' is not in the table"),
        (lambda table: table.drop(columns=["paid", "city"]), {}, "'paid' is not in the table"),
        (lambda table: table.assign(paid="yes"), {}, "Every row has the class"),
        (lambda table: table.assign(paid=None), {}, "empty in every row"),
        (lambda table: table, {"positive": "maybe"}, "No row has the positive class"),
        (lambda table: table.assign(paid=["yes"] + ["no"] * 159), {}, "only one row"),
        (lambda table: table.assign(age="old"), {}, "not numbers"),
        (lambda table: table.assign(wage=np.inf), {}, "infinite"),
        (lambda table: table.assign(city=None), {}, "'city' is empty"),
        (lambda table: table.assign(day="31/12/2024"), {"split": "time"}, "year first"),
        (lambda table: table.assign(day=None), {"split": "time"}, "cannot be placed"),
        (lambda table: table.assign(branch="b"), {"split": "group"}, "single group"),
        (lambda table: table.head(15), {"test_share": 0.05}, "less than 2"),
        (lambda table: table.head(0), {}, "empty in every row"),
    ],
)
def test_table_that_cannot_be_split_then_refused_in_words(builder, change, choices, words):
    with pytest.raises(InvalidInput, match=words):
        builder.payload(chosen(**choices), change(frame(has_gaps=False)))


def test_several_faults_then_all_are_told(builder):
    table = frame(has_gaps=False).assign(age="old", wage="much")
    with pytest.raises(InvalidInput, match="'age'") as refusal:
        builder.payload(chosen(positive="maybe"), table)
    for words in ("'age'", "'wage'", "'maybe'"):
        assert words in refusal.value.problem


def test_explain_with_too_few_events_then_refused(builder):
    explaining = builder.change(chosen(), mode="explain", test_share=0.5)
    with pytest.raises(InvalidInput, match="per coefficient"):
        builder.payload(explaining, frame(has_gaps=True).head(40))
