"""The frames between host, supervisor and child: a length, then that many bytes.

A length is checked against its cap before a byte of the body is kept.
"""

from __future__ import annotations

import os
import struct

HEADER = struct.Struct(">I")
CHUNK = 65536


class FrameError(Exception):
    """The peer sent something that is no frame, or one over its cap."""


def pack(body: bytes) -> bytes:
    """Put the length before a body."""
    return HEADER.pack(len(body)) + body


def write_all(fd: int, data: bytes) -> None:
    """Write every byte, however many calls it takes."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def read_exactly(fd: int, size: int) -> bytes:
    """Read so many bytes.

    Raises:
        EOFError: The peer closed before the last of them.
    """
    parts = bytearray()
    while len(parts) < size:
        chunk = os.read(fd, min(CHUNK, size - len(parts)))
        if not chunk:
            raise EOFError
        parts += chunk
    return bytes(parts)


def read_length(fd: int, cap: int) -> int:
    """Read a frame's length, refusing one over the cap."""
    (size,) = HEADER.unpack(read_exactly(fd, HEADER.size))
    if size > cap:
        raise FrameError(f"a frame of {size} bytes is over the cap of {cap}")
    return int(size)


def read_frame(fd: int, cap: int) -> bytes:
    """Read one whole frame."""
    return read_exactly(fd, read_length(fd, cap))


def relay_frame(source: int, target: int, cap: int) -> None:
    """Pass one frame on without holding it."""
    size = read_length(source, cap)
    write_all(target, HEADER.pack(size))
    while size:
        chunk = os.read(source, min(CHUNK, size))
        if not chunk:
            raise EOFError
        write_all(target, chunk)
        size -= len(chunk)


class FrameBuffer:
    """Collects frames from chunks that arrive as they like."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, chunk: bytes) -> None:
        """Add what arrived."""
        self._bytes += chunk

    def take(self, cap: int) -> bytes | None:
        """Return the next frame if all of it is here.

        Raises:
            FrameError: The announced length is over the cap.
        """
        if len(self._bytes) < HEADER.size:
            return None
        (size,) = HEADER.unpack_from(self._bytes)
        if size > cap:
            raise FrameError(f"a frame of {size} bytes is over the cap of {cap}")
        end = HEADER.size + size
        if len(self._bytes) < end:
            return None
        body = bytes(self._bytes[HEADER.size : end])
        del self._bytes[:end]
        return body
