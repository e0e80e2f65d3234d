"""Commands that work in the background: one for jobs, one for the table of jobs."""

from __future__ import annotations

import signal
import threading

from engine.cli.console import app, refusals
from engine.log import say
from engine.settings import Settings


@app.command()
def worker() -> None:
    """Perform background jobs until told to end: by Celery where REDIS_URL is set."""
    settings = Settings()
    if settings.redis_url:
        from engine.worker.celery_worker import serve  # noqa: PLC0415 - loads Celery and all rooms

        serve(settings)
        return
    from engine.assembly import process_services  # noqa: PLC0415 - loads every room
    from engine.worker.embedded import EmbeddedWorker  # noqa: PLC0415 - as above

    with refusals():
        services = process_services()
        services.execution.reap()
        services.execution.warm_up()
        embedded = EmbeddedWorker(services, settings.workers)
        embedded.start()
        say("the worker is ready")
        _until_told_to_end()
        embedded.stop()
        services.close()


@app.command()
def beat() -> None:
    """Look after the queue until told to end: scheduled work, orphans, lost messages."""
    from engine.assembly import process_services  # noqa: PLC0415 - loads every room
    from engine.worker.keeper import Keeper  # noqa: PLC0415 - as above

    with refusals():
        services = process_services()
        keeper = Keeper(services)
        keeper.start()
        say("the beat is ready")
        _until_told_to_end()
        keeper.stop()
        services.close()


def _until_told_to_end() -> None:
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    told.wait()
