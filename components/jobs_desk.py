"""The Jobs page: what is under way, then everything that was, to find one and read its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import clicks, frame, job_card, job_list, job_subjects, live_jobs, page
from components.services import services
from components.session import studio
from components.wording import count

if TYPE_CHECKING:
    from components.job_subjects import Subjects
    from engine.jobs.model import Job


def show() -> None:
    """Draw the page."""
    subtitle = "Work done in the background. It goes on when you leave, and survives a restart."
    with page.header("Jobs", subtitle):
        st.button("Refresh", icon=":material/refresh:", key="jobs-refresh")
    if not services().jobs.recent(1):
        _empty()
        return
    subjects = job_subjects.read()
    _under_way(live_jobs.read(), subjects)
    _history(subjects)


def _empty() -> None:
    with st.container(border=True, gap="small"):
        st.subheader("Nothing was done in the background yet", anchor=False)
        st.caption(
            "Cleaning a table, running an algorithm and training a model are done here, whoever"
            " asked for them: you or a program. Each can be watched, stopped and tried again."
        )
        if clicks.button(
            "Upload a table", "empty-action", type="primary", icon=":material/arrow_forward:"
        ):
            frame.go(frame.DATA)


def _under_way(jobs: tuple[Job, ...], subjects: Subjects) -> None:
    waiting = sum(job.state.value == "queued" for job in jobs)
    if not jobs:
        page.section("Under way", "Nothing now.")
        return
    page.section("Under way", f"{len(jobs) - waiting} at work, {waiting} waiting.")
    live_jobs.show(jobs, subjects)


def _history(subjects: Subjects) -> None:
    page.section("All jobs")
    wanted = job_list.filters()
    limit = job_list.limit()
    found = services().jobs.page(limit + 1, wanted=wanted)
    if not found:
        st.caption("No job passes these filters.")
        return
    shown = found[:limit]
    kept = " found" if job_list.is_narrow(wanted) else ""
    more = "The newest " if len(found) > limit else ""
    told = f"{more}{count(len(shown), 'job')}{kept}, newest first."
    st.caption(f"{told} Tick one to read its log.")
    chosen = job_list.show(shown, subjects)
    if len(found) > limit:
        job_list.more()
    # A tick is lost when the list changes; the job whose log is being read stays.
    opened = chosen.id if chosen else studio().job_id or st.query_params.get("job")
    if opened:
        studio().job_id = opened
        job_card.show(opened, subjects)
