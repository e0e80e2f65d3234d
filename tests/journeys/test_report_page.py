"""The report in a real browser: changed cells, a switch tried, effects, files, two uploads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.components.records import HOSTILE
from tests.journeys.conftest import Studio
from tests.journeys.main_job import PATIENCE_MS
from tests.journeys.test_data_page import upload

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
RUNS_CODE = False


def customers(rows: int = 240, town: str = "Oslo") -> bytes:
    """Dirty in ways that are repaired; ``paid`` gives the answer away; one hostile column."""
    cell = '"' + HOSTILE.replace('"', '""') + '"'
    lines = [
        f"{n * 37 % 101}.5 EUR, {(town, 'Rome', 'n/a')[(5 * n + n // 7) % 3]} ,"
        f"{cell if n % 5 else 'plain'},{9 * (n % 4 == 0) + n % 2},{('no', 'yes')[n % 4 == 0]}"
        for n in range(rows)
    ]
    return (f"income,town,{cell},paid,left\n" + "\n".join(lines) + "\n").encode()


def choose_target(page: Page, name: str) -> None:
    box = page.get_by_role("combobox", name=re.compile("What do you want to predict"))
    box.click()
    page.get_by_role("option", name=name, exact=True).click()
    expect(page.get_by_text("Before you train")).to_be_visible()


def open_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()
    expect(page.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")


def is_calm(page: Page) -> None:
    assert page.evaluate("window.pwned") is None
    assert page.locator("[data-testid=stAlert]").filter(has_text="our side").count() == 0


def test_leak_is_refused_taken_on_and_refused_again(page: Page, studio: Studio) -> None:
    upload(page, studio, customers(), "leak.csv")
    choose_target(page, "left")
    build = page.get_by_role("button", name="Build a model")
    expect(build).to_be_disabled()
    accept = page.get_by_role("button", name="Train all the same").first
    accept.focus()
    page.keyboard.press("Enter")  # all of it is done without a mouse
    expect(build).to_be_enabled()
    expect(page.get_by_text("it is on record")).to_be_visible()
    page.get_by_role("button", name="Refuse again").click()
    expect(build).to_be_disabled()
    is_calm(page)


def test_changed_cells_are_paged_and_filtered(page: Page, studio: Studio) -> None:
    upload(page, studio, customers(), "cells.csv")
    open_tab(page, "Changed cells")
    expect(page.get_by_text(re.compile(r"[\d,]+ changed cells, in the order"))).to_be_visible()
    page.get_by_role("combobox", name=re.compile("Rule")).click()
    page.get_by_role("option", name="Words for", exact=False).click()
    expect(page.get_by_text(re.compile(r"[\d,]+ changed cells of [\d,]+, in the"))).to_be_visible()
    is_calm(page)


def test_switch_shows_its_score_before_anything_is_kept(page: Page, studio: Studio) -> None:
    upload(page, studio, customers(), "tried.csv")
    open_tab(page, "Fixes")
    switch = page.locator("[data-testid=stCheckbox] label").first
    switch.click()
    expect(page.get_by_text("Score after the repairs:")).to_be_visible()
    expect(page.get_by_text("Nothing is stored yet")).to_be_visible()
    page.get_by_role("button", name="Put back").click()
    expect(page.get_by_text("Score after the repairs:")).to_have_count(0)
    assert page.get_by_text("undone)").count() == 0
    is_calm(page)


def test_switch_keeps_the_focus_and_what_it_does_is_announced(page: Page, studio: Studio) -> None:
    upload(page, studio, customers(), "keys.csv")
    page.get_by_role("tab", name="Fixes").focus()
    page.keyboard.press("Enter")
    switch = page.get_by_role("switch", name="Blanks trimmed")
    switch.focus()
    page.keyboard.press("Space")
    status = page.get_by_role("status").filter(has_text="Score after the repairs:")
    expect(status).to_be_visible()
    expect(switch).to_be_focused()
    names = [each.get_attribute("aria-label") or "" for each in page.get_by_role("switch").all()]
    assert names
    assert not any("*" in name for name in names)
    for chart in page.locator("[data-testid=stPlotlyChart]").all():
        assert chart.get_attribute("aria-label")
    nameless = page.evaluate(
        "[...document.querySelectorAll('button, input, [role=combobox]')]"
        ".filter(e => e.getBoundingClientRect().width && !e.ariaLabel && !e.labels?.length"
        " && !e.textContent.trim() && !e.title).map(e => e.outerHTML)"
    )
    assert nameless == []


def test_effects_are_measured_in_the_background_and_shown_per_fix(
    page: Page, studio: Studio
) -> None:
    upload(page, studio, customers(), "effects.csv")
    choose_target(page, "left")
    open_tab(page, "Fixes")
    page.get_by_role("button", name="Measure what each repair does").click()
    expect(page.get_by_text("Effect on a model:").first).to_be_visible()
    is_calm(page)


def test_two_uploads_are_compared(page: Page, studio: Studio) -> None:
    upload(page, studio, customers(), "twice.csv")
    upload(page, studio, customers(town="Paris").replace(b"income", b"salary"), "twice.csv")
    open_tab(page, "Two uploads")
    expect(page.get_by_text("breaks a model of the earlier upload")).to_be_visible()
    is_calm(page)


def test_report_file_works_offline_and_runs_nothing(
    browser: Browser, page: Page, studio: Studio, tmp_path: Path
) -> None:
    upload(page, studio, customers(), "<b>file<i>.csv")
    page.get_by_role("button", name="Download").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Report", exact=True).click()
    file = tmp_path / "report.html"
    download.value.save_as(file)
    context = browser.new_context(offline=True)
    context.set_default_timeout(PATIENCE_MS)
    offline = context.new_page()
    asked: list[str] = []
    offline.on("request", lambda ask: asked.append(ask.url))
    offline.goto(file.as_uri())
    expect(offline.get_by_role("heading", level=1)).to_have_text("<b>file<i>.csv")
    assert offline.evaluate("window.pwned") is None
    assert offline.locator("img, script, iframe").count() == 0
    assert asked == [file.as_uri()]
    context.close()


def test_every_file_can_be_taken_away(page: Page, studio: Studio, tmp_path: Path) -> None:
    upload(page, studio, customers().replace(b"plain", b"=cmd|x"), "files.csv")
    page.get_by_role("button", name="Download").first.click()
    starts = {
        "Cleaned CSV": b"income,",
        "Cleaned CSV for spreadsheets": b"income,",
        "Recipe": b"{",
        "Patch log": b"PAR1",
        "Cleaning as pandas code": b'"""Clean a table',
    }
    for name, start in starts.items():
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        file = tmp_path / name
        download.value.save_as(file)
        assert file.read_bytes().startswith(start), name
    assert b"'=cmd" in (tmp_path / "Cleaned CSV for spreadsheets").read_bytes()
    assert b"'=cmd" not in (tmp_path / "Cleaned CSV").read_bytes()
