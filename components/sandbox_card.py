"""A sandbox: its warm boxes and runs, how it bounds them, and what should be known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components.plain import plain, prose
from components.theme import BADGES
from components.wording import count

if TYPE_CHECKING:
    from engine.parts import Caution, PartState

_MARKS: Final = {"risk": ":orange[:material/warning:]", "note": ":gray[:material/info:]"}
_NAMES: Final = {"docker": "Docker"}
_WIDTH: Final = 164  # two stand side by side on a telephone


def show(part: PartState, *, stands_by: bool = False) -> None:
    """Draw one sandbox that works.

    Args:
        part: Its state.
        stands_by: Whether another is in use and this one would take over.
    """
    with st.container(border=True, gap="small"):
        _head(part, stands_by=stands_by)
        if part.figures:
            with st.container(horizontal=True, gap="small"):
                for name, value in part.figures.items():
                    st.metric(plain(name), plain(value), width=_WIDTH)
        with st.container(horizontal=True, gap="small"):
            for name, value in part.facts.items():
                _fact(name, value)
        if part.warnings:
            _warnings(part.warnings)


def _head(part: PartState, *, stands_by: bool) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(
            horizontal=True, width="content", vertical_alignment="center", gap="small"
        ):
            st.markdown(f"**{plain(_NAMES.get(part.name, part.name))}**", width="content")
            st.caption(plain(part.version), width="content")
        with st.container(horizontal=True, width="content", gap="xsmall"):
            if part.is_in_use:
                st.badge("in use", icon=":material/bolt:", color=BADGES["active"])
            if stands_by:
                st.badge("stands by", icon=":material/pause_circle:", color=BADGES["quiet"])
            st.badge(part.state, icon=":material/check_circle:", color=BADGES["good"])


def _fact(name: str, value: str) -> None:
    with st.container(width=_WIDTH, gap="xxsmall"):
        st.caption(plain(name))
        st.markdown(plain(value))


def _warnings(warnings: tuple[Caution, ...]) -> None:
    risks = sum(each.severity == "risk" for each in warnings)
    notes = len(warnings) - risks
    told = [count(risks, "warning")] if risks else []
    told += [count(notes, "note")] if notes else []
    with st.expander(
        f"{' and '.join(told)}: it works, and could be stronger",
        icon=":material/shield:",
        expanded=True,
    ):
        for each in warnings:
            with st.container(gap="xxsmall"):
                st.markdown(
                    f"{_MARKS[each.severity]} **{plain(each.title)}.** {prose(each.problem)}"
                )
                st.caption(f":material/build: {prose(each.remedy)}")
