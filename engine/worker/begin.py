"""What a process that serves does for the queue beside it."""

from __future__ import annotations

from engine.assembly import Services
from engine.worker.embedded import EmbeddedWorker
from engine.worker.keeper import Keeper


def begin_work(services: Services) -> EmbeddedWorker | Keeper:
    """Start the threads that perform jobs, or only look after those that Celery's workers do.

    Returns:
        What was started, to be stopped.
    """
    if services.settings.redis_url:
        keeper = Keeper(services)
        keeper.start()
        return keeper
    worker = EmbeddedWorker(services, services.settings.workers)
    worker.start()
    return worker
