"""Bytes that are no CSV at all: said by name, with what to do."""

from __future__ import annotations

import json

from engine.datasets.model import Caps
from engine.errors import InvalidInput, StudioError, TooLarge

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"PAR1", "a Parquet file", "Open it with pandas or DuckDB, save it as CSV, and upload that."),
    (b"ARROW1", "an Arrow file", "Save its table as CSV and upload that."),
    (b"%PDF", "a PDF document", "Copy the table into a spreadsheet and save it as CSV."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first, and upload the file inside."),
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
_BLANK = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\r\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x01\x02\x00"))


def refuse_unreadable(data: bytes, caps: Caps) -> None:
    """Refuse what is empty, too large, or plainly no table of text.

    Raises:
        StudioError: With the name of what the bytes are, and what to do instead.
    """
    if len(data) > caps.bytes:
        raise TooLarge(
            f"The file has {len(data):,} bytes; the limit here is {caps.bytes:,}.",
            "Upload a part of it, or ask whoever runs the studio to raise the upload limit.",
        )
    # Most files show a character at once; stripping a large one would copy it.
    if not data[:4_096].strip(_BLANK) and not data.strip(_BLANK):
        raise InvalidInput("The file is empty.", "Upload a CSV file with a header and rows.")
    refusal = _archive(data) or _by_magic(data) or _by_text(data) or _by_noise(data)
    if refusal is not None:
        raise refusal


def _refusal(what: str, remedy: str) -> StudioError:
    return InvalidInput(f"This is {what}, not a CSV file, whatever its name says.", remedy)


def _archive(data: bytes) -> StudioError | None:
    if data[:4] not in (b"PK\x03\x04", b"PK\x05\x06"):
        return None
    # The list of members stands at the end, uncompressed: nothing is inflated to look at it.
    listing = data[-65_536:] + data[:4_096]
    if b"xl/" in listing or b"workbook.xml" in listing:
        return _refusal("an Excel workbook", "Open it and save the sheet as CSV UTF-8.")
    if b"word/" in listing:
        return _refusal("a Word document", "Copy the table into a spreadsheet and save it as CSV.")
    if b"opendocument" in listing:
        return _refusal("an OpenDocument file", "Open it and save the sheet as CSV UTF-8.")
    return _refusal("a zip archive", "Unpack it first, and upload the CSV inside.")


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
