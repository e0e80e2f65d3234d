"""The data page in a real browser: hostile bytes, a narrow screen, both themes."""

from __future__ import annotations

import tomllib

import pytest
from playwright.sync_api import Browser, Page, expect

from engine.settings import ROOT
from tests.components.records import HOSTILE
from tests.journeys.conftest import Studio
from tests.journeys.main_job import PATIENCE_MS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
RUNS_CODE = False

THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
TABS = (
    "Fixes", "Changed cells", "Issues", "Columns", "Rows set aside", "Reading", "Two uploads",
    "Before and after",
)  # fmt: skip


def hostile_csv() -> bytes:
    cell = '"' + HOSTILE.replace('"', '""') + '"'
    rows = "".join(f"{n}, {n % 7},{cell},{'yes' if n % 3 else 'no'}\n" for n in range(60))
    return f"id,visits,{cell},left\n{rows}{cell}\n".encode()


def upload(page: Page, studio: Studio, content: bytes, name: str = "<b>x</b> *y*.csv") -> None:
    page.goto(f"{studio.url}/data")
    page.set_input_files(
        "input[type=file]", files=[{"name": name, "mimeType": "text/csv", "buffer": content}]
    )
    page.get_by_role("tab", name="Fixes").wait_for()


# First in the module: it needs a server that nobody has visited.
def test_first_deep_link_after_a_start_finds_its_page(page: Page, studio: Studio) -> None:
    page.goto(f"{studio.url}/data")
    expect(page.get_by_role("heading", name="Data", exact=True)).to_be_visible()
    page.wait_for_timeout(1_000)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_hostile_table_runs_nothing_and_calls_nobody(page: Page, studio: Studio) -> None:
    foreign: list[str] = []
    own = (studio.url, studio.url.replace("http", "ws"), "data:", "blob:")
    page.on("request", lambda ask: None if ask.url.startswith(own) else foreign.append(ask.url))
    upload(page, studio, hostile_csv())
    for tab in TABS:
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
        page.wait_for_timeout(700)
        assert page.evaluate("window.pwned") is None
        assert page.locator("[data-testid=stMain] a[href*='tracker']").count() == 0
        assert page.locator("[data-testid=stAlert]").filter(has_text="our side").count() == 0
    assert foreign == []


def test_undone_fix_keeps_its_tab_open(page: Page, studio: Studio) -> None:
    upload(page, studio, hostile_csv(), "undo.csv")
    page.get_by_role("tab", name="Fixes").click()
    switch = page.get_by_role("switch").or_(page.locator("input[type=checkbox]")).first
    switch.wait_for(state="attached")
    page.locator("[data-testid=stCheckbox] label").first.click()
    page.get_by_role("button", name="Clean with these").click()
    expect(page.get_by_text("undone)")).to_be_visible()
    expect(page.get_by_role("tab", name="Fixes")).to_have_attribute("aria-selected", "true")


def test_refresh_keeps_the_dataset_on_screen(page: Page, studio: Studio) -> None:
    upload(page, studio, hostile_csv(), "kept.csv")
    page.wait_for_url("**/data?dataset=*")
    page.reload()
    expect(page.get_by_role("heading", name="kept.csv")).to_be_visible()


@pytest.mark.parametrize("kind", ["light", "dark"])
def test_theme_follows_the_system(browser: Browser, studio: Studio, kind: str) -> None:
    context = browser.new_context(color_scheme=kind)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(studio.url)
    page.get_by_role("heading", level=1).wait_for()
    seen = page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    wanted = THEME[kind]["backgroundColor"].removeprefix("#")
    assert seen == f"rgb({', '.join(str(part) for part in bytes.fromhex(wanted))})"
    page.wait_for_function("document.fonts.check('15px Inter')")
    context.close()


def test_narrow_screen_never_scrolls_sideways(browser: Browser, studio: Studio) -> None:
    context = browser.new_context(viewport={"width": 420, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    upload(page, studio, hostile_csv(), "a_very_long_name_without_any_blank_in_it_2026_final.csv")
    for path in ("", "data", "build", "test", "runs", "health"):
        if path != "data":
            page.goto(f"{studio.url}/{path}")
        page.get_by_role("heading", level=1).wait_for()
        page.wait_for_timeout(1_000)
        wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert wide <= 420, path or "start"
    context.close()
