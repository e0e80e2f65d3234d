"""Where claimed jobs of one process are performed: signs of life, ends, and time limits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import structlog
from sqlalchemy.exc import SQLAlchemyError

from engine.assembly import Services
from engine.errors import StudioError, TooMany, Unavailable
from engine.jobs.lease import HEARTBEAT_S
from engine.jobs.model import Job, Stopped
from engine.worker.performers import PERFORMERS

log = structlog.get_logger(__name__)

_LOOK_S = 0.1
_WRITE_AGAIN_S = 0.5


@dataclass
class _Task:
    job: Job
    late_at: float
    cancel: threading.Event = field(default_factory=threading.Event)
    is_late: bool = False


class Workplace:
    """Performs jobs that were claimed, on the threads that bring them, and watches over them.

    Args:
        services: All parts; the work is done by them.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._tasks: dict[str, _Task] = {}
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._watcher.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """Tell all that is under way to stop; it is put back or ended by its own thread."""
        self._stopping.set()
        with self._lock:
            for task in self._tasks.values():
                task.cancel.set()
        self._watcher.join(timeout_s)

    def perform(self, job: Job) -> None:
        """Carry out one claimed job and write its end; no exception leaves."""
        task = _Task(job, time.monotonic() + self._services.settings.job_wall_s)
        with self._lock:
            self._tasks[job.id] = task
        try:
            with structlog.contextvars.bound_contextvars(job_id=job.id, subject_id=job.subject_id):
                self._write(self._carried_out(task))
        finally:
            with self._lock:
                del self._tasks[job.id]

    def _carried_out(self, task: _Task) -> Callable[[], object]:
        """Do the work, and give what writes its end."""
        job, control = task.job, self._services.control
        try:
            result_ref = PERFORMERS[job.kind](self._services, job, task.cancel)
        except Stopped:
            if task.is_late:
                return partial(control.fail, job, *_late(self._services.settings.job_wall_s))
            return partial(control.stopped, job)
        except (TooMany, Unavailable) as refusal:
            return partial(control.try_again, job, refusal.problem, refusal.remedy)
        except StudioError as refusal:
            return partial(control.fail, job, refusal.problem, refusal.remedy)
        except Exception:
            # The queue must go on whatever one job met; the log has the whole story.
            log.exception("job failed for a reason of ours", kind=job.kind, attempt=job.attempts)
            return partial(
                control.try_again,
                job,
                f"This could not be carried out; the log has the details under job {job.id[:8]}.",
                "Try again; if it happens again, report the log entry.",
            )
        return partial(self._services.jobs.finish, job, result_ref)

    def _write(self, end: Callable[[], object]) -> None:
        """Write an end, however long the database is away; a stop leaves it to who comes next."""
        while True:
            try:
                end()
            except (SQLAlchemyError, OSError) as error:
                log.warning("the end of a job was not written yet", error=type(error).__name__)
                if self._stopping.wait(_WRITE_AGAIN_S):
                    return
            else:
                return

    def _watch(self) -> None:
        """Signs of life for jobs under way, and their cancellation within a tenth of a second."""
        beaten = 0.0
        while not self._stopping.wait(_LOOK_S):
            with self._lock:
                tasks = dict(self._tasks)
            for task in tasks.values():
                if time.monotonic() > task.late_at:
                    task.is_late = True
                    task.cancel.set()
            if not tasks:
                continue
            try:
                if time.monotonic() - beaten >= HEARTBEAT_S:
                    self._services.jobs.heartbeat(list(tasks))
                    beaten = time.monotonic()
                for job_id in self._services.jobs.to_stop(list(tasks)):
                    tasks[job_id].cancel.set()
            except (SQLAlchemyError, OSError) as error:
                log.warning("the jobs under way were not looked at", error=type(error).__name__)
                self._stopping.wait(_WRITE_AGAIN_S)


def _late(wall_s: float) -> tuple[str, str]:
    return (
        f"This took longer than the {wall_s:.0f} seconds that a job may take.",
        "Use less data, or raise STUDIO_JOB_WALL_S.",
    )
