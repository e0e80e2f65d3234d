"""A run that is under way: state, time against its limit, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import streamlit as st

from components import notice, run_words
from components.theme import BADGES
from engine.runs.model import Sample

if TYPE_CHECKING:
    from engine.runs.model import Run

EVERY_S = 0.5
FEW_LINES = 6
MIB = 1024 * 1024


def watch(
    read: Callable[[], Run], ahead: Callable[[], int], cancel: Callable[[], None], wall_s: float
) -> None:
    """Poll the run's row until it ends, then draw the whole page once more.

    Args:
        read: Gives the run as it stands in the database.
        ahead: How much work waits before it.
        cancel: Asks for its end.
        wall_s: Its time limit.
    """
    _poll(read, ahead, cancel, wall_s)


@st.fragment(run_every=EVERY_S)
def _poll(
    read: Callable[[], Run], ahead: Callable[[], int], cancel: Callable[[], None], wall_s: float
) -> None:
    with notice.refusals():
        run = read()
        if run.state.is_final:
            st.rerun()
        standing = _elapsed(run, wall_s) if run.started_at else _queue(ahead())
        _show(run, standing, cancel, wall_s)


def _show(run: Run, standing: str, cancel: Callable[[], None], wall_s: float) -> None:
    word, tone = run_words.state(run)
    with st.container(border=True, gap="small"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            with st.container(horizontal=True, width="content", vertical_alignment="center"):
                st.badge(word, color=BADGES[tone])
                st.caption(standing, width="content")
            st.button("Cancel", key="run-cancel", icon=":material/stop_circle:", on_click=cancel)
        st.progress(_share(run, wall_s))
        if run.live and run.live.samples:
            _usage(run.live.samples)
        if run.log:
            st.caption("Printed so far")
            is_long = run.log.count("\n") > FEW_LINES
            with st.container(
                height=180 if is_long else "content", border=False, autoscroll=is_long
            ):
                st.code(run.log, language=None)
        st.caption("You may leave this page; the run goes on, and Runs lists it.")


def _usage(samples: Sequence[Sample]) -> None:
    memory = [sample.memory_bytes / MIB for sample in samples]
    busy = processor(samples)
    with st.container(horizontal=True, gap="small"):
        st.metric(
            "Memory", f"{memory[-1]:.0f} MiB", border=True, chart_data=memory, chart_type="area"
        )
        st.metric("Processor", f"{busy[-1]:.0%}", border=True, chart_data=busy, chart_type="area")


def processor(samples: Sequence[Sample]) -> list[float]:
    """The share of one processor in use between one sample and the next."""
    before = [Sample(wall_s=0, cpu_s=0, memory_bytes=0), *samples]
    return [
        max(now.cpu_s - then.cpu_s, 0) / max(now.wall_s - then.wall_s, 0.001)
        for then, now in pairwise(before)
    ]


def _seconds(run: Run) -> float:
    since = run.started_at or run.created_at
    return max(0.0, (datetime.now(UTC) - since).total_seconds())


def _share(run: Run, wall_s: float) -> float:
    return min(1.0, _seconds(run) / wall_s) if run.started_at else 0.0


def _elapsed(run: Run, wall_s: float) -> str:
    if run.live and run.live.position:
        return _queue(run.live.position - 1)
    return f"{_seconds(run):.1f} s of at most {wall_s:g} s, in the sandbox"


def _queue(ahead: int) -> str:
    behind = f"behind {ahead} other{'s' * (ahead > 1)}" if ahead else "next in line"
    return f"for a free box, {behind}"
