"""Jobs under way, live: progress, place in the queue, and a way to stop each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import job_list, job_words, notice
from components.plain import plain
from components.services import services
from components.theme import BADGES
from components.wording import count

if TYPE_CHECKING:
    from components.job_subjects import Subjects
    from engine.jobs.model import Job

EVERY_S: Final = 1.0
_MOST_SHOWN: Final = 8


def read() -> tuple[Job, ...]:
    """Those under way, then those that wait, each oldest first."""
    from engine.jobs.model import JobFilter, JobState  # noqa: PLC0415 - the engine loads on first use

    jobs = services().jobs
    return tuple(
        job
        for state in (JobState.CANCELLING, JobState.RUNNING, JobState.QUEUED)
        for job in reversed(jobs.page(200, wanted=JobFilter(state=state)))
    )


def show(jobs: tuple[Job, ...], subjects: Subjects) -> None:
    """Draw them, and draw the whole page anew as soon as one moves on or another comes."""
    _poll(_standing(jobs), subjects)


@st.fragment(run_every=EVERY_S)
def _poll(known: frozenset[tuple[str, str]], subjects: Subjects) -> None:
    with notice.refusals():
        jobs = read()
        if _standing(jobs) != known:
            st.rerun()
        for job in jobs[:_MOST_SHOWN]:
            _card(job, subjects)
        if len(jobs) > _MOST_SHOWN:
            st.caption(f"{count(len(jobs) - _MOST_SHOWN, 'more job')} in the queue.")


def _standing(jobs: tuple[Job, ...]) -> frozenset[tuple[str, str]]:
    return frozenset((job.id, job.state.value) for job in jobs)


def _card(job: Job, subjects: Subjects) -> None:
    word, tone = job_words.state(job)
    ahead = services().jobs.ahead(job) if word == "waiting" else 0
    with st.container(border=True, gap="small"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            with st.container(horizontal=True, width="content", vertical_alignment="center"):
                st.markdown(f"**{plain(subjects.of(job), 60)}**", width="content")
                st.badge(word, color=BADGES[tone])
                said = f"{job_words.kind(job)} · {job_words.standing(job, ahead)}"
                st.caption(said, width="content")
            with st.container(horizontal=True, width="content", gap="small"):
                if st.button("Details", key=f"job-details-{job.id}", type="tertiary"):
                    job_list.open_job(job.id)
                    st.rerun()
                st.button(
                    "Cancel",
                    key=f"job-cancel-{job.id}",
                    icon=":material/stop_circle:",
                    disabled=word == "stopping",
                    on_click=_cancel,
                    args=(job.id,),
                )
        st.progress(job.progress, text=plain(job.message, 200))


def _cancel(job_id: str) -> None:
    with notice.refusals():
        services().control.cancel(job_id)
