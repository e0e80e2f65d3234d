"""Places for runs, handed out in turn between owners, so that nobody's hundred runs come first."""

from __future__ import annotations

import collections
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from engine.errors import Unavailable
from engine.execution.channel import CancelledError

CHECK_S = 0.02


@dataclass(eq=False)
class Ticket:
    """One run that waits.

    Attributes:
        owner: On whose behalf.
        is_called: Whether it has its place.
    """

    owner: str
    is_called: bool = False


class Turns:
    """A bounded number of places, and a queue for each owner.

    Args:
        places: How many runs may be under way at once.
    """

    def __init__(self, places: int) -> None:
        self._places = self._free = places
        self._change = threading.Condition()
        # In the order in which owners are called next; within one, first come first served.
        self._queues: collections.OrderedDict[str, collections.deque[Ticket]] = (
            collections.OrderedDict()
        )

    @contextmanager
    def place(
        self,
        owner: str,
        *,
        cancel: threading.Event | None,
        patience_s: float,
        tell: Callable[[int], None],
    ) -> Iterator[None]:
        """Hold a place for the length of the block.

        Args:
            owner: On whose behalf; owners take turns.
            cancel: Set by the caller to stop waiting.
            patience_s: How long to wait at most.
            tell: Hears each new position in the queue, 1 being the next.

        Raises:
            CancelledError: ``cancel`` was set first.
            Unavailable: No place became free in time.
        """
        ticket = Ticket(owner)
        with self._change:
            self._queues.setdefault(owner, collections.deque()).append(ticket)
            self._call()
        try:
            self._wait(ticket, cancel, time.monotonic() + patience_s, tell)
            yield
        finally:
            with self._change:
                self._leave(ticket)
                self._call()

    def held(self) -> int:
        """How many runs have a place."""
        return self._places - self._free

    def waiting(self) -> int:
        """How many runs wait."""
        return sum(len(queue) for queue in self._queues.values())

    def _wait(
        self,
        ticket: Ticket,
        cancel: threading.Event | None,
        deadline: float,
        tell: Callable[[int], None],
    ) -> None:
        told = 0
        while True:
            with self._change:
                if ticket.is_called:
                    return
                position = self._position(ticket)
                if position == told:
                    self._change.wait(CHECK_S)
            if cancel is not None and cancel.is_set():
                raise CancelledError
            if time.monotonic() > deadline:
                raise Unavailable(
                    "Every sandbox has been busy for a minute.", "Wait for a run to end."
                )
            if position not in {told, 0}:
                told = position
                tell(position)

    def _call(self) -> None:
        """Give free places to those whose turn it is."""
        while self._free and self._queues:
            owner, queue = self._queues.popitem(last=False)
            ticket = queue.popleft()
            if queue:
                self._queues[owner] = queue
            ticket.is_called = True
            self._free -= 1
        self._change.notify_all()

    def _leave(self, ticket: Ticket) -> None:
        if ticket.is_called:
            self._free += 1
            return
        queue = self._queues[ticket.owner]
        queue.remove(ticket)
        if not queue:
            del self._queues[ticket.owner]

    def _position(self, ticket: Ticket) -> int:
        """Its place in the order in which the waiting will be called; 0 once it was."""
        if ticket.is_called:
            return 0
        round_of = self._queues[ticket.owner].index(ticket)
        before = 0
        is_ahead = True
        for owner, queue in self._queues.items():
            if owner == ticket.owner:
                is_ahead = False
            else:
                before += min(len(queue), round_of + is_ahead)
        return before + round_of + 1
