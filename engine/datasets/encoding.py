"""Bytes to text: BOM, strict UTF-8, NUL pattern, then a guess that shows its alternatives."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from engine.datasets.legacy_encoding import guess, preview_line
from engine.datasets.model import Alternative
from engine.errors import InvalidInput

_BOMS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    # UTF-32 first: its little-endian BOM begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)

LATIN = "studio_latin"
"""How errors are handled: bytes that mean nothing are read as Windows-1252."""
CUT = "The last character was cut in the middle; left out."
MIXED = "Some bytes are not UTF-8; they were read as Windows-1252. Look at their cells."
_TEXT = bytes([*b"\t\r\n", *range(0x20, 0x7F), *range(0x80, 0x100)])


@dataclass(frozen=True)
class Decoded:
    """Text, and how it was won from the bytes."""

    text: str
    encoding: str
    utf8: bytes
    alternatives: tuple[Alternative, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Declared:
    """What the first bytes say of all of them.

    Attributes:
        size: Of the mark of the order of bytes; 0 where the NULs tell.
    """

    size: int
    codec: str
    name: str


def declared(data: bytes) -> Declared | None:
    """The encoding by a mark of the order of bytes, or by where the NULs stand."""
    for bom, known, name in _BOMS:
        if data.startswith(bom):
            return Declared(len(bom), known, name)
    codec = _wide_codec(data)
    return None if codec is None else Declared(0, codec, codec)


def decode(data: bytes) -> Decoded:
    """Decode a whole file; nothing is dropped or replaced without a note."""
    known = declared(data)
    if known is not None:
        return _decoded(data[known.size :], known.codec, known.name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        whole = data[: fault.start]
        if fault.reason == "unexpected end of data" and not whole.isascii():
            return Decoded(whole.decode(), "utf-8", whole, notes=(CUT,))
        return _undeclared(data)
    return Decoded(text, "ascii" if data.isascii() else "utf-8", data)


def _decoded(body: bytes, codec: str, name: str) -> Decoded:
    try:
        text = body.decode(codec)
    except UnicodeDecodeError as fault:
        if codec == "utf-8":
            return _mostly_utf8(body, name)
        if fault.reason != "truncated data":
            raise broken(name, fault.start) from None
        text = body[: fault.start].decode(codec)
        note = half(len(body) - fault.start)
        return Decoded(text, name, text.encode("utf-8", "replace"), notes=(note,))
    utf8 = body if codec == "utf-8" else text.encode("utf-8", "surrogatepass")
    return Decoded(text, name, utf8)


def broken(name: str, place: int) -> InvalidInput:
    """The refusal of bytes that are not what they are said to be."""
    return InvalidInput(
        f"The file says that it is {name}, but byte {place:,} breaks that.",
        "Save the table again as CSV UTF-8.",
    )


def half(count: int) -> str:
    """The note on bytes at the end that are no character."""
    return f"The last {count} byte(s) are half a character; left out."


def shown(data: bytes, others: tuple[str, ...]) -> tuple[Alternative, ...]:
    """Other encodings, with a line as each would read it."""
    return tuple(Alternative(encoding=name, preview=preview_line(data, name)) for name in others)


def _wide_codec(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a BOM, by where the NULs stand."""
    head = data[: 64 * 1024]
    head = head[: len(head) // 4 * 4]
    if len(head) < 8 or head.count(0) < 0.05 * len(head):
        return None
    if head.count(0) < 0.4 * len(head) and _is_plain_but_for_nuls(head):
        return None
    by_place = [head[place::4].count(0) / (len(head) / 4) for place in range(4)]
    even, odd = by_place[0] + by_place[2], by_place[1] + by_place[3]
    candidates: list[str] = []
    if min(by_place[:2]) > 0.95 and by_place[3] < 0.05:
        candidates.append("utf-32-be")
    if min(by_place[2:]) > 0.95 and by_place[0] < 0.05:
        candidates.append("utf-32-le")
    if odd > 10 * even:
        candidates.append("utf-16-le")
    if even > 10 * odd:
        candidates.append("utf-16-be")
    for codec in candidates:
        try:
            text = head.decode(codec, "ignore" if len(data) > len(head) else "strict")
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return codec
    return None


def _is_plain_but_for_nuls(head: bytes) -> bool:
    """Whether this is ordinary UTF-8 in which some NULs stand."""
    rest = head.translate(None, b"\x00")
    return not rest.translate(None, _TEXT) and rest.decode("utf-8", "replace").count("\ufffd") <= 1


def _undeclared(data: bytes) -> Decoded:
    if _is_mostly_utf8(data):
        return _mostly_utf8(data, "utf-8")
    best, others = guess(data)
    try:
        text = data.decode(best)
        notes: tuple[str, ...] = ()
    except UnicodeDecodeError:
        text = data.decode(best, LATIN)
        notes = (f"Some bytes have no meaning in {best}; they were read as Latin-1.",)
    return Decoded(text, best, text.encode("utf-8", "replace"), shown(data, others), notes)


def _is_mostly_utf8(data: bytes) -> bool:
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    kept = data.decode("utf-8", "ignore").encode()
    lost = len(data) - len(kept)
    return lost < 0.1 * high and lost <= 1_000


def _mostly_utf8(data: bytes, name: str) -> Decoded:
    text = data.decode("utf-8", LATIN)
    return Decoded(text, name, text.encode("utf-8", "replace"), notes=(MIXED,))


def _as_latin(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    piece = fault.object[fault.start : fault.end]
    try:
        return piece.decode("cp1252"), fault.end
    except UnicodeDecodeError:
        return piece.decode("latin-1"), fault.end


codecs.register_error(LATIN, _as_latin)
