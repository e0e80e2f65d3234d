"""Bytes that are no CSV at all: opened where that is safe, else refused by name with a remedy."""

from __future__ import annotations

import json

from engine.datasets.archives import gunzipped, unzipped
from engine.datasets.model import Caps
from engine.errors import InvalidInput, StudioError, TooLarge


class EmptyTable(InvalidInput):
    """A file without a row.

    Attributes:
        header: Its names, when it has at least those.
    """

    def __init__(self, problem: str, remedy: str, header: tuple[str, ...] = ()) -> None:
        super().__init__(problem, remedy)
        self.header = header


_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"ARROW1", "an Arrow file", "Save its table as CSV and upload that."),
    (b"%PDF", "a PDF document", "Copy the table into a spreadsheet and save it as CSV."),
    (b"BZh", "a bzip2 archive", "Unpack it first, and upload the file inside."),
    (b"\xfd7zXZ\x00", "an xz archive", "Unpack it first, and upload the file inside."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it first, and upload the file inside."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it first, and upload the file inside."),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "Unpack it first, and upload the file inside."),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Excel or Word file",
        "Open it and save the sheet as CSV UTF-8.",
    ),
    (b"SQLite format 3\x00", "an SQLite database", "Export the table as CSV and upload that."),
    (b"\x89HDF\r\n", "an HDF5 file", "Save its table as CSV and upload that."),
    (b"\x89PNG", "a PNG picture", "Upload the table itself, as CSV."),
    (b"\xff\xd8\xff", "a JPEG picture", "Upload the table itself, as CSV."),
    (b"GIF8", "a GIF picture", "Upload the table itself, as CSV."),
    (b"\x7fELF", "a program", "Upload a table, as CSV."),
    (b"MZ\x90\x00", "a program", "Upload a table, as CSV."),
    (b"Obj\x01", "an Avro file", "Save its table as CSV and upload that."),
)
_GZIP, _ZIP, _PARQUET = b"\x1f\x8b", b"PK\x03\x04", b"PAR1"
_BLANK = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\r\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x01\x02\x00"))


def opened(data: bytes, caps: Caps) -> tuple[bytes, tuple[str, ...]]:
    """The text of the one table in ``data``, and what is to be said about how it was packed.

    Raises:
        StudioError: With the name of what the bytes are, and what to do instead, when they are
            empty, too large, or no table.
    """
    if len(data) > caps.bytes:
        raise TooLarge(
            f"The file has {len(data):,} bytes; the limit here is {caps.bytes:,}.",
            "Upload a part of it, or ask whoever runs the studio to raise the upload limit.",
        )
    notes: tuple[str, ...] = ()
    if data[:2] == _GZIP:
        data, notes = gunzipped(data, caps), ("The file was packed with gzip.",)
    elif data[:4] == _ZIP and (refusal := _document(data)):
        raise refusal
    elif data[:4] == _ZIP and not _is_workbook(data):
        data, name = unzipped(data, caps)
        notes = (f"The file was packed in a zip archive, as “{name[:80]}”.",)
    if notes and data[:2] in (_GZIP, _ZIP[:2]) and not _is_workbook(data):
        raise InvalidInput(
            "There is an archive inside the archive.", "Unpack it, and upload the table itself."
        )
    if data[:4] == _PARQUET or _is_workbook(data):
        from engine.datasets.workbook import (  # noqa: PLC0415 - large; most files are text
            parquet_csv,
            workbook_csv,
        )

        door = parquet_csv if data[:4] == _PARQUET else workbook_csv
        data, said = door(data, caps)
        return data, (*notes, *said)
    _refuse_unreadable(data)
    return data, notes


def is_text(head: bytes) -> bool:
    """Whether the first part of a file shows that it is packed in nothing, and text."""
    if head[:2] == _GZIP or head[:4] in (_ZIP, _PARQUET) or not head[:4_096].strip(_BLANK):
        return False
    may_be_json = head[:512].lstrip(_BLANK)[:1] in (b"{", b"[")
    return not may_be_json and not (_by_magic(head) or _by_text(head) or _by_noise(head))


def _refuse_unreadable(data: bytes) -> None:
    # Most files show a character at once; stripping a large one would copy it.
    if not data[:4_096].strip(_BLANK) and not data.strip(_BLANK):
        raise EmptyTable("The file is empty.", "Upload a CSV file with a header and rows.")
    refusal = _by_magic(data) or _by_text(data) or _by_noise(data)
    if refusal is not None:
        raise refusal


def _refusal(what: str, remedy: str) -> StudioError:
    return InvalidInput(f"This is {what}, not a CSV file, whatever its name says.", remedy)


def _listing(data: bytes) -> bytes:
    # The list of members stands at the end, uncompressed: nothing is inflated to look at it.
    return data[-65_536:] + data[:4_096]


def _is_workbook(data: bytes) -> bool:
    if data[:4] != _ZIP:
        return False
    listing = _listing(data)
    return b"xl/workbook.xml" in listing or b"xl/workbook.bin" in listing


def _document(data: bytes) -> StudioError | None:
    listing = _listing(data)
    if b"word/document.xml" in listing:
        return _refusal("a Word document", "Copy the table into a spreadsheet and save it as CSV.")
    if b"application/vnd.oasis.opendocument" in listing:
        return _refusal("an OpenDocument file", "Open it and save the sheet as CSV UTF-8.")
    return None


def _by_magic(data: bytes) -> StudioError | None:
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            return _refusal(what, remedy)
    return None


def _by_text(data: bytes) -> StudioError | None:
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return _refusal("a web page", "Download the data itself; the link gave a page instead.")
    if head.startswith(b"<?xml"):
        return _refusal("an XML file", "Save its table as CSV and upload that.")
    first = data[:100_000].lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 2)
    if len(first) > 1 and first[0][:1] == b"{" and all(map(_is_json, first[:2])):
        return _refusal("a JSON Lines file", "Save its table as CSV and upload that.")
    if head.startswith((b"{", b"[{", b"[[", b"[\n", b"[\r")) and _is_json(data):
        return _refusal("a JSON file", "Save its table as CSV and upload that.")
    return None


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False


def _by_noise(data: bytes) -> StudioError | None:
    head = data[:65_536]
    noise = len(head) - len(head.translate(None, _CONTROL))
    # UTF-16 and UTF-32 hold NULs by design, but hardly ever other control bytes.
    if noise > 2 and noise > 0.02 * len(head):
        return _refusal("a binary file", "Save the table as CSV UTF-8 in the program it is from.")
    return None
