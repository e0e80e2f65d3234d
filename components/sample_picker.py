"""The samples that come with the studio, each with what it teaches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components import clicks
from components.plain import plain

if TYPE_CHECKING:
    from engine.datasets.model import Sample


def show(samples: Sequence[Sample], take: Callable[[str], None], *, columns: int = 4) -> bool:
    """Draw a card for each sample.

    Args:
        samples: In their order.
        take: Called with the key of the sample that was chosen.
        columns: How many stand side by side.

    Returns:
        Whether one was chosen, and taken.
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
            if clicks.button("Try it", f"sample-{sample.key}", icon=":material/play_arrow:"):
                chosen = sample.key
    if chosen is not None:
        with clicks.carried_out(f"sample-{chosen}"):
            take(chosen)
    return chosen is not None
