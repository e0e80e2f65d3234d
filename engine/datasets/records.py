"""Text to records, carefully: stray and unclosed quotes cost one line, never the file."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field

from engine.datasets.dialect import STAND_IN, Dialect

_LONGEST_CELL_LINES = 200
_STRAYS = 30
"""Opening quotes of a line that are tried, one at a time, as mere text."""
_EVERY_UNCLOSED = -1


@dataclass
class Split:
    """Records with the physical lines that they stand on, counted from 0.

    Attributes:
        starts: First line of each record.
        lines: The text by physical lines, line ends kept.
        after_blank: Records that follow a blank line.
        repaired: Lines whose quotes were mended.
    """

    rows: list[list[str]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    after_blank: set[int] = field(default_factory=set)
    blank_lines: list[int] = field(default_factory=list)
    repaired: list[int] = field(default_factory=list)

    def is_quoted(self, record: int) -> bool:
        """Whether a record begins with a quote: what follows is a cell, whatever it looks like."""
        return self.lines[self.starts[record]].lstrip()[:1] in {'"', "'"}

    def raw(self, record: int) -> str:
        """The text of a record, as it stands in the file."""
        start = self.starts[record]
        following = self.starts[record + 1] if record + 1 < len(self.starts) else len(self.lines)
        return "".join(self.lines[start:following]).rstrip("\r\n")


class _Feed:
    """Lines for ``csv.reader``, with a place that can be set back."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.place = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if self.place >= len(self.lines):
            raise StopIteration
        self.place += 1
        return self.lines[self.place - 1]


def split(text: str, dialect: Dialect, width: int) -> Split:
    """Split ``text`` into records; ``width`` is how many cells a row usually has."""
    csv.field_size_limit(2**31 - 1)
    found = Split(lines=list(io.StringIO(text, newline="")))
    prepared = _prepared(text, dialect)
    feed = _Feed(found.lines if prepared is text else list(io.StringIO(prepared, newline="")))
    mend = _Mender(feed.lines, dialect, width)
    late = f" {dialect.quotechar}" if mend.may_be_late(prepared) else ""
    while feed.place < len(feed.lines):
        reader = csv.reader(feed, strict=True, **dialect.options())
        start = feed.place
        try:
            for row in reader:
                count = feed.place - start
                if len(row) != width and mend.may_fit(row, start, count):
                    break
                if late and any(cell.startswith(late) for cell in row):
                    row = mend.unspaced(row, start, count)  # noqa: PLW2901 - the same record
                _keep(found, row, start)
                start = feed.place
            else:
                break
        except csv.Error:
            pass  # the record at ``start`` is not well-formed: mended below
        row, count = mend.record(start)
        found.repaired.append(start)
        _keep(found, row, start)
        feed.place = start + count
    if len(dialect.delimiter) > 1:
        found.rows = [[c.replace(STAND_IN, dialect.delimiter) for c in row] for row in found.rows]
    return found


def _keep(found: Split, row: list[str], start: int) -> None:
    if not row or (len(row) == 1 and not row[0].strip()):
        found.blank_lines.append(start)
        found.after_blank.add(len(found.rows))
        return
    found.rows.append(row)
    found.starts.append(start)


def _prepared(text: str, dialect: Dialect) -> str:
    text = dialect.marked(text)
    if dialect.escapechar:
        # Only a quote, a delimiter or itself is escaped; every other backslash is a backslash.
        special = re.escape("\\" + dialect.quotechar + dialect.splitter)
        text = re.sub(rf"\\([{special}])|\\", lambda m: m.group() if m.group(1) else "\\\\", text)
    return text


class _Mender:
    """Reads one record whose quotes are wrong."""

    def __init__(self, lines: list[str], dialect: Dialect, width: int) -> None:
        self.lines = lines
        self.dialect = dialect
        self.width = width

    def alone(self, line: str) -> list[str]:
        """The cells of one physical line, read leniently."""
        row = next(csv.reader([line.rstrip("\r\n")], **self.dialect.options()), [])
        return [str(cell) for cell in row]

    def may_be_late(self, text: str) -> bool:
        """Whether quotes open after a delimiter and a blank, and the dialect does not say so."""
        late = f"{self.dialect.splitter} {self.dialect.quotechar}"
        return bool(self.dialect.quotechar) and not self.dialect.is_space_skipped and late in text

    def unspaced(self, row: list[str], start: int, count: int) -> list[str]:
        """A record whose quotes open after a blank, without those quotes."""
        found, taken = self.record(start)
        return found if len(found) == len(row) and taken == count else row

    def may_fit(self, row: list[str], start: int, count: int) -> bool:
        """Whether a record of an unusual width was misread because of its quotes."""
        if count > 1 and self._has_swallowed(start, count):
            return True
        quote = self.dialect.quotechar
        if not quote or not any(cell.lstrip()[:1] == quote for cell in row):
            return False
        return len(self.record(start)[0]) == self.width

    def _has_swallowed(self, start: int, count: int) -> bool:
        inner = self.lines[start + 1 : start + count][:20]
        fitting = sum(len(self.alone(line)) == self.width for line in inner)
        return self.width > 1 and 2 * fitting >= len(inner)

    def record(self, start: int) -> tuple[list[str], int]:
        """The record at ``start`` and how many lines it takes."""
        text, count = self.lines[start], 1
        cells, is_closed = self._cells(text.rstrip("\r\n"))
        while not is_closed and start + count < len(self.lines) and count < _LONGEST_CELL_LINES:
            following = self.lines[start + count]
            if len(self.alone(following)) == self.width > 1:
                break
            text += following
            count += 1
            cells, is_closed = self._cells(text.rstrip("\r\n"))
        if is_closed and (len(cells) == self.width or count == 1 == self.width):
            return cells, count
        line = self.lines[start].rstrip("\r\n")
        for stray in (_EVERY_UNCLOSED, *range(_STRAYS)):
            mended, is_mended = self._cells(line, stray)
            if is_mended and len(mended) == self.width:
                return mended, 1
        if is_closed:
            return cells, count
        plain = line.split(self.dialect.splitter)
        lenient = self.alone(line)
        return (lenient if len(lenient) == self.width != len(plain) else plain), 1

    def _cells(self, text: str, stray: int | None = None) -> tuple[list[str], bool]:
        """Cells where a quote closes only before a delimiter or the end.

        Args:
            text: One record.
            stray: Which of the opening quotes is taken as text; ``_EVERY_UNCLOSED`` for those
                that never close.
        """
        quote, delimiter = self.dialect.quotechar, self.dialect.splitter
        cells: list[str] = []
        place = opened = 0
        while True:
            begin = place
            while text[begin : begin + 1] == " " != delimiter:
                begin += 1
            close = end = -2
            if quote and text[begin : begin + 1] == quote:
                if opened != stray:
                    close, end = self._close(text, begin + 1)
                    if close == -1 and stray != _EVERY_UNCLOSED:
                        return cells, False
                opened += 1
            if close < 0:
                end = text.find(delimiter, place)
                cells.append(text[place:] if end < 0 else text[place:end])
            else:
                cells.append(text[begin + 1 : close].replace(quote * 2, quote))
            if end < 0:
                return cells, True
            place = end + 1

    def _close(self, text: str, place: int) -> tuple[int, int]:
        """Where a quoted cell closes, and where its delimiter stands (-1 at the end)."""
        quote, delimiter = self.dialect.quotechar, self.dialect.splitter
        while True:
            close = text.find(quote, place)
            if close < 0:
                return -1, -1
            if text[close + 1 : close + 2] == quote:
                place = close + 2
                continue
            after = close + 1
            while text[after : after + 1] == " " != delimiter:
                after += 1
            if after >= len(text):
                return close, -1
            if text[after] == delimiter:
                return close, after
            place = close + 1
