"""The records of one execution: what goes in, what comes back, and who vouches for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from engine.settings import Settings


class Status(StrEnum):
    """How a run ended; decided outside the user's code."""

    OK = "ok"
    USER_ERROR = "user_error"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    PROCESSES = "processes"
    OUTPUT_TOO_LARGE = "output_too_large"
    RESULT_INVALID = "result_invalid"
    KILLED = "killed"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    CANCELLED = "cancelled"


class Limits(BaseModel):
    """What one run may use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    memory_mb: int = Field(default=512, ge=64)
    cpus: float = Field(default=1.0, gt=0)
    processes: int = Field(default=64, ge=1)
    wall_s: float = Field(default=60.0, gt=0)
    output_bytes: int = Field(default=1_000_000, ge=1_000)
    scratch_mb: int = Field(default=64, ge=1)
    result_bytes: int = Field(default=8 * 1024 * 1024, ge=1_000)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """The limits that this installation gives to a run."""
        return cls(
            memory_mb=settings.run_memory_mb,
            cpus=settings.run_cpus,
            processes=settings.run_processes,
            wall_s=settings.run_wall_s,
            output_bytes=settings.run_output_bytes,
            scratch_mb=settings.run_scratch_mb,
        )


class Job(BaseModel):
    """One call to make: the code, the payload and what it may use.

    Attributes:
        owner: On whose behalf; when boxes are scarce, owners take turns.
        seed: Of ``random`` and NumPy's global state; None gives each run another.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    run_id: str
    code: str
    payload: dict[str, Any]
    limits: Limits = Limits()
    entry: str = "execute"
    owner: str = ""
    seed: int | None = Field(default=None, ge=0, lt=2**32)


class BatchJob(Job):
    """Many calls of one code in one box; the payload is ``{"payloads": [{...}, ...]}``.

    The calls come one after the other and share what the code keeps between calls; one that
    fails costs only itself, and its successors start from a fresh process.

    Attributes:
        call_s: The time of one call, in seconds; ``limits.wall_s`` is that of all.
    """

    payload: dict[str, list[dict[str, Any]]]
    call_s: float = Field(default=5.0, gt=0)


class UserError(BaseModel):
    """An error that the user's code raised, in the user's own frames."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    message: str
    traceback: str = ""
    line: int | None = None


class Call(BaseModel):
    """One call of a batch: how it ended and what it gave."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    index: int
    status: Status
    wall_ms: float
    result: dict[str, Any] | None = None
    error: UserError | None = None
    problem: str | None = None
    remedy: str | None = None


class Progress(BaseModel):
    """How a run goes, as the supervisor states it while it lasts.

    Attributes:
        position: Its place among those that wait for a box; 0 once it has one.
        call: The call that has just ended, in a batch.
        memory_bytes: Held at this moment.
        log: The end of what the code printed so far: hostile.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    position: int = 0
    wall_ms: float = 0.0
    cpu_ms: float = 0.0
    memory_bytes: int = 0
    output_bytes: int = 0
    log: str = ""
    call: Call | None = None


Listener = Callable[[Progress], None]


class Envelope(BaseModel):
    """What the supervisor and the host state about a run; never the user's code."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    run_id: str
    status: Status
    backend: str
    is_warm: bool
    started_at: datetime
    queue_ms: float
    wall_ms: float
    cpu_ms: float
    peak_memory_bytes: int
    exit_code: int | None = None
    signal: int | None = None
    is_oom: bool = False
    output_bytes: int = 0
    is_output_truncated: bool = False
    code_sha256: str
    payload_sha256: str
    result_sha256: str | None = None
    image_digest: str = ""
    versions: dict[str, str] = Field(default_factory=dict)
    limits: Limits


class Outcome(BaseModel):
    """Everything that came of one job; every ending is a value, none an exception.

    Attributes:
        calls: Of a batch: those that were made, in order, however the batch ended.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    status: Status
    result: dict[str, Any] | None = None
    error: UserError | None = None
    calls: tuple[Call, ...] = ()
    output: str = ""
    envelope: Envelope
    problem: str | None = None
    remedy: str | None = None
