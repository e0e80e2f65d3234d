"""Accepts background work, tells how it goes, and hands it to workers."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from engine.errors import NotFound
from engine.jobs.model import MOVES, Job, JobKind, JobState
from engine.storage.database import Database
from engine.storage.tables import JobRow

HEARTBEAT_S = 5.0
_DEAD_AFTER = timedelta(seconds=4 * HEARTBEAT_S)


@cache
def worker_name() -> str:
    """This process as a worker: ``host:pid:token``; the token tells a reused pid apart."""
    return f"{socket.gethostname()[:60]}:{os.getpid()}:{uuid4().hex[:8]}"


class JobService:
    """Jobs are rows first; ``arrival`` only saves a worker of this process from polling.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.arrival = threading.Event()

    def submit(
        self,
        kind: JobKind,
        subject_id: str,
        options: dict[str, Any] | None = None,
        *,
        owner: str = "",
    ) -> Job:
        """Accept work on ``subject_id``.

        Args:
            kind: What is to be done.
            subject_id: To what.
            options: How.
            owner: On whose behalf: owners with less under way come first, then who came first.
        """
        row = JobRow(
            id=uuid4().hex,
            kind=kind,
            subject_id=subject_id,
            owner=owner,
            state=JobState.QUEUED,
            progress=0.0,
            message="Waiting for a worker",
            options=options or {},
            attempts=0,
            created_at=datetime.now(UTC),
        )
        with self._database.unit() as unit:
            unit.add(row)
            unit.flush()
            job = Job.model_validate(row)
        self.arrival.set()
        return job

    def get(self, job_id: str) -> Job:
        """The job as it stands.

        Raises:
            NotFound: There is no such job.
        """
        with self._database.reading() as unit:
            row = unit.get(JobRow, job_id)
            if row is None:
                raise NotFound("There is no job with this id.", "Look it up in the list of jobs.")
            return Job.model_validate(row)

    def latest(self, kind: JobKind, subject_id: str) -> Job | None:
        """The newest job of this kind on this subject, or None when there was never one."""
        query = (
            sa.select(JobRow)
            .where(JobRow.kind == kind, JobRow.subject_id == subject_id)
            .order_by(JobRow.created_at.desc())
            .limit(1)
        )
        with self._database.reading() as unit:
            row = unit.scalars(query).first()
            return Job.model_validate(row) if row else None

    def recent(self, limit: int = 50) -> tuple[Job, ...]:
        """The newest jobs, newest first."""
        query = sa.select(JobRow).order_by(JobRow.created_at.desc()).limit(limit)
        with self._database.reading() as unit:
            return tuple(Job.model_validate(row) for row in unit.scalars(query))

    def ahead(self, job: Job) -> int:
        """How many came before a job and wait still."""
        before = sa.select(sa.func.count()).where(
            JobRow.state == JobState.QUEUED, JobRow.created_at < job.created_at
        )
        with self._database.reading() as unit:
            return int(unit.scalar(before) or 0)

    def claim(self) -> Job | None:
        """Take the next waiting job for this process, or None; two workers never get the same."""
        other = aliased(JobRow)
        under_way = (
            sa.select(sa.func.count())
            .where(other.state == JobState.RUNNING, other.owner == JobRow.owner)
            .correlate(JobRow)
            .scalar_subquery()
        )
        following = (
            sa.select(JobRow.id)
            .where(JobRow.state == JobState.QUEUED)
            .order_by(under_way, JobRow.created_at)
            .limit(1)
        )
        with self._database.reading() as unit:
            job_id = unit.scalar(following)
        if job_id is None:
            return None
        with self._database.unit() as unit:
            taken = unit.execute(
                sa.update(JobRow)
                .where(JobRow.id == job_id, JobRow.state == JobState.QUEUED)
                .values(
                    state=JobState.RUNNING,
                    worker=worker_name(),
                    heartbeat_at=datetime.now(UTC),
                    attempts=JobRow.attempts + 1,
                    message="Started",
                )
            )
        # Another worker may have been faster by a moment: the guarded update then took nothing.
        return self.get(job_id) if _rows(taken) else self.claim()

    def report(self, job_id: str, progress: float, message: str) -> None:
        """Note how far the work is; also a sign of life."""
        with self._database.unit() as unit:
            unit.execute(
                sa.update(JobRow)
                .where(JobRow.id == job_id)
                .values(
                    progress=min(max(progress, 0.0), 1.0),
                    message=message,
                    heartbeat_at=datetime.now(UTC),
                )
            )

    def beat(self, job_ids: Sequence[str]) -> frozenset[str]:
        """Give a sign of life for running jobs; returns those that are to be cancelled."""
        with self._database.unit() as unit:
            unit.execute(
                sa.update(JobRow)
                .where(JobRow.id.in_(job_ids))
                .values(heartbeat_at=datetime.now(UTC))
            )
        return self.cancelling(job_ids)

    def cancelling(self, job_ids: Sequence[str]) -> frozenset[str]:
        """Those of the jobs whose cancellation was asked for."""
        query = sa.select(JobRow.id).where(
            JobRow.id.in_(job_ids), JobRow.state == JobState.CANCELLING
        )
        with self._database.reading() as unit:
            return frozenset(unit.scalars(query))

    def finish(self, job_id: str) -> bool:
        """The work is done; False when the job had ended otherwise meanwhile."""
        return self._move(job_id, JobState.DONE, progress=1.0, message="Done")

    def fail(self, job_id: str, problem: str, remedy: str) -> bool:
        """The work could not be done; False when the job had ended otherwise meanwhile."""
        return self._move(job_id, JobState.FAILED, problem=problem, remedy=remedy, message="Failed")

    def cancel(self, job_id: str) -> bool:
        """Ask for an end: at once when waiting, by the worker when running."""
        return self._move(job_id, JobState.CANCELLED, only_from=JobState.QUEUED) or self._move(
            job_id, JobState.CANCELLING, message="Stopping"
        )

    def confirm_cancelled(self, job_id: str) -> bool:
        """The worker has stopped the work that was to be cancelled."""
        return self._move(job_id, JobState.CANCELLED, message="Cancelled")

    def requeue(self, job_id: str) -> bool:
        """Put the work of a dead worker back in the queue."""
        moved = self._move(job_id, JobState.QUEUED, message="Taken up again after a restart")
        self.arrival.set()
        return moved

    def interrupt(self, job_id: str) -> bool:
        """Mark work that a dead worker left and that is not to be repeated."""
        return self._move(
            job_id,
            JobState.INTERRUPTED,
            problem="The studio stopped while this was under way.",
            remedy="Start it again.",
            message="Interrupted",
        )

    def orphans(self) -> tuple[Job, ...]:
        """Jobs under way whose worker is dead: gone from this host, or silent too long."""
        query = sa.select(JobRow).where(
            JobRow.state.in_([JobState.RUNNING, JobState.CANCELLING]),
            JobRow.worker != worker_name(),
        )
        with self._database.reading() as unit:
            jobs = [Job.model_validate(row) for row in unit.scalars(query)]
        return tuple(job for job in jobs if _is_worker_dead(job))

    def _move(
        self, job_id: str, to: JobState, *, only_from: JobState | None = None, **values: Any
    ) -> bool:
        sources = [only_from] if only_from else [s for s, ends in MOVES.items() if to in ends]
        if to.is_final:
            values["finished_at"] = datetime.now(UTC)
        with self._database.unit() as unit:
            moved = unit.execute(
                sa.update(JobRow)
                .where(JobRow.id == job_id, JobRow.state.in_(sources))
                .values(state=to, **values)
            )
        return _rows(moved) > 0


def _rows(result: Any) -> int:
    return int(result.rowcount)


def _is_worker_dead(job: Job) -> bool:
    host, pid, _ = (job.worker or "::").rsplit(":", 2)
    if host == socket.gethostname()[:60] and not _is_alive(int(pid)):
        return True
    silent_since = job.heartbeat_at or job.created_at
    return datetime.now(UTC) - silent_since > _DEAD_AFTER


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
