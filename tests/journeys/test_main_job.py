"""From the dirty sample to a judged run that outlives a crash of the server."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page, expect

from engine.algorithms.service import AlgorithmService
from engine.evaluation.model import Evaluation
from engine.runs.model import RunFilter, RunState
from engine.runs.store import RunStore
from engine.settings import Settings
from engine.storage.database import Database
from tests.journeys import main_job
from tests.journeys.conftest import Studio

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def _newest_run(studio: Studio):
    database = Database(Settings(data_dir=studio.data_dir, database_url="").database)
    newest = RunStore(database).list(RunFilter())[0]
    code = AlgorithmService(Settings(data_dir=studio.data_dir, database_url=""), database).code(
        newest.revision_id
    )
    database.close()
    return newest, code


def test_dirty_sample_becomes_a_judged_run_that_outlives_a_crash(
    page: Page, studio: Studio
) -> None:
    main_job.upload(page, studio.url)
    main_job.choose_target(page, "churned")
    editor = main_job.build(page)
    main_job.edit(page, editor, "THRESHOLD = 0.5", "THRESHOLD = 0.4")
    main_job.run(page)

    run, code = _newest_run(studio)
    assert run.state is RunState.OK
    assert "THRESHOLD = 0.4" in code
    assert isinstance(run.evaluation, Evaluation)
    assert run.evaluation.threshold == 0.4
    auc = run.evaluation.metric("roc_auc")
    assert auc.value is not None
    assert auc.value > 0.6

    main_job.open_page(page, "Runs")
    expect(page.get_by_text("1 run", exact=False).first).to_be_visible()

    studio.kill()
    studio.start()
    page.goto(f"{studio.url}/runs")
    expect(page.get_by_text("1 run", exact=False).first).to_be_visible()
    again, code_again = _newest_run(studio)
    assert (again, code_again) == (run, code)

    page.goto(f"{studio.url}/test")
    main_job.expect_results(page)


def test_run_cut_off_by_a_crash_is_marked_at_the_next_start(page: Page, studio: Studio) -> None:
    page.goto(f"{studio.url}/build")
    page.get_by_role("button", name="Generate sample data").click()
    editor = page.frame_locator(".st-key-editor-frame iframe")
    expect(editor.locator("#studio")).to_be_attached()
    # The editor indents by itself.
    endless = "def execute(testData, spin=True):\nprint('halfway there')\nwhile spin:\npass\n"
    main_job.edit(page, editor, "def execute(testData):", endless)
    page.get_by_role("button", name="Run").first.click()
    expect(page.get_by_role("heading", name="Test", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Cancel")).to_be_visible()
    _wait_until_running(studio)
    expect(page.get_by_text("halfway there")).to_be_visible()
    expect(page.get_by_test_id("stMetric").filter(has_text="Memory")).to_be_visible()

    studio.kill()
    studio.start()

    run, _ = _newest_run(studio)
    assert run.state is RunState.INTERRUPTED
    page.goto(f"{studio.url}/test")
    expect(page.get_by_text("stopped while this run").first).to_be_visible()


def _wait_until_running(studio: Studio) -> None:
    for _ in range(300):
        if _newest_run(studio)[0].state is RunState.RUNNING:
            return
        time.sleep(0.1)
    pytest.fail("the run never started")
