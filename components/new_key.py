"""A new key: asked for in a dialog, shown once in the same dialog, kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import notice
from components.plain import plain
from components.services import services
from components.wording import title

if TYPE_CHECKING:
    from engine.keys.model import Key, NewKey

SCOPES: Final = {
    "read": "See datasets, models, runs",
    "write": "Upload and delete",
    "train": "Train models",
    "predict": "Predict",
    "run": "Run algorithms and code",
    "admin": "Everything, keys included",
}
LASTS: Final = {"Until it is revoked": None, "30 days": 30, "90 days": 90, "One year": 365}


@st.dialog("New key", on_dismiss="rerun")
def ask() -> None:
    """Ask what the key is for, make it, and show it this once."""
    with st.form("new-key-form", border=False):
        name = st.text_input(
            "What it is for", placeholder="Nightly scoring", max_chars=200, key="key-name"
        )
        email = st.text_input(
            "Whom to write to about it", placeholder="ada@example.org", key="key-email"
        )
        scopes = st.pills(
            "What it may do",
            list(SCOPES),
            selection_mode="multi",
            default=[scope for scope in SCOPES if scope != "admin"],
            format_func=SCOPES.__getitem__,
            key="key-scopes",
        )
        lasts = st.selectbox("How long it lasts", list(LASTS), key="key-lasts")
        is_wanted = st.form_submit_button("Make the key", type="primary")
    # The key stands under the form and is gone with the next click: it is never remembered.
    if is_wanted:
        with notice.refusals():
            _show(services().keys.create(name, email, _scopes(scopes), LASTS[lasts]))


@st.dialog("Replace this key", on_dismiss="rerun")
def replace(key: Key) -> None:
    """Make a key in the place of another, and show it this once."""
    st.markdown(
        f"A new key with the rights of **{plain(key.name, 60)}** is made. The old one works for "
        "one more day, so that you can change your programs one after the other."
    )
    if st.button("Make the new key", type="primary", key="replace-now"):
        with notice.refusals():
            _show(services().keys.rotate(key.id))


def _show(made: NewKey) -> None:
    st.success("**Here is the key.** Copy it now: it is shown this once, and kept nowhere.")
    st.code(made.text, language=None, wrap_lines=True)
    may = ", ".join(title(scope).lower() for scope in made.key.scopes)
    st.caption(f"It may {may}. Send it as the header X-API-Key, or as a bearer token.")


def _scopes(chosen: list[str]) -> list[Scope]:
    from engine.keys.model import Scope  # noqa: PLC0415 - the page is drawn before the rooms load

    return [Scope(each) for each in chosen]


if TYPE_CHECKING:
    from engine.keys.model import Scope
