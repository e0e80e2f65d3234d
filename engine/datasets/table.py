"""The table as read: strings in a frame, each row with its line in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import polars as pl

from engine.datasets.cells import Cells
from engine.datasets.model import Issue, ReadingFacts, RejectedRow


@dataclass(frozen=True)
class ReadTable:
    """What reading gives; nothing is typed and no value is changed yet.

    Attributes:
        cells: Strings; an absent one is empty.
        headers: The header's cells as they stand in the file.
        lines: The line of each row, counted from 1.
        rejected: Records that are no row of the table.
        ragged: Rows, by index, with too few or too many cells in the file.
        surplus: Cells of rejected rows that were too long, by line.
        raw: Gives the text of the row at an index.
        is_plain_text: Whether all is ASCII and the only blanks in cells are spaces.
    """

    cells: Cells
    headers: tuple[str, ...]
    lines: pl.Series
    facts: ReadingFacts
    raw: Callable[[int], str]
    rejected: tuple[RejectedRow, ...] = ()
    ragged: tuple[int, ...] = ()
    surplus: Mapping[int, list[str]] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    is_plain_text: bool = False

    def without(self, rows: Sequence[tuple[int, str]], raw_characters: int) -> ReadTable:
        """The table with some of its last rows rejected, a reason for each."""
        gone = [row for row, _ in rows]
        rejected = tuple(
            RejectedRow(
                line=int(self.lines[row]), raw=self.raw(row)[:raw_characters], reason=reason
            )
            for row, reason in rows
        )
        left = min(gone, default=self.cells.height)
        if len(gone) != self.cells.height - left:
            raise ValueError("only rows at the end can be taken away")
        return replace(
            self,
            cells=self.cells.head(left),
            lines=self.lines.head(left),
            ragged=tuple(row for row in self.ragged if row < left),
            rejected=(*self.rejected, *rejected),
        )

    @cached_property
    def frame(self) -> pl.DataFrame:
        """All of the cells at once."""
        return pl.DataFrame([self.cells.column(place) for place in range(len(self.names))])

    @property
    def height(self) -> int:
        """Rows that were read and not rejected."""
        return self.cells.height

    @property
    def names(self) -> list[str]:
        """Unique names of the columns."""
        return self.cells.names

    @property
    def rows_in(self) -> int:
        """Data rows of the file: those in the frame and the rejected ones."""
        return self.cells.height + len(self.rejected)
