"""Rows of a CSV file that somebody wants answers for."""

from __future__ import annotations

import csv
import io
from typing import Any

from engine.errors import InvalidInput, TooLarge

_MARKS = ",;\t|"
_REMEDY = "Send UTF-8 text with a header line, and in every row as many cells as the header has."
csv.field_size_limit(1_000_000)


def of_csv(content: bytes, most: int) -> list[dict[str, str]]:
    """One dict of texts for each row, in order; no row is left out, empty cells are empty texts.

    Args:
        content: UTF-8, with a header.
        most: More rows than this are refused.

    Raises:
        InvalidInput: It is no such file; says where.
        TooLarge: It has too many rows.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InvalidInput(f"The file is not UTF-8 at byte {fault.start + 1}.", _REMEDY) from None
    head = text.partition("\n")[0]
    mark = max(_MARKS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        return _rows(reader, most)
    except csv.Error as fault:
        raise InvalidInput(
            f"The file cannot be read at line {reader.line_num}: {fault}.", _REMEDY
        ) from None


def _rows(reader: Any, most: int) -> list[dict[str, str]]:
    header = next(reader, None)
    if not header or len(set(header)) != len(header):
        raise InvalidInput("The file has no header, or one that names a column twice.", _REMEDY)
    rows: list[dict[str, str]] = []
    for cells in reader:
        if not cells and len(header) > 1:
            continue  # a blank line, such as the last one
        if len(cells) != len(header):
            raise InvalidInput(
                f"Line {reader.line_num} has {len(cells)} cells; the header has {len(header)}.",
                _REMEDY,
            )
        if len(rows) == most:
            raise TooLarge(f"The file has more than {most:,} rows.", "Use the batch route.")
        rows.append(dict(zip(header, cells, strict=True)))
    return rows
