"""Three algorithms of the library in use: answered, refused, and broken on purpose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from tests.journeys.conftest import Studio

pytestmark = pytest.mark.browser
PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def library(studio: Studio, browser: Browser) -> Iterator[Page]:
    """One tab for all journeys: the libraries are loaded once."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{studio.url}/library")
    yield page
    context.close()


def see(locator: Locator) -> None:
    """Wait for it as long as a busy machine takes."""
    expect(locator).to_be_visible(timeout=PATIENCE_MS)


def open_card(page: Page, studio: Studio, word: str, slug: str) -> None:
    """Find an algorithm by a word, and open its card."""
    page.goto(f"{studio.url}/library")
    page.get_by_role("searchbox", name="Search the library").or_(
        page.get_by_role("textbox", name="Search the library")
    ).fill(word)
    card = page.locator(f".st-key-open-{slug}").get_by_role("button")
    see(card)
    expect(page.locator("[class*=st-key-open-]")).to_have_count(1)
    card.click()
    page.wait_for_url(f"**/library?*algorithm={slug}*")


def figures(page: Page) -> Locator:
    """The headline of the answer."""
    return page.get_by_test_id("stMetricValue")


def choose(page: Page, field: str, option: str) -> None:
    """Pick from a list; a list that opens while the page is drawn anew closes again."""
    offered = page.get_by_role("option", name=option).first
    for _ in range(5):
        page.get_by_role("combobox", name=field).click()
        try:
            offered.click(timeout=2_500)
        except TooLate:
            page.keyboard.press("Escape")
        else:
            return
    see(offered)


def fill(page: Page, label: str, value: str) -> None:
    """Type a number and leave the field."""
    page.get_by_role("spinbutton", name=label, exact=True).fill(value)
    page.keyboard.press("Enter")


def test_a_price_is_made_and_a_broken_floor_is_shown_with_its_inputs(studio: Studio, library: Page):
    open_card(library, studio, "markup", "dynamic-pricing")
    see(figures(library).first)
    before = figures(library).first.inner_text()
    fill(library, "Cost", "99")
    expect(figures(library).first).not_to_have_text(before)
    expect(figures(library).first).to_have_text("118.80")  # 99.00 and a fifth: the floor

    library.get_by_role("tab", name="Contract").click()
    see(library.get_by_text("PROVEN").first)
    choose(library, "Begin with a mistake", "subtract instead of adding")
    library.get_by_role("button", name="See what falls").click()
    broken = library.locator(".st-key-break-result")
    see(broken.get_by_text("The floor is the least whole price"))
    see(broken.get_by_text("the result is").first)
    see(broken.get_by_text("REFUTED").first)
    expect(broken.get_by_role("table").first).to_contain_text("cost_cents")


def test_a_route_is_drawn_and_is_a_plan_for_all_stops(studio: Studio, library: Page):
    open_card(library, studio, "deliver", "route-optimization")
    library.get_by_role("button", name="Answer", exact=True).click()
    see(library.locator(".js-plotly-plot").first)
    see(library.get_by_text("1 vehicle visits 12 stops").first)
    assert library.evaluate(
        "(() => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth <= main.clientWidth })()"
    )


def test_a_payment_is_scored_and_a_bad_amount_refused_where_it_stands(
    studio: Studio, library: Page
):
    open_card(library, studio, "chargeback", "fraud-detection")
    expect(figures(library).first).to_have_text("90")
    fill(library, "Amount", "99999999999")
    see(library.get_by_text("1 field of the request needs correcting"))
    see(library.get_by_text("Amount is too high: enter 100,000,000.00 or less.").first)
    expect(library.get_by_role("spinbutton", name="Amount", exact=True)).to_have_value(
        "99999999999.00"
    )
    fill(library, "Amount", "10")
    expect(figures(library).first).to_have_text("40")
    library.reload()
    see(library.get_by_role("heading", name="Fraud detection"))
    library.get_by_role("tab", name="Use as API").click()
    see(library.get_by_text("/api/v1/algorithms/fraud-detection/execute").first)
