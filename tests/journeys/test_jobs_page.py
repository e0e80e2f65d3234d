"""A person watches work go on behind the pages, stops some of it, and learns why some failed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from engine.assembly import Services, assemble
from engine.jobs.model import JobKind
from engine.settings import Settings
from tests.journeys import main_job
from tests.journeys.conftest import Studio

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
HOSTILE = "Endless <img src=x onerror=alert(1)> [x](javascript:alert(1))"
ENDLESS = """
def execute(testData):
    print("still at it")
    while True:
        pass
"""


def see(locator: Locator) -> None:
    """Wait for it as long as a busy machine takes."""
    expect(locator).to_be_visible()


@pytest.fixture(scope="module")
def program(studio: Studio) -> Iterator[Services]:
    """Another process of the same studio: it asks, the server's workers do the work."""
    services = assemble(Settings(data_dir=studio.data_dir, pool_size=0))
    yield services
    services.close()


def test_a_run_under_way_is_watched_and_cancelled(studio: Studio, page: Page, program: Services):
    algorithm = program.algorithms.create(HOSTILE, "custom", ENDLESS, None, None)
    run = program.runs.start(algorithm.id, ENDLESS, test_data={"testFeatures": [[1]]}, labels=[1])
    page.goto(f"{studio.url}/jobs")
    see(page.get_by_text("1 at work, 0 waiting."))
    see(page.get_by_text("Running in the sandbox"))
    assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0
    page.get_by_role("button", name="Cancel").click()
    see(page.get_by_text("Nothing now."))
    assert program.runs.get(run.id).state.value == "cancelled"


def test_a_job_done_elsewhere_appears_while_the_page_polls_and_tells_its_log(
    studio: Studio, page: Page, program: Services
):
    main_job.upload(page, studio.url)
    main_job.open_page(page, "Jobs")
    # The cells of the table are a canvas; the tick box is at its left.
    table = page.get_by_test_id("stDataFrame").first
    table.click(position={"x": 18, "y": 55})
    see(page.get_by_role("heading", name="Clean a dataset"))
    see(page.get_by_text("Waiting for a worker").last)
    page.get_by_role("button", name="Open dataset").click()
    see(page.get_by_text("Where the points went"))


def test_a_failed_job_says_why_and_is_tried_again(studio: Studio, page: Page, program: Services):
    broken = program.datasets.upload("broken.csv", b"\x00\x01\x02\xff" * 400)
    job = program.jobs.submit(JobKind.SANITIZE, broken.id)
    page.goto(f"{studio.url}/jobs?job={job.id}")
    see(page.get_by_role("button", name="Try again"))
    problem = program.jobs.get(job.id).problem or ""
    assert problem
    expect(page.get_by_test_id("stAlert").first).to_contain_text(problem[:40])
    page.get_by_role("button", name="Try again").click()
    see(page.get_by_text("Queued again by hand").first)  # its log says so, too
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Try again")).to_have_count(0)
