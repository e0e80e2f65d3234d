"""The main job as a person does it, step by step; shared by the journey and the screenshots."""

from __future__ import annotations

import re

from playwright.sync_api import FrameLocator, Page, expect

from engine.settings import ROOT

DIRTY_SAMPLE = ROOT / "data" / "samples" / "subscriptions_messy.csv"
PATIENCE_MS = 90_000  # a busy machine is slow, not wrong


def upload(page: Page, url: str) -> None:
    """Give the dirty sample to the Data page and wait for its report."""
    page.goto(f"{url}/data")
    page.set_input_files("input[type=file]", DIRTY_SAMPLE)
    expect(page.get_by_text("Where the points went")).to_be_visible(timeout=PATIENCE_MS)


def choose_target(page: Page, target: str) -> None:
    """Say what is to be predicted; the report is made again with it."""
    page.get_by_role("combobox", name="What do you want to predict?").click()
    page.get_by_role("option", name=target, exact=True).click()
    expect(page.get_by_role("combobox", name="What do you want to predict?")).to_have_value(
        target, timeout=PATIENCE_MS
    )


def build(page: Page) -> FrameLocator:
    """Take the dataset and its target to the Build page; the editor's frame comes back."""
    page.get_by_role("button", name="Build a model").click()
    editor = page.frame_locator(".st-key-editor-frame iframe")
    expect(editor.locator("#studio")).to_be_attached(timeout=PATIENCE_MS)
    expect(editor.locator(".ace_content")).to_contain_text("logistic regression")
    return editor


def edit(page: Page, editor: FrameLocator, old: str, new: str) -> None:
    """Type over the first place in the code where ``old`` stands."""
    editor.locator(".ace_editor").evaluate(
        "(it, old) => { it.env.editor.focus(); it.env.editor.find(old); }", old
    )
    page.keyboard.type(new)


def run(page: Page) -> None:
    """Press Run and wait for the results."""
    page.get_by_role("button", name=re.compile("Run")).first.click()
    expect(page.get_by_role("heading", name="Test", exact=True)).to_be_visible(timeout=PATIENCE_MS)
    expect_results(page)


def expect_results(page: Page) -> None:
    """The charts of a judged run are on screen."""
    expect(page.get_by_role("tab", name="Ranking")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=PATIENCE_MS)


def open_page(page: Page, name: str) -> None:
    """Go by the menu."""
    page.get_by_test_id("stSidebarNavLink").filter(has_text=name).click()
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible(timeout=PATIENCE_MS)
