"""The history of jobs: filters, and a table to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components import job_words, session
from components.run_list import key_of
from components.theme import BADGES
from components.wording import count
from engine.jobs.model import JobFilter, JobKind, JobState

if TYPE_CHECKING:
    from components.job_subjects import Subjects
    from engine.jobs.model import Job

PAGE_ROWS: Final = 50
_ANY: Final = ""
_SHOWN: Final = "jobs-shown"
_TABLE: Final = "jobs-table"


def filters() -> JobFilter:
    """Draw the filters; what they ask for."""
    kinds = {each.value: job_words.KINDS[each.value] for each in JobKind}
    states = {each.value: job_words.STATES[each.value][0].capitalize() for each in JobState}
    with st.grid(4, min_column_width=180, gap="small"):
        kind = _pick("Kind", "Every kind", kinds, "jobs-kind")
        state = _pick("State", "Every state", states, "jobs-state")
    return JobFilter(
        kind=JobKind(kind) if kind else None,
        state=JobState(state) if state else None,
    )


def is_narrow(wanted: JobFilter) -> bool:
    """Whether anything is filtered out."""
    return wanted != JobFilter()


def open_job(job_id: str | None) -> None:
    """Put a job's details on screen, or none; a tick in the table gives way to it."""
    session.studio().job_id = job_id
    session.put(_TABLE, session.value(_TABLE, 0) + 1)
    if job_id is None:
        st.query_params.clear()


def show(jobs: Sequence[Job], subjects: Subjects) -> Job | None:
    """Draw the table; give the job that is ticked."""
    state = st.dataframe(
        frame(jobs, subjects),
        hide_index=True,
        column_config=_formats(),
        on_select="rerun",
        selection_mode="single-row",
        key=table_key(jobs),
        height="content" if len(jobs) <= 12 else 460,
        placeholder="",
        alt=f"{count(len(jobs), 'job')}, newest first.",
    )
    places = state["selection"]["rows"]
    return jobs[places[0]] if places and places[0] < len(jobs) else None


def table_key(jobs: Sequence[Job]) -> str:
    """The table's key; another one, and with it no tick, for other rows or after ``open_job``."""
    return key_of(jobs, f"{_TABLE}-{session.value(_TABLE, 0)}")


def frame(jobs: Sequence[Job], subjects: Subjects) -> pd.DataFrame:
    """One row per job."""
    return pd.DataFrame(
        {
            "State": [[job_words.state(job)[0]] for job in jobs],
            "Work": [job_words.kind(job) for job in jobs],
            "On": [subjects.of(job) for job in jobs],
            "Came of it": [job.message for job in jobs],
            "Time": [job_words.took(job) for job in jobs],
            "Attempts": [job.attempts for job in jobs],
            "Asked": [job.created_at for job in jobs],
        }
    )


def limit() -> int:
    """How many jobs are on screen at most."""
    return session.value(_SHOWN, PAGE_ROWS)


def more() -> None:
    """Draw the way to older jobs."""
    st.button(
        f"Show {PAGE_ROWS} more",
        icon=":material/expand_more:",
        key="jobs-more",
        type="tertiary",
        on_click=lambda: session.put(_SHOWN, limit() + PAGE_ROWS),
    )


def _pick(label: str, every: str, words: dict[str, str], key: str) -> str | None:
    chosen = st.selectbox(
        label,
        [_ANY, *words],
        format_func=lambda option: words.get(option, every),
        key=key,
        persist_state="session",
        on_change=lambda: session.put(_SHOWN, PAGE_ROWS),
    )
    return chosen or None


def _formats() -> dict[str, Any]:
    words = list(job_words.STATES.values())
    return {
        # One fixed word of ours per cell, drawn as a badge.
        "State": st.column_config.MultiselectColumn(
            options=[word for word, _ in words],
            color=[BADGES[tone] for _, tone in words],
            width="small",
        ),
        "On": st.column_config.TextColumn(width=170),
        "Came of it": st.column_config.TextColumn(width=330),
        "Time": st.column_config.TextColumn(width="small"),
        "Attempts": st.column_config.NumberColumn(width="small"),
        "Asked": st.column_config.DatetimeColumn(format="distance"),
    }
