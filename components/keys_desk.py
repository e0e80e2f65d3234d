"""The Keys page: make one, see what each asked, replace it, end it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import streamlit as st

from components import key_list, new_key, notice, page, usage_chart
from components.plain import plain
from components.services import services
from components.wording import count

if TYPE_CHECKING:
    from engine.keys.model import Key

DAYS: Final = 7


def show() -> None:
    """Draw the page."""
    subtitle = "Let programs call the API. A key is shown once; what is kept of it opens nothing."
    with page.header("Keys", subtitle):
        if st.button("New key", type="primary", icon=":material/add:", key="new-key"):
            new_key.ask()
    keys = services().keys.list()
    if not keys:
        _empty()
        return
    used = services().keys.usage(DAYS)
    if chosen := key_list.show(keys, used, key="keys"):
        _actions(chosen)
    page.section("Calls", f"Of the last {DAYS} days, by how they were answered.")
    usage_chart.show(used, key="usage")
    _example()


def _empty() -> None:
    with st.container(border=True):
        st.subheader("No program calls this studio yet", anchor=False)
        st.markdown(
            "A key lets a script, a job or a site upload data, train, predict and run what you "
            "built, within limits of its own. You can end it at any time, and it stops at once."
        )
        _example()


def _example() -> None:
    url = urlsplit(st.context.url or "http://127.0.0.1:8501")
    address = f"{url.scheme}://{url.netloc}/api/v1/datasets"
    st.caption("A first call, with your key in the variable KEY")
    st.code(f'curl -H "X-API-Key: $KEY" {shlex.quote(address)}', language="bash")


def _actions(key: Key) -> None:
    """What can be done with the key that is ticked."""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(key.name, 60)}**", width="content")
        st.caption(plain(key.email, 80), width="content")
        st.space("stretch")
        if st.button(
            "Replace",
            icon=":material/autorenew:",
            key=f"replace-{key.id}",
            help="Make a new key with the same rights. This one works for one more day.",
        ):
            new_key.replace(key)
        with st.popover("Revoke", icon=":material/block:", key=f"revoke-{key.id}"):
            _revoke(key)


def _revoke(key: Key) -> None:
    calls = sum(each.calls for each in services().keys.usage(DAYS) if each.key_id == key.id)
    st.markdown(
        f"Programs that use **{plain(key.name, 60)}** are refused from their next call on. "
        f"It was used for {count(calls, 'call')} in the last {DAYS} days."
    )
    st.button(
        "Revoke it now", type="primary", key=f"revoke-now-{key.id}", on_click=_end, args=(key.id,)
    )


def _end(key_id: str) -> None:
    with notice.refusals():
        services().keys.revoke(key_id)
