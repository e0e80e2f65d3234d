"""A job: a unit of background work, and the states it may move through."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pydantic import BaseModel, ConfigDict


class JobKind(StrEnum):
    """What a job does with its subject."""

    SANITIZE = "sanitize"
    PROFILE = "profile"
    EFFECT = "effect"
    RUN = "run"
    TRAIN = "train"
    PREDICT = "predict"


class JobState(StrEnum):
    """Where a job stands; see ``MOVES`` for what may follow what."""

    QUEUED = "queued"
    RUNNING = "running"
    CANCELLING = "cancelling"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen."""
        return not MOVES[self]


MOVES: Final[dict[JobState, frozenset[JobState]]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.CANCELLED}),
    JobState.RUNNING: frozenset(
        {
            JobState.CANCELLING,
            JobState.DONE,
            JobState.FAILED,
            JobState.INTERRUPTED,
            JobState.QUEUED,
        }
    ),
    JobState.CANCELLING: frozenset(
        {JobState.CANCELLED, JobState.DONE, JobState.FAILED, JobState.INTERRUPTED}
    ),
    JobState.DONE: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
    JobState.INTERRUPTED: frozenset(),
}


class Job(BaseModel):
    """One row of work, as it stood when it was read.

    Attributes:
        subject_id: The id of the dataset or run that the work is about.
        progress: From 0 to 1.
        message: What is being done, in words for a person.
        worker: ``host:pid:token`` of the process that has it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    id: str
    kind: JobKind
    subject_id: str
    state: JobState
    progress: float
    message: str
    problem: str | None
    remedy: str | None
    options: dict[str, Any]
    worker: str | None
    attempts: int
    created_at: datetime
    heartbeat_at: datetime | None
    finished_at: datetime | None
