"""Who has a job, and whether that process is still there."""

from __future__ import annotations

import hashlib
import os
import socket
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import uuid4

from engine.jobs.model import Job

HEARTBEAT_S = 5.0
DEAD_AFTER_S = 4 * HEARTBEAT_S
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_NAMESPACE = Path("/proc/self/ns/pid")


def worker_name() -> str:
    """This process as a worker: ``host-place:pid:token``; a fork is another worker."""
    return _name_of(os.getpid())


@cache
def _name_of(pid: int) -> str:
    return f"{place()}:{pid}:{uuid4().hex[:8]}"


@cache
def place() -> str:
    """Where process ids mean the same: host, boot and id namespace; containers may share names."""
    try:
        known = _BOOT.read_text() + str(_NAMESPACE.readlink())
    except OSError:  # not Linux: the host's name has to do
        known = ""
    host = socket.gethostname()[:40].replace(":", "-")
    return f"{host}-{hashlib.sha256(known.encode()).hexdigest()[:12]}"


def is_worker_dead(job: Job, *, judge_silence: bool = True) -> bool:
    """Whether the process that has a job is gone, or has been silent too long.

    Args:
        judge_silence: False after the database could not be reached: then all were silent.
    """
    where, pid, _ = (job.worker or "::").rsplit(":", 2)
    if where == place() and not _is_alive(int(pid)):
        return True
    last = job.heartbeat_at or job.created_at
    return judge_silence and datetime.now(UTC) - last > timedelta(seconds=DEAD_AFTER_S)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        # One that ended and was not waited for yet still has an id, and does nothing any more.
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return True
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}
