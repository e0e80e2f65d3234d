"""A run: one execution of one revision on one payload, and all that is kept of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from engine.evaluation.model import Evaluation
from engine.execution.model import Envelope, Status
from engine.storage.paging import Mark


class RunState(StrEnum):
    """Where a run stands."""

    QUEUED = "queued"
    RUNNING = "running"
    OK = "ok"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen."""
        return self not in {RunState.QUEUED, RunState.RUNNING}


class RunError(BaseModel):
    """Why a run gave no result.

    Attributes:
        problem: In words, ours.
        remedy: In words, ours.
        type: The exception's class in the user's code, or empty.
        message: The exception's text: hostile.
        traceback: The user's own frames only: hostile.
        line: The line of the user's code that failed, if known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    problem: str
    remedy: str
    type: str = ""
    message: str = ""
    traceback: str = ""
    line: int | None = None


class Sample(BaseModel):
    """What a run held at one moment, as the supervisor stated it.

    Attributes:
        wall_s: Since the code began.
        cpu_s: Processor time used until then.
        memory_bytes: Resident memory.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    wall_s: float
    cpu_s: float
    memory_bytes: int


class Live(BaseModel):
    """How a run goes or went, while it lasted.

    Attributes:
        position: Its place among the runs that wait for a box; 0 once it has one.
        samples: What it held, oldest first, at most a few hundred.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    position: int = 0
    samples: tuple[Sample, ...] = ()


class Run(BaseModel):
    """One run, as it stood when it was read.

    Attributes:
        revision_number: The number of the revision within its algorithm.
        labels_sha256: Hash of the held-out labels, which never enter the box.
        live: How it went while it lasted; None for a run too short to be seen.
        log: What the user's code printed, cut at the limit (while it runs, only the end): hostile.
        note: Why an ok run has no evaluation, or empty.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    algorithm_id: str
    algorithm_name: str
    revision_id: str
    revision_number: int
    dataset_id: str | None
    state: RunState
    payload_sha256: str
    labels_sha256: str | None
    result_sha256: str | None
    error: RunError | None
    envelope: Envelope | None
    evaluation: Evaluation | None
    live: Live | None
    log: str
    note: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @property
    def status(self) -> Status | None:
        """How the sandbox says it ended, or None while it has not."""
        return self.envelope.status if self.envelope else None


class RunFilter(BaseModel):
    """Which runs a list shows; every field narrows it.

    Attributes:
        after: Only those that come after this place in the list.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    algorithm_id: str | None = None
    dataset_id: str | None = None
    state: RunState | None = None
    text: str = ""
    limit: int = 200
    after: Mark | None = None
