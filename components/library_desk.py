"""The Library page: all algorithms, or one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    catalog_calls,
    catalog_card,
    catalog_contract,
    clause_words,
    library_learning,
    library_shelf,
    library_try,
    notice,
    page,
)
from components.services import services
from components.session import studio
from engine.errors import NotFound

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry

_ASKED: Final = "algorithm"


def show() -> None:
    """Draw the page."""
    entry = _opened()
    if entry is None:
        _shelf()
    else:
        _one(entry)


def _opened() -> Entry | None:
    """The algorithm that the address names; None, and words, for one that does not exist."""
    studio().train_for = None
    slug = st.query_params.get(_ASKED)
    if not slug:
        return None
    try:
        return services().catalog.entry(slug)
    except NotFound as refusal:
        notice.warn(refusal.problem, refusal.remedy)
        return None


def _shelf() -> None:
    catalog = services().catalog
    listed = catalog.listed()
    standings = {
        about.slug: [clause.status.value for clause in catalog.clauses(about.slug)]
        for about in listed
    }
    with page.header("Library", library_shelf.words(listed, standings)):
        pass
    library_shelf.show(listed, standings, open_algorithm)


def open_algorithm(slug: str | None) -> None:
    """Put an algorithm on screen, or the shelf."""
    if slug is None:
        st.query_params.pop(_ASKED, None)
    else:
        st.query_params[_ASKED] = slug


def _one(entry: Entry) -> None:
    about = entry.about
    with page.header(about.title, about.summary):
        st.button(
            "All algorithms",
            icon=":material/arrow_back:",
            key="library-back",
            type="tertiary",
            on_click=open_algorithm,
            args=(None,),
        )
    clauses = services().catalog.clauses(about.slug)
    st.markdown(
        " ".join(
            f":{clause_words.COLOURS[status]}-badge[{clause_words.ICONS[status]} {number} {status}]"
            for status, number in clause_words.counts(each.status.value for each in clauses)
        )
    )
    names = ["Try it", "Contract", "Your own rows", "Card", "Use as API"]
    if about.learns is None:
        names.remove("Your own rows")
    tabs = dict(
        zip(names, st.tabs(names, key=f"library-{about.slug}-tabs", on_change="rerun"), strict=True)
    )
    with tabs["Try it"]:
        request = library_try.show(entry)
    with tabs["Contract"], notice.refusals():
        if tabs["Contract"].open:
            catalog_contract.show(entry, clauses)
    if about.learns is not None:
        with tabs["Your own rows"]:
            library_learning.show(entry, about.learns)
    with tabs["Card"]:
        catalog_card.show(entry)
    with tabs["Use as API"]:
        if tabs["Use as API"].open:
            catalog_calls.show(entry, request)
