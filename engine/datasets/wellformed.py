"""What the bytes of a piece of a file show before it is parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from engine.datasets.dialect import Dialect

Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
_NEWLINE, _RETURN, _SPACE = 10, 13, 32
_BLOCK = 1 << 18


def count(piece: bytes | memoryview, char: bytes) -> int:
    """How often a character of one byte stands in a piece; faster than ``bytes.count``."""
    code = ord(char)
    return _count(piece, lambda block: block == code)


def newlines(piece: bytes) -> int:
    """How many lines there are."""
    return count(piece, b"\n") + (not piece.endswith(b"\n"))


def has_plain_ends(piece: bytes) -> bool:
    """Whether lines end in one of the two usual ways, and nothing ends a string."""
    has_returns = b"\r" in piece
    return b"\x00" not in piece and (not has_returns or count(piece, b"\r") == piece.count(b"\r\n"))


def has_only_spaces(piece: bytes) -> bool:
    """Whether ASCII text has no blanks but spaces and line ends, and nothing else is invisible."""
    if b"\x7f" in piece:
        return False
    ends = count(piece, b"\n") + (count(piece, b"\r") if b"\r" in piece else 0)
    return ends == _count(piece, lambda block: block < _SPACE)


def is_well_quoted(piece: bytes, dialect: Dialect) -> bool:
    """Whether quotes open only at the start of a cell and close only at its end."""
    if not dialect.quotechar or dialect.quotechar.encode() not in piece:
        return True
    quote, delimiter = ord(dialect.quotechar), ord(dialect.delimiter)
    text = np.frombuffer(piece, np.uint8)
    at = np.concatenate([np.flatnonzero(block == quote) + begin for begin, block in _blocks(text)])
    if len(at) % 2:
        return False
    edge = np.zeros(256, bool)
    edge[[delimiter, _NEWLINE, _RETURN]] = True
    opening, closing = at[0::2], at[1::2]
    is_opened = edge[text[opening - 1]]
    is_opened[0] |= opening[0] == 0
    is_closed = edge[text[np.minimum(closing + 1, len(text) - 1)]]
    is_closed[-1] |= closing[-1] + 1 == len(text)
    doubled = opening[1:] == closing[:-1] + 1
    is_opened[1:] |= doubled
    is_closed[:-1] |= doubled
    return bool(is_opened.all() and is_closed.all())


def _count(data: bytes | memoryview, test: Callable[[Bytes], Flags]) -> int:
    """How many bytes pass a test."""
    text = np.frombuffer(data, np.uint8)
    return sum(int(np.count_nonzero(test(block))) for _, block in _blocks(text))


def _blocks(text: Bytes) -> Iterator[tuple[int, Bytes]]:
    """Pieces that the cache holds, with their places: asked one by one they are read fastest."""
    return ((begin, text[begin : begin + _BLOCK]) for begin in range(0, len(text), _BLOCK))
