"""Pictures of every page, light and dark, wide and narrow.

``python -m tests.journeys.screenshots`` does the main job once on a fresh studio, then
photographs each page into ``docs/images``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from engine.settings import ROOT
from tests.journeys import main_job
from tests.journeys.conftest import ARGUMENTS, CHROMIUM, Studio

IMAGES = ROOT / "docs" / "images"
WIDTHS = {"wide": 1440, "narrow": 420}
HEADINGS = {
    "start": "From a dirty CSV",
    "data": "Where the points went",
    "build": "in step with the form",
    "test": "Ranking",
    "runs": "churned from",
    "models": "Use as API",
    "library": "Route optimization",
    "algorithm": "The score on its bands",
    "promises": "See what falls",
    "keys": "New key",
    "jobs": "All jobs",
    "health": "Database",
}
TABS = {"promises": "Contract"}


def main() -> None:
    """Take them all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        studio = Studio(Path(folder) / "var")
        studio.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            addresses = _do_the_job(browser, studio)
            for theme in ("light", "dark"):
                for width in WIDTHS:
                    _photograph(browser, addresses, theme, width)
        finally:
            browser.close()
            studio.stop()


def _do_the_job(browser: Browser, studio: Studio) -> dict[str, str]:
    page = _page(browser, "light", "wide")
    main_job.upload(page, studio.url)
    main_job.choose_target(page, "churned")
    page.wait_for_url("**/data?dataset=*")
    data = page.url
    for threshold in ("0.5", "0.4"):
        if threshold == "0.5":
            editor = main_job.build(page)
            build = page.url
        else:
            main_job.open_page(page, "Build")
            editor = page.frame_locator(".st-key-editor-frame iframe")
            expect(editor.locator("#studio")).to_be_attached()
            main_job.edit(page, editor, "THRESHOLD = 0.5", f"THRESHOLD = {threshold}")
        main_job.run(page)
    models = _train(page)
    page.context.close()
    plain = {
        name: f"{studio.url}/{name}"
        for name in ("test", "runs", "library", "keys", "jobs", "health")
    }
    algorithm = f"{studio.url}/library?algorithm=fraud-detection"
    opened = {"data": data, "build": build, "models": models, "algorithm": algorithm}
    return {"start": studio.url, "promises": algorithm} | opened | plain


def _train(page: Page) -> str:
    main_job.open_page(page, "Models")
    page.get_by_role("button", name="Train a model").click()
    page.get_by_role("button", name="Train", exact=True).click()
    expect(page.get_by_role("tab", name="Try it")).to_be_visible(timeout=main_job.PATIENCE_MS)
    return page.url


def _photograph(browser: Browser, addresses: dict[str, str], theme: str, width: str) -> None:
    page = _page(browser, theme, width)
    for name, address in addresses.items():
        page.goto(address)
        if name in TABS:
            page.get_by_role("tab", name=TABS[name]).click()
        page.get_by_text(HEADINGS[name]).or_(page.locator("canvas")).first.wait_for(
            state="attached"
        )
        page.locator("[data-testid=stSkeleton]").first.wait_for(state="detached")
        page.wait_for_timeout(4_000)  # charts ease in
        page.screenshot(path=IMAGES / f"{name}-{theme}-{width}.png")
    page.context.close()


def _page(browser: Browser, theme: str, width: str) -> Page:
    context = browser.new_context(
        viewport={"width": WIDTHS[width], "height": 1000}, color_scheme=theme
    )
    context.set_default_timeout(main_job.PATIENCE_MS)
    return context.new_page()


if __name__ == "__main__":
    main()
