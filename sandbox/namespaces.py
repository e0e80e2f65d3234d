"""Namespaces for boxes that are forked: a process list, mounts, queues and a user of their own.

Needs no rights on the host: a process becomes capable inside a user namespace of its own, and
only there.
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

CLONE_NEWNS, CLONE_NEWUTS = 0x20000, 0x4000000
CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID = 0x8000000, 0x10000000, 0x20000000
CLONE_NEWNET = 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
BARE = MS_NOSUID | MS_NODEV | MS_NOEXEC
CAP_SYS_ADMIN = 21
CAPABILITY_VERSION_3 = 0x20080522
JOINED = ("ipc", "uts", "net", "mnt", "user")  # the last of them, since it takes the right to join
DEVICES = ("null", "zero", "full", "random", "urandom")

_libc = ctypes.CDLL(None, use_errno=True)


def is_capable() -> bool:
    """Whether this process may make namespaces and mounts where it is."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("CapEff:"):
            return bool(int(line.split()[1], 16) >> CAP_SYS_ADMIN & 1)
    return False


def become_capable() -> int:
    """Move into a user namespace of our own, with a process list and mounts of its own.

    Returns:
        Forks: 0 in the child, which is the first process there; its number in the parent.
    """
    _own_user(CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS)
    return os.fork()


def fork_first(own: int) -> int:
    """Fork the first process of a new process list.

    Args:
        own: A descriptor of this process's own list, to which later forks return.
    """
    _leave(CLONE_NEWPID)
    pid = -1
    try:
        pid = os.fork()
    finally:
        if pid != 0:
            _call("setns", own, CLONE_NEWPID)
    return pid


def open_own() -> list[int]:
    """Descriptors of this process's list of processes, then of what ``join`` takes."""
    return [os.open(f"/proc/self/ns/{name}", os.O_RDONLY) for name in ("pid", *JOINED)]


def fork_into(processes: int, own: int) -> int:
    """Fork a process into another process list.

    Args:
        processes: A descriptor of that list.
        own: A descriptor of this process's own list, to which later forks return.
    """
    _call("setns", processes, CLONE_NEWPID)
    pid = -1
    try:
        pid = os.fork()
    finally:
        if pid != 0:
            _call("setns", own, CLONE_NEWPID)
    return pid


def join(others: list[int], folder: str) -> None:
    """Enter the namespaces of a box, and keep no right in any.

    Args:
        others: Descriptors of them, in the order of ``JOINED``.
        folder: To stand in there.
    """
    for each in others:
        _call("setns", each, 0)
    _drop_rights()
    os.chdir(folder)


def tidy_devices() -> None:
    """Leave five devices and nothing else under ``/dev``, and nothing under ``/sys``."""
    stage = Path("/tmp")  # noqa: S108 - the box's own scratch, empty still
    _mount("tmpfs", str(stage), "tmpfs", MS_NOSUID | MS_NOEXEC, "mode=0755,size=64k")
    for name in DEVICES:
        (stage / name).touch()
        _mount(f"/dev/{name}", str(stage / name), None, MS_BIND)
    _mount(None, str(stage), None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NOEXEC)
    _mount(str(stage), "/dev", None, MS_BIND | MS_REC)
    _cover("/sys")


def settle(scratch: str, scratch_bytes: int) -> None:
    """Give this process, the first of its list, mounts of its own: ``/proc`` and a scratch disk."""
    # Without a network of its own, a box could name a socket by which a neighbour reaches it.
    _leave(CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWNET)
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    own_processes()
    _mount("tmpfs", scratch, "tmpfs", BARE, f"mode=1777,size={scratch_bytes},nr_inodes=4096")
    os.chdir(scratch)


def own_processes() -> None:
    """Show this process list under ``/proc``, and nothing of the machine (from Linux 5.8 on)."""
    _mount("proc", "/proc", "proc", BARE, "subset=pid")


def give_up() -> None:
    """Enter a user namespace without any right over the mounts just made, and keep none in it."""
    _own_user(0)
    _drop_rights()


def _drop_rights() -> None:
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    none = (ctypes.c_uint32 * 6)()
    _call("capset", ctypes.byref(header), ctypes.byref(none))


def _cover(folder: str) -> None:
    _mount("tmpfs", folder, "tmpfs", BARE | MS_RDONLY, "size=0")


def _leave(flags: int) -> None:
    _call("unshare", flags)


def _own_user(more: int) -> None:
    uid, gid = os.geteuid(), os.getegid()
    _leave(CLONE_NEWUSER | more)
    for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"),
                       ("gid_map", f"{gid} {gid} 1")):  # fmt: skip
        Path(f"/proc/self/{name}").write_text(text, "ascii")


def _mount(
    source: str | None, target: str, kind: str | None, flags: int, options: str | None = None
) -> None:
    texts = [None if text is None else text.encode() for text in (source, target, kind, options)]
    _call("mount", texts[0], texts[1], texts[2], ctypes.c_ulong(flags), texts[3])


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments):
        number = ctypes.get_errno()
        told = [each for each in arguments if isinstance(each, bytes | int)]
        raise OSError(number, f"{name} {told} was refused: {os.strerror(number)}")
