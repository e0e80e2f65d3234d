"""The test page on real rooms: code runs in the sandbox that this machine has."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from components import frame
from engine.runs.model import RunState
from engine.settings import ROOT

RAISES = "def execute(testData):\n    return 1 / 0\n"
UNSAFE = "import os\n\n\ndef execute(testData):\n    return {'success': True}\n"
BARE = "def execute(testData):\n    return {'success': True, 'answer': '<b>42</b>'}\n"
SURE = """
def execute(testData):
    rows = len(testData["testFeatures"])
    print("scored", rows, "rows")
    return {
        "success": True,
        "predictions": [1] * rows,
        "probabilities": [0.5 + place / 100 for place in range(rows)],
    }
"""


@pytest.fixture
def opened(app, own_studio):
    """Open the test page on an algorithm of this code, or on the made-up sample."""

    def open_on(code=None):
        spec, _, _ = own_studio.builder.sample(0)
        kept = spec.model_dump(mode="json") if code is None else None
        kind = "logistic" if code is None else "custom"
        algorithm = own_studio.algorithms.create(
            "On trial", kind, code or own_studio.builder.generate(spec), kept, None
        )
        app.switch_page(frame.TEST).run()
        assert not app.exception
        return algorithm

    return open_on


@pytest.fixture
def press(app, work):
    """Press Run, let the worker do its work, and draw the page again."""

    def pressed():
        app.button(key="test-run").click().run()
        assert not app.exception
        work()
        app.run()
        assert not app.exception

    return pressed


def said(app):
    elements = [*app.markdown, *app.caption, *app.error, *app.warning]
    return " ".join(str(element.value) for element in elements)


def test_without_an_algorithm_the_page_says_what_it_is_for_and_leads_to_build(app):
    app.switch_page(frame.TEST).run()
    assert "Build an algorithm first" in said(app)
    assert app.button(key="empty-action").label == "Build an algorithm"


def test_the_sample_runs_in_the_sandbox_and_shows_its_numbers(app, opened, press, own_studio):
    algorithm = opened()
    press()
    run = own_studio.runs.list()[0]
    assert run.algorithm_id == algorithm.id
    assert run.state is RunState.OK
    assert run.evaluation is not None
    assert "ROC AUC" in {metric.label for metric in app.metric}
    assert "only 3 test rows" in said(app)
    assert "How it ran" in [heading.value for heading in app.subheader]
    assert "Positive means **Hired \\= yes**" in said(app)
    assert "called Hired \\= yes" in app.slider[0].label


def test_while_it_waits_the_page_shows_its_state_and_can_cancel_it(app, opened, own_studio):
    opened()
    app.button(key="test-run").click().run()
    assert "for a free box" in said(app)
    app.button(key="run-cancel").click().run()
    assert own_studio.runs.list()[0].state is RunState.CANCELLED
    app.run()
    assert "cancelled" in said(app).lower()


def test_an_error_of_the_code_shows_its_own_traceback_and_none_of_our_frames(app, opened, press):
    opened(RAISES)
    press()
    assert "ZeroDivisionError" in app.code[0].value
    assert "/work" not in app.code[0].value
    assert "sandbox/" not in app.code[0].value


def test_code_that_the_check_refuses_is_refused_with_its_line(app, opened, press):
    opened(UNSAFE)
    press()
    assert "code check refused" in app.error[0].value
    assert "line 1" in app.error[0].value


def test_a_result_that_cannot_be_judged_is_shown_with_the_reason(app, opened, press):
    opened(BARE)
    press()
    assert "could not be scored" in app.warning[0].value
    assert "predictions" in app.warning[0].value


def test_own_code_is_scored_and_what_it_printed_is_shown(app, opened, press):
    opened(SURE)
    press()
    assert "scored 3 rows" in app.code[0].value
    assert "Recall at 0.50" in {metric.label for metric in app.metric}


def test_entered_json_is_what_the_box_gets_without_its_answers(app, opened, press, own_studio):
    algorithm = opened(SURE)
    app.segmented_control(key=f"trial-{algorithm.id}-source").set_value("JSON").run()
    entered = {
        "featureNames": ["a"],
        "features": [[1], [2]],
        "labels": [0, 1],
        "testFeatures": [[3], [4], [5], [6]],
        "testLabels": [1, 1, 0, 1],
    }
    app.text_area(key=f"trial-{algorithm.id}-json").set_value(json.dumps(entered)).run()
    press()
    run = own_studio.runs.list()[0]
    assert own_studio.runs.payload(run.id) == {
        k: v for k, v in entered.items() if k != "testLabels"
    }
    assert list(own_studio.runs.labels(run.id)) == [1, 1, 0, 1]
    assert run.evaluation.rows == 4


def test_wrong_json_names_the_place_and_run_waits(app, opened):
    algorithm = opened(SURE)
    app.segmented_control(key=f"trial-{algorithm.id}-source").set_value("JSON").run()
    app.text_area(key=f"trial-{algorithm.id}-json").set_value('{"features":\n [1,').run()
    assert "line 2, column 5" in app.warning[0].value.replace("\\", "")
    assert app.button(key="test-run").disabled


def test_the_table_starts_with_the_rows_that_would_be_tested(app, opened, press, own_studio):
    algorithm = opened(SURE)
    app.segmented_control(key=f"trial-{algorithm.id}-source").set_value("Table").run()
    assert not app.exception
    assert "3 test rows, with known answers" in said(app)
    press()
    assert own_studio.runs.list()[0].evaluation.rows == 3


@pytest.fixture
def unformed(app, own_studio):
    """The test page on code that the form never made, for a cleaned dataset."""
    datasets = own_studio.datasets
    dataset = datasets.sanitize(datasets.upload_sample("customers").id)
    datasets.set_target(dataset.id, "churn")
    datasets.sanitize(dataset.id)
    algorithm = own_studio.algorithms.create("Own", "custom", SURE, None, dataset.id)
    app.switch_page(frame.TEST).run()
    assert not app.exception
    return algorithm


def test_own_code_on_a_dataset_starts_with_a_blank_table_of_its_columns(app, unformed):
    assert not app.error
    assert app.segmented_control(key=f"trial-{unformed.id}-own-source").options == ["Table", "JSON"]
    assert "no rows are held out for it" in said(app)
    assert "holds no row" in app.warning[0].value
    assert app.button(key="test-run").disabled


def test_own_code_on_a_dataset_starts_with_json_of_its_columns_and_runs_what_is_entered(
    app, unformed, press, own_studio
):
    app.segmented_control(key=f"trial-{unformed.id}-own-source").set_value("JSON").run()
    assert not app.error
    box = f"trial-{unformed.id}-json"
    form = json.loads(app.text_area(key=box).value)
    columns = [column.name for column in own_studio.datasets.report(unformed.dataset_id).columns]
    assert "churn" in columns
    assert form["featureNames"] == [name for name in columns if name != "churn"]
    assert form["testFeatures"] == []
    row = [None] * len(form["featureNames"])
    entered = {**form, "testFeatures": [row, row], "testLabels": [1, 0]}
    app.text_area(key=box).set_value(json.dumps(entered)).run()
    press()
    assert own_studio.runs.list()[0].evaluation.rows == 2


def test_a_run_is_found_again_in_a_new_session(app, opened, press, own_studio):
    opened()
    press()
    fresh = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    fresh.switch_page(frame.TEST).run()
    assert not fresh.exception
    assert "ROC AUC" in {metric.label for metric in fresh.metric}


def test_changed_code_is_said_beside_the_older_run(app, opened, press, own_studio):
    algorithm = opened(SURE)
    press()
    own_studio.algorithms.save_draft(algorithm.id, SURE + "\n# changed\n", None)
    app.session_state["studio"].algorithm_id = None
    app.run()
    assert "changed since this run" in said(app)


def test_own_test_data_is_checked_before_run_and_named_in_the_headline(
    app, opened, press, own_studio
):
    algorithm = opened()
    press()
    assert "made\\-up rows" in said(app)
    app.segmented_control(key=f"trial-{algorithm.id}-source").set_value("JSON").run()
    _, payload, _ = own_studio.builder.sample(0)
    rows = [list(row) for row in payload["testFeatures"]]
    rows[1][0] = "**many**"
    box = f"trial-{algorithm.id}-json"
    entered = {**payload, "testFeatures": rows, "testLabels": ["yes", "no", "yes"]}
    app.text_area(key=box).set_value(json.dumps(entered)).run()
    warned = app.warning[0].value
    assert "testFeatures[1], Industry Experience" in warned.replace("\\", "")
    assert "“\\*\\*many\\*\\*” is not a number" in warned
    assert app.button(key="test-run").disabled
    rows[1][0] = 3
    app.text_area(key=box).set_value(json.dumps(entered)).run()
    press()
    assert list(own_studio.runs.labels(own_studio.runs.list()[0].id)) == [1, 0, 1]
    assert "own test data" in said(app)


def test_what_the_exception_said_is_shown_as_text(app, opened, press):
    opened("def execute(testData):\n    raise ValueError('![x](http://t.invalid/p.png)')\n")
    press()
    assert "\\!\\[x\\]" in app.error[0].value
    assert "the code or the test data" in app.error[0].value
