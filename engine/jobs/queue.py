"""The queue as a port: it brings ids of waiting jobs to workers sooner than looking would.

The row is the truth. A message may be lost, late, or come twice: whoever gets one claims the row,
and drops the message when the claim is refused.
"""

from __future__ import annotations

import threading
from typing import Protocol


class Queue(Protocol):
    """What the service asks of a queue."""

    def send(self, job_id: str) -> None:
        """Tell the workers that a job waits; never raises, since the row tells it too."""

    def waiting(self) -> int | None:
        """How many messages wait; None where none are needed, or the queue does not answer."""

    def wait(self, timeout_s: float) -> None:
        """Sleep until a job may have come to this process, or the time is over."""

    def wake(self) -> None:
        """End the sleep of those who wait in this process."""

    def close(self) -> None:
        """Give connections back."""


class EmbeddedQueue:
    """Workers look into the table; a job of their own process wakes them at once."""

    def __init__(self) -> None:
        self._arrival = threading.Event()

    def send(self, job_id: str) -> None:  # noqa: ARG002 - the port's signature; the row says it
        """Wake the workers of this process."""
        self._arrival.set()

    def waiting(self) -> int | None:
        """None: nothing can be lost."""
        return None

    def wait(self, timeout_s: float) -> None:
        """Sleep until a job came."""
        self._arrival.wait(timeout_s)
        self._arrival.clear()

    def wake(self) -> None:
        """End the sleep."""
        self._arrival.set()

    def close(self) -> None:
        """Nothing is held."""
