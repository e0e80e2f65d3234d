"""An outcome for a job that no box has seen."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from engine.execution.frames import InvalidFrameError, canonical, sha256
from engine.execution.model import Envelope, Job, Outcome, Status
from sandbox import policy

JOB_BYTES = policy.limits()["job_bytes"]


def refusal(job: Job, backend: str, status: Status, problem: str, remedy: str) -> Outcome:
    """Put a refusal into the same record as any other ending."""
    envelope = Envelope(
        run_id=job.run_id,
        status=status,
        backend=backend,
        is_warm=False,
        started_at=datetime.now(UTC),
        queue_ms=0,
        wall_ms=0,
        cpu_ms=0,
        peak_memory_bytes=0,
        code_sha256=sha256(job.code.encode("utf-8", "surrogatepass")),
        payload_sha256=sha256(json.dumps(job.payload, default=repr, sort_keys=True).encode()),
        limits=job.limits,
    )
    return Outcome(status=status, envelope=envelope, problem=problem, remedy=remedy or None)


def unfit(job: Job) -> Outcome | None:
    """Refuse a job that cannot be put into a frame; None when it can."""
    try:
        size = len(canonical(job.payload))
        job.code.encode("utf-8")
    except UnicodeEncodeError:
        problem = "The code holds a character that UTF-8 cannot write."
        return refusal(job, "none", Status.REFUSED, problem, "Remove it and run again.")
    except InvalidFrameError as fault:
        problem = f"The test data cannot be sent as JSON: {fault}.".replace("the result", "it")
        remedy = "Use null where a number is missing, and plain numbers and text elsewhere."
        return refusal(job, "none", Status.REFUSED, problem, remedy)
    if size > JOB_BYTES // 2:
        problem = f"The test data has {size:,} bytes; a run takes at most {JOB_BYTES // 2:,}."
        return refusal(job, "none", Status.REFUSED, problem, "Use fewer rows.")
    return None
