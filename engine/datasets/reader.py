"""Bytes to the table as read: the fast path when the file is well-formed, else carefully."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from engine.datasets.cells import FrameCells
from engine.datasets.container import EmptyTable, is_text, opened
from engine.datasets.encoding import decode
from engine.datasets.fastpath import Order, read_fast
from engine.datasets.header import Layout, unique_names
from engine.datasets.model import Caps
from engine.datasets.naming import name_issues
from engine.datasets.opening import Opening, facts_of, open_text, too_many_columns
from engine.datasets.ragged import ragged_issues, square
from engine.datasets.records import Split, split
from engine.datasets.source import After, InMemory, OnDisk, Source
from engine.datasets.table import ReadTable
from engine.datasets.trailing import without_empty_tail
from engine.datasets.transcoding import transcoded
from engine.errors import TooLarge

_UTF8 = frozenset({"ascii", "utf-8", "utf-8-sig"})


@dataclass(frozen=True)
class _Way:
    """How a file is gone through.

    Attributes:
        folder: Where its cells are kept; None for in memory.
        is_from_head: Whether only its first part was decoded so far.
    """

    folder: Path | None = None
    progress: Callable[[float], None] | None = None
    is_from_head: bool = False

    def part(self, begin: float) -> Callable[[float], None] | None:
        """Told the share of one half of the work."""
        tell = self.progress
        return None if tell is None else lambda share: tell(begin + share / 2)


def read(
    data: bytes | Source,
    caps: Caps | None = None,
    *,
    may_be_fast: bool = True,
    folder: Path | None = None,
    progress: Callable[[float], None] | None = None,
) -> ReadTable:
    """Read a file of unknown dialect.

    A large file's cells are kept in ``folder``, which has to outlive the table.

    Raises:
        StudioError: When the bytes are no table, or over a cap.
    """
    caps = caps or Caps()
    source = InMemory(data) if isinstance(data, bytes) else data
    rising = None if progress is None else _rising(progress)
    way = _Way(folder if source.size > caps.held_bytes else None, rising)
    table = _in_pieces(source, caps, way) if may_be_fast else None
    if table is None and may_be_fast and way.folder is not None:
        table = _rewritten(source, caps, way, way.folder / "text")
    table = without_empty_tail(table or _as_a_whole(source, caps, way, may_be_fast=may_be_fast))
    _refuse_oversize(table, caps)
    if table.rows_in == 0:
        remedy = "Upload a file with at least ten rows of data."
        raise EmptyTable("The file has a header but no rows.", remedy, table.headers)
    return table


def _rising(tell: Callable[[float], None]) -> Callable[[float], None]:
    """Told the furthest share yet: a file may have to be begun anew."""
    furthest = 0.0

    def told(share: float) -> None:
        nonlocal furthest
        furthest = max(furthest, share)
        tell(furthest)

    return told


def _in_pieces(source: Source, caps: Caps, way: _Way) -> ReadTable | None:
    """The table of a large file, of which no more than a piece is held at once."""
    if not caps.head_bytes < source.size <= caps.bytes or (opening := framed(source, caps)) is None:
        return None
    has_mark = opening.decoded.encoding == "utf-8-sig"
    text = After(source, len(BOM_UTF8)) if has_mark else source
    return _fast(opening, text, caps, replace(way, is_from_head=True))


def _rewritten(source: Source, caps: Caps, way: _Way, path: Path) -> ReadTable | None:
    """The table of a large file in another encoding, first written to the disk as UTF-8."""
    if source.size > caps.bytes or not is_text(source.read(0, caps.head_bytes)):
        return None
    told = transcoded(source, path, caps, way.part(0.0))
    text = None if told is None else OnDisk(path)
    opening = None if text is None else framed(text, caps)
    if told is None or text is None or opening is None:
        return None
    decoded = replace(opening.decoded, encoding=told.encoding, alternatives=told.alternatives,
                      notes=told.notes)  # fmt: skip
    way = replace(way, progress=way.part(0.5), is_from_head=True)
    return _fast(replace(opening, decoded=decoded), text, caps, way)


def framed(source: Source, caps: Caps) -> Opening | None:
    """Encoding, dialect and layout by the first part of a file; None where that is not enough.

    What follows is checked piece by piece when it is read.
    """
    head = source.read(0, caps.head_bytes)
    head = head[: head.rfind(b"\n") + 1]
    if not head or not is_text(head):
        return None
    decoded = decode(head)
    if decoded.encoding not in _UTF8 or decoded.notes:
        return None
    opening = open_text(decoded, caps)
    return opening if opening.decoded is decoded else None


def _as_a_whole(source: Source, caps: Caps, way: _Way, *, may_be_fast: bool) -> ReadTable:
    data, said = opened(source.read(0, min(source.size, caps.bytes + 1)), caps)
    decoded = decode(data)
    opening = open_text(replace(decoded, notes=(*said, *decoded.notes)), caps)
    table = None
    if may_be_fast:
        table = _fast(opening, InMemory(opening.decoded.utf8), caps, way)
    return table or _careful(opening, caps)


def _refuse_oversize(table: ReadTable, caps: Caps) -> None:
    height, width = table.height, len(table.names)
    if width > caps.columns:
        raise too_many_columns(width, caps)
    if height > caps.rows or height * width > caps.cells:
        raise TooLarge(f"The table has {height:,} rows.", "Upload a part of the rows.")
    for place, name in enumerate(table.names):
        # A cell has at least as many bytes as characters.
        if table.cells.longest(place) <= caps.field_characters:
            continue
        characters = int(table.cells.column(place).str.len_chars().max() or 0)  # type: ignore[arg-type] # of int
        if characters > caps.field_characters:
            raise TooLarge(
                f"A cell of column “{name[:80]}” has {characters:,} characters; "
                f"the limit is {caps.field_characters:,}.",
                "Look for a quote that is never closed, or cut the long text.",
            )


def _fast(opening: Opening, data: Source, caps: Caps, way: _Way) -> ReadTable | None:
    """The table of well-formed UTF-8."""
    if opening.head.repaired or (opening.head.blank_lines[:1] and not opening.layout.first):
        return None
    layout, head = opening.layout, opening.head
    if layout.first >= len(head.starts):
        return None
    order = Order(opening.dialect, unique_names(layout.names), head.starts[layout.first],
                  layout.header_rows, head.rows[layout.first :], way.is_from_head)  # fmt: skip
    found = read_fast(data, order, caps.piece_bytes, way.folder, way.progress)
    if found is None:
        return None
    facts = facts_of(opening, is_fast=True)
    if facts.encoding == "ascii" and not found.is_ascii:
        facts = facts.model_copy(update={"encoding": "utf-8"})
    return ReadTable(
        cells=found.cells,
        headers=layout.names,
        lines=found.lines + opening.skipped,
        facts=facts,
        raw=found.raw,
        issues=tuple(name_issues(layout.names, has_header=layout.header is not None)),
        is_plain_text=found.is_plain_text and facts.encoding == "ascii",
    )


def _careful(source: Opening, caps: Caps) -> ReadTable:
    layout = source.layout
    whole = split(source.decoded.text, source.dialect, layout.width)
    if layout.width == 1:
        _keep_blank_values(whole, layout)
    made = square(whole, layout, caps.raw_characters)
    columns = list(zip(*made.rows, strict=True)) if made.rows else [()] * layout.width
    names = unique_names(layout.names)
    frame = pl.DataFrame(
        [pl.Series(name, list(c), pl.String) for name, c in zip(names, columns, strict=True)]
    )
    at = {line: place for place, line in enumerate(whole.starts)}
    shift = source.skipped
    issues = ragged_issues(made, whole.repaired, layout.width)
    return ReadTable(
        cells=FrameCells(frame),
        headers=layout.names,
        lines=pl.Series("line", made.lines, pl.UInt32) + shift,
        facts=facts_of(source, blank=len(whole.blank_lines)),
        raw=lambda row: whole.raw(at[made.lines[row] - 1]),
        rejected=tuple(r.model_copy(update={"line": r.line + shift}) for r in made.rejected),
        ragged=tuple(made.ragged),
        surplus={line + shift: cells for line, cells in made.surplus.items()},
        issues=(*name_issues(layout.names, has_header=layout.header is not None), *issues),
    )


def _keep_blank_values(whole: Split, layout: Layout) -> None:
    """In a table of one column a blank line between values is a missing value."""
    if not whole.starts or len(whole.blank_lines) > 0.4 * len(whole.starts):
        return
    first, last = whole.starts[min(layout.first, len(whole.starts) - 1)], whole.starts[-1]
    inside = [line for line in whole.blank_lines if first < line < last]
    merged = sorted([*zip(whole.starts, whole.rows, strict=True), *((i, [""]) for i in inside)])
    whole.starts[:] = [line for line, _ in merged]
    whole.rows[:] = [row for _, row in merged]
