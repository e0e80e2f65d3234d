"""The samples that come with the studio, each with what it teaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.plain import plain

if TYPE_CHECKING:
    from engine.datasets.model import Sample


def show(samples: Sequence[Sample], *, columns: int = 4) -> str | None:
    """Draw a card for each sample.

    Returns:
        The key of the sample that was chosen, if any.
    """
    chosen = None
    for column, sample in zip(st.columns(columns), samples, strict=False):
        with (
            column,
            st.container(border=True, height="stretch", vertical_alignment="distribute"),
        ):
            with st.container(gap="xxsmall"):
                st.markdown(f"**{plain(sample.title)}**")
                st.caption(plain(sample.description, 220))
            if st.button("Try it", key=f"sample-{sample.key}", icon=":material/play_arrow:"):
                chosen = sample.key
    return chosen
