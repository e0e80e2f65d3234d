"""Every page launches on an empty studio, and none can be reached without the frame."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components import frame
from engine.settings import ROOT

PAGES = (
    frame.START,
    frame.DATA,
    frame.BUILD,
    frame.TEST,
    frame.RUNS,
    frame.MODELS,
    frame.LIBRARY,
    frame.KEYS,
    frame.JOBS,
    frame.HEALTH,
)


@pytest.mark.parametrize("page", PAGES)
def test_page_launches_on_an_empty_studio(app: AppTest, page: str) -> None:
    app.switch_page(page).run()
    assert not app.exception
    assert len(app.title) == 1
    assert app.title[0].value


@pytest.mark.parametrize("page", [frame.START, frame.DATA, frame.BUILD, frame.TEST, frame.RUNS])
def test_empty_page_shows_no_error(app: AppTest, page: str) -> None:
    app.switch_page(page).run()
    assert [error.value for error in app.error] == []


def test_menu_holds_every_page_that_exists() -> None:
    # A script directly in pages/ would be reachable without app.py; see docs/ARCHITECTURE.md.
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "pages").rglob("*.py")
        if path.name != "__init__.py"
    }
    assert files == set(PAGES)


def test_pages_folder_holds_no_script_itself() -> None:
    assert [path.name for path in (ROOT / "pages").glob("*.py")] == ["__init__.py"]


def test_page_names_are_unique_across_sections() -> None:
    stems = [path.stem for path in (ROOT / "pages").glob("*/*.py") if path.stem != "__init__"]
    assert len(stems) == len(set(stems))


def test_pages_stay_short() -> None:
    for page in PAGES:
        assert len((ROOT / page).read_text().splitlines()) <= 70
