"""Warm boxes that stand ready; each serves one job and is then thrown away."""

from __future__ import annotations

import collections
import contextlib
import queue
import threading
import time

from engine.errors import Unavailable
from engine.execution.box import Backend, Box
from engine.execution.channel import CancelledError
from engine.execution.conversation import Conversation
from engine.execution.model import Job, Limits, Listener, Outcome, Status
from engine.execution.refusal import refusal
from engine.parts import PartState

MOST_AT_ONCE = 8
QUEUE_S = 60.0
RETRY_S = 5.0
CHECK_S = 0.02
# Starting and removing boxes costs processor time that a burst of runs would miss.
CALM_S = 0.25
PATIENCE_S = 1.0


class Pool:
    """A sandbox: runs jobs in boxes of one backend.

    Args:
        backend: Makes the boxes.
        limits: What warm boxes are made with; a job with other bounds starts cold.
        size: How many warm boxes stand ready.
    """

    def __init__(self, backend: Backend, limits: Limits, size: int) -> None:
        self.name = backend.name
        self._backend = backend
        self._limits = limits
        self._size = size
        self._ready: collections.deque[Box] = collections.deque()
        self._change = threading.Condition()
        self._slots = threading.BoundedSemaphore(max(MOST_AT_ONCE, size))
        self._spent: queue.SimpleQueue[Box | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._is_closed = False
        self._opening = 0
        self._waiting = 0
        self._last_take = 0.0

    def probe(self) -> PartState:
        """The backend's own trial."""
        return self._backend.probe()

    def run(
        self,
        job: Job,
        cancel: threading.Event | None = None,
        listener: Listener | None = None,
    ) -> Outcome:
        """Run one job in a fresh box."""
        self.warm_up()
        asked = time.monotonic()
        try:
            self._check_open()
            self._wait_for_slot(cancel)
            try:
                return self._run_now(job, cancel, listener, asked)
            finally:
                self._slots.release()
        except CancelledError:
            return refusal(job, self.name, Status.CANCELLED, "The run was cancelled.", "")
        except Unavailable as error:
            return refusal(job, self.name, Status.UNAVAILABLE, error.problem, error.remedy)

    def warm_up(self) -> None:
        """Start the threads that fill and clear; once."""
        with self._change:
            if self._threads or self._is_closed:
                return
            work = [self._clear, *([self._fill] * min(self._size, 2))]
            self._threads = [
                threading.Thread(target=each, name=f"{self.name}-pool", daemon=True)
                for each in work
            ]
            for thread in self._threads:
                thread.start()

    def warm_count(self) -> int:
        """How many boxes stand ready."""
        return len(self._ready)

    def wait_until_full(self, timeout_s: float) -> bool:
        """Wait for every warm box; false when it took too long."""
        self.warm_up()
        with self._change:
            return self._change.wait_for(lambda: len(self._ready) >= self._size, timeout_s)

    def close(self) -> None:
        """End every box; boxes at work end with their job."""
        with self._change:
            self._is_closed = True
            self._change.notify_all()
        for thread in self._threads[1:]:
            thread.join(60)
        while self._ready:
            self._spent.put(self._ready.popleft())
        self._spent.put(None)
        for thread in self._threads[:1]:
            thread.join(60)
        self._backend.close()

    def _check_open(self) -> None:
        if self._is_closed:
            raise Unavailable("The studio is closing.", "Run it again when the studio is up.")

    def _wait_for_slot(self, cancel: threading.Event | None) -> None:
        deadline = time.monotonic() + QUEUE_S
        while not self._slots.acquire(timeout=CHECK_S):
            if cancel is not None and cancel.is_set():
                raise CancelledError
            if time.monotonic() > deadline:
                raise Unavailable(
                    "Every sandbox has been busy for a minute.", "Wait for a run to end."
                )

    def _run_now(
        self,
        job: Job,
        cancel: threading.Event | None,
        listener: Listener | None,
        asked: float,
    ) -> Outcome:
        self._last_take = time.monotonic()
        box, is_warm = self._take_warm(job, cancel)
        box = box or self._backend.open(job.limits)
        try:
            queue_ms = (time.monotonic() - asked) * 1000
            return Conversation(box, job, cancel, queue_ms, is_warm, listener).hold()
        finally:
            self._spent.put(box)

    def _take_warm(self, job: Job, cancel: threading.Event | None) -> tuple[Box | None, bool]:
        """A box from the pool, and whether it stood ready; waits for one that is being opened."""
        if _shape(job.limits) != _shape(self._limits):
            return None, False
        with self._change:
            box = self._next_quiet()
            if box is not None or self._opening <= self._waiting:
                return box, box is not None
            self._waiting += 1
            try:
                while self._opening and not self._ready:
                    self._change.wait(CHECK_S)
                    if cancel is not None and cancel.is_set():
                        raise CancelledError
                return self._next_quiet(), False
            finally:
                self._waiting -= 1

    def _next_quiet(self) -> Box | None:
        while self._ready:
            box = self._ready.popleft()
            self._change.notify_all()
            if box.channel.is_quiet():
                return box
            self._spent.put(box)
        return None

    def _fill(self) -> None:
        """Open boxes while some are missing; after a failure, wait and try again."""
        while self._wait_until_short():
            box = None
            with contextlib.suppress(Unavailable):
                box = self._backend.open(self._limits)
            with self._change:
                self._opening -= 1
                if box is not None:
                    self._ready.append(box)
                    self._change.notify_all()
                else:
                    self._change.wait_for(lambda: self._is_closed, RETRY_S)

    def _wait_until_short(self) -> bool:
        """Wait for a box to be missing, and for a burst of runs to be over; false to end."""
        with self._change:
            patience_ends = None
            while not self._is_closed:
                is_short = len(self._ready) + self._opening < self._size
                if is_short and patience_ends is None:
                    patience_ends = time.monotonic() + PATIENCE_S
                if is_short and (self._is_calm() or time.monotonic() > (patience_ends or 0)):
                    self._opening += 1
                    return True
                self._change.wait(CALM_S / 2 if is_short else None)
        return False

    def _is_calm(self) -> bool:
        return self._is_closed or time.monotonic() - self._last_take > CALM_S

    def _clear(self) -> None:
        """Throw spent boxes away, off the path of the answer."""
        while (box := self._spent.get()) is not None:
            while not self._is_calm():
                time.sleep(CALM_S / 10)
            box.discard()


def _shape(limits: Limits) -> tuple[float, ...]:
    """The bounds that are fixed when a box is made."""
    return (limits.memory_mb, limits.cpus, limits.processes, limits.scratch_mb)
