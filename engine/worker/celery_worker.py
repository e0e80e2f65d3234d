"""The worker as Celery runs it: processes that take messages and claim the rows they name."""

from __future__ import annotations

import os
import threading
import time
from functools import cache
from typing import Any, Final

import structlog
from celery import signals
from sqlalchemy.exc import SQLAlchemyError

from engine import log as logs
from engine.assembly import process_services
from engine.jobs.celery_queue import QUEUE, TASK, celery_app
from engine.settings import Settings
from engine.worker.keeper import Keeper
from engine.worker.workplace import Workplace

_OPEN_AGAIN_S: Final = 1.0

log = structlog.get_logger(__name__)


class Child:
    """What one process of the pool has: all parts, a workplace, a keeper."""

    def __init__(self) -> None:
        self._services = process_services()
        self._services.execution.reap()
        self._services.execution.warm_up()
        self._workplace = Workplace(self._services)
        self._workplace.start()
        self._keeper = Keeper(self._services)
        self._keeper.start()

    def perform(self, job_id: str) -> None:
        """Claim the job and carry it out; a message about one that cannot be claimed is dropped."""
        job = self._services.jobs.claim(job_id)
        if job is None:
            log.info("a message was dropped: its job is not waiting", job_id=job_id)
            return
        self._workplace.perform(job)

    def close(self) -> None:
        """End everything."""
        self._keeper.stop()
        self._workplace.stop()
        self._services.close()


@cache
def _child(_pid: int) -> Child:
    return Child()


_OPENING = threading.Lock()


def child() -> Child:
    """That of this process; a fork has its own."""
    with _OPENING:
        return _child(os.getpid())


def serve(settings: Settings) -> None:
    """Take messages until the process is told to end.

    Args:
        settings: Where Redis is, how many processes, how long a job may take.
    """
    app = celery_app(settings.redis_url, settings.job_wall_s)

    app.task(_perform, name=TASK)
    signals.worker_process_init.connect(_open, weak=False)
    signals.worker_process_shutdown.connect(_close, weak=False)
    logs.configure(settings)
    app.worker_main(
        [
            "worker",
            f"--hostname=studio-{os.getpid()}@%h",
            "--pool=prefork",
            f"--concurrency={settings.workers}",
            f"--queues={QUEUE}",
            f"--loglevel={settings.log_level}",
            "--without-gossip",
            "--without-mingle",
        ]
    )


def _perform(job_id: str) -> None:
    try:
        child().perform(job_id)
    except (SQLAlchemyError, OSError) as error:
        # The database is away, so the job still waits: the keeper sends another message.
        log.warning("a message was dropped", job_id=job_id, error=type(error).__name__)


def _open(**_signal: Any) -> None:
    logs.configure(Settings())
    # Celery waits a few seconds for this signal only; the parts may take longer.
    threading.Thread(target=_until_open, name="open", daemon=True).start()


def _until_open() -> None:
    while True:
        try:
            child()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is tried until it is over
            log.warning("the worker could not open", error=type(error).__name__)
            time.sleep(_OPEN_AGAIN_S)
        else:
            log.info("the worker is ready")
            return


def _close(**_signal: Any) -> None:
    child().close()
