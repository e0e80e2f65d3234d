"""Whoever clicks faster than a page is drawn: nothing that was chosen or asked for is lost."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components import frame
from engine.assembly import Services
from tests.pages.test_data import DIRTY, Work, calm, drop, words


@pytest.fixture
def data(app: AppTest, work: Work) -> AppTest:
    app.switch_page(frame.DATA).run()
    return drop(app, work, "customers.csv", DIRTY)


def test_a_click_in_the_same_moment_as_the_target_waits_for_the_table_and_builds_it(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    box = data.selectbox[0]
    box.set_value(box.options.index("churned"))
    calm(data.button(key="build-model").click().run())
    assert "The Build page opens as soon as it is done." in words(data)
    work()
    calm(data.run())
    assert data.title[0].value == "Build"
    assert data.selectbox(key="form-target").value == "churned"
    assert own_studio.algorithms.list()[0].draft_code


def test_a_click_while_the_table_is_cleaned_again_is_kept_and_ends_with_the_page(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    box = data.selectbox[0]
    box.set_value(box.options.index("churned")).run()
    calm(data.button(key="build-model").click().run())
    calm(data.switch_page(frame.JOBS).run())
    work()
    calm(data.switch_page(frame.DATA).run())
    assert own_studio.algorithms.list() == ()  # whoever left did something else meanwhile
    own_studio.datasets.sanitize(data.session_state["studio"].dataset_id)
    calm(data.button(key="build-model").click().run())
    assert data.title[0].value == "Build"


def test_a_type_corrected_in_the_same_moment_is_kept_before_the_page_is_left(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    dataset_id = data.session_state["studio"].dataset_id
    data.session_state["type-of-age-integer-False"] = "text"
    calm(data.button(key="build-model").click().run())
    assert own_studio.datasets.get(dataset_id).corrected_types == {"age": "text"}
    work()
    calm(data.run())
    assert data.title[0].value == "Build"


def test_a_run_asked_for_outlives_pages_that_are_cut_off_on_its_way(
    app: AppTest, own_studio: Services
) -> None:
    app.switch_page(frame.BUILD).run()
    calm(app.button(key="new-from-sample").click().run())
    state = app.session_state["studio"]
    # All that a click leaves behind when words typed next cut off the page that it was for.
    state.starting_id = state.algorithm_id
    app.run()
    assert app.title[0].value == "Test"
    assert own_studio.runs.get(state.run_id).state == "queued"
    app.switch_page(frame.BUILD).run()
    state.going = frame.TEST
    app.run()
    assert app.title[0].value == "Test"
    assert state.going is None
