"""The rows of a large result, as read and cleaned, a piece of the file at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pyarrow as pa

from engine.datasets.column import Column
from engine.datasets.sanitizer import Sanitized

OLDEST = pl.CompatLevel.oldest()


@dataclass(frozen=True)
class Rows:
    """Some rows of a large result.

    Attributes:
        before: All columns as read.
        after: Cleaned ones, by place; only where cleaning changed any cell of the column.
    """

    lines: pl.Series
    kept: pl.Series
    before: pl.DataFrame
    after: dict[int, pl.Series]


def rows_of(found: Sanitized, folder: Path) -> Iterator[Rows]:
    """All rows, a piece of the file at a time; each cell is cleaned as in memory.

    Args:
        found: Of a large file.
        folder: Where cleaned columns are put down meanwhile.
    """
    heights = found.table.cells.heights
    changed = [place for place, column in enumerate(found.columns) if column.is_changed]
    for place in changed:
        _put_down(found.columns[place], heights, folder / f"after{place}")
    start = 0
    for number, before in enumerate(found.table.cells.pieces()):
        yield Rows(
            found.table.lines.slice(start, before.height),
            found.kept.slice(start, before.height),
            before,
            {place: _picked_up(folder / f"after{place}", number) for place in changed},
        )
        start += before.height


def _put_down(column: Column, heights: list[int], path: Path) -> None:
    after, start = column.after, 0
    schema = pa.schema([("after", pa.large_string())])
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, schema) as writer:
        for height in heights:
            array = after.slice(start, height).to_arrow(compat_level=OLDEST)
            writer.write_batch(pa.RecordBatch.from_arrays([array], schema=schema))
            start += height
    column.let_go()


def _picked_up(path: Path, number: int) -> pl.Series:
    with pa.OSFile(str(path)) as file:
        return pl.Series(pa.ipc.open_file(file).get_batch(number).column(0))
