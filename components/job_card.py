"""One job at length: how it ended, what to do about it, and what was noted of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import job_list, job_subjects, job_words, live_jobs, notice
from components.plain import plain
from components.services import services
from components.session import studio
from components.theme import BADGES
from components.wording import ago
from engine.errors import NotFound

if TYPE_CHECKING:
    from components.job_subjects import Subjects
    from engine.jobs.model import Job

_LOG_LINES: Final = 12
_LOG_HEIGHT: Final = 300


def show(job_id: str, subjects: Subjects) -> None:
    """Draw the job; one that is gone is closed."""
    try:
        job = services().jobs.get(job_id)
    except NotFound:
        studio().job_id = None
        return
    st.query_params["job"] = job.id
    with st.container(border=True, gap="small"):
        _head(job, subjects)
        _ending(job)
        _facts(job, subjects)
        if job.state.is_final:
            _log(job.id)
        else:
            st.fragment(_log, run_every=live_jobs.EVERY_S)(job.id)


def _head(job: Job, subjects: Subjects) -> None:
    word, tone = job_words.state(job)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            st.subheader(job_words.kind(job), anchor=False, width="content")
            st.badge(word, color=BADGES[tone])
        with st.container(horizontal=True, width="content", gap="small"):
            if job.state.value == "failed" and job.kind.most_attempts > 1:
                st.button(
                    "Try again",
                    icon=":material/refresh:",
                    type="primary",
                    key="job-retry",
                    on_click=_retry,
                    args=(job.id,),
                )
            if subjects.may_open(job) and st.button(
                f"Open {job_subjects.noun(job)}",
                icon=":material/open_in_new:",
                key="job-open",
            ):
                job_subjects.go(job)
            st.button(
                "Close",
                icon=":material/close:",
                key="job-close",
                type="tertiary",
                on_click=job_list.open_job,
                args=(None,),
            )


def _ending(job: Job) -> None:
    if job.state.value == "failed":
        remedy = job.remedy or "Try it again; if it fails again, the log below tells more."
        notice.refuse(job.problem or "The work could not be done.", remedy)
    elif job.problem and not job.state.is_final:
        notice.warn(f"An attempt failed: {job.problem}", "It is tried again by itself.")


def _facts(job: Job, subjects: Subjects) -> None:
    facts = {
        "On": subjects.of(job),
        "Asked by": subjects.asker(job),
        "Asked": ago(job.created_at),
        "Time at work": job_words.took(job) or "not begun",
        "Attempts": job_words.attempts(job) or str(job.attempts),
        "Id": job.id,
    }
    with st.grid(3, min_column_width=200, gap="small"):
        for name, value in facts.items():
            with st.container(gap="xxsmall"):
                st.caption(name)
                st.markdown(plain(value, 80))


def _log(job_id: str) -> None:
    with notice.refusals():
        log = services().jobs.log(job_id).strip("\n")
        st.caption("Log, times in UTC")
        is_long = log.count("\n") > _LOG_LINES
        with st.container(height=_LOG_HEIGHT if is_long else "content", autoscroll=is_long):
            st.code(log or "Nothing was noted.", language=None, wrap_lines=True)


def _retry(job_id: str) -> None:
    with notice.refusals():
        services().control.retry(job_id)
