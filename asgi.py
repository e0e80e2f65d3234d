"""The studio as one ASGI application: screens, API, sign-in, and the gate before all of them.

Started by ``streamlit run asgi.py``, which alone reads ``.streamlit/config.toml`` in full. Only
what every start needs is imported here: the rest is loaded while the server already answers.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from engine.gateway import opening
from engine.places import keep_messages_out
from engine.settings import Settings

if TYPE_CHECKING:  # imported when the parts are open, see below
    from engine.assembly import Services


def work(services: Services) -> opening.Worker:
    """Start what this process does for the queue."""
    from engine.worker.begin import begin_work  # noqa: PLC0415 - loads every room

    return begin_work(services)


keep_messages_out()
# Sending lets go of the interpreter; 5 ms to get it back from a page's run, per message, is felt.
sys.setswitchinterval(0.001)
# Otherwise, until a first visitor has drawn the menu, a deep link is answered from pages/ itself.
PagesManager.uses_pages_directory = False
settings = Settings()
opening.require_safe_address(settings, st.get_option("server.address"))
# The endpoint takes no more than the service would; see docs/settings.md.
st.config.set_option("server.maxUploadSize", settings.upload_limit_mb)

app = st.App(
    "app.py",
    routes=opening.routes(settings),
    middleware=opening.guards(settings),
    lifespan=lambda _app: opening.studio(settings, work),
)
