"""The menu, the logo and the names of the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NoReturn

import streamlit as st
from streamlit.navigation.page import Page

from components import clicks, notice
from components.services import services
from components.session import studio

ROOT: Final = Path(__file__).resolve().parent.parent
STATIC: Final = ROOT / "static"
FAVICON: Final = str(STATIC / "favicon.png")

START: Final = "pages/work/start.py"
DATA: Final = "pages/work/data.py"
BUILD: Final = "pages/work/build.py"
TEST: Final = "pages/work/test.py"
RUNS: Final = "pages/work/runs.py"
MODELS: Final = "pages/work/models.py"
LIBRARY: Final = "pages/work/library.py"
KEYS: Final = "pages/studio/keys.py"
JOBS: Final = "pages/studio/jobs.py"
HEALTH: Final = "pages/studio/health.py"
# Streamlit writes what is selected in the buttons' colour, which white text keeps deep: in dark it
# would be dimmer than what is not selected.
_SELECTED: Final = """<style>
[data-testid="stTab"][data-selected="true"], button[data-variant][data-selected="true"] {{
  color: {ink} !important; border-color: {ink} !important;
}}
[data-testid="stTab"] .react-aria-SelectionIndicator {{ background-color: {ink}; }}
</style>"""


def menu() -> dict[str, list[Page]]:
    """Every page, by section, in the order of the work."""
    return {
        "Work": [
            st.Page(START, title="Start", icon=":material/space_dashboard:", default=True),
            st.Page(DATA, title="Data", icon=":material/table_view:"),
            st.Page(BUILD, title="Build", icon=":material/tune:"),
            st.Page(TEST, title="Test", icon=":material/science:"),
            st.Page(RUNS, title="Runs", icon=":material/history:"),
            st.Page(MODELS, title="Models", icon=":material/model_training:"),
            st.Page(LIBRARY, title="Library", icon=":material/local_library:"),
        ],
        "Studio": [
            st.Page(KEYS, title="Keys", icon=":material/key:"),
            st.Page(JOBS, title="Jobs", icon=":material/manufacturing:"),
            st.Page(HEALTH, title="Health", icon=":material/monitor_heart:"),
        ],
    }


def go(page: str, **address: str) -> NoReturn:
    """Leave for another page; what the person does in the same moment does not hold it up.

    Args:
        page: One of the names above.
        address: What is to stand in the address there, after the question mark.
    """
    studio().going, studio().going_with = page, address
    st.switch_page(page, query_params=address)


def arrive(chosen: Page) -> None:
    """Set out again if the way to another page was cut off; drop clicks made on a page left."""
    state = studio()
    here = chosen.url_path or Path(START).stem
    if state.going is not None and Path(state.going).stem != here:
        st.switch_page(state.going, query_params=state.going_with)
    state.going = None
    clicks.arrive(here)


def brand() -> None:
    """The logo for the theme in force, and in dark a brighter ink for what is selected."""
    suffix = "dark" if st.context.theme.type == "dark" else "light"
    if suffix == "dark":
        st.html(_SELECTED.format(ink=st.get_option("theme.dark.linkColor")))
    st.logo(
        str(STATIC / f"logo-{suffix}.svg"), size="large", icon_image=str(STATIC / "favicon.png")
    )


def sign_out() -> None:
    """The way out, where a password guards the way in; drawn last, when the engine is loaded."""
    with notice.refusals():
        if services().settings.password_hash:
            st.sidebar.link_button("Sign out", "/logout", type="tertiary", icon=":material/logout:")
