"""A short list of recent things: name, one fact, a badge; choosing one opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from components.plain import plain, prose
from components.theme import BADGES, Tone


@dataclass(frozen=True)
class Item:
    """One line of the list; ``name``, ``fact`` and ``note`` may be a person's text.

    Attributes:
        note: Why it is of no use, under the line; such an item can be removed on the spot.
    """

    id: str
    name: str
    fact: str
    badge: str
    tone: Tone
    note: str = ""


def show(
    title: str,
    items: Sequence[Item],
    *,
    key: str,
    empty: str,
    remove: Callable[[str], None] | None = None,
) -> str | None:
    """Draw the list in a card.

    Args:
        title: The list's heading.
        items: Newest first.
        key: Keeps this list's buttons apart from other lists'.
        empty: What to read here while there is nothing.
        remove: Called with the id of an item that is of no use and is to go.

    Returns:
        The id of the item that was chosen, if any.
    """
    chosen = None
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.subheader(title, anchor=False)
        if not items:
            st.caption(empty)
        for item in items:
            with st.container(gap="xxsmall"):
                if _line(item, f"{key}-{item.id}", remove):
                    chosen = item.id
                if item.note:
                    st.caption(prose(item.note, 300))
    return chosen


def _line(item: Item, key: str, remove: Callable[[str], None] | None) -> bool:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
    ):
        is_chosen = st.button(plain(item.name, 40), key=key, type="tertiary")
        with st.container(
            horizontal=True, width="content", vertical_alignment="center", gap="small"
        ):
            st.caption(plain(item.fact), width="content")
            st.badge(item.badge, color=BADGES[item.tone])
            is_removed = bool(remove and item.note) and st.button(
                "Remove", icon=":material/delete:", key=f"{key}-remove", type="tertiary"
            )
    if is_removed and remove:
        remove(item.id)
    return is_chosen
