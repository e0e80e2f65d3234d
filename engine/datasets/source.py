"""Where the bytes of a file are read from: memory, or a disk, piece by piece."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

_BLOCK = 1 << 24


class Source(Protocol):
    """Bytes that are asked for by their places."""

    @property
    def size(self) -> int:
        """How many there are."""
        ...

    def read(self, begin: int, end: int) -> bytes:
        """Those from ``begin`` up to ``end``, or to the end of the file."""
        ...


class InMemory:
    """Bytes that are held already."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read(self, begin: int, end: int) -> bytes:
        """A slice; all of it without a copy."""
        return self._data[begin:end]


class OnDisk:
    """A file, of which no more is held than was asked for.

    Args:
        path: Stays as it is while it is read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.size = path.stat().st_size

    def read(self, begin: int, end: int) -> bytes:
        """Read from the disk."""
        with self._path.open("rb", buffering=0) as file:
            size, pieces = max(0, min(end, self.size) - begin), []
            while size and (piece := os.pread(file.fileno(), size, begin)):
                pieces.append(piece)
                begin, size = begin + len(piece), size - len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def blocks(source: Source) -> Iterator[tuple[int, bytes]]:
    """The whole of it in pieces, each with its place."""
    for begin in range(0, source.size, _BLOCK):
        yield begin, source.read(begin, begin + _BLOCK)


class After:
    """What follows the first bytes of a source, such as a mark of the order of bytes.

    Args:
        source: All of it.
        skipped: How many bytes are left out.
    """

    def __init__(self, source: Source, skipped: int) -> None:
        self._source = source
        self._skipped = skipped
        self.size = source.size - skipped

    def read(self, begin: int, end: int) -> bytes:
        """As in the whole, counted from later on."""
        return self._source.read(begin + self._skipped, end + self._skipped)
