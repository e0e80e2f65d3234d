"""Kinds, states and times of a job, as words and tones."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from components.run_words import duration
from components.theme import Tone
from components.wording import title

if TYPE_CHECKING:
    from engine.jobs.model import Job

KINDS: Final[dict[str, str]] = {
    "sanitize": "Clean a dataset",
    "profile": "Profile a dataset",
    "effect": "Measure repairs",
    "run": "Run an algorithm",
    "train": "Train a model",
    "predict": "Predict a file",
    "verify": "Test a contract",
    "clean_up": "Tidy the studio",
}
STATES: Final[dict[str, tuple[str, Tone]]] = {
    "queued": ("waiting", "quiet"),
    "running": ("running", "active"),
    "cancelling": ("stopping", "fair"),
    "done": ("done", "good"),
    "failed": ("failed", "poor"),
    "cancelled": ("cancelled", "quiet"),
}


def kind(job: Job) -> str:
    """What the job does."""
    return KINDS.get(job.kind.value, title(job.kind.value))


def state(job: Job) -> tuple[str, Tone]:
    """The state's word and its tone."""
    return STATES.get(job.state.value, (title(job.state.value).lower(), "fair"))


def took(job: Job, now: datetime | None = None) -> str:
    """How long it was at work, or is by now; empty before it began."""
    if job.started_at is None:
        return ""
    until = job.finished_at or now or datetime.now(UTC)
    return duration(max((until - job.started_at).total_seconds(), 0) * 1000)


def attempts(job: Job) -> str:
    """``attempt 2 of at most 3``; empty until there is a second."""
    most = job.kind.most_attempts
    if job.attempts < 2:
        return ""
    # Tried again by hand, a job may be attempted as often anew; the count goes on.
    return f"attempt {job.attempts} of at most {-(-job.attempts // most) * most}"


def standing(job: Job, ahead: int, now: datetime | None = None) -> str:
    """Where a job that has not ended stands: its time, or its place in the queue."""
    said = _waiting(job, ahead, now or datetime.now(UTC))
    if job.state.value != "queued":
        said = took(job, now)
    return " · ".join(part for part in (said, attempts(job)) if part)


def _waiting(job: Job, ahead: int, now: datetime) -> str:
    if job.available_at is not None and job.available_at > now:
        wait_s = (job.available_at - now).total_seconds()
        return f"next attempt in {duration(wait_s * 1000)}"
    return f"{ahead} before it" if ahead else "next in line"
