"""The stored table: as read and cleaned side by side in one Parquet file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pyarrow as pa
import pyarrow.parquet

from engine.datasets.column import holds_numbers
from engine.datasets.model import NUMERIC, ColumnType, Preview, QualityReport
from engine.datasets.sanitizer import Sanitized

if TYPE_CHECKING:
    import pandas as pd

LINE, KEPT = "line", "kept"
_AT_ONCE = 1 << 14
_PANDAS = {"Int64": "Int64", "Float64": "float64", "String": "object"}


def pack(found: Sanitized) -> bytes:
    """Columns ``b0..`` as read and ``a0..`` cleaned (left out where nothing changed)."""
    columns = [found.table.lines.alias(LINE), found.kept.alias(KEPT)]
    for place, column in enumerate(found.columns):
        columns.append(column.pool.column.alias(f"b{place}"))
        if column.is_changed:
            columns.append(column.after.alias(f"a{place}"))
    stream = io.BytesIO()
    pl.DataFrame(columns).write_parquet(stream, compression="lz4", statistics=False)
    return stream.getvalue()


class StoredTable:
    """A packed table and its report; no more of it is read than is asked for.

    Args:
        packed: From :func:`pack`, or the file that holds it.
        report: Of the same sanitizing.
    """

    def __init__(self, packed: bytes | Path, report: QualityReport) -> None:
        self._packed = packed
        self._report = report
        self._columns = frozenset(self._lazy().collect_schema().names())

    def _lazy(self) -> pl.LazyFrame:
        packed = self._packed
        return pl.scan_parquet(packed if isinstance(packed, Path) else io.BytesIO(packed))

    def _read(self, *names: str) -> pl.DataFrame:
        return self._lazy().select(names).collect()

    def _after(self, place: int) -> str:
        """The column that is the cleaned one: that as read where cleaning changed nothing."""
        return f"a{place}" if f"a{place}" in self._columns else f"b{place}"

    def column(self, place: int) -> tuple[pl.Series, pl.Series, pl.Series]:
        """Of one column, every row: its line in the file, the cell as read and as cleaned."""
        before, after = f"b{place}", self._after(place)
        frame = self._read(LINE, *dict.fromkeys((before, after)))
        return frame[LINE], frame[before], frame[after]

    def as_read(self) -> tuple[pl.DataFrame, pl.Series]:
        """Every row and column as read, and the line of each row in the file."""
        names = {f"b{place}": known.name for place, known in enumerate(self._report.columns)}
        return self._read(*names).rename(names), self._read(LINE)[LINE]

    def kept_as_read(self) -> pl.DataFrame:
        """Every column as read, of the rows that the cleaned table has."""
        return self.as_read()[0].filter(self._read(KEPT)[KEPT])

    def cleaned(self) -> pl.DataFrame:
        """The cleaned table as text; null is missing."""
        return self._cleaned(self._read(KEPT, *self._left))

    @property
    def _left(self) -> list[str]:
        """The columns of the packed table that the cleaned one has."""
        known = enumerate(self._report.columns)
        return [self._after(place) for place, column in known if not column.is_dropped]

    def _cleaned(self, rows: pl.DataFrame) -> pl.DataFrame:
        names = [known.name for known in self._report.columns if not known.is_dropped]
        found = rows.filter(pl.col(KEPT)).select(self._left)
        found.columns = names
        return found

    def parts(self, rows: int = _AT_ONCE) -> Iterator[pl.DataFrame]:
        """The cleaned table, at most so many rows at a time; one without rows if it has none."""
        packed = self._packed
        source = str(packed) if isinstance(packed, Path) else pa.BufferReader(packed)
        with pa.parquet.ParquetFile(source, pre_buffer=False) as file:
            is_empty = not file.metadata.num_rows
            for batch in file.iter_batches(batch_size=rows, columns=[KEPT, *self._left]):
                yield self._cleaned(pl.DataFrame(batch))
        if is_empty:
            yield self.cleaned()

    def typed(self) -> pl.DataFrame:
        """The cleaned table, columns of numbers as Int64 or Float64."""
        types = {known.name: known.type for known in self._report.columns}
        return pl.DataFrame([typed(series, types[series.name]) for series in self.cleaned()])

    def pandas(self) -> pd.DataFrame:
        """The cleaned table for pandas: Int64, float64 and text, missing as None or NaN."""
        import pandas  # noqa: PLC0415 - half a second that only training needs

        columns: dict[str, object] = {}
        for series in self.typed():
            values = series.to_list()
            columns[series.name] = pandas.Series(values, dtype=_PANDAS.get(str(series.dtype)))
        return pandas.DataFrame(columns)

    def preview(self, start: int, rows: int) -> Preview:
        """A page of rows as read beside the same rows cleaned."""
        lazy, width = self._lazy(), len(self._report.columns)
        total = int(lazy.select(pl.len()).collect().item())
        start = min(max(0, start), total)
        page = lazy.slice(start, max(0, rows)).collect()
        kept = page[KEPT].to_list()
        before = [page[f"b{place}"].to_list() for place in range(width)]
        after = [page[self._after(place)].to_list() for place in range(width)]
        shown = [
            [b or None if not k else a for b, a, k in zip(bs, as_, kept, strict=True)]
            for bs, as_ in zip(before, after, strict=True)
        ]
        changed = [
            [(b or None) != a for b, a in zip(bs, as_, strict=True)]
            for bs, as_ in zip(before, shown, strict=True)
        ]
        return Preview(
            columns=tuple(known.name for known in self._report.columns),
            row_numbers=tuple(page[LINE].to_list()),
            before=tuple(zip(*before, strict=True)),
            after=tuple(zip(*shown, strict=True)),
            is_changed=tuple(zip(*changed, strict=True)),
            is_removed=tuple(not k for k in kept),
            dropped_columns=tuple(k.name for k in self._report.columns if k.is_dropped),
            start=start,
            total_rows=total,
        )


def typed(series: pl.Series, kind: ColumnType) -> pl.Series:
    """A cleaned column as Int64 or Float64, where every cell that is there is such a number."""
    if not holds_numbers(series, is_numeric_type=kind in NUMERIC | {ColumnType.DURATION}):
        return series
    if kind == ColumnType.INTEGER:
        whole = series.cast(pl.Int64, strict=False)
        if whole.null_count() == series.null_count():
            return whole
    return series.cast(pl.Float64)
