"""The worker inside the studio's own process: threads that take jobs from the table."""

from __future__ import annotations

import threading

import structlog

from engine.assembly import Services
from engine.errors import StudioError
from engine.jobs.model import Job, JobKind
from engine.jobs.service import HEARTBEAT_S
from engine.worker.performers import PERFORMERS

log = structlog.get_logger(__name__)

_IDLE_POLL_S = 1.0
_CANCEL_POLL_S = 0.1


class EmbeddedWorker:
    """A few threads that perform jobs, and one that watches over them.

    Args:
        services: All parts; the worker calls them by id.
        threads: How many jobs are performed at the same time.
    """

    def __init__(self, services: Services, threads: int) -> None:
        self._services = services
        self._stopping = threading.Event()
        self._under_way: dict[str, threading.Event] = {}
        self._lock = threading.Lock()
        self._threads = [
            threading.Thread(target=self._work, name=f"worker-{number}", daemon=True)
            for number in range(threads)
        ]
        self._threads.append(threading.Thread(target=self._watch, name="watch", daemon=True))

    def start(self) -> None:
        """Take up what a dead worker left, then start working."""
        self.recover()
        for thread in self._threads:
            thread.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """Cancel what is under way, and end the threads."""
        self._stopping.set()
        self._services.jobs.arrival.set()
        with self._lock:
            for cancel in self._under_way.values():
                cancel.set()
        for thread in self._threads:
            thread.join(timeout_s)

    def recover(self) -> None:
        """Mark runs that a crash cut off; put repeatable work back in the queue."""
        for job in self._services.jobs.orphans():
            if job.kind is JobKind.RUN:
                self._services.jobs.interrupt(job.id)
                self._services.runs.interrupt(job.subject_id)
            elif job.attempts < 3:
                self._services.jobs.requeue(job.id)
            else:
                self._services.jobs.interrupt(job.id)
            log.warning("job of a dead worker found", job_id=job.id, kind=job.kind)

    def _work(self) -> None:
        jobs = self._services.jobs
        while not self._stopping.is_set():
            job = jobs.claim()
            if job is None:
                jobs.arrival.wait(_IDLE_POLL_S)
                jobs.arrival.clear()
                continue
            self._perform(job)

    def _perform(self, job: Job) -> None:
        cancel = threading.Event()
        with self._lock:
            self._under_way[job.id] = cancel
        try:
            with structlog.contextvars.bound_contextvars(job_id=job.id, subject_id=job.subject_id):
                perform(self._services, job, cancel)
        finally:
            with self._lock:
                del self._under_way[job.id]

    def _watch(self) -> None:
        """Signs of life for jobs under way, and their cancellation within a tenth of a second."""
        ticks_per_beat = int(HEARTBEAT_S / _CANCEL_POLL_S)
        tick = 0
        while not self._stopping.wait(_CANCEL_POLL_S):
            tick += 1
            with self._lock:
                ids = tuple(self._under_way)
            if not ids:
                continue
            jobs = self._services.jobs
            ended = jobs.beat(ids) if tick % ticks_per_beat == 0 else jobs.cancelling(ids)
            with self._lock:
                for job_id in ended & self._under_way.keys():
                    self._under_way[job_id].set()


def perform(services: Services, job: Job, cancel: threading.Event) -> None:
    """Carry out one claimed job and write its end; no exception leaves."""
    try:
        PERFORMERS[job.kind](services, job, cancel)
    except StudioError as refusal:
        _fail(services, job, refusal.problem, refusal.remedy)
    except Exception:
        # The queue must go on whatever one job met; the log has the whole story.
        log.exception("job failed for a reason of ours", kind=job.kind)
        _fail(
            services,
            job,
            f"This could not be carried out; the log has the details under job {job.id[:8]}.",
            "Try again; if it happens again, report the log entry.",
        )
    else:
        if cancel.is_set():
            services.jobs.confirm_cancelled(job.id)
        services.jobs.finish(job.id)


def _fail(services: Services, job: Job, problem: str, remedy: str) -> None:
    services.jobs.fail(job.id, problem, remedy)
    if job.kind is JobKind.RUN:
        services.runs.abandon(job.subject_id, problem, remedy)
    if job.kind is JobKind.TRAIN:
        services.models.abandon(job.subject_id, problem, remedy)
