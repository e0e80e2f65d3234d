"""The head of every page: title, one line of meaning, actions on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def header(title: str, subtitle: str) -> DeltaGenerator:
    """Draw the head; draw the page's one or two actions inside what it returns.

    Args:
        title: The page's name, as in the menu.
        subtitle: What the page gives, one line. Markdown: pass a person's text through
            ``plain()`` first.

    Returns:
        The container on the right, for ``with actions: st.button(...)``.
    """
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"
    ):
        with st.container(width="content", gap="xxsmall"):
            st.title(title, anchor=False)
            st.caption(subtitle, width="content")
        return st.container(
            horizontal=True, width="content", horizontal_alignment="right", gap="small"
        )


def section(title: str, explanation: str = "") -> None:
    """A heading inside a page, with one line that says how to read what follows."""
    with st.container(gap="xxsmall"):
        st.subheader(title, anchor=False)
        if explanation:
            st.caption(explanation)
