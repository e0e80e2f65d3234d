"""A process that has loaded the libraries and forks warm children into the boxes that ask.

The first process of a box has none of them: to copy a process with a hundred megabytes costs
thirty times what a bare one does, and each run would pay for it twice. Neither this process nor
the template that forks the first ones ever sees a job.
"""

from __future__ import annotations

import json
import os
import select
import socket
from collections.abc import Callable
from typing import NoReturn

from sandbox import child, compaction, lockdown, namespaces, policy, supervisor
from sandbox.desk import BURY, WORD_BYTES
from sandbox.gate import pass_through
from sandbox.hatch import become_child, how_it_ended
from sandbox.rehearsal import rehearse

ENDS = 4 + len(namespaces.JOINED) + 1


def main(template: socket.socket, own: int, scratch: str) -> NoReturn:
    """Load the libraries, report them, and serve boxes until the template ends.

    Args:
        template: Tells of each new box, with this process's end of its desk.
        own: A descriptor of this process's own process list.
        scratch: The folder of a box that its child starts in.
    """
    supervisor.become_unreachable()
    lockdown.forbid_privileges()
    limits = policy.limits()
    child.preload(limits["preload"])
    lockdown.rehearse()
    template.send(json.dumps(child.versions(limits["versions"])).encode("ascii"))
    Nursery(template, own, scratch).serve()


class Nursery:
    """Boxes that may ask, and their children.

    Args:
        template: As for ``main``.
        own: As for ``main``.
        scratch: As for ``main``.
    """

    def __init__(self, template: socket.socket, own: int, scratch: str) -> None:
        self._template = template
        self._own = own
        self._scratch = scratch
        self._poll = select.poll()
        self._tasks: dict[int, Callable[[], None]] = {}
        self._is_prepared = False
        self._on(template.fileno(), self._open_desk)

    def serve(self) -> NoReturn:
        """Answer whoever asks; ends with the template."""
        while True:
            for ready, _ in self._poll.poll():
                if ready in self._tasks:
                    self._tasks[ready]()

    def _on(self, source: int, task: Callable[[], None]) -> None:
        self._tasks[source] = task
        self._poll.register(source, select.POLLIN)

    def _off(self, source: int) -> None:
        self._poll.unregister(source)
        del self._tasks[source]

    def _open_desk(self) -> None:
        word, fds, _, _ = socket.recv_fds(self._template, WORD_BYTES, 1)
        if not word:
            os._exit(0)
        desk = socket.socket(fileno=fds[0])
        wards: list[tuple[int, int]] = []
        self._on(desk.fileno(), lambda: self._serve_box(desk, wards))

    def _serve_box(self, desk: socket.socket, wards: list[tuple[int, int]]) -> None:
        """Do what a box's first process asks; clear up when it has ended."""
        word, ends, _, _ = socket.recv_fds(desk, WORD_BYTES, ENDS)
        try:
            if not word:
                self._off(desk.fileno())
                desk.close()
                for pid, life in wards:
                    self._on(life, lambda pid=pid, life=life: self._forget(pid, life))  # type: ignore[misc] # each its own
            elif word == BURY:
                pid, life = wards.pop()
                os.close(life)
                desk.send(json.dumps(how_it_ended(pid)).encode("ascii"))
            else:
                wards.append(self._hatch(ends))
                socket.send_fds(desk, [b"born"], [wards[-1][1]])
                self._prepare()
        except BrokenPipeError:
            pass  # the box ended meanwhile; that it did is heard next
        finally:
            for end in ends:
                os.close(end)

    def _hatch(self, ends: list[int]) -> tuple[int, int]:
        *pipes, waiting, processes = ends[:5]
        others = ends[5:]
        pid = namespaces.fork_into(processes, self._own)
        if pid == 0:
            self._tasks.clear()  # its neighbours are not its business
            pass_through(waiting, lambda: namespaces.join(others, self._scratch))
            become_child(*pipes)
        return pid, os.pidfd_open(pid)

    def _prepare(self) -> None:
        """Make the next copies cheaper; not before the first box, which somebody waits for."""
        if not self._is_prepared:
            self._is_prepared = True
            rehearse()
            compaction.compact()

    def _forget(self, pid: int, life: int) -> None:
        """Take leave of a child whose box is over."""
        self._off(life)
        os.close(life)
        os.waitpid(pid, 0)
