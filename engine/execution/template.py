"""The host's side of a template: a warm process that forks a fresh box for each run."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import signal
import socket
import threading
import time
from collections.abc import Callable, Sequence

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.errors import Unavailable
from engine.execution.box import Counts
from engine.execution.cgroups import Group, Hierarchy, counts_processes
from engine.execution.channel import BoxGoneError, Channel, DeadlineError
from engine.execution.frames import LIMITS, InvalidFrameError, Ready, read_ready
from engine.execution.gate import Gate, GateClosedError
from engine.execution.model import Limits
from sandbox.protocol import FrameError

FORK_S = 10.0
DEATH_S = 2.0
FAULTS = (
    BoxGoneError, DeadlineError, FrameError, GateClosedError, InvalidFrameError, OSError
)  # fmt: skip
REMEDY = "Run `python -m engine doctor` and follow its remedy."


class Template:
    """One warm process and the boxes that it forked.

    Args:
        backend: The name of the sandbox that it stands in.
        control: A socket that only this process and the template hold.
        digest: Names the file tree.
        hierarchy: Makes a control group for each box, where there is one.
        name: The folder of those groups.
        end: Ends the template itself, and with it every box.
    """

    def __init__(
        self,
        backend: str,
        control: socket.socket,
        *,
        digest: str,
        hierarchy: Hierarchy | None,
        name: str,
        end: Callable[[], None],
    ) -> None:
        self.backend = backend
        self.digest = digest
        self.hierarchy = hierarchy
        self.versions: dict[str, str] = {}
        self.forked = 0
        self.began = time.monotonic()
        self._control = control
        self._name = name
        self._end = end
        self._numbers = itertools.count(1)
        self._alive = 0
        self._is_retired = False
        self._is_over = False
        self._lock = threading.Lock()

    def wait(self, deadline: float) -> None:
        """Wait until the libraries are loaded.

        Raises:
            Unavailable: It failed or took too long; says why.
        """
        told = b""
        if select.select([self._control], [], [], max(deadline - time.monotonic(), 0))[0]:
            with contextlib.suppress(OSError):
                told = self._control.recv(LIMITS["report_bytes"])
        try:
            self.versions = read_ready(told).versions
        except InvalidFrameError:
            raise Unavailable(f"no template started: {_complaint(told)}", REMEDY) from None

    def fork(self, limits: Limits) -> ForkedBox:
        """Fork a box and wait until it is ready.

        Raises:
            Unavailable: The template has ended or cannot fork.
        """
        number = next(self._numbers)
        group = None
        try:
            if self.hierarchy is not None:
                group = self.hierarchy.make(f"{self._name}-{number}", limits)
            box = ForkedBox(self, number, group)
        except OSError as error:
            if group:
                group.remove()
            raise Unavailable(f"A box cannot be made: {error}", REMEDY) from error
        with self._lock:
            self._alive += 1
            self.forked += 1
        try:
            box.start(limits)
        except Unavailable:
            box.discard()
            raise
        return box

    def send(self, order: dict[str, int], ends: Sequence[socket.socket] = ()) -> None:
        """Give the template an order, with the ends of sockets that it needs."""
        fds = [end.fileno() for end in ends]
        socket.send_fds(self._control, [json.dumps(order).encode()], fds)

    def retire(self) -> None:
        """Fork no more; the template ends with its last box."""
        with self._lock:
            self._is_retired = True
            is_over = self._alive == 0
        if is_over:
            self.close()

    def release(self) -> None:
        """Count a box that has ended."""
        with self._lock:
            self._alive -= 1
            is_over = self._is_retired and self._alive == 0
        if is_over:
            self.close()

    def close(self) -> None:
        """End the template and every box; may be called twice, also at once."""
        with self._lock:
            is_over, self._is_over = self._is_over, True
        if is_over:
            return
        with contextlib.suppress(OSError):
            self._control.close()
        self._end()


class ForkedBox:
    """One box that a template forked: namespaces, scratch and control group of its own.

    Args:
        template: Who forked it.
        number: Its number there.
        group: Its control group, if there is one.
    """

    def __init__(self, template: Template, number: int, group: Group | None) -> None:
        self.backend = template.backend
        self.image_digest = template.digest
        self.versions = template.versions
        self.has_cgroup = group is not None
        self.counts_processes = counts_processes()
        self._template = template
        self._number = number
        self._group = group
        self._pidfd = -1
        self._is_over = False
        self._own, self._other = socket.socketpair()
        self._gate = Gate(group)
        self.channel = Channel(self._own.fileno(), self._own.fileno(), gate=self._gate)

    def start(self, limits: Limits) -> None:
        """Have it forked, bound it, let it go, and hear its greeting."""
        deadline = time.monotonic() + FORK_S
        try:
            order = {"fork": self._number, "scratch_bytes": limits.scratch_mb << 20}
            self._template.send(order, (self._other, self._gate.other))
            self._other.close()
            self._gate.other.close()
            first = self._gate.hear(deadline)
            self._pidfd = os.pidfd_open(first)
            self._gate.let_go(first)
            greeting: Ready = read_ready(self.channel.receive(LIMITS["report_bytes"], deadline))
            self.versions = greeting.versions
        except FAULTS as error:
            raise Unavailable(f"the template forked no box: {error}", REMEDY) from error

    def kill(self) -> None:
        """End the first process of the box, and with it the box."""
        try:
            if self._pidfd < 0:
                raise ProcessLookupError
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        except OSError:
            # Another user's process, which only the template may end; or it has ended.
            with contextlib.suppress(OSError):
                self._template.send({"kill": self._number})

    def counts(self) -> Counts:
        """What the kernel counted."""
        if self._group is None:
            return Counts()
        return Counts(self._group.memory_kills(), self._group.process_denials())

    def discard(self) -> None:
        """End the box, wait for its end, and remove its control group."""
        if self._is_over:
            return
        self._is_over = True
        self.kill()
        self._own.close()
        self._other.close()
        self._gate.close()
        if self._pidfd >= 0:
            select.select([self._pidfd], [], [], DEATH_S)
            os.close(self._pidfd)
            self._pidfd = -1
        if self._group:
            self._group.remove()
        self._template.release()


class _Complaint(BaseModel):
    model_config = ConfigDict(extra="ignore")

    problem: str


def _complaint(told: bytes) -> str:
    try:
        return _Complaint.model_validate_json(told).problem.strip(".")
    except ValidationError:
        return "it ended or took too long"
