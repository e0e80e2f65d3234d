"""Watch one job from PID 1: time, output, result, death, and the host's wish to stop.

While it lasts, the host hears how it goes; what it hears last decides.
"""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox import counters
from sandbox.hatch import Child
from sandbox.protocol import CHUNK, FrameBuffer, FrameError

HOST = 0


@dataclass
class Watch:
    """One job under watch.

    Attributes:
        child: Who runs it.
        order: What the host allows: ``wall_s``, ``output_bytes``, ``result_bytes``.
        flood: How many times the output cap may be printed before the run is ended.
        every_s: How often the host hears how it goes.
        tell: Takes what was used so far and the end of what was printed so far.
    """

    child: Child
    order: dict[str, Any]
    flood: int
    every_s: float
    tell: Callable[[dict[str, Any], bytes], None]
    began: float = field(default_factory=time.monotonic)
    result: bytes | None = None
    output: bytearray = field(default_factory=bytearray)
    printed: int = 0
    _frames: FrameBuffer = field(default_factory=FrameBuffer)
    _cpu_before: float = 0.0

    def __post_init__(self) -> None:
        self._cpu_before = self.child.cpu_s()

    def until_end(self) -> dict[str, Any]:
        """Wait for the end, whatever it is, and state the facts."""
        return self.end(self._reason())

    def end(self, reason: str) -> dict[str, Any]:
        """State the facts; when this process ends, so does every other in the box."""
        wall_s = time.monotonic() - self.began
        exit_code = number = None
        cpu_s, peak = self.child.cpu_s(), self.child.peak_bytes()
        if reason == "exit":
            cpu_s, peak, exit_code, number = self.child.bury()
        else:
            os.kill(self.child.pid, signal.SIGKILL)
            # It may have ended just now; then the kernel's last count is there at once.
            peak = peak or self.child.bury()[1]
        self._drain(self.child.output, self._print)
        return {
            "reason": reason,
            "wall_ms": wall_s * 1000,
            "cpu_ms": max(cpu_s - self._cpu_before, 0) * 1000,
            "peak_memory_bytes": peak,
            "exit_code": exit_code,
            "signal": number,
            "output_bytes": self.printed,
            "memory_kills": counters.memory_kills(),
            "process_denials": counters.process_denials(),
        }

    def _reason(self) -> str:
        poll = select.poll()
        for source in (HOST, self.child.results, self.child.output, self.child.life):
            poll.register(source, select.POLLIN)
        deadline = self.began + self.order["wall_s"]
        next_word = self.began + self.every_s
        while True:
            now = time.monotonic()
            if now >= deadline:
                return "timeout"
            if now >= next_word:
                self._tell()
                next_word = now + self.every_s
            left_s = max(min(deadline, next_word) - now, 0)
            ready = {source for source, _ in poll.poll(left_s * 1000)}
            is_over = self.child.life in ready
            for source, take in (
                (self.child.output, self._print),
                (self.child.results, self._frames.feed),
            ):
                if source in ready and self._drain(source, take):
                    poll.unregister(source)
            reason = self._judge(is_over=is_over, is_cancelled=HOST in ready)
            if reason:
                return reason

    def _tell(self) -> None:
        used = {
            "wall_ms": (time.monotonic() - self.began) * 1000,
            "cpu_ms": max(self.child.cpu_s() - self._cpu_before, 0) * 1000,
            "memory_bytes": self.child.resident_bytes(),
            "output_bytes": self.printed,
        }
        self.tell(used, bytes(self.output))

    def _judge(self, *, is_over: bool, is_cancelled: bool) -> str:
        """Name the end that is in sight, if one is."""
        try:
            self.result = self._frames.take(self.order["result_bytes"])
        except FrameError:
            return "oversize"
        if self.result is not None:
            return "result"
        if self.printed > self.flood * self.order["output_bytes"]:
            return "output"
        if is_cancelled:
            return "cancelled"
        return "exit" if is_over else ""

    def _print(self, chunk: bytes) -> None:
        self.printed += len(chunk)
        room = self.order["output_bytes"] - len(self.output)
        if room > 0:
            self.output += chunk[:room]

    @staticmethod
    def _drain(source: int, take: Any) -> bool:
        """Read what is there now; true at the end of the pipe."""
        for _ in range(64):
            chunk = _read(source)
            if chunk is None:
                return False
            if not chunk:
                return True
            take(chunk)
        return False


def _read(source: int) -> bytes | None:
    try:
        return os.read(source, CHUNK)
    except BlockingIOError:
        return None
