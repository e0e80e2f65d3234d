"""The revisions of an algorithm: what changed, when, by whom; and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import clicks, drafting, standing_bar
from components.plain import plain, tidy
from components.services import services
from components.session import studio
from components.wording import ago

if TYPE_CHECKING:
    from engine.algorithms.model import Revision

_SHOWN: Final = 10


def save_button() -> None:
    """Make a revision of what is on screen, with a word on why."""
    with st.popover("Save revision", icon=":material/bookmark_add:"):
        message = st.text_input(
            "What changed", key="revision-message", max_chars=200, placeholder="Optional"
        )
        if clicks.button("Save", "revision-save", type="primary"):
            with clicks.carried_out("revision-save"):
                drafting.commit(tidy(message, 200) or "Saved by hand")
            st.toast("Revision saved.", icon=":material/bookmark_added:")


def show(revisions: Sequence[Revision]) -> None:
    """Draw the newest revisions, each with its difference and a way back."""
    if not revisions:
        st.caption("No revision yet. Each run keeps one; you can also save one yourself.")
        return
    with st.container(border=True, gap="small"):
        st.markdown("**Revisions**")
        for revision in revisions[:_SHOWN]:
            _line(revision, is_newest=revision is revisions[0])
        if len(revisions) > _SHOWN:
            st.caption(f"{len(revisions) - _SHOWN} older ones are kept as well.")


def _line(revision: Revision, *, is_newest: bool) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(horizontal=True, width="stretch", gap="small"):
            st.badge(f"{revision.number}", color="green" if is_newest else "gray")
            st.markdown(plain(revision.message, 80), width="content")
            st.caption(f"{plain(revision.author, 40)}, {ago(revision.created_at)}", width="content")
        with st.container(horizontal=True, width="content", gap="xsmall"):
            if st.button("Compare", key=f"compare-{revision.id}", type="tertiary"):
                _compare(revision)
            st.button(
                "Restore",
                key=f"restore-{revision.id}",
                type="tertiary",
                on_click=_restore,
                args=(revision.id,),
                help="What is on screen is kept as a revision first.",
            )


@st.dialog("What changed since", width="large")
def _compare(revision: Revision) -> None:
    old = services().algorithms.code(revision.id)
    st.caption(f"Revision {revision.number} against the code on screen.")
    lines = standing_bar.difference(old, studio().code)
    st.code(lines or "The code is the same.", language="diff", height=480)


def _restore(revision_id: str) -> None:
    drafting.take_typed()
    drafting.commit("Kept before a restore")
    services().algorithms.restore(revision_id, author="studio")
    drafting.put_on_screen(str(studio().algorithm_id), last_spec=studio().spec)
