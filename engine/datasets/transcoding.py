"""A large file that is no UTF-8, written to the disk as UTF-8, piece by piece."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.datasets.encoding import CUT, LATIN, MIXED, Declared, broken, declared, half, shown
from engine.datasets.legacy_encoding import guess
from engine.datasets.model import Alternative, Caps
from engine.datasets.source import After, Source

Progress = Callable[[float], None]
_HIGH = 0x80
_WIDE_HEAD = 1 << 16
_TELLING_HEADS = 4
_MOST_LOST = 1_000


@dataclass(frozen=True)
class Told:
    """How the text was won from the bytes."""

    encoding: str
    alternatives: tuple[Alternative, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Fault:
    """The first bytes that are no UTF-8.

    Attributes:
        place: Where they begin.
        is_cut: Whether the file ends in the middle of a character, and had others like it.
    """

    place: int
    is_cut: bool


@dataclass(frozen=True)
class _Work:
    """What is written, where, and how much at once."""

    source: Source
    path: Path
    size: int
    progress: Progress | None

    def blocks(self) -> Iterator[tuple[int, bytes, bool]]:
        """Pieces with their places; the last one says so."""
        for begin in range(0, self.source.size, self.size):
            end = begin + self.size
            yield begin, self.source.read(begin, end), end >= self.source.size
            if self.progress is not None:
                self.progress(min(1.0, end / self.source.size))


def transcoded(
    source: Source, path: Path, caps: Caps, progress: Progress | None = None
) -> Told | None:
    """Write ``source`` to ``path`` as UTF-8; None, and nothing is written, when it is UTF-8.

    Every letter becomes what :func:`engine.datasets.encoding.decode` makes of it, with the same
    notes; no more than a piece is held at once.

    Raises:
        InvalidInput: The bytes break what the file says of itself.
    """
    known = declared(source.read(0, _WIDE_HEAD + 4))
    body = After(source, known.size) if known else source
    work = _Work(body, path, caps.piece_bytes, progress)
    if known and known.codec != "utf-8":
        return _wide(work, known)
    fault = _first_fault(work)
    if fault is None:
        return None
    if fault.is_cut and not known:
        _write(_Work(_Until(body, fault.place), path, work.size, progress), "utf-8", "strict")
        return Told("utf-8", notes=(CUT,))
    if known or _is_mostly_utf8(work):
        _write(work, "utf-8", LATIN)
        return Told(known.name if known else "utf-8", notes=(MIXED,))
    return _guessed(work, fault, caps)


class _Until:
    """The first bytes of a source."""

    def __init__(self, source: Source, size: int) -> None:
        self._source, self.size = source, size

    def read(self, begin: int, end: int) -> bytes:
        return self._source.read(begin, min(end, self.size))


def _wide(work: _Work, known: Declared) -> Told:
    place = 0
    decoder = codecs.getincrementaldecoder(known.codec)()
    with work.path.open("wb") as file:
        for begin, block, is_last in work.blocks():
            try:
                text = decoder.decode(block, is_last)
            except UnicodeDecodeError as fault:
                place = begin + len(block) - len(fault.object) + fault.start
                if fault.reason != "truncated data":
                    raise broken(known.name, place) from None
                text = fault.object[: fault.start].decode(known.codec)
                file.write(text.encode("utf-8", "surrogatepass"))
                return Told(known.name, notes=(half(work.source.size - place),))
            file.write(text.encode("utf-8", "surrogatepass"))
    return Told(known.name)


def _guessed(work: _Work, fault: _Fault, caps: Caps) -> Told:
    size = _TELLING_HEADS * caps.head_bytes
    begin = 0 if fault.place < size // 2 else fault.place - size // 2
    sample = work.source.read(begin, begin + size)
    best, others = guess(sample)
    notes: tuple[str, ...] = ()
    try:
        _write(work, best, "strict")
    except UnicodeDecodeError:
        _write(work, best, LATIN)
        notes = (f"Some bytes have no meaning in {best}; they were read as Latin-1.",)
    return Told(best, shown(sample, others), notes)


def _write(work: _Work, codec: str, errors: str) -> None:
    decoder = codecs.getincrementaldecoder(codec)(errors)
    with work.path.open("wb") as file:
        for _, block, is_last in work.blocks():
            file.write(decoder.decode(block, is_last).encode("utf-8", "replace"))


def _first_fault(work: _Work) -> _Fault | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    has_high = False
    for begin, block, is_last in work.blocks():
        try:
            decoder.decode(block, is_last)
        except UnicodeDecodeError as fault:
            place = begin + len(block) - len(fault.object) + fault.start
            has_high |= not fault.object[: fault.start].isascii()
            is_cut = is_last and fault.reason == "unexpected end of data" and has_high
            return _Fault(place, is_cut)
        has_high |= not block.isascii()
    return None


def _is_mostly_utf8(work: _Work) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")("ignore")
    size = high = kept = 0
    for _, block, is_last in work.blocks():
        size += len(block)
        high += int(np.count_nonzero(np.frombuffer(block, np.uint8) >= _HIGH))
        kept += len(decoder.decode(block, is_last).encode())
        if size - kept > _MOST_LOST + 4:  # up to three bytes wait for the rest of their character
            return False
    return size - kept < 0.1 * high and size - kept <= _MOST_LOST
