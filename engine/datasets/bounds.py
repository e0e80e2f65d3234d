"""What a file of a known size may ask of the machine."""

from __future__ import annotations

from engine.datasets.model import Caps

_SECONDS_PER_MB = 0.6
_ADDRESSES_PER_BYTE = 5


def bounds_of(limit_bytes: int, size: int) -> Caps:
    """The caps for a file: with its size grow the time and the addresses that may be taken.

    Addresses are not memory: allocators and threads reserve several times what they fill.

    Args:
        limit_bytes: The largest file that is taken.
        size: Of the file, in bytes.
    """
    usual = Caps()
    seconds = max(usual.wall_s, _SECONDS_PER_MB * size / 1e6)
    addresses = usual.memory_mb
    if size > usual.held_bytes:
        addresses += _ADDRESSES_PER_BYTE * (size >> 20)
    return Caps(bytes=limit_bytes, wall_s=seconds, memory_mb=addresses)
