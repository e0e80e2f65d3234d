"""All algorithms as cards, with a search that stays in the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import clause_words, library_search, session
from components.plain import plain
from components.wording import count

if TYPE_CHECKING:
    from engine.catalog.model import About

_SEARCH: Final = "search"


def show(
    listed: Sequence[About], standings: Mapping[str, Sequence[str]], choose: Callable[[str], None]
) -> None:
    """Draw the shelf.

    Args:
        listed: Every algorithm.
        standings: The status of each clause, by slug.
        choose: Called with the slug of the card that was opened.
    """
    text = st.text_input(
        "Search the library",
        key=_SEARCH,
        type="search",
        placeholder="Price, customers who leave, deliveries …",
        icon=":material/search:",
        label_visibility="collapsed",
        max_chars=200,
        live=True,
        bind="query-params",
        width=420,
    )
    fitting = library_search.found(listed, text or "")
    if not fitting:
        _nothing(text or "")
        return
    with st.grid(3, min_column_width=300, gap="small"):
        for about in fitting:
            with st.container(border=True, height="stretch", gap="small", key=f"card-{about.slug}"):
                _card(about, standings.get(about.slug, ()), choose)


def _card(about: About, statuses: Sequence[str], choose: Callable[[str], None]) -> None:
    with st.container(gap="xsmall", height="stretch"):
        st.subheader(f":primary[:material/{about.icon}:] {about.title}", anchor=False)
        st.markdown(about.summary)
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            for status, number in clause_words.counts(statuses):
                st.badge(
                    f"{number} {status}",
                    color=clause_words.COLOURS[status],
                    icon=clause_words.ICONS[status],
                )
        if about.learns:
            st.caption(":material/model_training: Learns from your rows, too")
    st.button(
        "Try it",
        key=f"open-{about.slug}",
        icon=":material/arrow_forward:",
        icon_position="right",
        width="stretch",
        help=None,
        on_click=choose,
        args=(about.slug,),
    )


def _nothing(text: str) -> None:
    with st.container(border=True, gap="small"):
        st.subheader("Nothing found", anchor=False)
        st.markdown(f"No algorithm speaks of “{plain(text, 60)}”. Try one word, or look at all.")
        st.button(
            "Show all",
            icon=":material/close:",
            key="search-clear",
            on_click=session.put,
            args=(_SEARCH, ""),
        )


def words(listed: Sequence[About], standings: Mapping[str, Sequence[str]]) -> str:
    """How much there is, in one line."""
    statuses = [status for told in standings.values() for status in told]
    if not statuses:
        return f"{count(len(listed), 'algorithm')}, ready to try, to read and to call."
    promises = f"{count(len(statuses), 'promise')}: {clause_words.summary(statuses)}"
    return f"{count(len(listed), 'algorithm')}, {promises}."
