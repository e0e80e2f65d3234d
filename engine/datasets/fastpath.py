"""A well-formed file, piece by piece: taken only when it can be shown to read as it should."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
import pyarrow.csv

from engine.datasets.cells import PiecedCells
from engine.datasets.collecting import Collector
from engine.datasets.dialect import Dialect
from engine.datasets.source import Source, blocks
from engine.datasets.wellformed import (
    count,
    has_only_spaces,
    has_plain_ends,
    is_well_quoted,
    newlines,
)

Progress = Callable[[float], None]
_NEWLINE = 10
_PARSED_AT_ONCE = 1 << 21
_ENOUGH_TO_TELL = 200
_TRIES = 64


@dataclass(frozen=True)
class Order:
    """What is known of a file from its first records.

    Attributes:
        dialect: How it is written.
        names: Of the columns.
        first_line: The first data line, counted from 0.
        headers: Records of the header, to find one that comes again.
        top: Its first records, to tell which columns repeat their values.
        is_from_head: Whether the dialect was found from the first part of the file alone.
    """

    dialect: Dialect
    names: tuple[str, ...]
    first_line: int
    headers: tuple[tuple[str, ...], ...]
    top: Sequence[Sequence[str]] = ()
    is_from_head: bool = False


@dataclass(frozen=True)
class Found:
    """A table that was read.

    Attributes:
        lines: The line of each row, counted from 1.
        raw: Gives the text of a row.
        is_ascii: Whether all of it is.
        is_plain_text: Whether it is, too, with spaces as the only blanks in cells.
    """

    cells: PiecedCells
    lines: pl.Series
    raw: Callable[[int], str]
    is_ascii: bool
    is_plain_text: bool


@dataclass(frozen=True)
class _Taken:
    """What one piece of the file told; ``lines`` is None where each row has one of its own."""

    table: pa.Table
    lines: pl.Series | None
    is_ascii: bool
    is_plain_text: bool


def read_fast(
    source: Source,
    order: Order,
    piece_bytes: int,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> Found | None:
    """The table of a file in UTF-8 without a BOM; None when it is not well-formed.

    Args:
        source: The bytes of the file.
        order: What is known of it.
        piece_bytes: How much is looked at at once.
        folder: Where the cells are kept; None for in memory.
        progress: Told the share that is read.
    """
    dialect = order.dialect
    if not _is_plain(dialect) or len(order.names) < 2:
        return None
    collector = Collector(order.names, _repetitive(order), folder)
    begin, line = _offset(source, order.first_line), order.first_line + 1
    if not has_plain_ends(source.read(0, begin)):
        return None
    lines: list[pl.Series] = []
    is_ascii = is_plain_text = True
    with ThreadPoolExecutor(1) as other:
        for end, piece in _pieces(source, begin, dialect.quotechar, piece_bytes):
            taken = _take(piece, order, collector.types, other)
            if taken is None:
                return None
            collector.add(taken.table)
            height = taken.table.num_rows
            here = _counted(height) if taken.lines is None else taken.lines
            lines.append((here + (line - 1)).cast(pl.UInt32))
            line += height if taken.lines is None else newlines(piece)
            is_ascii &= taken.is_ascii
            is_plain_text &= taken.is_plain_text
            begin = end
            if progress is not None:
                progress(end / source.size)
    if begin < source.size or not lines:
        return None
    cells = collector.done()
    every = pl.concat(lines, rechunk=True).alias("line")
    return Found(cells, every, _Raw(source, every), is_ascii, is_plain_text)


def _counted(height: int) -> pl.Series:
    return pl.int_range(1, height + 1, dtype=pl.UInt32, eager=True)


def _repetitive(order: Order) -> frozenset[int]:
    """Columns whose values come again among the first records."""
    rows = [row for row in order.top if len(row) == len(order.names)]
    if len(rows) < _ENOUGH_TO_TELL:
        return frozenset()
    columns = zip(*rows, strict=True)
    return frozenset(
        place for place, cells in enumerate(columns) if len(set(cells)) <= 0.5 * len(rows)
    )


def _is_plain(dialect: Dialect) -> bool:
    if len(dialect.delimiter) != 1 or not dialect.delimiter.isascii() or dialect.escapechar:
        return False
    return not dialect.is_space_skipped and dialect.quotechar in ("", '"', "'")


def _offset(source: Source, lines: int) -> int:
    place, size = 0, 1 << 14
    head = source.read(0, size)
    for _ in range(lines):
        while (end := head.find(b"\n", place)) < 0 and size < source.size:
            size *= 4
            head = source.read(0, size)
        place = end + 1
    return place


def _pieces(source: Source, begin: int, quote: str, size: int) -> Iterator[tuple[int, bytes]]:
    """Whole records, with the place after each piece; it ends early where no record ends."""
    while begin < source.size:
        piece = source.read(begin, begin + size)
        if begin + len(piece) < source.size:
            end = _last_end(piece, quote.encode())
            if not end:
                return
            piece = piece[:end]
        begin += len(piece)
        yield begin, piece


def _last_end(piece: bytes, quote: bytes) -> int:
    """After the last line end that is in no quotes."""
    end = piece.rfind(b"\n") + 1
    for _ in range(_TRIES):
        if not quote or not end or not count(memoryview(piece)[:end], quote) % 2:
            return end
        end = piece.rfind(b"\n", 0, piece.rfind(quote, 0, end)) + 1
    return 0


def _take(
    piece: bytes, order: Order, types: list[pa.DataType], other: ThreadPoolExecutor
) -> _Taken | None:
    dialect = order.dialect
    if order.is_from_head and not dialect.quotechar and b'"' in piece:
        return None
    # The parser leaves the interpreter: the bytes are checked meanwhile, and decide if it counts.
    parsed = other.submit(_parse, piece, dialect, types)
    is_fit = has_plain_ends(piece) and is_well_quoted(piece, dialect)
    breaks = newlines(piece)
    is_ascii = piece.isascii()
    is_plain_text = is_fit and is_ascii and has_only_spaces(piece)
    table = parsed.result()
    if not is_fit or table is None or _has_other(table, order.headers):
        return None
    if breaks == table.num_rows:
        return _Taken(table, None, is_ascii, is_plain_text)
    inside = _breaks_in_cells(table)
    if int(inside.sum()) + table.num_rows != breaks:
        return None  # blank lines, which the parser passes over
    lines = (inside + 1).cum_sum().shift(1, fill_value=0) + 1
    return _Taken(table, lines, is_ascii, is_plain_text=False)


def _parse(piece: bytes, dialect: Dialect, types: list[pa.DataType]) -> pa.Table | None:
    names = [str(place) for place in range(len(types))]
    try:
        return pa.csv.read_csv(
            pa.py_buffer(piece),
            read_options=pa.csv.ReadOptions(column_names=names, block_size=_PARSED_AT_ONCE),
            parse_options=pa.csv.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char=dialect.quotechar or False,
                newlines_in_values=bool(dialect.quotechar),
            ),
            convert_options=pa.csv.ConvertOptions(
                column_types=dict(zip(names, types, strict=True)), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:
        return None


def _has_other(table: pa.Table, headers: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a header comes again, or a record may be a comment."""
    first, second = (_strings(table.column(place)) for place in (0, 1))
    again = first.is_in([header[0] for header in headers]).arg_true()
    if len(again):
        rows = table.take(again.to_arrow()).to_pydict().values()
        if any(row in headers for row in zip(*rows, strict=True)):
            return True
    # A line drawn under the header may begin with a delimiter.
    is_odd = first.str.contains(r"^(?:(?:#+|//|--) |[-=+: ]{3,}$)")
    return bool(is_odd.any() or second.str.contains(r"^[-=+: ]{3,}$").any())


def _strings(column: pa.ChunkedArray) -> pl.Series:
    return pl.Series(column.cast(pa.string()))


def _breaks_in_cells(table: pa.Table) -> pl.Series:
    """How many line ends the cells of each row hold."""
    return pl.select(
        pl.sum_horizontal(
            pl.lit(_strings(column)).str.count_matches("\n", literal=True)
            for column in table.columns
        )
    ).to_series()


class _Raw:
    """The text of a row, cut out of the file when asked for."""

    def __init__(self, source: Source, lines: pl.Series) -> None:
        self._source = source
        self._lines = lines
        self._starts: npt.NDArray[np.int64] | None = None

    def __call__(self, row: int) -> str:
        if self._starts is None:
            ends = [
                np.flatnonzero(np.frombuffer(block, np.uint8) == _NEWLINE) + begin + 1
                for begin, block in blocks(self._source)
            ]
            self._starts = np.concatenate([np.zeros(1, np.int64), *ends])
        begin = int(self._starts[self._lines[row] - 1])
        is_last = row + 1 >= len(self._lines)
        end = self._source.size if is_last else int(self._starts[self._lines[row + 1] - 1])
        return self._source.read(begin, end).decode("utf-8", "replace").rstrip("\r\n")
