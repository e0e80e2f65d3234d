"""Bytes to the table as read: the fast path when the file is well-formed, else carefully."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from engine.datasets.blocks import main_start
from engine.datasets.cells import FrameCells
from engine.datasets.container import EmptyTable, is_text, opened
from engine.datasets.dialect import Dialect
from engine.datasets.encoding import Decoded, decode
from engine.datasets.fastpath import Order, read_fast
from engine.datasets.header import Layout, find_layout, unique_names, usual_width
from engine.datasets.model import Caps, ReadingFacts
from engine.datasets.naming import name_issues
from engine.datasets.ragged import ragged_issues, square
from engine.datasets.records import Split, split
from engine.datasets.rivals import also, told
from engine.datasets.sniffing import detect
from engine.datasets.source import After, InMemory, Source
from engine.datasets.table import ReadTable
from engine.datasets.trailing import without_empty_tail
from engine.datasets.wrapping import unwrapped
from engine.errors import TooLarge

_HEAD = 200_000
_UTF8 = frozenset({"ascii", "utf-8", "utf-8-sig"})


@dataclass(frozen=True)
class _Source:
    """A decoded file and how its first records are laid out."""

    decoded: Decoded
    dialect: Dialect
    head: Split
    layout: Layout
    declaration: tuple[str, ...] = ()
    has_tables_above: bool = False

    @property
    def skipped(self) -> int:
        """Lines before the text that was split."""
        return len(self.declaration)

    @property
    def preamble(self) -> tuple[str, ...]:
        top = self.layout.first if self.layout.header is None else self.layout.header
        last = self.head.starts[top] if top < len(self.head.starts) else 0
        above = [line.rstrip("\r\n")[:500] for line in self.head.lines[:last]]
        return tuple(line for line in (*self.declaration, *above) if line.strip())[:200]


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
    way = _Way(folder if source.size > caps.held_bytes else None, progress)
    table = _in_pieces(source, caps, way) if may_be_fast else None
    table = without_empty_tail(table or _as_a_whole(source, caps, way, may_be_fast=may_be_fast))
    _refuse_oversize(table, caps)
    if table.rows_in == 0:
        remedy = "Upload a file with at least ten rows of data."
        raise EmptyTable("The file has a header but no rows.", remedy, table.headers)
    return table


def _in_pieces(source: Source, caps: Caps, way: _Way) -> ReadTable | None:
    """The table of a large file, of which no more than a piece is held at once."""
    if not caps.head_bytes < source.size <= caps.bytes or (opening := framed(source, caps)) is None:
        return None
    has_mark = opening.decoded.encoding == "utf-8-sig"
    text = After(source, len(BOM_UTF8)) if has_mark else source
    return _fast(opening, text, caps, replace(way, is_from_head=True))


def framed(source: Source, caps: Caps) -> _Source | None:
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
    opening = _open(decoded, caps)
    return opening if opening.decoded is decoded else None


def _as_a_whole(source: Source, caps: Caps, way: _Way, *, may_be_fast: bool) -> ReadTable:
    data, said = opened(source.read(0, min(source.size, caps.bytes + 1)), caps)
    decoded = decode(data)
    opening = _open(replace(decoded, notes=(*said, *decoded.notes)), caps)
    table = None
    if may_be_fast:
        table = _fast(opening, InMemory(opening.decoded.utf8), caps, way)
    return table or _careful(opening, caps)


def _open(decoded: Decoded, caps: Caps) -> _Source:
    inside = unwrapped(decoded.text)
    if inside is not None:
        note = "Every line stood in quotes as a whole; they were taken off."
        decoded = replace(
            decoded, text=inside, utf8=inside.encode("utf-8", "replace"),
            notes=(*decoded.notes, note),
        )  # fmt: skip
    text = decoded.text
    declaration: tuple[str, ...] = ()
    dialect = detect(text)
    if dialect.is_declared:
        end = _line_end(text, 0)
        end += text[end - 1 : end + 1] == "\r\n"
        first, text = text[:end], text[end:]
        declaration = (first.strip("\r\n"),)
        decoded = Decoded(text, decoded.encoding, text.encode("utf-8", "replace"),
                          decoded.alternatives, decoded.notes)  # fmt: skip
    head_text = text if len(text) <= _HEAD else text[: _line_end(text, _HEAD)]
    if max(map(len, head_text.split("\n", 5)[:5]), default=0) > caps.columns:
        _refuse_wide(head_text, dialect, caps)
    width = usual_width(dialect.rows(head_text[:50_000]))
    head = split(head_text, dialect, width)
    if not head.rows:
        raise EmptyTable("The file holds no cells.", "Upload a CSV file with a header and rows.")
    start = main_start(head)
    layout = find_layout(head.rows[start : start + 400])
    if start:
        top = None if layout.header is None else layout.header + start
        layout = replace(layout, header=top, first=layout.first + start)
    return _Source(decoded, dialect, head, layout, declaration, has_tables_above=start > 0)


def _line_end(text: str, place: int) -> int:
    ends = [end for end in (text.find("\n", place), text.find("\r", place)) if end >= 0]
    return min(ends) + 1 if ends else len(text)


def _refuse_wide(text: str, dialect: Dialect, caps: Caps) -> None:
    widest = max(line.count(dialect.delimiter) + 1 for line in text.split("\n", 5)[:5])
    if widest > caps.columns and not dialect.quotechar:
        raise _too_many_columns(widest, caps)


def _too_many_columns(width: int, caps: Caps) -> TooLarge:
    return TooLarge(
        f"The table has {width:,} columns; the limit is {caps.columns:,}.",
        "Keep the columns that matter, or turn the table so that rows are cases.",
    )


def _refuse_oversize(table: ReadTable, caps: Caps) -> None:
    height, width = table.height, len(table.names)
    if width > caps.columns:
        raise _too_many_columns(width, caps)
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


def _fast(opening: _Source, data: Source, caps: Caps, way: _Way) -> ReadTable | None:
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
    facts = _facts(opening, is_fast=True)
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


def _careful(source: _Source, caps: Caps) -> ReadTable:
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
        facts=_facts(source, blank=len(whole.blank_lines)),
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


def _facts(source: _Source, *, is_fast: bool = False, blank: int = 0) -> ReadingFacts:
    layout, dialect = source.layout, source.dialect
    header = None if layout.header is None else source.head.starts[layout.header] + source.skipped
    lines = source.head.lines
    lasts = [lines[start - 1] for start in (*source.head.starts[1:], len(lines)) if start]
    newlines = {line[len(line.rstrip("\r\n")) :] for line in lasts}
    usual = [end for end in ("\r\n", "\n", "\r") if end in newlines]
    notes = list(source.decoded.notes)
    if source.has_tables_above:
        notes.append("The file holds several tables; the largest was read, the others were not.")
    if layout.header is not None and layout.first - layout.header > 1:
        count = layout.first - layout.header
        notes.append(f"The header has {count} rows; their cells were joined to one name each.")
    notes += [also(delimiter, width) for delimiter, width in dialect.rivals]
    if len(usual) > 1:
        notes.append("Lines end in more than one way; each was taken as an end.")
    if "\x00" in source.decoded.text:
        count = source.decoded.text.count("\x00")
        notes.append(f"{count:,} NUL characters stand in the text; cleaning takes them out.")
    return ReadingFacts(
        encoding=source.decoded.encoding,
        alternatives=source.decoded.alternatives,
        delimiter=told(dialect.delimiter, layout.width),
        quotechar=dialect.quotechar,
        escapechar=dialect.escapechar,
        header_row=header,
        preamble=source.preamble,
        newline=usual[0] if usual else "\n",
        blank_lines=blank,
        is_fast_path=is_fast,
        notes=tuple(notes),
    )
