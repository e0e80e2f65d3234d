"""What is kept of a run while it lasts: its place in the queue, its use of the box, its log."""

from __future__ import annotations

import time

import structlog
from sqlalchemy.exc import SQLAlchemyError

from engine.execution.model import Progress
from engine.runs.model import Live, Sample
from engine.runs.store import RunStore

EVERY_S = 0.5
MOST_SAMPLES = 240

log = structlog.get_logger(__name__)


class LiveRecord:
    """Writes the progress of one run to its row, not more than twice a second.

    Args:
        store: Where the row is.
        run_id: Of the run.
    """

    def __init__(self, store: RunStore, run_id: str) -> None:
        self._store = store
        self._run_id = run_id
        self._samples: list[Sample] = []
        self._seen = 0
        self._stride = 1
        self._written = 0.0
        self._position = -1

    def hear(self, progress: Progress) -> None:
        """Take in how the run goes; what cannot be written is left out, the run goes on."""
        if progress.position == 0 and progress.wall_ms:
            self._keep(progress)
        is_due = time.monotonic() - self._written >= EVERY_S
        if not is_due and progress.position == self._position:
            return
        self._written, self._position = time.monotonic(), progress.position
        live = Live(position=progress.position, samples=tuple(self._samples))
        try:
            self._store.report(self._run_id, live, progress.log)
        except SQLAlchemyError:
            log.warning("the progress of a run was not written", run_id=self._run_id)

    def _keep(self, progress: Progress) -> None:
        self._seen += 1
        if self._seen % self._stride:
            return
        self._samples.append(
            Sample(
                wall_s=round(progress.wall_ms / 1000, 3),
                cpu_s=round(progress.cpu_ms / 1000, 3),
                memory_bytes=progress.memory_bytes,
            )
        )
        if len(self._samples) > MOST_SAMPLES:
            # A long run is drawn as well by every second sample.
            self._samples = self._samples[1::2]
            self._stride *= 2
