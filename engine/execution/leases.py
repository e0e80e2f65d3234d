"""A living engine's hold on the file trees that it uses.

The kernel lets go of it with the process, however that ends; so a tree that nobody holds can be
told from one that an engine of another checkout works with.
"""

from __future__ import annotations

import errno
import fcntl
import os
import time
import weakref
from collections.abc import Iterable
from pathlib import Path


class Lease:
    """Shared locks on folders, and the time of their last use.

    Args:
        folders: They exist.

    Raises:
        OSError: One of them is gone.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        held: list[int] = []
        self._end = weakref.finalize(self, _let_go, held)
        for folder in folders:
            held.append(os.open(folder, os.O_RDONLY | os.O_DIRECTORY))
            fcntl.flock(held[-1], fcntl.LOCK_SH)
            # Between the opening and the lock it may have been taken away.
            if not os.path.samestat(os.fstat(held[-1]), folder.stat()):
                raise FileNotFoundError(folder)
            _note_use(held[-1])

    def close(self) -> None:
        """Let go; may be called twice."""
        self._end()


def idle_s(folder: Path) -> float | None:
    """Seconds since its last use; None while an engine holds it, or when it is gone."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return time.time() - os.fstat(descriptor).st_mtime
    except BlockingIOError:
        return None
    finally:
        os.close(descriptor)


def _note_use(folder: int) -> None:
    try:
        os.utime(folder)
    except OSError as error:  # another's, or in a read-only image: then nobody removes it either
        if error.errno not in {errno.EPERM, errno.EACCES, errno.EROFS}:
            raise


def _let_go(held: list[int]) -> None:
    while held:
        os.close(held.pop())
