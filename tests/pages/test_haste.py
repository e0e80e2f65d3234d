"""Whoever clicks faster than a page is drawn: nothing that was chosen or asked for is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import streamlit as st
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
    state.asked["run"] = state.algorithm_id
    app.run()
    assert app.title[0].value == "Test"
    assert own_studio.runs.get(state.run_id).state == "queued"
    app.switch_page(frame.BUILD).run()
    state.going = frame.TEST
    app.run()
    assert app.title[0].value == "Test"
    assert state.going is None


@pytest.fixture
def hasty(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], AppTest]:
    """Click, and cut the page off before any of it is drawn, as whatever is done next does."""

    def click(key: str) -> AppTest:
        with monkeypatch.context() as patch:
            brand = frame.brand

            def cut_off() -> None:
                patch.setattr(frame, "brand", brand)
                st.rerun()

            patch.setattr(frame, "brand", cut_off)
            return calm(app.button(key=key).click().run())

    return click


def test_what_is_asked_for_on_the_build_and_test_pages_is_done_once(
    app: AppTest, hasty: Callable[[str], AppTest], own_studio: Services
) -> None:
    app.switch_page(frame.BUILD).run()
    hasty("new-from-sample")
    (made,) = own_studio.algorithms.list()
    assert app.selectbox(key="algorithm-choice").value == made.id
    app.text_input(key=f"algorithm-name-{made.id}").set_value("Hired <b>")
    hasty("algorithm-rename")
    assert own_studio.algorithms.get(made.id).name == "Hired <b>"
    app.text_input(key="revision-message").set_value("In haste")
    hasty("revision-save")
    assert [each.message for each in own_studio.algorithms.revisions(made.id)] == ["In haste"]
    app.button(key="contract-blank").click().run()
    hasty("contract-save")
    kept = own_studio.contracts.find(made.id)
    assert kept is not None
    own_studio.control.cancel(str(kept.job_id))  # the test that follows a change
    app.run()
    hasty("contract-test")
    tested = own_studio.contracts.find(made.id)
    assert tested is not None
    assert tested.job_id != kept.job_id
    app.switch_page(frame.TEST).run()
    hasty("test-run")
    (run,) = own_studio.runs.list()
    assert app.session_state["studio"].run_id == run.id
    assert app.session_state["studio"].asked == {}


def test_what_is_asked_for_of_a_table_is_done_once(
    app: AppTest, hasty: Callable[[str], AppTest], work: Work, own_studio: Services
) -> None:
    hasty("sample-customers")
    assert app.title[0].value != "Start"
    (dataset,) = own_studio.datasets.list()
    work()
    app.switch_page(frame.MODELS).run()
    app.button(key="new-model").click().run()
    hasty("train")
    (model,) = own_studio.models.page()
    assert app.session_state["studio"].model_id == model.id
    app.switch_page(frame.BUILD).run()
    hasty("new-from-dataset")
    (algorithm,) = own_studio.algorithms.list()
    assert algorithm.dataset_id == dataset.id


def test_a_click_is_forgotten_with_the_page_that_it_was_made_on(
    app: AppTest, own_studio: Services
) -> None:
    app.switch_page(frame.BUILD).run()
    app.session_state["studio"].asked["new-from-sample"] = True
    app.switch_page(frame.DATA).run()
    app.switch_page(frame.BUILD).run()
    assert own_studio.algorithms.list() == ()
    # The same page without the button ends it, too.
    app.session_state["studio"].asked["revision-save"] = True
    assert calm(app.run()).session_state["studio"].asked == {}
