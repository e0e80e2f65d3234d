"""Keeps the queue whole: orphans, lost messages, waits that are over, and scheduled work.

Every process that works or serves has one; any number at the same time do no harm.
"""

from __future__ import annotations

import random
import threading
import time
from datetime import timedelta
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from engine.assembly import Services
from engine.jobs.lease import DEAD_AFTER_S
from engine.jobs.model import JobKind

EVERY_S: Final = 2.0
SCHEDULE: Final = {JobKind.CLEAN_UP: timedelta(hours=1)}

log = structlog.get_logger(__name__)


class Keeper:
    """Looks after the table of jobs every few seconds.

    Args:
        services: All parts.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._stopping = threading.Event()
        # Silence is judged only after one could have been heard: while the database was away,
        # all workers were silent, and when it is back they need a moment to speak.
        self._heard_since = time.monotonic()
        self._thread = threading.Thread(target=self.run, name="keeper", daemon=True)

    def start(self) -> None:
        """Look after the table on a thread, at once and from then on."""
        self._thread.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """End it."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def run(self) -> None:
        """Look after the table until :meth:`stop`."""
        while not self._stopping.is_set():
            try:
                self.tend()
            except (SQLAlchemyError, OSError) as error:
                log.warning("the queue could not be looked after", error=type(error).__name__)
                self._heard_since = time.monotonic()
            except Exception:
                log.exception("looking after the queue failed for a reason of ours")
            self._stopping.wait(EVERY_S * random.uniform(0.8, 1.2))  # noqa: S311 - only spreads

    def tend(self) -> None:
        """One round."""
        is_long_heard = time.monotonic() - self._heard_since > DEAD_AFTER_S
        self._services.control.recover(judge_silence=is_long_heard)
        for kind, every in SCHEDULE.items():
            self._services.jobs.schedule(kind, every)
        self._services.jobs.send_again()
