"""The host's end of a box: frames out and in, under a deadline and a wish to stop."""

from __future__ import annotations

import contextlib
import os
import select
import threading
import time
from collections.abc import Callable

from engine.execution.gate import Gate, GateClosedError
from sandbox.protocol import CHUNK, FrameBuffer

CANCEL_CHECK_S = 0.02


class BoxGoneError(Exception):
    """The box ended without the frame that was due."""


class DeadlineError(Exception):
    """The frame did not come in time."""


class CancelledError(Exception):
    """The caller no longer wants it."""


class Channel:
    """Frames over two descriptors.

    Args:
        reader: Where the box's bytes arrive.
        writer: Where the host's bytes go; may be the same.
        decode: Takes the box's own stream out of what arrives.
        gate: Where processes of the box wait to be bounded, if they do.
    """

    def __init__(
        self,
        reader: int,
        writer: int,
        decode: Callable[[bytes], bytes] | None = None,
        gate: Gate | None = None,
    ) -> None:
        self._reader, self._writer = reader, writer
        self._decode = decode
        self._gate = gate
        self._frames = FrameBuffer()
        for end in {reader, writer}:
            os.set_blocking(end, False)

    def is_quiet(self) -> bool:
        """Whether a waiting box has neither spoken nor ended."""
        return not select.select([self._reader], [], [], 0)[0]

    def send(self, data: bytes, deadline: float) -> None:
        """Write every byte before the deadline, a monotonic time."""
        view = memoryview(data)
        while view:
            self._wait(writing=True, deadline=deadline, cancel=None)
            try:
                view = view[os.write(self._writer, view[:CHUNK]) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise BoxGoneError from error

    def receive(self, cap: int, deadline: float, cancel: threading.Event | None = None) -> bytes:
        """Return the next frame.

        Raises:
            BoxGoneError: The box closed first.
            DeadlineError: It did not come in time.
            CancelledError: ``cancel`` was set first.
            sandbox.protocol.FrameError: It announced more than the cap.
        """
        while True:
            frame = self._frames.take(cap)
            if frame is not None:
                return frame
            self._wait(writing=False, deadline=deadline, cancel=cancel)
            chunk = self._read()
            self._frames.feed(self._decode(chunk) if self._decode else chunk)

    def close(self) -> None:
        """Close both ends; the box ends by it."""
        for end in {self._reader, self._writer}:
            with contextlib.suppress(OSError):
                os.close(end)

    def _read(self) -> bytes:
        try:
            chunk = os.read(self._reader, CHUNK)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise BoxGoneError from error
        if not chunk:
            raise BoxGoneError
        return chunk

    def _wait(self, *, writing: bool, deadline: float, cancel: threading.Event | None) -> None:
        poll = select.poll()
        poll.register(
            self._writer if writing else self._reader,
            select.POLLOUT if writing else select.POLLIN,
        )
        gate = -1 if self._gate is None or writing else self._gate.fileno()
        if gate >= 0:
            poll.register(gate, select.POLLIN)
        while True:
            if cancel is not None and cancel.is_set():
                raise CancelledError
            left = deadline - time.monotonic()
            if left <= 0:
                raise DeadlineError
            wait_s = left if cancel is None else min(left, CANCEL_CHECK_S)
            ready = {source for source, _ in poll.poll(wait_s * 1000)}
            if gate in ready and self._gate is not None:
                self._admit(poll, self._gate)
            if ready - {gate}:
                return

    @staticmethod
    def _admit(poll: select.poll, gate: Gate) -> None:
        try:
            gate.let_go(gate.hear())
        except GateClosedError:
            poll.unregister(gate.fileno())  # what the box says, or its end, is read next
