"""Columns that only a delimiter at the end (or ``|`` at the start) of every line has made."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from engine.datasets.cells import FrameCells
from engine.datasets.header import visible
from engine.datasets.model import Issue
from engine.datasets.table import ReadTable

_FEWEST = 2


def without_empty_tail(table: ReadTable) -> ReadTable:
    """The table without its last columns, as far as they have neither name nor value."""
    width = len(table.names)
    has_header = table.facts.header_row is not None
    while width > 1:
        if (has_header and visible(table.headers[width - 1])) or table.cells.longest(width - 1):
            break
        width -= 1
    begin = int(
        table.facts.delimiter == "|"
        and width > _FEWEST
        and not visible(table.headers[0])
        and not table.cells.longest(0)
    )
    count = len(table.names) - width + begin
    if not count:
        return table
    said = Issue(
        kind="trailing_delimiter",
        column=None,
        count=count,
        message="Lines begin or end in delimiters; columns without name and value were left out",
        severity="info",
    )
    issues = (issue for issue in table.issues if issue.kind != "empty_names")
    names = tuple(table.headers[begin:width])
    kept = [*issues, *(i for i in table.issues if i.kind == "empty_names" and _is_unnamed(names))]
    cells = table.cells.between(begin, width)
    if begin and width < len(table.names):
        # Lines between strokes are a printed table: its blanks are paper.
        cells = FrameCells(table.frame[:, begin:width].with_columns(pl.all().str.strip_chars(" ")))
        names = tuple(name.strip(" ") for name in names)
    return replace(table, cells=cells, headers=names, issues=(*kept, said))


def _is_unnamed(names: tuple[str, ...]) -> bool:
    return not all(visible(name) for name in names)
