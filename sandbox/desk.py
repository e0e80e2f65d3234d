"""Where PID 1 of a forked box asks the nursery for a child, and later how it ended."""

from __future__ import annotations

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from sandbox import namespaces
from sandbox.hatch import Child, Pipes

WORD_BYTES = 256
HATCH, BURY = b"hatch", b"bury"


@dataclass(frozen=True)
class Desk:
    """The nursery's counter for one box.

    Attributes:
        nursery: A socket that only the nursery and this process hold.
        gate: Where the child is to wait for the host.
    """

    nursery: socket.socket
    gate: int

    def hatch(self) -> Child:
        """Have a child forked into this box.

        Raises:
            EOFError: The nursery has ended.
        """
        pipes, own = Pipes.open(), namespaces.open_own()
        socket.send_fds(self.nursery, [HATCH], [*pipes.theirs, self.gate, *own])
        pipes.give_away()
        for each in own:
            os.close(each)
        word, fds, _, _ = socket.recv_fds(self.nursery, WORD_BYTES, 1)
        if not word:
            raise EOFError
        return Ward(_number(fds[0]), fds[0], *pipes.ours, nursery=self.nursery)


@dataclass(frozen=True, kw_only=True)
class Ward(Child):
    """A child in this box whose parent is the nursery.

    Attributes:
        nursery: Who knows how it ended.
    """

    nursery: socket.socket

    def bury(self) -> tuple[float, int, int | None, int | None]:
        """Ask how an ended child ended: processor time, peak memory, exit code, signal."""
        self.nursery.send(BURY)
        word = self.nursery.recv(WORD_BYTES)
        if not word:
            raise EOFError
        cpu_s, peak, code, number = json.loads(word)
        return cpu_s, peak, code, number


def _number(life: int) -> int:
    """The number of a process in this box's own list."""
    told = Path(f"/proc/self/fdinfo/{life}").read_text("ascii")
    return int(told.split("Pid:")[1].split()[0])
