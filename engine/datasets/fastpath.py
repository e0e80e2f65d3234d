"""A well-formed file in one go: taken only when it can be shown to read as the careful path."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

from engine.datasets.dialect import Dialect

Found = tuple[pl.DataFrame, pl.Series, Callable[[int], str], bool]


def read_fast(
    data: bytes, dialect: Dialect, names: tuple[str, ...], first_line: int, header: tuple[str, ...]
) -> Found | None:
    """The frame, the line of each row, their text, and whether cells hold line breaks.

    None when the file is not well-formed.

    Args:
        data: UTF-8 without a BOM.
        dialect: How the file is written.
        names: Names of the columns.
        first_line: The first data line, counted from 0.
        header: The header's cells, to find a header that comes again.
    """
    if not _is_plain(data, dialect) or len(names) < 2:
        return None
    begin = _offset(data, first_line)
    body = data[begin:] if begin else data
    quote = dialect.quotechar
    if quote and not _is_well_quoted(body, ord(quote), ord(dialect.delimiter)):
        return None
    frame = _parse(body, dialect, names)
    if frame is None or not _is_even(frame, body, dialect) or _has_header(frame, header):
        return None
    breaks = body.count(b"\n") + (not body.endswith(b"\n"))
    has_breaks = breaks != frame.height
    lines = _lines(frame, first_line, has_breaks=has_breaks)
    return frame, lines, _Raw(data, lines), has_breaks


def has_only_spaces(data: bytes) -> bool:
    """Whether the only blanks are spaces and line ends, and every other character is visible."""
    # Eight bytes at a time: adding 0x60 sets the top bit of each ASCII byte from 0x20 on.
    whole = len(data) // 8 * 8
    eights = np.frombuffer(data, np.uint64, count=whole // 8)
    tops = (eights + np.uint64(0x6060606060606060)) & np.uint64(0x8080808080808080)
    shown = int(np.bitwise_count(tops).sum()) + sum(code >= 32 for code in data[whole:])
    low = len(data) - shown
    return low == data.count(b"\n") + data.count(b"\r") and b"\x7f" not in data


def _is_plain(data: bytes, dialect: Dialect) -> bool:
    if len(dialect.delimiter) != 1 or not dialect.delimiter.isascii() or dialect.escapechar:
        return False
    if dialect.is_space_skipped or dialect.quotechar not in ("", '"', "'"):
        return False
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return False
    return b"\x00" not in data


def _offset(data: bytes, lines: int) -> int:
    place = 0
    for _ in range(lines):
        place = data.find(b"\n", place) + 1
    return place


def _is_well_quoted(body: bytes, quote: int, delimiter: int) -> bool:
    """Whether quotes open only at the start of a cell and close only at its end."""
    text = np.frombuffer(body, np.uint8)
    at = np.flatnonzero(text == quote)
    if len(at) % 2:
        return False
    edge = np.zeros(256, bool)
    edge[[delimiter, 10, 13]] = True
    opening, closing = at[0::2], at[1::2]
    before = np.where(opening > 0, text[np.maximum(opening - 1, 0)], 10)
    after = np.where(closing + 1 < len(text), text[np.minimum(closing + 1, len(text) - 1)], 10)
    doubled = np.zeros(len(opening) + 1, bool)
    doubled[1:-1] = opening[1:] == closing[:-1] + 1
    return bool((edge[before] | doubled[:-1]).all() and (edge[after] | doubled[1:]).all())


def _is_even(frame: pl.DataFrame, body: bytes, dialect: Dialect) -> bool:
    """Whether no row was short: the parser fills such a row up with empty cells, unasked."""
    if not (frame.to_series(frame.width - 1) == "").any():
        return True
    delimiter, inside = dialect.delimiter, 0
    if dialect.quotechar and dialect.quotechar.encode() in body:
        counted = frame.select(
            pl.all().str.count_matches(delimiter, literal=True).sum().cast(pl.Int64)
        )
        inside = sum(counted.row(0))
    return body.count(delimiter.encode()) == frame.height * (frame.width - 1) + inside


def _parse(body: bytes, dialect: Dialect, names: tuple[str, ...]) -> pl.DataFrame | None:
    try:
        frame = pl.read_csv(
            body,
            has_header=False,
            separator=dialect.delimiter,
            quote_char=dialect.quotechar or None,
            infer_schema=False,
            empty_string_is_null=False,
            extra_columns="raise",
        )
    except pl.exceptions.PolarsError:
        return None
    if frame.width != len(names) or frame.height == 0:
        return None
    frame.columns = list(names)
    return frame


def _has_header(frame: pl.DataFrame, header: tuple[str, ...]) -> bool:
    first = frame.columns[0]
    again = frame.filter(pl.col(first) == header[0]) if header else frame.clear()
    return any(row == header for row in again.iter_rows())


def _lines(frame: pl.DataFrame, first_line: int, *, has_breaks: bool) -> pl.Series:
    if not has_breaks:
        start = first_line + 1
        return pl.int_range(start, start + frame.height, dtype=pl.UInt32, eager=True).alias("line")
    inside = frame.select(
        pl.sum_horizontal(pl.all().str.count_matches("\n", literal=True)).alias("line")
    )["line"]
    before = (inside + 1).cum_sum().shift(1, fill_value=0)
    return (before + first_line + 1).cast(pl.UInt32)


class _Raw:
    """The text of a row, cut out of the file when asked for."""

    def __init__(self, data: bytes, lines: pl.Series) -> None:
        self._data = data
        self._lines = lines
        self._starts: list[int] | None = None

    def __call__(self, row: int) -> str:
        if self._starts is None:
            text = np.frombuffer(self._data, np.uint8)
            self._starts = [0, *(int(end) + 1 for end in np.flatnonzero(text == 10))]
        begin = self._starts[self._lines[row] - 1]
        is_last = row + 1 >= len(self._lines)
        end = None if is_last else self._starts[self._lines[row + 1] - 1]
        return self._data[begin:end].decode("utf-8", "replace").rstrip("\r\n")
