"""Accepts background work, tells how it goes, and hands it to workers."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from engine.errors import Conflict
from engine.jobs.lease import is_worker_dead, worker_name
from engine.jobs.model import Job, JobFilter, JobKind, JobState
from engine.jobs.queue import EmbeddedQueue, Queue
from engine.jobs.store import UNDER_WAY, JobStore, is_due, later
from engine.storage.database import Database
from engine.storage.paging import Mark
from engine.storage.tables import JobRow

BACKOFF_S = 2.0


class JobService:
    """Jobs are rows first, messages second.

    Args:
        database: Where the rows are.
        queue: Tells workers of waiting jobs; None when they are threads that look for them.
    """

    def __init__(self, database: Database, queue: Queue | None = None) -> None:
        self._store = JobStore(database)
        self.queue: Queue = queue or EmbeddedQueue()

    def submit(
        self,
        kind: JobKind,
        subject_id: str,
        options: dict[str, Any] | None = None,
        *,
        owner: str = "",
        job_id: str | None = None,
    ) -> Job:
        """Accept work on ``subject_id``.

        Args:
            kind: What is to be done.
            subject_id: To what.
            options: How.
            owner: On whose behalf: owners with less under way come first, then who came first.
            job_id: Its id, where that is known before.
        """
        job = self._store.add(
            JobRow(
                id=job_id or uuid4().hex,
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
        )
        self.queue.send(job.id)
        return job

    def schedule(self, kind: JobKind, every: timedelta) -> Job | None:
        """Accept work once per period, whoever asks how often; None when it was accepted before."""
        period = int(time.time() // every.total_seconds())
        name = f"{kind} {every.total_seconds()} {period}"
        job_id = hashlib.sha256(name.encode()).hexdigest()[:32]
        if self._store.count(JobRow.id == job_id):
            return None
        try:
            return self.submit(kind, "studio", owner="studio", job_id=job_id)
        except IntegrityError:
            return None  # another process was faster by a moment

    def get(self, job_id: str) -> Job:
        """The job as it stands; NotFound when there is none."""
        return self._store.get(job_id)

    def log(self, job_id: str) -> str:
        """What has been noted of the job, a line each, oldest first."""
        return self._store.log(job_id)

    def latest(self, kind: JobKind, subject_id: str) -> Job | None:
        """The newest job of this kind on this subject, or None when there was never one."""
        query = sa.select(JobRow).where(JobRow.kind == kind, JobRow.subject_id == subject_id)
        return self._store.first(query.order_by(JobRow.created_at.desc()))

    def page(
        self, limit: int = 50, after: Mark | None = None, wanted: JobFilter | None = None
    ) -> tuple[Job, ...]:
        """The jobs that pass the filter, newest first, from a place in the list."""
        return self._store.page(wanted or JobFilter(), limit, after)

    def recent(self, limit: int = 50) -> tuple[Job, ...]:
        """The newest jobs, newest first."""
        return self.page(limit)

    def ahead(self, job: Job) -> int:
        """How many came before a job and wait still."""
        return self._store.count(
            JobRow.state == JobState.QUEUED, JobRow.created_at < job.created_at
        )

    def claim(self, job_id: str | None = None) -> Job | None:
        """Take a waiting job for this process; two workers never get the same.

        Args:
            job_id: Which; None takes the next, in the order of :meth:`JobStore.next_id`.

        Returns:
            The job, which is also the lease on it; None when nothing waits.
        """
        while wanted := job_id or self._store.next_id():
            now = datetime.now(UTC)
            is_mine = self._store.move(
                wanted,
                JobState.RUNNING,
                [JobState.QUEUED],
                is_due(),
                worker=worker_name(),
                heartbeat_at=now,
                started_at=sa.func.coalesce(JobRow.started_at, now),
                available_at=None,
                attempts=JobRow.attempts + 1,
                message="Started",
            )
            if is_mine:
                return self._store.get(wanted)
            if job_id:
                return None
        return None

    def report(self, job_id: str, progress: float, message: str) -> None:
        """Note how far the work is; also a sign of life."""
        self._store.note(
            job_id,
            worker_name(),
            message,
            progress=min(max(progress, 0.0), 1.0),
            heartbeat_at=datetime.now(UTC),
        )

    def heartbeat(self, job_ids: Sequence[str]) -> None:
        """Give a sign of life for jobs under way in this process."""
        self._store.touch(job_ids, worker_name())

    def to_stop(self, job_ids: Sequence[str]) -> frozenset[str]:
        """Those whose cancellation was asked for, or that another worker was given meanwhile."""
        return frozenset(job_ids) - self._store.held(job_ids, worker_name())

    def finish(self, job: Job, result_ref: str | None = None) -> bool:
        """The work is done; False when the job had ended or was given away meanwhile."""
        return self._store.move(
            job.id,
            JobState.DONE,
            UNDER_WAY,
            lease=job,
            progress=1.0,
            message="Done",
            result_ref=result_ref,
            problem=None,
            remedy=None,
        )

    def fail(self, job: Job, problem: str, remedy: str) -> bool:
        """The work could not be done; False when the job had ended or was given away meanwhile."""
        return self._store.move(
            job.id,
            JobState.FAILED,
            UNDER_WAY,
            lease=job,
            problem=problem,
            remedy=remedy,
            message=f"Failed: {problem}",
        )

    def try_again(self, job: Job, problem: str, remedy: str) -> bool:
        """Put work back that failed and may succeed later, each time later; False as for fail."""
        tried = (job.attempts - 1) % job.kind.most_attempts
        wait_s = BACKOFF_S * 4**tried * random.uniform(1, 1.5)  # noqa: S311 - only spreads
        return self._store.move(
            job.id,
            JobState.QUEUED,
            [JobState.RUNNING],
            lease=job,
            available_at=later(wait_s),
            problem=problem,
            remedy=remedy,
            progress=0.0,
            message=f"Attempt {job.attempts} failed: {problem}",
        )

    def give_back(self, job: Job, message: str) -> bool:
        """Put work back that was cut off through no fault of its own."""
        moved = self._store.move(
            job.id,
            JobState.QUEUED,
            [JobState.RUNNING],
            lease=job,
            progress=0.0,
            message=message,
        )
        if moved:
            self.queue.send(job.id)
        return moved

    def cancel(self, job_id: str) -> bool:
        """Ask for an end: at once when waiting, by the worker when running."""
        return self._store.move(
            job_id, JobState.CANCELLED, [JobState.QUEUED], message="Cancelled"
        ) or self._store.move(job_id, JobState.CANCELLING, [JobState.RUNNING], message="Stopping")

    def confirm_cancelled(self, job: Job) -> bool:
        """The worker has stopped the work that was to be cancelled."""
        return self._store.move(
            job.id, JobState.CANCELLED, [JobState.CANCELLING], lease=job, message="Cancelled"
        )

    def retry(self, job_id: str) -> Job:
        """Queue a failed job anew; its attempts go on counting, since they tell leases apart.

        Raises:
            Conflict: It has not failed, or its work is not repeated.
        """
        job = self.get(job_id)
        if job.kind.most_attempts == 1:
            raise Conflict(
                "A run is not repeated under the same id.",
                "Start a new run; its code and its test data are kept.",
            )
        moved = self._store.move(
            job_id,
            JobState.QUEUED,
            [JobState.FAILED],
            progress=0.0,
            problem=None,
            remedy=None,
            available_at=None,
            message="Queued again by hand",
        )
        if not moved:
            raise Conflict(
                f"The job is {self.get(job_id).state}; only one that failed is tried again.",
                "Start the work anew, or wait until it has ended.",
            )
        self.queue.send(job_id)
        return self.get(job_id)

    def orphans(self, *, judge_silence: bool = True) -> tuple[Job, ...]:
        """Jobs under way whose worker is dead; see :func:`is_worker_dead`."""
        query = sa.select(JobRow).where(JobRow.state.in_(UNDER_WAY), JobRow.worker != worker_name())
        return tuple(
            job
            for job in self._store.all(query)
            if is_worker_dead(job, judge_silence=judge_silence)
        )

    def send_again(self) -> int:
        """Send messages for jobs whose time to wait is over, and for those whose message is lost.

        Returns:
            How many were sent.
        """
        sent = self._store.make_available()
        messages = self.queue.waiting()
        if messages is not None and messages < self._store.count(is_due()) - len(sent):
            query = sa.select(JobRow).where(is_due()).order_by(JobRow.created_at)
            sent = tuple(job.id for job in self._store.all(query))
        for job_id in sent:
            self.queue.send(job_id)
        return len(sent)
