"""The Test and Runs pages before there is anything to show: what they are for, and the way."""

from __future__ import annotations

import streamlit as st

from components import clicks, frame, page

NO_ALGORITHM = (
    "Build an algorithm first. Here it runs in a sandbox, on rows that training never saw, and"
    " every number comes with its interval and beside a model that knows nothing."
)
NO_RUN = (
    "Every run is kept: the code, the test data, the numbers and what the sandbox saw. Two runs can"
    " be set side by side, to see what a change was worth."
)


def no_algorithm() -> None:
    """Test, before there is an algorithm."""
    page.header("Test", "Run an algorithm on rows it has not seen.")
    _card("Nothing to test yet", NO_ALGORITHM, "Build an algorithm", frame.BUILD)


def no_run() -> None:
    """Runs, before there is a run."""
    page.header("Runs", "Every run, what it ran on, and how they compare.")
    _card("No run yet", NO_RUN, "Test an algorithm", frame.TEST)


def _card(title: str, words: str, action: str, target: str) -> None:
    with st.container(border=True, gap="small"):
        st.subheader(title, anchor=False)
        st.caption(words)
        if clicks.button(action, "empty-action", type="primary", icon=":material/arrow_forward:"):
            frame.go(target)
