"""The runs page on real rooms."""

from __future__ import annotations

import pytest

from components import frame, run_list
from engine.builder.model import Mode

CODE = """
def execute(testData):
    rows = len(testData["testFeatures"])
    return {
        "success": True,
        "predictions": [int(place >= LIMIT) for place in range(rows)],
        "probabilities": [place / rows for place in range(rows)],
    }
"""
TRIAL = {"features": [[0], [1]], "labels": [0, 1], "testFeatures": [[n] for n in range(8)]}
LABELS = [0, 0, 1, 0, 1, 1, 0, 1]


@pytest.fixture
def run(own_studio, work):
    """Perform a run of an algorithm with this limit in its code."""
    made = {}

    def perform(name="First", limit=4):
        if name not in made:
            made[name] = own_studio.algorithms.create(name, "custom", CODE, None, None).id
        code = CODE.replace("LIMIT", str(limit))
        started = own_studio.runs.start(made[name], code, test_data=TRIAL, labels=LABELS)
        work()
        return own_studio.runs.get(started.id)

    return perform


@pytest.fixture
def opened(app):
    def page():
        app.switch_page(frame.RUNS).run()
        assert not app.exception
        return app

    return page


@pytest.fixture
def ticked(opened, own_studio):
    """The page with these rows of the table ticked."""

    def page(*rows):
        drawn = opened()
        key = run_list.key_of(own_studio.runs.list(), "runs-table")
        drawn.session_state[key] = {"selection": {"rows": list(rows), "columns": [], "cells": []}}
        drawn.run()
        assert not drawn.exception
        return drawn

    return page


def said(app):
    return " ".join(str(e.value) for e in [*app.markdown, *app.caption, *app.warning])


def test_without_a_run_the_page_says_what_it_is_for(opened):
    page = opened()
    assert "Every run is kept" in said(page)
    assert page.button(key="empty-action").label == "Test an algorithm"


def test_runs_are_listed_newest_first_with_state_and_numbers(opened, run):
    run("First")
    run("Second")
    table = opened().dataframe[0].value
    assert table["Algorithm"].tolist() == ["Second", "First"]
    assert table["State"].tolist() == [["finished"], ["finished"]]
    assert table["Accuracy"].notna().all()
    assert table["Test rows"].tolist() == [8, 8]


def test_a_filter_narrows_the_list_and_says_so(opened, run):
    run("First")
    run("Second")
    page = opened()
    page.text_input(key="runs-text").set_value("sec").run()
    assert page.dataframe[0].value["Algorithm"].tolist() == ["Second"]
    page.selectbox(key="runs-state").set_value("failed").run()
    assert "No run passes these filters" in said(page)


def test_nothing_ticked_leaves_nothing_to_open(opened, run):
    run()
    assert opened().button(key="runs-open").disabled


def test_one_run_ticked_can_be_opened_on_the_test_page(ticked, run):
    first = run("First")
    run("Second")
    page = ticked(1)
    page.button(key="runs-open").click().run()
    assert not page.exception
    assert page.session_state["studio"].run_id == first.id
    assert page.title[0].value == "Test"
    assert "First" in said(page)


def test_two_runs_of_one_algorithm_are_compared_by_numbers_curves_and_code(ticked, run):
    run("First", limit=4)
    run("First", limit=7)
    page = ticked(0, 1)
    assert "Comparison of 2 runs" in [heading.value for heading in page.subheader]
    numbers = page.dataframe[1].value
    accuracy = numbers[numbers["Number"] == "Accuracy"].iloc[0]
    assert accuracy.iloc[1].startswith("0.750")
    assert accuracy.iloc[2].startswith("0.625")
    assert "worse" in accuracy.iloc[3]
    assert len(page.get("plotly_chart")) == 1
    assert '-        "predictions": [int(place >= 4)' in page.code[0].value
    assert '+        "predictions": [int(place >= 7)' in page.code[0].value


def test_runs_of_different_specs_are_compared_in_words(ticked, own_studio, work):
    spec, payload, labels = own_studio.builder.sample(0)
    changed = own_studio.builder.change(spec, mode=Mode.EXPLAIN)
    code = own_studio.builder.generate(spec)
    algorithm = own_studio.algorithms.create(
        "Sample", "logistic", code, spec.model_dump(mode="json"), None
    )
    for choice in (spec, changed):
        own_studio.runs.start(
            algorithm.id,
            own_studio.builder.generate(choice),
            choice,
            test_data=payload,
            labels=labels,
        )
    work()
    page = ticked(0, 1)
    choices = page.dataframe[2].value if len(page.dataframe) > 2 else page.dataframe[1].value
    assert "Mode" in choices["Choice"].tolist()
    assert "Positive means **Hired \\= yes**" in said(page)


def test_runs_that_look_for_different_classes_are_compared_with_a_warning(
    ticked, run, own_studio, work
):
    first = run("First")
    for positive in ("yes", "no"):
        other = f'TARGET = "hired"\nPOSITIVE = "{positive}"\n' + CODE.replace("LIMIT", "4")
        own_studio.runs.start(first.algorithm_id, other, test_data=TRIAL, labels=LABELS)
    work()
    assert "do not look for the same class" not in said(ticked(1, 2))
    warned = said(ticked(0, 1))
    assert "do not look for the same class" in warned
    assert "hired = yes; hired = no" in warned.replace("\\", "")


def test_runs_on_different_rows_are_compared_with_a_caveat(ticked, run, own_studio, work):
    first = run("First")
    other = {**TRIAL, "testFeatures": [[9]] * 8}
    own_studio.runs.start(
        first.algorithm_id, CODE.replace("LIMIT", "4"), test_data=other, labels=LABELS
    )
    work()
    assert "did not get the same test data" in said(ticked(0, 1))


def test_other_rows_in_the_list_start_without_ticks(ticked, run):
    run("First")
    run("Second")
    page = ticked(0)
    page.text_input(key="runs-text").set_value("first").run()
    assert page.button(key="runs-open").disabled
