"""What a process gives up for good before it meets a user's code."""

from __future__ import annotations

import ctypes
import functools
import os
import resource
import signal
from pathlib import Path
from typing import Any

from sandbox import policy, seccomp

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC = 1, 1
RLIMIT_NICE = 13
FIRST_CHILD = 2

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def hide() -> None:
    """Let no process of the same user read this one's memory, files or environment."""
    _prctl(PR_SET_DUMPABLE, 0)


def show() -> None:
    """Undo ``hide`` in a forked child, so that PID 1 may measure it."""
    _prctl(PR_SET_DUMPABLE, 1)


def lock(allowance: dict[str, Any]) -> None:
    """Bound this process and filter its system calls; there is no way back."""
    _bound(allowance, policy.limits())
    _prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))
    forbid_privileges()
    _filter()


def forbid_privileges() -> None:
    """Gain no right by starting a program, ever."""
    _prctl(PR_SET_NO_NEW_PRIVS, 1)


def _bound(allowance: dict[str, Any], fixed: dict[str, Any]) -> None:
    spent = resource.getrusage(resource.RUSAGE_SELF)
    size, resident, data = _pages()
    bounds = {
        # At 0 the kernel still starts a handler of crashes, as root of the host; at 1 it does not.
        resource.RLIMIT_CORE: 1,
        resource.RLIMIT_CPU: int(spent.ru_utime + spent.ru_stime + allowance["cpu_s"]) + 2,
        resource.RLIMIT_FSIZE: allowance["scratch_bytes"],
        resource.RLIMIT_MEMLOCK: fixed["locked_bytes"],
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_NOFILE: fixed["open_files"],
        resource.RLIMIT_RTPRIO: 0,
        resource.RLIMIT_SIGPENDING: fixed["pending_signals"],
        resource.RLIMIT_STACK: fixed["stack_bytes"],
        RLIMIT_NICE: 0,
    }
    if allowance["counts_processes"]:
        bounds[resource.RLIMIT_NPROC] = allowance["processes"]
    if allowance["has_cgroup"]:
        # The cgroup holds the total; this turns most overruns into a MemoryError with a line.
        bounds[resource.RLIMIT_DATA] = data + allowance["memory_bytes"]
    else:
        bounds[resource.RLIMIT_AS] = size + max(allowance["memory_bytes"] - resident, 0)
    for kind, value in bounds.items():
        _lower(kind, value)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))


def _pages() -> tuple[int, int, int]:
    """The size, resident set and data of this process, in bytes."""
    fields = [int(field) for field in Path("/proc/self/statm").read_text("ascii").split()]
    page = resource.getpagesize()
    return fields[0] * page, fields[1] * page, fields[5] * page


@functools.cache
def _program(pid: int) -> tuple[int, bytes]:
    """The number of the call that installs a filter, and the filter of a process."""
    machine, calls = os.uname().machine, policy.syscalls()
    number = calls["special"]["seccomp"][calls["architectures"][machine]["column"]]
    return number, seccomp.program(machine, pid, calls)


def rehearse() -> None:
    """Have the filter ready for a child that will be forked, under its likely number."""
    _program(FIRST_CHILD)


def _filter() -> None:
    number, code = _program(os.getpid())
    loaded = _Program(len(code) // 8, code)
    failed = _libc.syscall(
        ctypes.c_long(number),
        ctypes.c_ulong(SECCOMP_SET_MODE_FILTER),
        ctypes.c_ulong(SECCOMP_FILTER_FLAG_TSYNC),
        ctypes.byref(loaded),
    )
    if failed:
        raise OSError(ctypes.get_errno(), "the seccomp filter was not accepted")


def _prctl(option: int, value: int) -> None:
    if _libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0):
        raise OSError(ctypes.get_errno(), f"prctl {option} was refused")
