"""The contract of an algorithm: clause by clause, proven again on demand, and broken on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from components import (
    catalog_breaker,
    catalog_clause,
    clause_words,
    notice,
    page,
    session,
)
from components.plain import plain
from components.services import services
from components.wording import count

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry
    from engine.verification.certificates import Evidence
    from engine.verification.views import ClauseView


def show(entry: Entry, clauses: Sequence[ClauseView]) -> None:
    """Draw the contract; what is proven says nothing of how often an answer is right."""
    slug = entry.about.slug
    present = [status for status, _ in clause_words.counts(each.status.value for each in clauses)]
    page.section("What is promised", "Open a line for its domain, its tools and its evidence.")
    st.caption(
        "  \n".join(f"{clause_words.chip(each)} {clause_words.MEANINGS[each]}." for each in present)
    )
    _again(entry)
    for kernel, group in groupby(clauses, key=lambda each: each.kernel):
        with st.container(gap="xsmall"):
            st.markdown(f"**Of the function** `{kernel}`" if kernel else "**Of every answer**")
            for clause in group:
                key = f"prove-{slug}-{clause.kernel}-{clause.name}"
                again = (lambda name: _prove(slug, name)) if clause.kernel else None
                catalog_clause.show(clause, key, again)
    if entry.promises.kernels:
        catalog_breaker.show(entry)


def _again(entry: Entry) -> None:
    slug = entry.about.slug
    if entry.promises.kernels:
        asked = st.button("Prove all again now", key=f"prove-{slug}", icon=":material/replay:")
        if asked:
            with st.spinner("Asking the solver …", show_time=True):
                _prove(slug, None)
    held = session.value(_key(slug), None)
    if isinstance(held, str):
        notice.refuse(*held.split("\n", 1))
    elif held:
        _results(held)


def _prove(slug: str, clause: str | None) -> None:
    from engine.errors import StudioError  # noqa: PLC0415 - the page is drawn before the rooms load

    try:
        found: object = [
            each.model_dump(mode="json") for each in services().catalog.prove(slug, clause)
        ]
    except StudioError as refusal:
        found = f"{refusal.problem}\n{refusal.remedy}"
    session.put(_key(slug), found)


def _results(held: Sequence[dict[str, object]]) -> None:
    from engine.verification.certificates import Evidence  # noqa: PLC0415 - as above

    found: list[Evidence] = [Evidence.model_validate(each) for each in held]
    seconds = sum(each.seconds for each in found)
    with st.container(border=True, gap="xsmall", key="catalog-proof"):
        told = clause_words.summary(each.status.value for each in found)
        st.markdown(f"**Just now: {told}** of {count(len(found), 'promise')}, in {seconds:.2f} s")
        for each in found:
            st.markdown(
                f"{clause_words.chip(each.status.value)} {plain(each.statement, 300)}"
                f" :gray[{each.seconds:.2f} s]"
            )


def _key(slug: str) -> str:
    return f"library-{slug}-proof"
