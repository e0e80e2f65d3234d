"""Where the processes of a forked box wait until their control group bounds them."""

from __future__ import annotations

import select
import socket
import struct
import time

from engine.execution.cgroups import Group
from engine.execution.frames import LIMITS, InvalidFrameError, read_settled

CREDENTIALS = struct.Struct("3i")


class GateClosedError(Exception):
    """Nobody will come through any more, or one could not."""


class Gate:
    """The host's side of one box's gate.

    Args:
        group: The control group of the box, if there is one.

    Attributes:
        other: The box's side; closed here once it has been handed over.
    """

    def __init__(self, group: Group | None) -> None:
        self._group = group
        self._own, self.other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._own.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)

    def fileno(self) -> int:
        """The descriptor that becomes readable when somebody waits."""
        return self._own.fileno()

    def hear(self, deadline: float | None = None) -> int:
        """The number of the process that waits; from the kernel, not from the process.

        Args:
            deadline: How long to wait for one, a monotonic time; none where one is there.

        Raises:
            GateClosedError: None came, or it could not settle; says why.
        """
        if deadline is not None:
            left_s = max(deadline - time.monotonic(), 0)
            if not select.select([self._own], [], [], left_s)[0]:
                raise GateClosedError("it did not answer in time")
        room = socket.CMSG_SPACE(CREDENTIALS.size)
        try:
            data, notes, _, _ = self._own.recvmsg(LIMITS["report_bytes"], room)
            if not data:
                raise GateClosedError("it ended at once")
            read_settled(data)
        except (InvalidFrameError, OSError) as error:
            raise GateClosedError(str(error)) from error
        for level, kind, body in notes:
            if (level, kind) == (socket.SOL_SOCKET, socket.SCM_CREDENTIALS):
                return int(CREDENTIALS.unpack(body[: CREDENTIALS.size])[0])
        raise GateClosedError("the kernel did not name it")

    def let_go(self, pid: int) -> None:
        """Bound a process, then let it through.

        Raises:
            GateClosedError: It has ended, or cannot be bounded.
        """
        try:
            if self._group:
                self._group.add(pid)
            self._own.send(b"\0")
        except OSError as error:
            raise GateClosedError(str(error)) from error

    def close(self) -> None:
        """Close both sides."""
        self._own.close()
        self.other.close()
