"""The first look at a text: its dialect, its first records, how they are laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.datasets.blocks import main_start
from engine.datasets.container import EmptyTable
from engine.datasets.dialect import Dialect
from engine.datasets.encoding import Decoded
from engine.datasets.header import Layout, find_layout, usual_width
from engine.datasets.model import Caps, ReadingFacts
from engine.datasets.records import Split, split
from engine.datasets.rivals import also, told
from engine.datasets.sniffing import detect
from engine.datasets.wrapping import unwrapped
from engine.errors import TooLarge

_HEAD = 200_000


@dataclass(frozen=True)
class Opening:
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
        """Lines above the table that are not blank, as they are."""
        top = self.layout.first if self.layout.header is None else self.layout.header
        last = self.head.starts[top] if top < len(self.head.starts) else 0
        above = [line.rstrip("\r\n")[:500] for line in self.head.lines[:last]]
        return tuple(line for line in (*self.declaration, *above) if line.strip())[:200]


def open_text(decoded: Decoded, caps: Caps) -> Opening:
    """Find dialect and layout.

    Raises:
        StudioError: When there are no cells, or too many columns.
    """
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
    return Opening(decoded, dialect, head, layout, declaration, has_tables_above=start > 0)


def _line_end(text: str, place: int) -> int:
    ends = [end for end in (text.find("\n", place), text.find("\r", place)) if end >= 0]
    return min(ends) + 1 if ends else len(text)


def _refuse_wide(text: str, dialect: Dialect, caps: Caps) -> None:
    widest = max(line.count(dialect.delimiter) + 1 for line in text.split("\n", 5)[:5])
    if widest > caps.columns and not dialect.quotechar:
        raise too_many_columns(widest, caps)


def too_many_columns(width: int, caps: Caps) -> TooLarge:
    """The refusal of a table that is too wide."""
    return TooLarge(
        f"The table has {width:,} columns; the limit is {caps.columns:,}.",
        "Keep the columns that matter, or turn the table so that rows are cases.",
    )


def facts_of(source: Opening, *, is_fast: bool = False, blank: int = 0) -> ReadingFacts:
    """How the bytes became cells, for the report and for programs that read such files."""
    layout, dialect = source.layout, source.dialect
    starts, lines = source.head.starts, source.head.lines
    header = None if layout.header is None else starts[layout.header] + source.skipped
    first = starts[layout.first] if layout.first < len(starts) else len(lines)
    delimiter = told(dialect.delimiter, layout.width)
    lasts = [lines[start - 1] for start in (*starts[1:], len(lines)) if start]
    newlines = {line[len(line.rstrip("\r\n")) :] for line in lasts}
    usual = [end for end in ("\r\n", "\n", "\r") if end in newlines]
    notes = list(source.decoded.notes)
    if source.has_tables_above:
        notes.append("The file holds several tables; the largest was read, the others were not.")
    if layout.header is not None and layout.first - layout.header > 1:
        count = layout.first - layout.header
        notes.append(f"The header has {count} rows; their cells were joined to one name each.")
    notes += [also(*rival) for rival in dialect.rivals]
    if len(usual) > 1:
        notes.append("Lines end in more than one way; each was taken as an end.")
    if "\x00" in source.decoded.text:
        count = source.decoded.text.count("\x00")
        notes.append(f"{count:,} NUL characters stand in the text; cleaning takes them out.")
    return ReadingFacts(
        encoding=source.decoded.encoding,
        alternatives=source.decoded.alternatives,
        delimiter=delimiter,
        parted_by=dialect.delimiter if delimiter and delimiter != dialect.delimiter else "",
        is_space_skipped=dialect.is_space_skipped,
        quotechar=dialect.quotechar,
        escapechar=dialect.escapechar,
        header_row=header,
        first_line=first + source.skipped,
        preamble=source.preamble,
        newline=usual[0] if usual else "\n",
        blank_lines=blank,
        is_fast_path=is_fast,
        notes=tuple(notes),
    )
