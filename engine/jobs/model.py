"""A job: a unit of background work, and the states it may move through."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

MOST_ATTEMPTS: Final = 3


class JobKind(StrEnum):
    """What a job does with its subject."""

    SANITIZE = "sanitize"
    PROFILE = "profile"
    EFFECT = "effect"
    RUN = "run"
    TRAIN = "train"
    PREDICT = "predict"
    VERIFY = "verify"
    CLEAN_UP = "clean_up"

    @property
    def most_attempts(self) -> int:
        """How often it is tried; code of a person runs once, since repeating it is their choice."""
        return 1 if self is JobKind.RUN else MOST_ATTEMPTS


class JobState(StrEnum):
    """Where a job stands; see ``MOVES`` for what may follow what."""

    QUEUED = "queued"
    RUNNING = "running"
    CANCELLING = "cancelling"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen by itself; a person may try a failed job again."""
        return self in {JobState.DONE, JobState.FAILED, JobState.CANCELLED}


MOVES: Final[dict[JobState, frozenset[JobState]]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.CANCELLED}),
    JobState.RUNNING: frozenset(
        {JobState.CANCELLING, JobState.DONE, JobState.FAILED, JobState.QUEUED}
    ),
    JobState.CANCELLING: frozenset({JobState.CANCELLED, JobState.DONE, JobState.FAILED}),
    JobState.DONE: frozenset(),
    JobState.FAILED: frozenset({JobState.QUEUED}),
    JobState.CANCELLED: frozenset(),
}


class Stopped(Exception):
    """Raised by work that was told to stop and did, leaving nothing half done in sight."""


class Job(BaseModel):
    """One row of work, as it stood when it was read.

    A claimed job is also the lease on it: its end is written only while the row still names this
    worker and this attempt.

    Attributes:
        subject_id: The id of the dataset, run, model or algorithm that the work is about.
        owner: On whose behalf: a key's id, or the studio's author.
        progress: From 0 to 1.
        message: What is being done, in words for a person.
        worker: Which process has it; see :mod:`engine.jobs.lease`.
        attempts: How often it was begun.
        result_ref: What came of it: a content hash or an id, by kind.
        available_at: Not before this; None is at once.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    id: str
    kind: JobKind
    subject_id: str
    owner: str
    state: JobState
    progress: float
    message: str
    problem: str | None
    remedy: str | None
    options: dict[str, Any]
    worker: str | None
    attempts: int
    result_ref: str | None
    created_at: datetime
    available_at: datetime | None
    started_at: datetime | None
    heartbeat_at: datetime | None
    finished_at: datetime | None

    @property
    def is_exhausted(self) -> bool:
        """Whether it was tried as often as its kind is; by hand it may be tried as often again."""
        return self.attempts % self.kind.most_attempts == 0


class JobFilter(BaseModel):
    """Which jobs are wanted; None wants all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    owner: str | None = None
    kind: JobKind | None = None
    state: JobState | None = None
    subject_id: str | None = None
