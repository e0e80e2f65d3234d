"""Archives with one table inside: gzip and zip, unpacked in pieces and never past a bound."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO

from engine.datasets.model import Caps
from engine.errors import InvalidInput, TooLarge

_PIECE = 1 << 20
_TABLES = (".csv", ".tsv", ".tab", ".txt", ".psv", ".dat")
_LISTED = 5


def bound(data: bytes, caps: Caps) -> int:
    """The most bytes that ``data`` may become."""
    return min(caps.inflation_ratio * len(data), max(caps.inflated_bytes, caps.bytes))


def gunzipped(data: bytes, caps: Caps) -> bytes:
    """What a gzip file holds.

    Raises:
        StudioError: It is broken, or inflates past the bound.
    """
    most, pieces, size = bound(data, caps), [], 0
    rest = data
    while rest[:2] == b"\x1f\x8b":
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            try:
                piece = member.decompress(rest, _PIECE)
            except zlib.error:
                raise _broken("gzip") from None
            rest = member.unconsumed_tail
            size += len(piece)
            if size > most:
                raise too_much(most)
            if not piece and not rest and not member.eof:
                raise _broken("gzip")
            pieces.append(piece)
        rest = member.unused_data
    return b"".join(pieces)


def unzipped(data: bytes, caps: Caps) -> tuple[bytes, str]:
    """The one table in a zip archive, and its name there.

    Raises:
        StudioError: There is none or more than one, it is locked or broken, or inflates past the
            bound.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            member = _only_table(archive.infolist())
            if member.flag_bits & 1:
                raise InvalidInput(
                    "The zip archive is locked with a password.",
                    "Unpack it with its password, and upload the file inside.",
                )
            with archive.open(member) as stream:
                return _read(stream, bound(data, caps)), member.filename
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise _broken("zip") from None


def _only_table(members: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    files = [
        member
        for member in members
        if not member.is_dir() and not _is_hidden(PurePosixPath(member.filename))
    ]
    tables = [member for member in files if member.filename.lower().endswith(_TABLES)]
    if len(tables) == 1 or len(files) == 1:
        return (tables or files)[0]
    if not files:
        raise InvalidInput("The zip archive is empty.", "Upload the table itself, as CSV.")
    listed = tables or files
    named = ", ".join(member.filename[:80] for member in listed[:_LISTED])
    raise InvalidInput(
        f"The zip archive holds {len(listed):,} files, not one table: {named}.",
        "Unpack it, and upload the one file that is meant.",
    )


def _is_hidden(path: PurePosixPath) -> bool:
    return path.name.startswith(".") or "__MACOSX" in path.parts


def _read(stream: IO[bytes], most: int) -> bytes:
    pieces, size = [], 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > most:
            raise too_much(most)
        pieces.append(piece)
    return b"".join(pieces)


def too_much(most: int) -> TooLarge:
    """The refusal of what unpacks to more than ``most`` bytes."""
    return TooLarge(
        f"Unpacked, the file would be larger than {most:,} bytes, which is the limit here.",
        "Upload a part of the table, or the table itself as CSV.",
    )


def _broken(what: str) -> InvalidInput:
    return InvalidInput(
        f"The {what} archive is broken or cut short.", "Download or pack it again, or send the CSV."
    )
