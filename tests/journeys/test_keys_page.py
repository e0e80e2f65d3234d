"""A person makes a key on the Keys page, a program uses it, and the person ends it."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Studio

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
RUNS_CODE = False
HOSTILE = "Shop <img src=x onerror=alert(1)> ![x](http://t/p.png)"


def call(studio: Studio, key: str) -> tuple[int, object]:
    request = urllib.request.Request(  # noqa: S310 - our own http address
        f"{studio.url}/api/v1/keys/usage", headers={"X-API-Key": key}
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - as above
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def make(page: Page, name: str) -> str:
    """A new key by the dialog; its text, which is shown this once."""
    page.get_by_role("button", name="New key").first.click()
    page.get_by_label("What it is for").fill(name)
    page.get_by_label("Whom to write to about it").fill("ada@example.org")
    page.get_by_role("button", name="Make the key").click()
    shown = page.get_by_role("dialog").get_by_text(re.compile(r"^algo_[0-9a-f]{16}_"))
    text = shown.inner_text().strip()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    return text


def test_a_key_made_on_the_page_opens_the_api_until_it_is_revoked(studio: Studio, page: Page):
    page.goto(f"{studio.url}/keys")
    expect(page.get_by_text("No program calls this studio yet")).to_be_visible()
    key = make(page, HOSTILE)
    assert page.get_by_text(key).count() == 0
    status, told = call(studio, key)
    while status == 200 and not told:  # a call is written down after it is answered
        status, told = call(studio, key)
    assert status == 200
    page.reload()
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    assert key not in page.content()
    assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0
    # The cells of the table are a canvas; the tick box is at its left.
    table = page.get_by_test_id("stDataFrame").first
    table.click(position={"x": 18, "y": 55})
    page.get_by_role("button", name="Revoke").first.click()
    page.get_by_role("button", name="Revoke it now").click()
    expect(page.get_by_role("button", name="Revoke")).to_have_count(0)
    status, told = call(studio, key)
    assert (status, "revoked" in str(told)) == (401, True)


def test_a_wish_that_cannot_be_met_is_refused_in_the_dialog(studio: Studio, page: Page):
    page.goto(f"{studio.url}/keys")
    page.get_by_role("button", name="New key").first.click()
    page.get_by_role("button", name="Make the key").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("The key cannot be made")).to_be_visible()
    expect(dialog.get_by_text("e-mail address must look like")).to_be_visible()
