"""Form and code in step, and the text on screen run, on the real page in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from engine.algorithms.service import AlgorithmService
from engine.settings import Settings
from engine.storage.database import Database
from tests.journeys.conftest import Studio

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


@pytest.fixture
def kept(studio: Studio) -> Iterator[AlgorithmService]:
    """What the running studio has in its database."""
    settings = Settings(data_dir=studio.data_dir, database_url="")
    database = Database(settings.database)
    yield AlgorithmService(settings, database)
    database.close()


class BuildPage:
    """The build page as a person has it, with the sample algorithm open."""

    def __init__(self, page: Page, studio: Studio) -> None:
        self.page = page
        page.goto(studio.url)
        page.get_by_test_id("stSidebarNavLink").filter(has_text="Build").click()
        page.get_by_role("button", name="Generate sample data").click()
        self.wait()

    def wait(self) -> None:
        self.frame = self.page.frame_locator(".st-key-editor-frame iframe")
        expect(self.frame.locator("#studio")).to_be_attached()
        expect(self.frame.locator(".ace_content")).to_contain_text("logistic regression")

    def code(self) -> str:
        return str(self.frame.locator(".ace_editor").evaluate("it => it.env.editor.getValue()"))

    def watch_click(self) -> None:
        """Have the browser note the text on screen at the moment of the next click."""
        self.frame.locator(".ace_editor").evaluate(
            "it => window.top.addEventListener('mousedown',"
            " () => { window.top.shown = it.env.editor.getValue(); }, true)"
        )

    def replace(self, old: str, new: str) -> None:
        """Type over the first place where ``old`` stands."""
        self.frame.locator(".ace_editor").evaluate(
            "(it, old) => { it.env.editor.focus(); it.env.editor.find(old); }", old
        )
        self.page.keyboard.type(new)

    def type_at_the_end(self, text: str) -> None:
        self.frame.locator(".ace_content").click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)


def expect_badge(page: Page, words: str) -> None:
    expect(page.get_by_text(words).first).to_be_visible()


def test_form_and_code_follow_each_other_and_custom_code_locks(page: Page, studio: Studio) -> None:
    build = BuildPage(page, studio)
    page.get_by_text("Explain", exact=True).click()
    expect(build.frame.locator(".ace_content")).to_contain_text("Mode: Explain")
    build.replace("MAX_ITER = 1000", "MAX_ITER = 321")
    page.get_by_text("How it is fitted").click()
    expect(page.get_by_label("Steps at most")).to_have_value("321")
    expect_badge(page, "in step with the form")
    build.type_at_the_end("print('mine')")
    expect_badge(page, "custom code")
    expect(page.get_by_label("Steps at most")).to_be_disabled()
    page.reload()
    build.wait()
    expect_badge(page, "custom code")
    assert "print('mine')" in build.code()
    page.get_by_role("button", name="Revert to the form").click()
    expect_badge(page, "in step with the form")
    assert "print('mine')" not in build.code()
    assert "MAX_ITER = 321" in build.code()


def test_run_clicked_right_after_typing_runs_the_text_on_screen(
    page: Page, studio: Studio, kept: AlgorithmService
) -> None:
    build = BuildPage(page, studio)
    for count in range(2):
        box = page.get_by_role("button", name=re.compile("^.*Run")).first.bounding_box()
        assert box is not None
        build.watch_click()
        build.type_at_the_end(f"x{count} = {count}")
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        on_screen = page.evaluate("window.shown")
        expect(page.get_by_role("heading", name="Test", exact=True)).to_be_visible()
        newest = kept.revisions(kept.list()[0].id)[0]
        assert kept.code(newest.id) == on_screen
        assert f"x{count} = {count}" in on_screen
        page.get_by_test_id("stSidebarNavLink").filter(has_text="Build").click()
        build.wait()


def test_ctrl_enter_in_the_editor_runs_the_text_on_screen(
    page: Page, studio: Studio, kept: AlgorithmService
) -> None:
    build = BuildPage(page, studio)
    build.type_at_the_end("print('by key')")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name="Test", exact=True)).to_be_visible()
    newest = kept.revisions(kept.list()[0].id)[0]
    assert "print('by key')" in kept.code(newest.id)


def test_number_entered_and_run_clicked_at_once_runs_with_the_number(
    page: Page, studio: Studio, kept: AlgorithmService
) -> None:
    build = BuildPage(page, studio)
    page.get_by_text("How it is fitted").click()
    steps = page.get_by_label("Steps at most")
    expect(steps).to_be_visible()
    steps.fill("77")
    page.get_by_role("button", name=re.compile("^.*Run")).first.click()
    expect(page.get_by_role("heading", name="Test", exact=True)).to_be_visible()
    newest = kept.revisions(kept.list()[0].id)[0]
    assert "MAX_ITER = 77" in kept.code(newest.id)
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Build").click()
    build.wait()
    assert "MAX_ITER = 77" in build.code()


def test_a_contract_is_written_and_the_simplest_input_that_breaks_it_is_shown(
    page: Page, studio: Studio, kept: AlgorithmService
) -> None:
    code = "def execute(testData):\n    return {'n': testData['n'] % 778}\n"
    algorithm = kept.create("Remainder", "custom", code)
    page.goto(f"{studio.url}/build?algorithm={algorithm.id}")
    panel = page.locator(".st-key-contract")
    panel.get_by_role("button", name="Write by hand").click()
    number = '{"type": "integer", "minimum": 0, "maximum": 1000}'
    for label, field in (("Request schema", number), ("Answer schema", '{"type": "integer"}')):
        schema = f'{{"type": "object", "properties": {{"n": {field}}}, "required": ["n"]}}'
        panel.get_by_label(label).fill(schema)
    panel.get_by_role("textbox", name="Invariants, one on each line").fill("out.n == inp.n")
    panel.get_by_role("button", name="Save contract").click()
    expect(panel.get_by_text("Not tested yet.")).to_be_visible()
    panel.get_by_role("button", name="Test with up to 2,000 inputs").click()
    expect(panel.get_by_text("2,000 inputs, seed 0")).to_be_visible()
    expect(panel.get_by_text("5 tested · 1 refuted")).to_be_visible()
    expect(panel.get_by_test_id("stDataFrame")).to_be_visible()
