"""Take a container's stdout out of Docker's stream, where every piece has an 8-byte header."""

from __future__ import annotations

import struct

HEADER = struct.Struct(">BxxxI")
STDOUT = 1
KEPT = 2_000


class Demultiplexer:
    """Splits one attached stream as it arrives."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._stream, self._left = 0, 0
        self._complaint = bytearray()

    def decode(self, chunk: bytes) -> bytes:
        """Return what of the chunk belongs to stdout; keep the end of stderr."""
        self._bytes += chunk
        out = bytearray()
        while self._bytes and (self._left or len(self._bytes) >= HEADER.size):
            if not self._left:
                self._stream, self._left = HEADER.unpack_from(self._bytes)
                del self._bytes[: HEADER.size]
            piece = self._bytes[: self._left]
            del self._bytes[: len(piece)]
            self._left -= len(piece)
            if self._stream == STDOUT:
                out += piece
            else:
                self._complaint = (self._complaint + piece)[-KEPT:]
        return bytes(out)

    def complaint(self) -> str:
        """The last line that the container wrote to stderr."""
        lines = self._complaint.decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else "it said nothing."
