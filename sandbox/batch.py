"""Many calls of one code in one box: each has its own time, a failed one costs only itself."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox import counters
from sandbox.hatch import Child
from sandbox.protocol import CHUNK, FrameBuffer, FrameError, pack, write_all


@dataclass
class Batch:
    """The calls of one order, one after the other.

    Attributes:
        order: What the host allows: ``call_s``, ``output_bytes``, ``result_bytes``.
        work: The code, as each child is given it.
        flood: How many times the output cap may be printed before the batch is ended.
        hatch: Makes another child when one was lost with its call.
        child: Stands ready and has met no code; None while there is none.
    """

    order: dict[str, Any]
    work: bytes
    flood: int
    hatch: Callable[[], Child]
    child: Child | None
    output: bytearray = field(default_factory=bytearray)
    printed: int = 0
    _is_briefed: bool = False
    _frames: FrameBuffer = field(default_factory=FrameBuffer)
    _began: float = field(default_factory=time.monotonic)
    _cpu_s: float = 0.0
    _cpu_before: float = 0.0
    _peak: int = 0

    def call(self, payload: bytes) -> tuple[dict[str, Any], bytes]:
        """Make one call; the facts of it, and the answer if there is one."""
        exit_code = number = None
        answer, reason = b"", "unlocked"
        child = self._ready()
        began = time.monotonic()
        if self._is_briefed:
            answer, reason = self._ask(child, pack(payload), began + self.order["call_s"])
        wall_ms = (time.monotonic() - began) * 1000
        if reason != "result":
            exit_code, number = self._bury(child)
        facts = {"reason": reason, "wall_ms": wall_ms, "exit_code": exit_code, "signal": number}
        return facts, answer

    def is_flooded(self) -> bool:
        """Whether the code printed far more than is kept."""
        return self.printed > self.flood * int(self.order["output_bytes"])

    def end(self) -> dict[str, Any]:
        """State what the whole batch used; its last child ends."""
        if self.child is not None:
            self._bury(self.child)
        return {
            "reason": "output" if self.is_flooded() else "result",
            "wall_ms": (time.monotonic() - self._began) * 1000,
            "cpu_ms": self._cpu_s * 1000,
            "peak_memory_bytes": self._peak,
            "exit_code": None,
            "signal": None,
            "output_bytes": self.printed,
            "memory_kills": counters.memory_kills(),
            "process_denials": counters.process_denials(),
        }

    def _ready(self) -> Child:
        """A child that has the code and is locked in; makes one if there is none."""
        if self.child is None:
            self.child = self.hatch()
            self._is_briefed = False
            with contextlib.suppress(EOFError):
                self.child.early_frame()
        if not self._is_briefed:
            self.child.forget_peak()
            self._cpu_before = self.child.cpu_s()
            self._frames = FrameBuffer()
            with contextlib.suppress(OSError):
                write_all(self.child.jobs, pack(self.work))
            self._is_briefed = self.child.is_locked()
        return self.child

    def _ask(self, child: Child, question: bytes, deadline: float) -> tuple[bytes, str]:
        """Hand over a payload and wait for the answer, the deadline or the end of the child."""
        os.set_blocking(child.jobs, False)
        left = memoryview(question)
        poll = select.poll()
        for source in (child.results, child.output, child.life):
            poll.register(source, select.POLLIN)
        poll.register(child.jobs, select.POLLOUT)
        while True:
            left_ms = (deadline - time.monotonic()) * 1000
            if left_ms <= 0:
                return b"", "timeout"
            ready = {source for source, _ in poll.poll(left_ms)}
            if child.jobs in ready:
                left = _hand_over(child.jobs, left)
                if not left:
                    poll.unregister(child.jobs)
            for source in {child.output, child.results} & ready:
                if self._drain(child, source):
                    poll.unregister(source)
            answer, reason = self._judge(is_over=child.life in ready)
            if reason:
                return answer, reason

    def _judge(self, *, is_over: bool) -> tuple[bytes, str]:
        """Name the end of the call that is in sight, if one is."""
        try:
            answer = self._frames.take(self.order["result_bytes"])
        except FrameError:
            return b"", "oversize"
        if answer is not None:
            return answer, "result"
        if self.is_flooded():
            return b"", "output"
        return b"", "exit" if is_over else ""

    def _drain(self, child: Child, source: int) -> bool:
        """Read what is there now; true at the end of the pipe."""
        for _ in range(64):
            try:
                chunk = os.read(source, CHUNK)
            except BlockingIOError:
                return False
            if not chunk:
                return True
            if source == child.results:
                self._frames.feed(chunk)
            else:
                self.printed += len(chunk)
                self.output += chunk[: max(self.order["output_bytes"] - len(self.output), 0)]
        return False

    def _bury(self, child: Child) -> tuple[int | None, int | None]:
        """End a child and count what it used; how it ended, if it did so by itself."""
        peak = child.peak_bytes()
        child.end()
        cpu_s, most, exit_code, number = child.bury()
        self._drain(child, child.output)
        child.close()
        self._cpu_s += max(cpu_s - self._cpu_before, 0)
        self._peak = max(self._peak, peak or most)
        self.child = None
        is_by_us = number == signal.SIGKILL
        return exit_code, None if is_by_us else number


def _hand_over(pipe: int, left: memoryview) -> memoryview:
    try:
        return left[os.write(pipe, left[:CHUNK]) :]
    except BlockingIOError:
        return left
    except OSError:
        return left[:0]  # it closed its end; the call will time out or the child ends
