"""The text on screen is the text that runs, whatever the hurry."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from engine.settings import ROOT
from tests.journeys.conftest import free_port
from tests.journeys.main_job import PATIENCE_MS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
TIMES = 8


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The editor's own page, served with the studio's settings."""
    url = f"http://127.0.0.1:{(port := free_port())}"
    log = tmp_path_factory.mktemp("editor") / "server.log"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "streamlit", "run", "tests/journeys/editor_app.py"),
                *("--server.port", str(port)),
            ],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=sink,
            stderr=sink,
        )
    try:
        _wait_for(f"{url}/_stcore/health", log)
        yield url
    finally:
        process.terminate()
        process.wait(15)


def _wait_for(url: str, log: Path) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own http address
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(log.read_text(errors="replace")[-2000:])


@pytest.fixture
def burner() -> Iterator[None]:
    """Every processor kept busy, twice over."""
    count = 2 * (os.cpu_count() or 1)
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    yield
    for loop in loops:
        loop.kill()
        loop.wait()


class EditorPage:
    """The page as a person's hands and eyes have it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        page.goto(url)
        self.frame = page.frame_locator(".st-key-editor-frame iframe")
        self.frame.locator(".ace_content").wait_for()
        expect(self.frame.locator("#studio")).to_be_attached()
        expect(page.get_by_text(re.compile("known "))).to_be_visible()

    def on_screen(self) -> str:
        return str(self.frame.locator(".ace_editor").evaluate("it => it.env.editor.getValue()"))

    def put_cursor_at_end(self) -> None:
        self.frame.locator(".ace_content").click()
        self.page.keyboard.press("Control+End")

    def middle_of(self, button: str) -> tuple[float, float]:
        box = self.page.get_by_role("button", name=button).bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def expect_executed(self, count: int) -> None:
        digest = hashlib.sha256(self.on_screen().encode()).hexdigest()
        expect(self.page.get_by_text(f"executed {count} ")).to_have_text(
            f"executed {count} {digest}"
        )


def run_at_once_many_times(editor: EditorPage) -> None:
    run = editor.middle_of("Run")
    for count in range(1, TIMES + 1):
        editor.put_cursor_at_end()
        editor.page.keyboard.type(f"x{count} = {count}")
        editor.page.keyboard.press("Enter")
        editor.page.mouse.click(*run)
        editor.expect_executed(count)


def test_click_right_after_typing_runs_the_text_on_screen(page: Page, server: str) -> None:
    run_at_once_many_times(EditorPage(page, server))


@pytest.mark.usefixtures("burner")
def test_click_right_after_typing_on_a_busy_machine_runs_the_text_on_screen(
    page: Page, server: str
) -> None:
    run_at_once_many_times(EditorPage(page, server))


def test_ctrl_enter_in_the_editor_runs_the_text_on_screen(page: Page, server: str) -> None:
    editor = EditorPage(page, server)
    editor.put_cursor_at_end()
    for count in range(1, 6):
        page.keyboard.type(f"y{count} = {count}")
        page.keyboard.press("Control+Enter")
        editor.expect_executed(count)


def test_ctrl_enter_outside_the_editor_runs_the_text_on_screen(page: Page, server: str) -> None:
    editor = EditorPage(page, server)
    editor.put_cursor_at_end()
    page.keyboard.type("z = 1")
    page.mouse.click(5, 700)
    page.keyboard.press("Control+Enter")
    editor.expect_executed(1)


def test_text_set_by_the_program_appears_and_ctrl_z_brings_the_old_one_back(
    page: Page, server: str
) -> None:
    editor = EditorPage(page, server)
    old = editor.on_screen()
    page.get_by_role("button", name="Form").click()
    expect(editor.frame.locator(".ace_content")).to_contain_text("made by the form, 1")
    editor.put_cursor_at_end()
    page.keyboard.press("Control+z")
    assert editor.on_screen() == old
    page.mouse.click(*editor.middle_of("Run"))
    editor.expect_executed(1)


def test_words_typed_while_the_program_made_another_text_are_kept(page: Page, server: str) -> None:
    editor = EditorPage(page, server)
    page.get_by_role("button", name="Form").click()
    editor.put_cursor_at_end()
    page.keyboard.type("mine = 1")
    expect(page.get_by_text(re.compile(r"known .* rev 2"))).to_be_visible()
    expect(editor.frame.locator(".ace_content")).to_contain_text("mine = 1")
    page.mouse.click(*editor.middle_of("Run"))
    editor.expect_executed(1)
    assert "mine = 1" in editor.on_screen()


def test_text_sent_on_the_way_to_a_form_change_is_part_of_it(page: Page, server: str) -> None:
    editor = EditorPage(page, server)
    form = editor.middle_of("Form")
    editor.put_cursor_at_end()
    page.keyboard.type("mine = 2")
    page.mouse.click(*form)
    expect(editor.frame.locator(".ace_content")).to_contain_text("made by the form, 1")
    assert "mine = 2" in editor.on_screen()


def test_remark_is_drawn_beside_its_line_and_stays_text(page: Page, server: str) -> None:
    editor = EditorPage(page, server)
    page.get_by_text("Remarks").click()
    mark = editor.frame.locator(".ace_gutter-cell.ace_error")
    expect(mark).to_have_count(1)
    mark.hover()
    expect(editor.frame.locator(".ace_tooltip")).to_contain_text("not allowed")
    assert page.evaluate("window.pwned") is None


def test_dark_browser_gets_a_dark_editor_in_the_page_s_font(browser: Browser, server: str) -> None:
    context = browser.new_context(color_scheme="dark")
    context.set_default_timeout(PATIENCE_MS)
    editor = EditorPage(context.new_page(), server)
    sheet = editor.frame.locator(".ace_editor").evaluate(
        "it => [getComputedStyle(it).backgroundColor, getComputedStyle(it).fontFamily]"
    )
    red, green, blue = (int(part) for part in re.findall(r"\d+", sheet[0])[:3])
    assert max(red, green, blue) < 60
    assert "JetBrains Mono" in sheet[1]
    context.close()
