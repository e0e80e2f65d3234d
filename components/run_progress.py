"""A run that is under way: state, time against its limit, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from components import notice, run_words
from components.theme import BADGES

if TYPE_CHECKING:
    from engine.runs.model import Run

EVERY_S = 0.5


def watch(read: Callable[[], Run], cancel: Callable[[], None], wall_s: float) -> None:
    """Poll the run's row until it ends, then draw the whole page once more.

    Args:
        read: Gives the run as it stands in the database.
        cancel: Asks for its end.
        wall_s: Its time limit.
    """
    _poll(read, cancel, wall_s)


@st.fragment(run_every=EVERY_S)
def _poll(read: Callable[[], Run], cancel: Callable[[], None], wall_s: float) -> None:
    with notice.refusals():
        run = read()
        if run.state.is_final:
            st.rerun()
        _show(run, cancel, wall_s)


def _show(run: Run, cancel: Callable[[], None], wall_s: float) -> None:
    word, tone = run_words.state(run)
    with st.container(border=True, gap="small"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            with st.container(horizontal=True, width="content", vertical_alignment="center"):
                st.badge(word, color=BADGES[tone])
                st.caption(_elapsed(run, wall_s), width="content")
            st.button("Cancel", key="run-cancel", icon=":material/stop_circle:", on_click=cancel)
        st.progress(_share(run, wall_s))
        if run.log:
            st.code(run.log[-20_000:], language=None, height=160)
        st.caption("You may leave this page; the run goes on, and Runs lists it.")


def _seconds(run: Run) -> float:
    since = run.started_at or run.created_at
    return max(0.0, (datetime.now(UTC) - since).total_seconds())


def _share(run: Run, wall_s: float) -> float:
    return min(1.0, _seconds(run) / wall_s) if run.started_at else 0.0


def _elapsed(run: Run, wall_s: float) -> str:
    if run.started_at is None:
        return f"waiting for a free box, {_seconds(run):.0f} s"
    return f"{_seconds(run):.1f} s of at most {wall_s:g} s, in the sandbox"
