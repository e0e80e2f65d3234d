"""Run code in a box: choose the sandbox, keep warm boxes ready, refuse when there is none."""

from __future__ import annotations

import threading

from engine.execution.model import Job, Outcome
from engine.parts import PartState
from engine.settings import Settings


class ExecutionService:
    """The one way to run a user's code.

    Args:
        settings: Which sandbox is wanted, how many warm boxes, and the limits.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def run(self, job: Job, cancel: threading.Event | None = None) -> Outcome:
        """Run one job in a fresh box; every ending is a value, whatever the code does."""
        raise NotImplementedError

    def parts(self) -> list[PartState]:
        """The state of each sandbox, for health pages and `doctor`."""
        raise NotImplementedError

    def warm_up(self) -> None:
        """Start filling the pool of warm boxes, in the background."""
        raise NotImplementedError

    def reap(self) -> None:
        """Remove what engines that are no longer alive left behind."""
        raise NotImplementedError

    def close(self) -> None:
        """End every box of this engine."""
        raise NotImplementedError
