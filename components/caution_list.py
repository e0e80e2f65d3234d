"""Warnings about a run's numbers, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import streamlit as st

from components.plain import prose

ICONS = {
    "blocking": ":material/error:",
    "warning": ":material/warning:",
    "serious": ":material/error:",
    "caution": ":material/warning:",
    "note": ":material/info:",
}
COLOURS = {"blocking": "red", "warning": "orange", "serious": "red", "caution": "orange"}


class Caution(Protocol):
    """What every room's warning has."""

    @property
    def problem(self) -> str:
        """What is so."""

    @property
    def remedy(self) -> str:
        """What would help."""

    @property
    def severity(self) -> str:
        """How much it matters."""


def show(cautions: Sequence[Caution], title: str = "Read these numbers with care") -> None:
    """Draw them in one card; nothing when there are none."""
    if not cautions:
        return
    with st.container(border=True, gap="small"):
        st.subheader(title, anchor=False)
        for caution in cautions:
            severity = str(caution.severity)
            mark = f":{COLOURS.get(severity, 'gray')}[{ICONS.get(severity, ICONS['note'])}]"
            with st.container(gap="xxsmall"):
                st.markdown(f"{mark} {prose(caution.problem, 600)}")
                st.caption(prose(caution.remedy, 600))
