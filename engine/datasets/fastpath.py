"""A well-formed file in one go: taken only when it can be shown to read as the careful path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.dialect import Dialect

Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
_NEWLINE, _RETURN, _SPACE = 10, 13, 32
_BLOCK = 1 << 18
Found = tuple[pl.DataFrame, pl.Series, Callable[[int], str], bool]


def read_fast(
    data: bytes,
    dialect: Dialect,
    names: tuple[str, ...],
    first_line: int,
    headers: tuple[tuple[str, ...], ...],
) -> Found | None:
    """The frame, the line of each row, their text, and whether cells are ASCII and spaces only.

    None when the file is not well-formed.

    Args:
        data: UTF-8 without a BOM.
        dialect: How the file is written.
        names: Names of the columns.
        first_line: The first data line, counted from 0.
        headers: Records of the header, to find one that comes again.
    """
    if not _is_plain(data, dialect) or len(names) < 2:
        return None
    begin = _offset(data, first_line)
    body = data[begin:] if begin else data
    # The parser leaves the interpreter: the bytes are checked meanwhile, and decide if it counts.
    with ThreadPoolExecutor(1) as other:
        parsed = other.submit(_parse, body, dialect, names)
        is_fit = _is_well_quoted(body, dialect)
        breaks = _count(body, lambda block: block == _NEWLINE) + (not body.endswith(b"\n"))
        is_plain_text = is_fit and data.isascii() and _has_only_spaces(data)
    frame = parsed.result() if is_fit else None
    if frame is None or not _is_even(frame, body, dialect) or _has_other(frame, headers):
        return None
    has_breaks = breaks != frame.height
    lines = _lines(frame, first_line, has_breaks=has_breaks)
    return frame, lines, _Raw(data, lines), is_plain_text and not has_breaks


def _has_only_spaces(data: bytes) -> bool:
    """Whether ASCII text has no blanks but spaces and line ends, and nothing else is invisible."""
    if b"\x7f" in data:
        return False
    ends = _count(data, lambda block: block == _NEWLINE)
    if b"\r" in data:
        ends += _count(data, lambda block: block == _RETURN)
    return ends == _count(data, lambda block: block < _SPACE)


def _count(data: bytes, test: Callable[[Bytes], Flags]) -> int:
    """How many bytes pass a test."""
    text = np.frombuffer(data, np.uint8)
    return sum(int(np.count_nonzero(test(block))) for _, block in _blocks(text))


def _blocks(text: Bytes) -> Iterator[tuple[int, Bytes]]:
    """Pieces that the cache holds, with their places: asked one by one they are read fastest."""
    return ((begin, text[begin : begin + _BLOCK]) for begin in range(0, len(text), _BLOCK))


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


def _is_well_quoted(body: bytes, dialect: Dialect) -> bool:
    """Whether quotes open only at the start of a cell and close only at its end."""
    if not dialect.quotechar:
        return True
    quote, delimiter = ord(dialect.quotechar), ord(dialect.delimiter)
    text = np.frombuffer(body, np.uint8)
    found = [np.flatnonzero(block == quote) + begin for begin, block in _blocks(text)]
    at = np.concatenate(found) if found else np.zeros(0, np.int64)
    if not len(at) or len(at) % 2:
        return not len(at)
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
    return frame.rechunk()


def _has_other(frame: pl.DataFrame, headers: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a header comes again, or a record may be a comment."""
    first = pl.col(frame.columns[0])
    firsts = [header[0] for header in headers]
    again = frame.filter(first.is_in(firsts)) if firsts else frame.clear()
    if any(row in headers for row in again.iter_rows()):
        return True
    # A line drawn under the header may begin with a delimiter.
    odd = pl.any_horizontal(
        pl.col(frame.columns[0]).str.contains(r"^(?:(?:#+|//|--) |[-=+: ]{3,}$)"),
        pl.col(frame.columns[1]).str.contains(r"^[-=+: ]{3,}$"),
    )
    return not frame.filter(odd).is_empty()


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
