"""The child that will meet the user's code, and the ends of its pipes that PID 1 holds."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from sandbox import child, lockdown
from sandbox.protocol import CHUNK, read_frame

JOBS, RESULTS = 3, 4  # the child's own ends, after its three streams
HIGH, MOST_ENDS = 64, 4096


@dataclass(frozen=True)
class Child:
    """The process that will run the user's code, seen from PID 1.

    Attributes:
        pid: Its number in the box.
        life: A descriptor that becomes readable when it ends.
        jobs: Where its job is written.
        results: Where its frames arrive.
        output: Where what it prints arrives.
    """

    pid: int
    life: int
    jobs: int
    results: int
    output: int

    def early_frame(self) -> bytes:
        """Read a frame that the child wrote while it was still ours alone.

        Raises:
            EOFError: It ended instead.
        """
        os.set_blocking(self.results, True)
        body = read_frame(self.results, CHUNK)
        os.set_blocking(self.results, False)
        return body

    def is_locked(self) -> bool:
        """Wait for the child's last word before it meets the user's code."""
        try:
            return self.early_frame() == child.LOCKED
        except EOFError:
            return False

    def end(self) -> None:
        """End it now; nothing happens to one that has ended."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def close(self) -> None:
        """Give back what an ended child's place took."""
        for own in (self.life, self.jobs, self.results, self.output):
            os.close(own)

    def cpu_s(self) -> float:
        """Processor time used so far."""
        return time.clock_gettime((~self.pid << 3) | 2)

    def forget_peak(self) -> None:
        """Measure peak memory from now on, not from the imports."""
        Path(f"/proc/{self.pid}/clear_refs").write_text("5", "ascii")

    def peak_bytes(self) -> int:
        """The most memory it held since ``forget_peak``; it must not have ended."""
        return self._memory("VmHWM:")

    def resident_bytes(self) -> int:
        """The memory it holds now; 0 once it has ended."""
        return self._memory("VmRSS:")

    def _memory(self, name: str) -> int:
        for line in Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines():
            if line.startswith(name):
                return int(line.split()[1]) << 10
        return 0

    def bury(self) -> tuple[float, int, int | None, int | None]:
        """Take leave of an ended child: processor time, peak memory, exit code, signal."""
        return how_it_ended(self.pid)


def how_it_ended(pid: int) -> tuple[float, int, int | None, int | None]:
    """Take leave of an ended child of this process: the four facts of ``Child.bury``."""
    _, status, used = os.wait4(pid, 0)
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    return used.ru_utime + used.ru_stime, used.ru_maxrss << 10, code, number


@dataclass(frozen=True)
class Pipes:
    """The three pipes of a child: the ends that stay with PID 1, and the child's own.

    Attributes:
        ours: Where jobs are written, results and output arrive.
        theirs: Where jobs arrive, results and output are written.
    """

    ours: tuple[int, int, int]
    theirs: tuple[int, int, int]

    @classmethod
    def open(cls) -> Pipes:
        """Make them; what arrives here never makes PID 1 wait."""
        job_end, jobs = os.pipe()
        results, result_end = os.pipe()
        output, output_end = os.pipe()
        for own in (results, output):
            os.set_blocking(own, False)
        return cls((jobs, results, output), (job_end, result_end, output_end))

    def give_away(self) -> None:
        """Close the child's ends here, once it has them."""
        for end in self.theirs:
            os.close(end)


def hold_only(ends: list[int], first: int) -> None:
    """Move descriptors to the numbers from ``first`` on, and close every one after them."""
    # By way of high numbers, so that none is written over before it is moved.
    high = [fcntl.fcntl(end, fcntl.F_DUPFD, HIGH) for end in ends]
    for number, end in enumerate(high, first):
        os.dup2(end, number)
    os.closerange(first + len(ends), MOST_ENDS)


def hatch() -> Child:
    """Fork a child that owns nothing but its three pipes."""
    pipes = Pipes.open()
    pid = os.fork()
    if pid == 0:
        become_child(*pipes.theirs)
    pipes.give_away()
    return Child(pid, os.pidfd_open(pid), *pipes.ours)


def become_child(job_end: int, result_end: int, output_end: int) -> NoReturn:
    """Move the pipes to fixed numbers, close all else, and live."""
    try:
        os.setsid()
        lockdown.show()
        # When memory runs out, the kernel is to choose this process and spare PID 1.
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
        os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
        os.dup2(output_end, 1)
        os.dup2(output_end, 2)
        hold_only([job_end, result_end], JOBS)
        for stream in ("stdout", "stderr"):
            text = open(  # noqa: SIM115 - lives as long as the process
                1 if stream == "stdout" else 2,
                "w",
                buffering=1,
                encoding="utf-8",
                errors="backslashreplace",
                closefd=False,
            )
            setattr(sys, stream, text)
            setattr(sys, f"__{stream}__", text)
        child.live(JOBS, RESULTS)
    except BaseException:  # noqa: BLE001 - whatever it is, PID 1 passes it on to the host
        traceback.print_exc()
    finally:
        os._exit(70)
