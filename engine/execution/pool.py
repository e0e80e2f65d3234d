"""Warm boxes that stand ready; each serves one job and is then thrown away."""

from __future__ import annotations

import collections
import contextlib
import queue
import threading
import time

from engine.errors import Unavailable
from engine.execution.batch_conversation import BatchConversation
from engine.execution.box import Backend, Box
from engine.execution.channel import CancelledError
from engine.execution.conversation import Conversation
from engine.execution.model import BatchJob, Job, Limits, Listener, Outcome, Progress, Status
from engine.execution.refusal import refusal
from engine.execution.turns import CHECK_S, Turns
from engine.parts import PartState

MOST_AT_ONCE = 8
QUEUE_S = 60.0
RETRY_S = 5.0
# Starting and removing a box costs processor time that a burst of runs would miss: the longer
# it takes, the longer the burst is given to end.
CALM_S = 0.25
PATIENCE_S = 1.0
MOST_SPENT = 4
SHRINK_S = 60.0


class Pool:
    """A sandbox: runs jobs in boxes of one backend.

    Args:
        backend: Makes the boxes.
        limits: What warm boxes are made with; a job with other bounds starts cold.
        size: How many warm boxes stand ready when little is asked.
        most: How many stand ready when much is.
    """

    def __init__(self, backend: Backend, limits: Limits, size: int, most: int = 0) -> None:
        self.name = backend.name
        self._backend = backend
        self._limits = limits
        self._size, self._most = size, max(size, most)
        self._wanted = size
        self._ready: collections.deque[Box] = collections.deque()
        self._change = threading.Condition()
        self._turns = Turns(max(MOST_AT_ONCE, size))
        self._spent: queue.SimpleQueue[Box | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._is_closed = False
        self._opening = 0
        self._waiting = 0
        self._open_s = CALM_S
        self._last_take = self._last_miss = 0.0

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

        def tell(position: int) -> None:
            if listener is not None:
                listener(Progress(position=position))

        try:
            self._check_open()
            with self._turns.place(job.owner, cancel=cancel, patience_s=QUEUE_S, tell=tell):
                return self._run_now(job, cancel, listener, asked)
        except CancelledError:
            return refusal(job, self.name, Status.CANCELLED, "The run was cancelled.", "")
        except Unavailable as error:
            return refusal(job, self.name, Status.UNAVAILABLE, error.problem, error.remedy)

    def warm_up(self) -> None:
        """Start the threads that fill and clear; once."""
        with self._change:
            if self._threads or self._is_closed:
                return
            work = [self._clear, *([self._fill] * min(self._most, 2))]
            self._threads = [
                threading.Thread(target=each, name=f"{self.name}-pool", daemon=True)
                for each in work
            ]
            for thread in self._threads:
                thread.start()

    def describe(self) -> str:
        """How many boxes stand ready and how many runs wait, in words."""
        with self._change:
            words = f"{len(self._ready)} of {self._wanted} warm boxes ready"
        waiting = self._turns.waiting()
        return f"{words}, {waiting} runs waiting" if waiting else words

    def figures(self) -> dict[str, str]:
        """The same and more, each under its name."""
        counts = self.counts()
        return {
            "Warm boxes ready": f"{counts['ready']} of {counts['wanted']}",
            "At most, on demand": str(counts["most"]),
            "Runs at work": str(counts["working"]),
            "Runs waiting": str(counts["waiting"]),
        }

    def counts(self) -> dict[str, int]:
        """Boxes that stand ready, that are wanted now and at most; runs at work and waiting."""
        with self._change:
            ready, wanted = len(self._ready), self._wanted
        return {
            "ready": ready,
            "wanted": wanted,
            "most": self._most,
            "working": self._turns.held(),
            "waiting": self._turns.waiting(),
        }

    def wait_until_full(self, timeout_s: float) -> bool:
        """Wait for every warm box; false when it took too long."""
        self.warm_up()
        with self._change:
            return self._change.wait_for(lambda: len(self._ready) >= self._wanted, timeout_s)

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
            if isinstance(job, BatchJob):
                return BatchConversation(box, job, cancel, queue_ms, is_warm, listener).hold()
            return Conversation(box, job, cancel, queue_ms, is_warm, listener).hold()
        finally:
            self._spent.put(box)

    def _take_warm(self, job: Job, cancel: threading.Event | None) -> tuple[Box | None, bool]:
        """A box from the pool, and whether it stood ready; waits for one that is being opened."""
        if _shape(job.limits) != _shape(self._limits):
            return None, False
        with self._change:
            box = self._next_quiet()
            if box is None:
                self._grow()
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

    def _grow(self) -> None:
        """A run found nothing ready: let one more stand by."""
        self._last_miss = time.monotonic()
        self._wanted = min(self._wanted + 1, self._most)
        self._change.notify_all()

    def _shrink(self) -> None:
        """For a while all that was asked for stood ready: let one less stand by."""
        if time.monotonic() - self._last_miss > SHRINK_S and self._wanted > self._size:
            self._last_miss = time.monotonic()
            self._wanted -= 1
            if len(self._ready) > self._wanted:
                self._spent.put(self._ready.popleft())

    def _fill(self) -> None:
        """Open boxes while some are missing; after a failure, wait and try again."""
        while self._wait_until_short():
            box = None
            began = time.monotonic()
            with contextlib.suppress(Unavailable):
                box = self._backend.open(self._limits)
            with self._change:
                self._opening -= 1
                if box is not None:
                    self._open_s = time.monotonic() - began
                    self._ready.append(box)
                    self._change.notify_all()
                else:
                    self._change.wait_for(lambda: self._is_closed, RETRY_S)

    def _wait_until_short(self) -> bool:
        """Wait for a box to be missing, and for a burst of runs to be over; false to end."""
        with self._change:
            patience_ends = None
            while not self._is_closed:
                is_short = len(self._ready) + self._opening < self._wanted
                if is_short and patience_ends is None:
                    patience_ends = time.monotonic() + min(PATIENCE_S, 4 * self._open_s)
                if is_short and (self._is_calm() or time.monotonic() > (patience_ends or 0)):
                    self._opening += 1
                    return True
                self._change.wait(self._calm_s() / 2 if is_short else SHRINK_S)
                self._shrink()
        return False

    def _calm_s(self) -> float:
        return min(CALM_S, self._open_s)

    def _is_calm(self) -> bool:
        return self._is_closed or time.monotonic() - self._last_take > self._calm_s()

    def _clear(self) -> None:
        """Throw spent boxes away, off the path of the answer."""
        while (box := self._spent.get()) is not None:
            while not self._is_calm() and self._spent.qsize() < MOST_SPENT:
                time.sleep(self._calm_s() / 10)
            box.discard()


def _shape(limits: Limits) -> tuple[float, ...]:
    """The bounds that are fixed when a box is made."""
    return (limits.memory_mb, limits.cpus, limits.processes, limits.scratch_mb)
