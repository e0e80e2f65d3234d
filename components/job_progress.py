"""Progress of a background job, read from its row; the page stays live meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import clicks, notice
from components.plain import plain

if TYPE_CHECKING:
    from engine.jobs.model import Job

AGAIN: Final = "job-again"
_EVERY_S: Final = 0.5


def watch(read: Callable[[], Job]) -> None:
    """Draw the job's progress until it ends, then draw the page anew."""

    @st.fragment(run_every=_EVERY_S)
    def poll() -> None:
        with notice.refusals():
            job = read()
            st.progress(job.progress, text=plain(job.message, 200))
            if job.state.is_final:
                st.rerun()

    poll()


def ended_badly(job: Job | None, action: str) -> bool:
    """Draw why the work did not end well, with one way on.

    Args:
        job: The newest job, or None when there never was one.
        action: The words on the button that starts it again.

    Returns:
        Whether the button was pressed.
    """
    if job is not None:
        notice.refuse(
            job.problem or "The work was stopped before it was done.",
            job.remedy or "Start it again.",
        )
    return bool(clicks.button(action, AGAIN, icon=":material/refresh:", type="primary"))
