"""One process tree of bubblewrap: its command, its bounds, its end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
from dataclasses import dataclass

from engine.execution.cgroups import Group, Hierarchy
from engine.execution.command import ENVIRONMENT, PYTHON, SCRATCH, uid
from engine.execution.rootfs import DEVICES, Rootfs

NOBODY = "65534"
DISABLES_NESTING = (0, 8)


@dataclass(frozen=True)
class Making:
    """What every box of this machine is made with."""

    program: str
    version: tuple[int, ...]
    tree: Rootfs
    hierarchy: Hierarchy | None


class BubblewrapProcess:
    """bubblewrap and the first process of its box, held until they are bounded.

    Args:
        making: The program and the file tree.
        options: Walls that differ: scratch and capabilities.
        arguments: For the program inside.
        ends: What becomes its stdin and stdout; the caller closes its own copies.
        group: Its control group, if there is one.
        turn: Which box of this engine it is; decides its user where we are root.

    Raises:
        OSError: It cannot be started.
    """

    def __init__(
        self,
        making: Making,
        options: list[str],
        arguments: list[str],
        *,
        ends: tuple[int, int],
        group: Group | None,
        turn: int,
    ) -> None:
        self._group = group
        self._pidfd = -1
        self._info, told = os.pipe()
        held, self._release = os.pipe()
        user = uid(turn) if os.geteuid() == 0 else None
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the one command of this file
                [*_command(making, options, info_fd=told, block_fd=held), *arguments],
                stdin=ends[0],
                stdout=ends[1],
                stderr=subprocess.PIPE,
                pass_fds=(told, held),
                cwd="/",
                env={},
                # Its 'nobody' would be root outside if bubblewrap itself started as root.
                user=user,
                group=user,
                extra_groups=None if user is None else [],
            )
        except BaseException:
            os.close(self._info)
            os.close(self._release)
            raise
        finally:
            os.close(told)
            os.close(held)

    def let_go(self) -> None:
        """Bound the processes while they wait, then let them run.

        Raises:
            OSError, ValueError: bubblewrap made no box.
        """
        try:
            first = self._first_process()
            self._pidfd = os.pidfd_open(first)
            if self._group:
                for pid in (self._process.pid, first):
                    self._group.add(pid)
            os.write(self._release, b"go")
        finally:
            os.close(self._info)
            os.close(self._release)

    def kill(self) -> None:
        """End the first process of the box, and with it the box."""
        if self._pidfd >= 0:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        else:
            self._process.kill()

    def discard(self) -> None:
        """End the box and remove its control group; may be called twice."""
        if self._process.returncode is not None:
            return
        self.kill()
        self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()
        if self._pidfd >= 0:
            os.close(self._pidfd)
            self._pidfd = -1
        if self._group:
            self._group.remove()

    def complaint(self) -> str:
        """The last line that it wrote to stderr."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        if self._process.stderr is None:
            return "it said nothing."
        os.set_blocking(self._process.stderr.fileno(), False)
        said = (self._process.stderr.read() or b"").decode("utf-8", "replace").strip()
        return said.splitlines()[-1] if said else "it said nothing."

    def _first_process(self) -> int:
        told = b""
        while not told.endswith(b"}\n"):
            chunk = os.read(self._info, 4096)
            if not chunk:
                break
            told += chunk
        return int(json.loads(told)["child-pid"])


def _command(making: Making, options: list[str], info_fd: int, block_fd: int) -> list[str]:
    """Namespaces, a read-only tree, five devices, scratch."""
    devices = [part for name in DEVICES for part in ("--dev-bind", f"/dev/{name}", f"/dev/{name}")]
    variables = [part for pair in ENVIRONMENT.items() for part in ("--setenv", *pair)]
    return [
        making.program,
        "--unshare-all", "--unshare-user",
        "--uid", NOBODY, "--gid", NOBODY, "--hostname", "box", "--new-session",
        "--clearenv", *variables,
        "--ro-bind", str(making.tree.base), "/",
        "--ro-bind", str(making.tree.runner), "/opt/studio",
        "--proc", "/proc", *devices, *options, "--chdir", SCRATCH,
        "--info-fd", str(info_fd), "--block-fd", str(block_fd),
        "--as-pid-1", "--", *PYTHON,
    ]  # fmt: skip
