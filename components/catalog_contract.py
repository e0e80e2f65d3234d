"""The contract of an algorithm: clause by clause, proven again on demand, and broken on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from components import catalog_breaker, catalog_clause, catalog_proof, clause_words, page
from components.services import services

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry
    from engine.verification.evidence.views import ClauseView


def show(entry: Entry, clauses: Sequence[ClauseView]) -> None:
    """Draw the contract; what is proven says nothing of how often an answer is right."""
    slug = entry.about.slug
    present = [status for status, _ in clause_words.counts(each.status.value for each in clauses)]
    page.section("What is promised", "Open a line for its domain, its tools and its evidence.")
    st.markdown(
        "  \n".join(f"{clause_words.chip(each)} {clause_words.MEANINGS[each]}." for each in present)
    )
    if entry.promises.kernels:
        services().catalog.prepare()
        catalog_proof.show(slug, None, f"prove-{slug}", "Prove all again now")
    for kernel, group in groupby(clauses, key=lambda each: each.kernel):
        with st.container(gap="xsmall"):
            st.markdown(f"**Of the function** `{kernel}`" if kernel else "**Of every answer**")
            for clause in group:
                key = f"prove-{slug}-{clause.kernel}-{clause.name}"
                again = partial(catalog_proof.show, slug, clause.name, key, "Prove again now")
                catalog_clause.show(clause, again if clause.kernel else None)
    if entry.promises.kernels:
        catalog_breaker.show(entry)
