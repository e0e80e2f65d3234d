"""The table as read: strings in a frame, each row with its line in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from engine.datasets.model import Issue, ReadingFacts, RejectedRow


@dataclass(frozen=True)
class ReadTable:
    """What reading gives; nothing is typed and no value is changed yet.

    Attributes:
        frame: One string column per name; an absent cell is the empty string.
        headers: The header's cells as they stand in the file.
        lines: The line of each row, counted from 1.
        rejected: Records that are no row of the table.
        ragged: Rows, by index, with too few or too many cells in the file.
        surplus: Cells of rejected rows that were too long, by line.
        raw: Gives the text of the row at an index.
        is_plain_text: Whether all is ASCII and the only blanks in cells are spaces.
    """

    frame: pl.DataFrame
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
        keep = ~pl.int_range(self.frame.height, eager=True).is_in(gone)
        return replace(
            self,
            frame=self.frame.filter(keep),
            lines=self.lines.filter(keep),
            ragged=tuple(row for row in self.ragged if row not in gone),
            rejected=(*self.rejected, *rejected),
        )

    @property
    def names(self) -> list[str]:
        """Unique names of the columns."""
        return self.frame.columns

    @property
    def rows_in(self) -> int:
        """Data rows of the file: those in the frame and the rejected ones."""
        return self.frame.height + len(self.rejected)
