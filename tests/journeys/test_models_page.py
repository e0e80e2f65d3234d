"""A person trains models of two kinds, reads what they are worth, and asks them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from engine.assembly import Services, assemble
from engine.datasets.model import Dataset
from engine.settings import Settings
from tests.engine.models import programs
from tests.journeys.conftest import Studio

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
HOSTILE = "Sales <img src=x onerror=alert(1)>.csv"


def see(locator: Locator) -> None:
    """Wait for it as long as a busy machine takes."""
    expect(locator).to_be_visible()


def choose(page: Page, field: str, option: str) -> None:
    """Pick from a list; a pressed field may be drawn anew before it opens."""
    page.get_by_role("combobox", name=field).click()
    page.get_by_role("option", name=option).click()


@pytest.fixture(scope="module")
def program(studio: Studio) -> Iterator[Services]:
    """Another process of the same studio: it has the datasets cleaned."""
    services = assemble(Settings(data_dir=studio.data_dir, pool_size=0))
    yield services
    services.close()


@pytest.fixture(scope="module")
def series(program: Services) -> Dataset:
    """A cleaned series."""
    made = program.datasets.upload(HOSTILE, programs.series())
    return program.datasets.sanitize(made.id)


@pytest.fixture(scope="module")
def customers(program: Services) -> Dataset:
    """A cleaned table with a target."""
    return program.datasets.sanitize(program.datasets.upload_sample("customers").id)


@pytest.mark.bubblewrap
def test_a_classifier_is_trained_tried_and_called(
    studio: Studio, page: Page, program: Services, customers: Dataset
):
    page.goto(f"{studio.url}/models")
    page.get_by_role("button", name="Train a model").click()
    see(page.get_by_role("combobox", name="Column to be told"))
    page.get_by_role("button", name="Train", exact=True).click()
    see(page.get_by_role("tab", name="Try it"))
    (model,) = program.models.page()
    assert (model.state.value, model.dataset_id) == ("ready", customers.id)

    see(page.get_by_text("Probability of “yes”"))
    before = page.get_by_test_id("stMetricValue").all_inner_texts()
    page.get_by_role("textbox", name="support_calls").first.fill("9")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stMetricValue").nth(5)).not_to_have_text(before[5])
    page.get_by_role("tab", name="Use as API").click()
    see(page.get_by_text(f"/api/v1/models/{model.id}/predict").first)


@pytest.mark.bubblewrap
def test_a_forecast_is_trained_by_the_choices_of_its_kind(
    studio: Studio, page: Page, program: Services, series: Dataset
):
    page.goto(f"{studio.url}/models")
    page.get_by_role("button", name="Train a model").click()
    choose(page, "Dataset", "Sales")
    choose(page, "What it answers", "Forecasting")
    page.get_by_role("spinbutton", name="Steps to tell").fill("6")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Train", exact=True).click()
    see(page.get_by_text("Steps after the last known one"))
    see(page.locator(".js-plotly-plot").first)
    model = program.models.page()[0]
    assert (model.kind.value, model.options.horizon) == ("forecasting", 6)
    assert model.dataset_id == series.id
    assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0
