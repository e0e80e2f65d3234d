"""What choices not yet kept do to the score, and whether to keep them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from components import clicks

if TYPE_CHECKING:
    from engine.datasets.model import QualityReport


def show(
    report: QualityReport,
    attempt: Callable[[], QualityReport],
    moved: str,
    put_back: Callable[[str], None],
    *,
    key: str,
    note: Callable[[QualityReport], str] = lambda _: "",
) -> bool:
    """Draw the score as it would be; whether the person wants it so.

    Args:
        report: As things stand.
        attempt: Gives the report as it would be.
        moved: What was chosen, in words ("2 switches moved").
        put_back: Forgets the choices; called with ``key``.
        key: Keeps this trial apart from another's.
        note: What else would change, in words.
    """
    with st.container(gap="small", key=f"trial-{key}"):
        with st.spinner("Cleaning with these choices, to see what they do…"):
            tried = attempt()
        gain = tried.score_after - report.score_after
        change = f"{gain:+.1f}" if round(gain, 1) else "no change"
        rows = f"{tried.final_rows:,} rows kept instead of {report.final_rows:,}."
        same = "As many rows are kept." if tried.final_rows == report.final_rows else rows
        # Its role is "status": a screen reader says it, and the focus stays on the switch.
        st.info(
            f"**Score after the repairs: {report.score_after:.1f} → {tried.score_after:.1f}** "
            f"({change} with {moved})  \n"
            + " ".join(filter(None, [same, note(tried), "Nothing is stored yet."])),
            icon=":material/science:",
        )
        with st.container(horizontal=True, gap="small"):
            st.button("Put back", key=f"put-back-{key}", on_click=put_back, args=(key,))
            return bool(clicks.button("Clean with these", click(key), type="primary"))


def click(key: str) -> str:
    """The name of the click that wants it so."""
    return f"clean-with-{key}"
