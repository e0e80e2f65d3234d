"""The worker inside a process of the studio: threads that take jobs from the table."""

from __future__ import annotations

import threading

import structlog
from sqlalchemy.exc import SQLAlchemyError

from engine.assembly import Services
from engine.jobs.model import Job
from engine.worker.keeper import Keeper
from engine.worker.workplace import Workplace

log = structlog.get_logger(__name__)

_IDLE_POLL_S = 1.0


class EmbeddedWorker:
    """A few threads that perform jobs, and those that watch over them.

    Args:
        services: All parts; the worker calls them by id.
        threads: How many jobs are performed at the same time.
    """

    def __init__(self, services: Services, threads: int) -> None:
        self._services = services
        self._stopping = threading.Event()
        self._workplace = Workplace(services)
        self._keeper = Keeper(services)
        self._threads = [
            threading.Thread(target=self._work, name=f"worker-{number}", daemon=True)
            for number in range(threads)
        ]

    def start(self) -> None:
        """Take up what a dead worker left, then start working."""
        self._services.control.recover(judge_silence=False)
        self._workplace.start()
        self._keeper.start()
        for thread in self._threads:
            thread.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """Tell what is under way to stop, and end the threads."""
        self._stopping.set()
        self._keeper.stop(timeout_s)
        self._workplace.stop(timeout_s)
        for thread in self._threads:
            self._services.jobs.queue.wake()
            thread.join(timeout_s)

    def _work(self) -> None:
        while not self._stopping.is_set():
            job = self._claim()
            if job is None:
                self._services.jobs.queue.wait(_IDLE_POLL_S)
            else:
                self._workplace.perform(job)

    def _claim(self) -> Job | None:
        try:
            return self._services.jobs.claim()
        except (SQLAlchemyError, OSError) as error:
            log.warning("no job could be claimed", error=type(error).__name__)
            return None
