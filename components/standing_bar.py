"""Whether form and code say the same, and the way back when they do not."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import streamlit as st

from components import check_list, drafting
from components.draft import Draft, Standing, written
from components.plain import prose
from components.services import services

if TYPE_CHECKING:
    from engine.builder.model import LogisticSpec


def show(draft: Draft) -> None:
    """Draw the code's head: its standing on the left, what can be done with it on the right."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(horizontal=True, width="content", gap="small"):
            st.markdown("**Code**", width="content")
            _badge(draft)
        st.button(
            "Format",
            icon=":material/format_align_left:",
            key="format",
            type="tertiary",
            on_click=_format,
            help="Put the code into the house format.",
        )


def lock(draft: Draft) -> None:
    """Why the form takes no change, the difference, and the way back."""
    if not draft.is_locked:
        return
    with st.container(border=True, gap="small"):
        if draft.standing is Standing.CUSTOM:
            st.markdown(
                ":orange[:material/lock:] **Custom code.** The form cannot say what it does."
            )
            is_placed = draft.line is None or "line " in draft.reason.lower()
            where = "" if is_placed else f"Line {draft.line}: "
            st.caption(f"{where}{prose(draft.reason, 400)}")
        else:
            st.markdown(":blue[:material/lock:] **Your own words.** The form follows your code.")
            st.caption(prose(draft.reason, 400))
        if draft.spec is not None:
            _way_back(draft, draft.spec)


def _way_back(draft: Draft, spec: LogisticSpec) -> None:
    formed = services().builder.generate(spec)
    with st.expander("What the form would write instead", icon=":material/difference:"):
        st.code(difference(draft.code, formed) or "Nothing else.", language="diff", height=320)
    st.button(
        "Revert to the form",
        icon=":material/undo:",
        key="revert",
        on_click=_revert,
        help="Your code is kept as a revision first.",
    )


def difference(old: str, new: str) -> str:
    """The lines that differ, as a unified diff."""
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), "your code", "the form", lineterm="", n=2
    )
    return "\n".join(lines)


def _badge(draft: Draft) -> None:
    if draft.standing is Standing.IN_STEP:
        st.badge("in step with the form", icon=":material/sync:", color="green")
    elif draft.standing is Standing.OWN_WORDS:
        st.badge("your own words", icon=":material/edit_note:", color="blue")
    else:
        st.badge("custom code", icon=":material/code:", color="orange")


def _format() -> None:
    drafting.take_typed()
    now = drafting.current()
    tidy = check_list.check(now.code).formatted_code
    drafting.rewrite(tidy)


def _revert() -> None:
    drafting.take_typed()
    now = drafting.current()
    if now.spec is not None and now.is_locked:
        drafting.commit("Kept before going back to the form")
        drafting.keep(written(drafting.BUILDER, now.spec))
        drafting.show_anew()
