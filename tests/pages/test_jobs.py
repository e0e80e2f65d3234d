"""The jobs page on real rooms."""

from __future__ import annotations

import pytest

from components import frame, job_list
from engine.jobs.model import JobFilter, JobKind

HOSTILE = "a **b** [x](javascript:1) <img src=x onerror=alert(1)>.csv"
TABLE = b"age,city\n" + b"".join(f"{n},Town {n % 3}\n".encode() for n in range(20))


@pytest.fixture
def opened(app):
    def page():
        app.switch_page(frame.JOBS).run()
        assert not app.exception
        return app

    return page


@pytest.fixture
def ticked(opened, own_studio):
    """The page with this row of the table ticked."""

    def page(row):
        drawn = opened()
        key = job_list.table_key(own_studio.jobs.recent())
        drawn.session_state[key] = {"selection": {"rows": [row], "columns": [], "cells": []}}
        drawn.run()
        assert not drawn.exception
        return drawn

    return page


@pytest.fixture
def failed(own_studio):
    """A job that a worker has given up."""
    asked = own_studio.jobs.submit(JobKind.SANITIZE, "0" * 32)
    claimed = own_studio.jobs.claim()
    own_studio.jobs.fail(claimed, "The disk is <b>full</b>.", "Make room.")
    return own_studio.jobs.get(asked.id)


def said(app):
    return " ".join(str(e.value) for e in [*app.markdown, *app.caption, *app.error, *app.code])


def test_before_any_job_the_page_says_what_it_is_for(opened):
    page = opened()
    assert "Cleaning a table" in said(page)
    assert page.button(key="empty-action").label == "Upload a table"


def test_jobs_are_listed_newest_first_with_the_names_of_what_they_are_about(
    opened, own_studio, work
):
    for name in ("first.csv", HOSTILE):
        dataset = own_studio.datasets.upload(name, TABLE)
        own_studio.jobs.submit(JobKind.SANITIZE, dataset.id)
    work()
    table = opened().dataframe[0].value
    assert table["On"].tolist() == [HOSTILE, "first.csv"]
    assert table["State"].tolist() == [["done"], ["done"]]
    assert table["Work"].tolist() == ["Clean a dataset"] * 2


def test_a_job_that_waits_has_its_place_and_can_be_cancelled(opened, own_studio):
    dataset = own_studio.datasets.upload(HOSTILE, TABLE)
    first, second = (own_studio.jobs.submit(JobKind.SANITIZE, dataset.id) for _ in range(2))
    page = opened()
    assert "next in line" in said(page)
    assert "1 before it" in said(page)
    assert "](javascript" not in said(page)
    page.button(key=f"job-cancel-{second.id}").click().run()
    assert own_studio.jobs.get(second.id).state.value == "cancelled"
    assert own_studio.jobs.get(first.id).state.value == "queued"


def test_a_run_that_waits_is_cancelled_with_its_job(opened, own_studio):
    code = "def execute(testData):\n    return {'success': True}\n"
    algorithm = own_studio.algorithms.create("Slow", "custom", code, None, None)
    run = own_studio.runs.start(algorithm.id, code, test_data={"testFeatures": [[1]]}, labels=[1])
    job = own_studio.jobs.latest(JobKind.RUN, run.id)
    opened().button(key=f"job-cancel-{job.id}").click().run()
    assert own_studio.runs.get(run.id).state.value == "cancelled"


def test_a_failed_job_shows_problem_remedy_and_log_and_is_tried_again(ticked, own_studio, failed):
    page = ticked(0)
    assert "full" in page.error[0].value
    assert "<b>" not in page.error[0].value
    assert "Make room" in page.error[0].value
    assert "Failed: The disk is <b>full</b>." in page.code[0].value
    page.button(key="job-retry").click().run()
    assert own_studio.jobs.get(failed.id).state.value == "queued"


def test_a_filter_narrows_the_list_and_says_so(opened, own_studio, failed):
    own_studio.jobs.submit(JobKind.PROFILE, "1" * 32)
    page = opened()
    page.selectbox(key="jobs-state").set_value("failed").run()
    assert page.dataframe[0].value["Work"].tolist() == ["Clean a dataset"]
    page.selectbox(key="jobs-kind").set_value("profile").run()
    assert "No job passes" in said(page)


def test_older_jobs_are_shown_when_asked_for(opened, own_studio):
    for number in range(job_list.PAGE_ROWS + 1):
        own_studio.jobs.cancel(own_studio.jobs.submit(JobKind.PROFILE, f"{number:032d}").id)
    page = opened()
    assert len(page.dataframe[0].value) == job_list.PAGE_ROWS
    assert "The newest 50 jobs" in said(page)
    page.button(key="jobs-more").click().run()
    assert len(page.dataframe[0].value) == job_list.PAGE_ROWS + 1


def test_the_log_stays_on_screen_when_the_list_changes_and_can_be_closed(
    ticked, own_studio, failed
):
    page = ticked(0)
    own_studio.jobs.cancel(own_studio.jobs.submit(JobKind.PROFILE, "1" * 32).id)
    page.run()
    assert "Make room" in page.error[0].value
    page.button(key="job-close").click().run()
    assert not page.error
    assert own_studio.jobs.page(wanted=JobFilter(kind=JobKind.PROFILE))
