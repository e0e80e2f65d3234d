"""Tables as plain CSV: UTF-8, comma, RFC 4180."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import polars as pl

from engine.datasets.table import ReadTable


def cleaned_csv(frame: pl.DataFrame, *, is_continued: bool = False) -> bytes:
    """The cleaned table; a missing cell is an empty field. No header when ``is_continued``."""
    if frame.width < 2:
        return _written([] if is_continued else [frame.columns], frame.rows())
    text = frame.write_csv(
        include_header=not is_continued, line_terminator="\r\n", quote_style="necessary"
    )
    return text.encode()


_FORMULA = r"^[=+\-@\t\r\x00]"
_REAL = r"^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$"


def without_formulas(frame: pl.DataFrame) -> pl.DataFrame:
    """The table with an apostrophe before all that a spreadsheet would take for a formula.

    Real numbers such as ``-5`` stay as they are: they start nothing.
    """

    def safe(cell: pl.Expr) -> pl.Expr:
        is_formula = cell.str.contains(_FORMULA) & ~cell.str.contains(_REAL)
        return pl.when(is_formula).then(pl.concat_str(pl.lit("'"), cell)).otherwise(cell)

    names = pl.Series(frame.columns, dtype=pl.String)
    safe_names = pl.select(safe(pl.lit(names))).to_series().to_list()
    cells = frame.select(safe(pl.col(name)).alias(name) for name in frame.columns)
    cells.columns = safe_names
    return cells


def csv_as_read(table: ReadTable, *, is_continued: bool = False) -> bytes:
    """The table as read: header and cells, no value changed, rows too long with all their cells.

    No header when ``is_continued``.
    """
    has_header = table.facts.header_row is not None and not is_continued
    header = [list(table.headers)] if has_header else []
    if not table.surplus:
        return _written(header, table.frame.rows())
    rows = [*zip(table.lines.to_list(), table.frame.rows(), strict=True), *table.surplus.items()]
    return _written(header, [cells for _, cells in sorted(rows, key=lambda row: row[0])])


def header_alone(header: Sequence[str]) -> bytes:
    """A table without rows; nothing when it has no header either."""
    return _written([header] if header else [], [])


def _written(header: Sequence[Sequence[str]], rows: Iterable[Sequence[str | None]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerows(header)
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8", "replace")
