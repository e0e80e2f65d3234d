"""Test data as JSON and as a table: read back whole, or refused with the place of each fault."""

import json
from datetime import UTC, datetime
from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import trial, trial_check, trial_rows, trial_table
from components.class_words import ClassWords
from components.trial import Fault, Trial
from engine.builder.model import Feature, Kind, LogisticSpec
from tests.components import trials

GOOD = trials.trial()


def test_a_trial_written_as_json_is_read_back_whole():
    assert trial.parse(trial.as_text(GOOD)) == (GOOD, ())


cells = st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, width=32)


@settings(deadline=None)
@given(
    st.lists(
        st.lists(
            cells.filter(lambda c: c not in (float("inf"), -float("inf"))), min_size=2, max_size=2
        ),
        min_size=1,
    ),
    st.data(),
)
def test_whatever_its_cells_a_trial_survives_its_own_text(rows, data):
    labels = data.draw(
        st.none() | st.lists(st.integers(0, 1), min_size=len(rows), max_size=len(rows))
    )
    made = Trial(
        {"features": [], "labels": [], "testFeatures": rows, "featureNames": ["a", "b"]}, labels
    )
    assert trial.parse(trial.as_text(made)) == (made, ())


def test_the_known_answers_are_taken_out_of_what_enters_the_box():
    made, _ = trial.parse(trial.as_text(GOOD))
    assert "testLabels" not in made.payload
    assert made.labels == [0, 1, 1]


def changed(**changes):
    return json.dumps({**GOOD.payload, "testLabels": GOOD.labels, **changes})


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"a": 1,\n  "b": }', "line 2, column 8", "expecting value"),
        ("[1]", "line 1, column 1", "one object"),
        ('{"a": NaN}', "whole text", "NaN is not JSON"),
        ('{"a": 1, "a": 2}', "whole text", "given twice"),
        ("[" * 100_000, "whole text", "nested too deeply"),
        ("x" * 5_000_001, "whole text", "more than"),
        ("{}", "features", "missing"),
        (changed(testFeatures="x"), "testFeatures", "not a list"),
        (changed(testFeatures=[]), "testFeatures", "holds no row"),
        (changed(testFeatures=[[1, "a"], [1], [1, "a"]]), "testFeatures[1]", "has 1 cells, not 2"),
        (changed(features=[[1, "a"], 3, [1, "a"], [1, "a"]]), "features[1]", "not a list of cells"),
        (changed(testFeatures=[[1, "a"], [1, {}], [1, "a"]]), "testFeatures[1][1]", "neither"),
        (changed(labels=[0]), "labels", "1 items for 4 rows"),
        (changed(testLabels=[0]), "testLabels", "1 items for 3 test rows"),
        (changed(testLabels=[0, 1, 2]), "testLabels[2]", "neither 0 nor 1"),
        (changed(testLabels=[0, 1, True]), "testLabels[2]", "neither 0 nor 1"),
        (changed(featureNames=[1, 2]), "featureNames", "list of texts"),
        (changed(testFeatures=[[1, 1e999], [1, 2], [1, 2]]), "whole text", "Infinity"),
    ],
)
def test_a_fault_is_told_with_its_place(text, place, words):
    made, faults = trial.parse(text)
    assert made is None
    assert any(fault.place == place and words in fault.problem for fault in faults), faults


def test_several_faults_are_told_at_once_and_their_number_is_kept_small():
    _, faults = trial.parse(changed(testFeatures=[[1]] * 50, labels=[0]))
    assert 2 <= len(faults) <= trial.MAX_FAULTS


def test_the_table_gives_back_the_trial_it_was_made_from():
    made, faults = trial_table.taken(GOOD, trial_table.frame(GOOD))
    assert faults == ()
    assert made == GOOD


def test_a_row_added_and_left_empty_is_no_row():
    made, _ = trial_table.taken(GOOD, trial_table.frame(GOOD).reindex(range(4)))
    assert len(made.payload["testFeatures"]) == 3


def test_answers_for_some_rows_only_are_refused_with_the_row():
    table = trial_table.frame(GOOD)
    table.loc[1, "label"] = pd.NA
    made, faults = trial_table.taken(GOOD, table)
    assert made is None
    assert faults[0].place == "row 2"


def test_no_answers_at_all_are_a_trial_that_cannot_be_scored():
    table = trial_table.frame(GOOD)
    table["label"] = pd.array([pd.NA] * 3, dtype="Int64")
    made, _ = trial_table.taken(GOOD, table)
    assert made.labels is None


def test_an_emptied_table_is_refused():
    assert trial_table.taken(GOOD, trial_table.frame(GOOD).iloc[:0])[0] is None


BUY = ClassWords("Kauf", "ja", "nein")
BLANK = Trial(
    {"featureNames": ["Größe", "Ort"], "features": [], "labels": [], "testFeatures": []},
    [],
    frozenset({"Ort"}),
)


def test_the_table_tells_and_takes_answers_in_the_words_of_the_target():
    table = trial_table.frame(GOOD, BUY)
    assert table["label"].tolist() == ["nein", "ja", "ja"]
    assert trial_table.taken(GOOD, table, BUY) == (GOOD, ())


def test_words_that_look_alike_once_cut_leave_0_and_1_in_the_table():
    alike = ClassWords("t", "x" * 90 + "1", "x" * 90 + "2")
    assert trial_table.frame(GOOD, alike)["label"].tolist() == [0, 1, 1]
    assert trial_table.taken(GOOD, trial_table.frame(GOOD, alike), alike) == (GOOD, ())


def test_json_tells_answers_in_words_where_they_can_be_read_back():
    whole = Trial(OWN, [0, 1])
    text = trial.as_text(whole, BUY)
    assert '"testLabels": ["nein", "ja"]' in text
    assert trial.parse(text, SPEC) == (whole, ())
    assert '"testLabels": [0, 1]' in trial.as_text(whole, ClassWords("Kauf", "ja", None))


def test_a_table_without_rows_starts_blank_with_numbers_and_texts_in_their_columns():
    table = trial_table.frame(BLANK)
    assert (len(table), table.isna().all(axis=None)) == (trial_table.BLANK_ROWS, True)
    assert [str(kind) for kind in table.dtypes] == ["float64", "string", "Int64"]
    assert trial_table.taken(BLANK, table)[0] is None
    table.loc[0, ["f0", "f1"]] = [3.0, "a"]
    made, faults = trial_table.taken(BLANK, table)
    assert faults == ()
    assert (made.payload["testFeatures"], made.labels) == ([[3, "a"]], None)


def test_features_without_names_are_numbered():
    bare = Trial({"features": [[1, 2]], "labels": [1], "testFeatures": [[1, 2]]}, None)
    assert trial_table.columns(bare) == ["feature 1", "feature 2"]


def test_text_is_written_to_be_read_and_only_what_cannot_be_shown_is_escaped():
    made = Trial(
        {"features": [], "labels": [], "testFeatures": [["Köln", "a\u202eb", "\ud800"]]}, None
    )
    text = trial.as_text(made)
    text.encode()
    assert "\u202e" not in text
    assert json.loads(text) == made.payload
    assert "Köln" in trial.as_text(Trial({"testFeatures": [["Köln"]]}, None))


SPEC = LogisticSpec(
    target="Kauf",
    positive="ja",
    features=(
        Feature(name="Größe", kind=Kind.NUMERIC),
        Feature(name="Ort", kind=Kind.CATEGORICAL),
    ),
)
OWN = {
    "featureNames": ["Ort", "Größe"],
    "features": [["a", 1], ["b", "2.5"]],
    "labels": ["ja", "nein"],
    "testFeatures": [["a", None], ["c", 4]],
}


def test_known_answers_may_be_the_words_of_the_target():
    made, faults = trial.parse(json.dumps({**OWN, "testLabels": ["nein", "ja"]}), SPEC)
    assert faults == ()
    assert made.labels == [0, 1]


def test_a_text_is_a_word_and_a_number_is_the_score():
    spec = SPEC.model_copy(update={"positive": "0"})
    own = {**OWN, "labels": [0, 1]}
    assert trial.parse(json.dumps({**own, "testLabels": ["0", "1"]}), spec)[0].labels == [1, 0]
    assert trial.parse(json.dumps({**own, "testLabels": [0, 1]}), spec)[0].labels == [0, 1]


def test_an_unknown_answer_is_told_with_what_one_and_zero_mean():
    _, (fault,) = trial.parse(json.dumps({**OWN, "testLabels": ["nein", "Ja?"]}), SPEC)
    assert fault.place == "testLabels[1]"
    assert "1 is “ja” of the target “Kauf”, 0 is any other" in fault.problem
    _, (fault,) = trial.parse(json.dumps({**OWN, "testLabels": ["nein", "ja"]}))
    assert "1 is the class that the code looks for" in fault.problem


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, None),
        (
            {"testFeatures": [["a", 1], ["a", "groß"]]},
            Fault("testFeatures[1], Größe", "“groß” is not a number"),
        ),
        (
            {"features": [["a", "1e999"], ["a", 1]]},
            Fault("features[0], Größe", "“1e999” is not a number"),
        ),
        (
            {"featureNames": ["Ort", "Grosse"]},
            Fault("featureNames", "lacks “Größe”; unknown: “Grosse”"),
        ),
        (
            {"featureNames": ["Größe", "Größe"]},
            Fault("featureNames", "lacks “Ort”"),
        ),
    ],
)
def test_own_test_data_is_held_against_what_the_code_reads(changes, told):
    found = trial_check.faults({**OWN, **changes}, SPEC)
    assert (found[0] if found else None) == told


def test_rows_without_names_are_read_in_the_order_of_the_form():
    bare = {key: value for key, value in OWN.items() if key != "featureNames"}
    rows = {"features": [[1, "a"], [2, "b"]], "testFeatures": [[3, "c"]]}
    assert trial_check.faults({**bare, **rows}, SPEC) == ()
    (fault,) = trial_check.faults({**bare, "testFeatures": [[3]]}, SPEC)
    assert (fault.place, "1 cells" in fault.problem) == ("featureNames", True)


def test_names_that_the_code_passes_over_are_said():
    own = {**OWN, "featureNames": ["Ort", "Größe", "Rest"]}
    assert trial_check.unused_words(own, SPEC) == "Not used by this code: “Rest”."
    assert trial_check.unused_words(OWN, SPEC) == ""


@pytest.mark.parametrize(
    ("labels", "said"),
    [((0, 1, 1), "held-out rows of a.csv"), ((1, 1, 1), "other test data than the rows now held")],
)
def test_a_run_says_whether_it_had_the_held_out_rows(monkeypatch, labels, said):
    def wanted(spec):
        return SimpleNamespace(revision=lambda _: SimpleNamespace(spec=spec.model_dump()))

    rooms = SimpleNamespace(
        datasets=SimpleNamespace(
            get=lambda _: SimpleNamespace(name="a.csv", updated_at=datetime.now(UTC))
        ),
        algorithms=wanted(SPEC),
        runs=SimpleNamespace(
            get=lambda _: trials.run(),
            test_data=lambda _algorithm, spec: (GOOD.payload, GOOD.labels) if spec == SPEC else 0,
            payload=lambda _: GOOD.payload,
            labels=lambda _: labels,
        ),
    )
    monkeypatch.setattr(trial_rows, "services", lambda: rooms)
    algorithm = SimpleNamespace(id="a", dataset_id="d")
    assert said in trial_rows.of(trials.run(), algorithm, SimpleNamespace(spec=None))
