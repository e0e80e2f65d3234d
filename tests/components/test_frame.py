"""The start page's steps, notices and the session's memory."""

import logging
import pickle

import pytest
from streamlit.testing.v1 import AppTest

from components import frame, start_steps
from components.session import Studio
from engine.settings import ROOT


def refused() -> None:
    from components import notice
    from engine.errors import Conflict

    with notice.refusals():
        raise Conflict("The table **x** is too small.", "Run `make run`, or add rows.")


def broken() -> None:
    from components import notice

    cell = "".join(["se", "cret"])
    with notice.refusals():
        raise KeyError(cell)


def stopped() -> None:
    import streamlit as st

    from components import notice

    with notice.refusals():
        st.text("before")
        st.stop()


def parts() -> None:
    from components import part_list
    from engine.parts import PartState

    part_list.show(
        [
            PartState(name="Python", state="ready", version="3.11", detail="Linux"),
            PartState(name="Docker", state="missing", detail="Silent.", remedy="Run `dockerd`."),
        ]
    )


def test_refusal_shows_problem_and_remedy() -> None:
    at = AppTest.from_function(refused).run()
    assert not at.exception
    assert at.error[0].value == (
        "**The table \\*\\*x\\*\\* is too small\\.**\n\nRun `make run`\\, or add rows\\."
    )


def test_unexpected_fault_is_shown_calmly_and_logged_without_its_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, logger="studio.screens"):
        at = AppTest.from_function(broken).run()
    assert not at.exception
    assert "on our side" in at.error[0].value
    assert "secret" not in at.error[0].value
    assert "secret" not in caplog.text
    fault_id = caplog.records[-1].getMessage().split()[2].rstrip(":")
    assert fault_id in at.error[0].value


def test_stopping_a_page_is_no_fault() -> None:
    at = AppTest.from_function(stopped).run()
    assert not at.error
    assert at.text[0].value == "before"


def test_part_that_is_missing_comes_first_with_its_remedy() -> None:
    at = AppTest.from_function(parts).run()
    assert at.error[0].value.startswith("**1 part does not work.**")
    names = [item.value for item in at.markdown if item.value.startswith("**")]
    assert names[0] == "**Docker**"
    assert any("`dockerd`" in item.value for item in at.markdown)


@pytest.mark.parametrize(
    ("standing", "following"),
    [
        ({"datasets": 0, "usable": 0, "algorithms": 0, "runs": 0}, frame.DATA),
        ({"datasets": 2, "usable": 0, "algorithms": 0, "runs": 0}, frame.DATA),
        ({"datasets": 1, "usable": 1, "algorithms": 0, "runs": 0}, frame.BUILD),
        ({"datasets": 0, "usable": 0, "algorithms": 1, "runs": 0}, frame.TEST),
        ({"datasets": 1, "usable": 1, "algorithms": 1, "runs": 0}, frame.TEST),
        ({"datasets": 1, "usable": 1, "algorithms": 1, "runs": 5}, frame.RUNS),
    ],
)
def test_exactly_one_step_is_next(standing: dict[str, int], following: str) -> None:
    steps = start_steps.steps(**standing)
    assert [step.page for step in steps if step.is_next] == [following]


def test_every_step_has_a_picture_that_ships() -> None:
    steps = start_steps.steps(datasets=0, usable=0, algorithms=0, runs=0)
    assert all((frame.STATIC / step.picture).is_file() for step in steps)


def test_session_survives_pickling() -> None:
    held = Studio(dataset_id="a" * 32, spec={"mode": "predict"}, compare_ids=["b"])
    assert pickle.loads(pickle.dumps(held)) == held  # noqa: S301 - our own bytes


def test_pictures_hold_no_text_that_needs_a_font_and_no_script() -> None:
    for picture in (ROOT / "static").glob("*.svg"):
        source = picture.read_text()
        assert "<text" not in source
        assert "<script" not in source
        assert "href" not in source
