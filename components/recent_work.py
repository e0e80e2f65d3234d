"""A short list of recent things: name, one fact, a badge; choosing one opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.plain import plain
from components.theme import BADGES, Tone


@dataclass(frozen=True)
class Item:
    """One line of the list; ``name`` and ``fact`` may be a person's text."""

    id: str
    name: str
    fact: str
    badge: str
    tone: Tone


def show(title: str, items: Sequence[Item], *, key: str, empty: str) -> str | None:
    """Draw the list in a card.

    Args:
        title: The list's heading.
        items: Newest first.
        key: Keeps this list's buttons apart from other lists'.
        empty: What to read here while there is nothing.

    Returns:
        The id of the item that was chosen, if any.
    """
    chosen = None
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.subheader(title, anchor=False)
        if not items:
            st.caption(empty)
        for item in items:
            if _line(item, f"{key}-{item.id}"):
                chosen = item.id
    return chosen


def _line(item: Item, key: str) -> bool:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
    ):
        is_chosen = st.button(plain(item.name, 40), key=key, type="tertiary")
        with st.container(
            horizontal=True, width="content", vertical_alignment="center", gap="small"
        ):
            st.caption(plain(item.fact), width="content")
            st.badge(item.badge, color=BADGES[item.tone])
    return is_chosen
