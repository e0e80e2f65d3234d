"""Tables that are no text: Excel workbooks and Parquet files, brought to plain CSV.

They then pass through the same reading as every other file: a sheet has titles, headers of several
rows and totals just as well. Formulas are not evaluated: the values that were saved are read.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable

import fastexcel
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from engine.datasets.archives import bound, too_much
from engine.datasets.model import Caps
from engine.errors import InvalidInput, TooLarge

_SHEETS = 100


def workbook_csv(data: bytes, caps: Caps) -> tuple[bytes, tuple[str, ...]]:
    """The main sheet of a workbook as CSV, and what is to be said about it.

    Raises:
        StudioError: It is broken, locked or empty, or over a cap.
    """
    _refuse_bomb(data, caps)
    try:
        book = fastexcel.read_excel(data)
        sheets = [
            book.load_sheet(name, header_row=None, dtypes="string")
            for name in book.sheet_names[:_SHEETS]
        ]
    except fastexcel.FastExcelError:
        raise InvalidInput(
            "The Excel workbook cannot be read: it is broken, or locked with a password.",
            "Open it, and save the sheet as CSV UTF-8.",
        ) from None
    sheets = [sheet for sheet in sheets if sheet.width and sheet.total_height]
    if not sheets:
        raise InvalidInput("The workbook holds no cells.", "Upload a sheet with a header and rows.")
    main = max(sheets, key=lambda s: (s.visible == "visible", s.width * s.total_height))
    _refuse_size(main.width, main.total_height, caps)
    notes = ["This is an Excel workbook; formulas count with the value that was saved."]
    if len(sheets) > 1:
        others = ", ".join(f"“{s.name[:40]}”" for s in sheets if s.name != main.name)
        notes.append(f"The sheet “{main.name[:40]}” was read, the largest one; not read: {others}.")
    table = main.to_arrow()
    cells = [table.column(place).to_pylist() for place in range(table.num_columns)]
    return _written(zip(*cells, strict=True)), tuple(notes)


def parquet_csv(data: bytes, caps: Caps) -> tuple[bytes, tuple[str, ...]]:
    """A Parquet file as CSV, and what is to be said about it.

    Raises:
        StudioError: It is broken or nested, or over a cap.
    """
    try:
        file = pq.ParquetFile(io.BytesIO(data))
        about = file.metadata
        sizes = (about.row_group(i).total_byte_size for i in range(about.num_row_groups))
        if sum(sizes) > bound(data, caps):
            raise too_much(bound(data, caps))
        _refuse_size(about.num_columns, about.num_rows, caps)
        frame = pl.DataFrame(pl.from_arrow(file.read()))
    except (pa.ArrowException, OSError, pl.exceptions.PolarsError):
        raise InvalidInput(
            "The Parquet file is broken or cut short.", "Write it again, or save the table as CSV."
        ) from None
    nested = [name for name, kind in frame.schema.items() if kind.is_nested() or kind == pl.Binary]
    if nested:
        raise InvalidInput(
            f"Columns of the Parquet file hold no single values: {', '.join(nested[:5])[:200]}.",
            "Flatten or leave out these columns, and write the file again.",
        )
    text = frame.select(pl.all().cast(pl.String))
    said = "This is a Parquet file; its values were read as text, and typed again from that."
    return _written([tuple(text.columns), *text.iter_rows()]), (said,)


def _refuse_bomb(data: bytes, caps: Caps) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise InvalidInput(
            "The Excel workbook is broken or cut short.", "Save it again, or as CSV UTF-8."
        ) from None
    if size > bound(data, caps):
        raise too_much(bound(data, caps))


def _refuse_size(width: int, height: int, caps: Caps) -> None:
    if width > caps.columns or height > caps.rows or width * height > caps.cells:
        raise TooLarge(
            f"The table has {height:,} rows of {width:,} columns, more than fit here.",
            "Upload a part of it.",
        )


def _written(rows: Iterable[Iterable[str | None]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode("utf-8", "replace")
