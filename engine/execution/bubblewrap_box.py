"""One box of bubblewrap: its command, its process, its end."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import signal
import subprocess
import time
from dataclasses import dataclass

from engine.errors import Unavailable
from engine.execution.box import Counts
from engine.execution.cgroups import Group, Hierarchy
from engine.execution.channel import BoxGoneError, Channel, DeadlineError
from engine.execution.command import ENVIRONMENT, PYTHON, READY_S, SCRATCH, uid
from engine.execution.frames import LIMITS, InvalidFrameError, read_ready
from engine.execution.model import Limits
from engine.execution.rootfs import DEVICES, Rootfs

NOBODY = "65534"
DISABLES_NESTING = (0, 8)
# From this kernel on, a user's processes are counted per user namespace, so per box.
COUNTS_PER_NAMESPACE = (5, 14)


@dataclass(frozen=True)
class Making:
    """What every box of this machine is made with."""

    program: str
    version: tuple[int, ...]
    tree: Rootfs
    hierarchy: Hierarchy | None


class BubblewrapBox:
    """One box.

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
        self.counts_processes = _kernel() >= COUNTS_PER_NAMESPACE
        self.versions: dict[str, str] = {}
        self._group = group
        self._pidfd = -1
        info, told = os.pipe()
        held, self._release = os.pipe()
        box_in, writer = os.pipe()
        reader, box_out = os.pipe()
        self._info = info
        user = uid(turn) if os.geteuid() == 0 else None
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the one command of this file
                command(making, limits, info_fd=told, block_fd=held),
                stdin=box_in,
                stdout=box_out,
                stderr=subprocess.PIPE,
                pass_fds=(told, held),
                cwd="/",
                env={},
                # Its 'nobody' would be root outside if bubblewrap itself started as root.
                user=user,
                group=user,
                extra_groups=None if user is None else [],
            )
        finally:
            for end in (told, held, box_in, box_out):
                os.close(end)
        self.channel = Channel(reader, writer)

    def start(self) -> None:
        """Bound the processes while they wait, let them go, and hear the greeting."""
        try:
            first = self._first_process()
            self._pidfd = os.pidfd_open(first)
            if self._group:
                for pid in (self._process.pid, first):
                    self._group.add(pid)
            os.write(self._release, b"go")
            greeting = self.channel.receive(LIMITS["report_bytes"], time.monotonic() + READY_S)
            self.versions = read_ready(greeting).versions
        except (BoxGoneError, DeadlineError, InvalidFrameError, OSError, ValueError) as error:
            self.kill()
            raise Unavailable(
                f"bubblewrap started no box: {self._complaint()}",
                "Run `python -m engine doctor` and follow its remedy.",
            ) from error
        finally:
            os.close(self._info)
            os.close(self._release)

    def kill(self) -> None:
        """End PID 1 of the box, and with it the box."""
        if self._pidfd >= 0:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        else:
            self._process.kill()

    def counts(self) -> Counts:
        """What the kernel counted."""
        if self._group is None:
            return Counts()
        return Counts(self._group.memory_kills(), self._group.process_denials())

    def discard(self) -> None:
        """End the box and remove its control group."""
        if self._process.returncode is not None:
            return
        self.kill()
        self.channel.close()
        self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()
        if self._pidfd >= 0:
            os.close(self._pidfd)
            self._pidfd = -1
        if self._group:
            self._group.remove()

    def _first_process(self) -> int:
        told = b""
        while not told.endswith(b"}\n"):
            chunk = os.read(self._info, 4096)
            if not chunk:
                break
            told += chunk
        return int(json.loads(told)["child-pid"])

    def _complaint(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        if self._process.stderr is None:
            return "it said nothing."
        os.set_blocking(self._process.stderr.fileno(), False)
        said = (self._process.stderr.read() or b"").decode("utf-8", "replace").strip()
        return said.splitlines()[-1] if said else "it said nothing."


def command(making: Making, limits: Limits, info_fd: int, block_fd: int) -> list[str]:
    """The command line of one box: namespaces, a read-only tree, five devices, scratch."""
    devices = [part for name in DEVICES for part in ("--dev-bind", f"/dev/{name}", f"/dev/{name}")]
    variables = [part for pair in ENVIRONMENT.items() for part in ("--setenv", *pair)]
    return [
        making.program,
        "--unshare-all", "--unshare-user",
        *(["--disable-userns"] if making.version >= DISABLES_NESTING else []),
        "--uid", NOBODY, "--gid", NOBODY, "--hostname", "box", "--new-session",
        "--clearenv", *variables,
        "--ro-bind", str(making.tree.base), "/",
        "--ro-bind", str(making.tree.runner), "/opt/studio",
        "--proc", "/proc", *devices,
        "--size", str(limits.scratch_mb << 20), "--tmpfs", SCRATCH, "--chdir", SCRATCH,
        "--cap-drop", "ALL", "--info-fd", str(info_fd), "--block-fd", str(block_fd),
        "--as-pid-1", "--", *PYTHON,
    ]  # fmt: skip


def _kernel() -> tuple[int, ...]:
    return tuple(int(part) for part in platform.release().split("-")[0].split(".")[:2])
