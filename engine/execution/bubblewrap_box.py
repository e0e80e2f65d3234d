"""What bubblewrap makes: a box for one run, or a template that forks boxes."""

from __future__ import annotations

import os
import socket
import time

from engine.errors import Unavailable
from engine.execution.box import Counts
from engine.execution.bubblewrap_process import (
    DISABLES_NESTING,
    BubblewrapProcess,
    Making,
)
from engine.execution.cgroups import Group, counts_processes
from engine.execution.channel import BoxGoneError, Channel, DeadlineError
from engine.execution.command import READY_S, SCRATCH, TEMPLATE
from engine.execution.frames import LIMITS, InvalidFrameError, read_ready
from engine.execution.model import Limits
from engine.execution.template import Template

BOUNDS = Limits(memory_mb=1024, cpus=os.cpu_count() or 1, processes=512)
REMEDY = "Run `python -m engine doctor` and follow its remedy."


class BubblewrapBox:
    """One box, with a process of its own.

    Args:
        making: The program and the file tree.
        limits: Its bounds.
        group: Its control group, if there is one.
        turn: Which box of this engine it is.
    """

    backend = "bubblewrap"

    def __init__(self, making: Making, limits: Limits, group: Group | None, turn: int) -> None:
        self.image_digest = making.tree.digest
        self.has_cgroup = group is not None
        self.counts_processes = counts_processes()
        self.versions: dict[str, str] = {}
        self._group = group
        box_in, writer = os.pipe()
        reader, box_out = os.pipe()
        walls = ["--size", str(limits.scratch_mb << 20), "--tmpfs", SCRATCH, "--cap-drop", "ALL"]
        if making.version >= DISABLES_NESTING:
            walls.append("--disable-userns")
        try:
            self._process = BubblewrapProcess(
                making, walls, [], ends=(box_in, box_out), group=group, turn=turn
            )
        finally:
            os.close(box_in)
            os.close(box_out)
        self.channel = Channel(reader, writer)

    def start(self) -> None:
        """Let it go, and hear the greeting."""
        try:
            self._process.let_go()
            greeting = self.channel.receive(LIMITS["report_bytes"], time.monotonic() + READY_S)
            self.versions = read_ready(greeting).versions
        except (BoxGoneError, DeadlineError, InvalidFrameError, OSError, ValueError) as error:
            self.kill()
            complaint = self._process.complaint()
            raise Unavailable(f"bubblewrap started no box: {complaint}", REMEDY) from error

    def kill(self) -> None:
        """End PID 1 of the box, and with it the box."""
        self._process.kill()

    def counts(self) -> Counts:
        """What the kernel counted."""
        if self._group is None:
            return Counts()
        return Counts(self._group.memory_kills(), self._group.process_denials())

    def discard(self) -> None:
        """End the box and remove its control group."""
        self.channel.close()
        self._process.discard()


def template(making: Making, name: str, turn: int) -> Template:
    """Start a template and wait until its libraries are loaded.

    Args:
        making: The program and the file tree.
        name: The folder of this engine's control groups.
        turn: Which process of this engine it is.

    Raises:
        Unavailable: It did not start; says why.
    """
    own, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    group = making.hierarchy.make(f"{name}/template-{turn}", BOUNDS) if making.hierarchy else None
    # It makes each box's namespaces and mounts and forks into them, inside its own only.
    walls = ["--size", str(1 << 20), "--tmpfs", SCRATCH]
    walls += ["--cap-add", "CAP_SYS_ADMIN", "--cap-add", "CAP_SYS_CHROOT"]
    silent = os.open(os.devnull, os.O_WRONLY)
    try:
        process = BubblewrapProcess(
            making, walls, TEMPLATE, ends=(other.fileno(), silent), group=group, turn=turn
        )
    except OSError as error:
        own.close()
        if group:
            group.remove()
        raise Unavailable(f"bubblewrap cannot be started: {error}", REMEDY) from error
    finally:
        other.close()
        os.close(silent)
    made = Template(
        "bubblewrap",
        own,
        digest=making.tree.digest,
        hierarchy=making.hierarchy,
        name=f"{name}/{turn}",
        end=process.discard,
    )
    try:
        process.let_go()
        made.wait(time.monotonic() + READY_S)
    except (Unavailable, OSError, ValueError) as error:
        process.kill()
        complaint = process.complaint()
        made.close()
        raise Unavailable(f"bubblewrap started no template: {complaint}", REMEDY) from error
    return made
