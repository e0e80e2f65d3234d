"""The deep report, shown from its own sealed route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import clicks

if TYPE_CHECKING:
    from engine.datasets.model import Dataset

MAKE: Final = "profile"
_SAMPLE_ROWS: Final = 10_000


def offer() -> bool | None:
    """Explain the deep report and offer to make it.

    Returns:
        None while nothing is asked for; else whether all rows are to be profiled.
    """
    st.caption(
        "A full statistical profile: correlations, interactions, extremes. It is made in a process "
        "of its own, from a sample of 10,000 rows unless you ask for all of them."
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        wanted = clicks.button("Make the deep report", MAKE, icon=":material/query_stats:")
        is_full = st.checkbox("Use every row (slower)", key="profile-full")
    return is_full if wanted else None


def show(dataset: Dataset, *, is_full: bool) -> None:
    """Frame the report; the route it comes from forbids it to reach this page."""
    rows = dataset.final_rows or 0
    is_sample = rows > _SAMPLE_ROWS and not is_full
    made_from = f"a sample of {_SAMPLE_ROWS:,} of {rows:,} rows" if is_sample else "every row"
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.caption(f"Made from {made_from}. It is framed off: nothing in it can reach this page.")
        st.link_button(
            "Open in a new tab",
            f"/api/reports/{dataset.id}",
            icon=":material/open_in_new:",
            type="tertiary",
        )
    st.iframe(f"/api/reports/{dataset.id}", height=820, alt="The deep report of this dataset.")
