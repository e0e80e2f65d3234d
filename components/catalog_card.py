"""The card of an algorithm: what it does, for whom, how well, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry


def show(entry: Entry) -> None:
    """Draw the card; it is a file of ours, beside the code that it speaks of."""
    title, _, rest = entry.card.partition("\n")
    text = rest if title.startswith("# ") else entry.card
    with st.container(width=820):
        st.markdown(text.replace("\n# ", "\n#### ").replace("\n## ", "\n#### "))
