"""What came of a file, written some rows at a time: a packed table, a CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet

from engine.datasets.cells import FrameCells
from engine.datasets.export import cleaned_csv, csv_as_read
from engine.datasets.rowstream import OLDEST, rows_of
from engine.datasets.sanitizer import Sanitized
from engine.datasets.stored import KEPT, LINE, pack


def write_packed(found: Sanitized, path: Path, folder: Path) -> None:
    """Write the packed table (see :func:`engine.datasets.stored.pack`)."""
    if found.table.cells.is_held:
        path.write_bytes(pack(found))
        return
    repetitive = [f"b{place}" for place, column in enumerate(found.columns)
                  if column.pool.counts is not None]  # fmt: skip
    writer = None
    for rows in rows_of(found, folder):
        series = [rows.lines.alias(LINE), rows.kept.alias(KEPT)]
        for place, before in enumerate(rows.before.get_columns()):
            series.append(before.alias(f"b{place}"))
            if place in rows.after:
                series.append(rows.after[place].alias(f"a{place}"))
        table = pl.DataFrame(series).to_arrow(compat_level=OLDEST)
        if writer is None:
            writer = pa.parquet.ParquetWriter(
                path, table.schema, compression="lz4", use_dictionary=repetitive,
                write_statistics=False,
            )  # fmt: skip
        writer.write_table(table)
    if writer is not None:
        writer.close()


def write_csv(found: Sanitized, path: Path, folder: Path, *, is_as_read: bool = False) -> None:
    """Write the cleaned table, or the table as read, as plain CSV."""
    if found.table.cells.is_held or (is_as_read and found.whole.surplus):
        path.write_bytes(csv_as_read(found.whole) if is_as_read else cleaned_csv(found.frame))
        return
    with path.open("wb") as file:
        if is_as_read:
            for text in _as_read(found):
                file.write(text)
            return
        dropped = set(found.recipe.dropped)
        for number, rows in enumerate(rows_of(found, folder)):
            columns = [
                rows.after.get(place, before).alias(before.name)
                for place, before in enumerate(rows.before.get_columns())
                if before.name not in dropped
            ]
            part = pl.DataFrame(columns).filter(rows.kept)
            file.write(cleaned_csv(part, is_continued=number > 0))


def _as_read(found: Sanitized) -> Iterator[bytes]:
    whole = found.whole
    for number, piece in enumerate(whole.cells.pieces()):
        part = replace(whole, cells=FrameCells(piece))
        yield csv_as_read(part, is_continued=number > 0)
