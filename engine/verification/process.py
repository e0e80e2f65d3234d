"""Has :mod:`engine.verification.child` do tasks, each in a process of its own with bounds."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
import weakref
from typing import Any

from engine import errors
from engine.settings import ROOT

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from engine.verification.child import main; main(int(sys.argv[2]))"
)
BEGUN, ENDED = "<", ">"
"""The first and the last line of an answer that is whole."""

_BYTES = 1 << 16


class Nursery:
    """The warm process that forks one for each task; to load a solver takes longer than a proof.

    It starts when it is first wanted, and ends with this object or with the studio, however that
    ends.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._end: weakref.finalize[Any, Nursery] | None = None
        self._studio: socket.socket | None = None

    def prepare(self) -> None:
        """Start it, unless it is there; nothing waits until it is warm."""
        with self._lock:
            self._started()

    def perform(self, task: dict[str, Any], left_s: float, wall_s: float) -> list[str]:
        """What a process found, one line of JSON for each promise.

        Args:
            task: What, with which limits.
            left_s: How long it may take, in seconds.
            wall_s: How long this and what was asked before it may take, to be told.

        Raises:
            TooLarge: It took longer, or more than its limits.
        """
        deadline = time.monotonic() + left_s
        try:
            lines = self._asked(task | {"wall_s": left_s}, deadline)
            if not lines:  # the warm process ended before it forked one
                lines = self._asked(task | {"wall_s": left_s}, deadline)
        except TimeoutError:
            raise errors.TooLarge(
                f"The proof takes longer than {wall_s:g} s.", "Ask for one promise at a time."
            ) from None
        if lines[:1] != [BEGUN] or lines[-1] != ENDED:
            raise errors.TooLarge(
                "The proof needs more memory or time than one may take; the studio is unharmed.",
                "Ask for one promise at a time, or make the kernel simpler.",
            )
        return lines[1:-1]

    def close(self) -> None:
        """End it."""
        with self._lock:
            self._stop()

    def _asked(self, task: dict[str, Any], deadline: float) -> list[str]:
        """All that was said until the end, however it came; nothing where nobody was there."""
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                self._hand_over(theirs)
            found = b""
            try:
                _until(ours, deadline)
                ours.sendall(json.dumps(task).encode())
                ours.shutdown(socket.SHUT_WR)
                while got := ours.recv(_BYTES):
                    found += got
                    _until(ours, deadline)
            except ConnectionError:
                pass  # what was said tells how far it came
        return found.decode().splitlines()

    def _hand_over(self, asked: socket.socket) -> None:
        with self._lock:
            try:
                socket.send_fds(self._started(), [b"?"], [asked.fileno()])
            except OSError:  # it ended, idle for long
                self._stop()
                socket.send_fds(self._started(), [b"?"], [asked.fileno()])

    def _started(self) -> socket.socket:
        if self._studio is None:
            ours, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
            with theirs:
                self._end = weakref.finalize(self, _ended, ours, _boot(theirs), os.getpid())
            self._studio = ours
        return self._studio

    def _stop(self) -> None:
        if self._end is not None:
            self._end()
        self._studio = self._end = None


def _boot(studio: socket.socket) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-I", "-c", _BOOT, str(ROOT), str(studio.fileno())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"LANG": "C.UTF-8"},
        pass_fds=[studio.fileno()],
        start_new_session=True,
    )


def _ended(studio: socket.socket, process: subprocess.Popen[bytes], owner: int) -> None:
    studio.close()
    if os.getpid() != owner:
        return  # a copy of the studio ends
    process.kill()
    process.wait()


def _until(ours: socket.socket, deadline: float) -> None:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    ours.settimeout(left)
