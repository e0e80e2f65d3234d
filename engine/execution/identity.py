"""Who made a box, and whether that engine still lives.

A living engine holds a lock on a file of its own; the kernel lets go of it with the process,
however that ends. So what a dead engine left can be told from what a living one uses.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
import uuid
from pathlib import Path

from engine.execution.cgroups import Hierarchy


class Identity:
    """This engine's name, and its sign of life.

    Args:
        data_dir: The studio's data; where a user without root keeps the lock.
    """

    def __init__(self, data_dir: Path) -> None:
        folder = lock_folder(data_dir)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.id = uuid.uuid4().hex
        self.host = socket.gethostname()
        self.lock = folder / f"{self.id}.lock"
        # Locked before it has its name, so that nobody finds it unlocked while we live.
        early = self.lock.with_suffix(".new")
        self._file = early.open("w")
        fcntl.flock(self._file, fcntl.LOCK_EX)
        early.rename(self.lock)

    def close(self) -> None:
        """Give up the sign of life."""
        with contextlib.suppress(OSError):
            self.lock.unlink()
        self._file.close()


def lock_folder(data_dir: Path) -> Path:
    """Where locks lie; one place for all of root's engines, whose control groups lie together."""
    return Path("/run/algoapi-studio") if os.geteuid() == 0 else data_dir / "engines"


def is_alive(lock: Path) -> bool:
    """Whether the engine that made this lock still runs."""
    try:
        with lock.open("r") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    with contextlib.suppress(OSError):
        lock.unlink()
    return False


def reap_groups(hierarchy: Hierarchy | None, identity: Identity) -> int:
    """Remove the control groups of engines that no longer live, and what is left in them."""
    if hierarchy is None:
        return 0
    folder = identity.lock.parent
    dead = [name for name in hierarchy.names() if not is_alive(folder / f"{name}.lock")]
    for name in dead:
        hierarchy.clear(name)
    return len(dead)


def sweep(folder: Path) -> None:
    """Remove the locks of engines that no longer live, and sockets that they left half made."""
    for lock in folder.glob("*.lock"):
        is_alive(lock)
    for rest in folder.glob("*-*/"):
        if not is_alive(folder / f"{rest.name.partition('-')[0]}.lock"):
            shutil.rmtree(rest, ignore_errors=True)
