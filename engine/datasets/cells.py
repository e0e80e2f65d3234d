"""The cells of a table as read: a frame, or columns in pieces that may lie on a disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
import polars as pl
import pyarrow as pa


@dataclass(frozen=True)
class Coded:
    """A column by its different values.

    Attributes:
        words: Each value once.
        codes: Which of them each row holds.
        counts: How many rows hold each.
    """

    words: pl.Series
    codes: pl.Series
    counts: pl.Series


class Cells(Protocol):
    """String cells in columns, asked for one column or a few rows at a time."""

    @property
    def names(self) -> list[str]:
        """Unique names of the columns."""
        ...

    @property
    def height(self) -> int:
        """How many rows there are."""
        ...

    @property
    def is_held(self) -> bool:
        """Whether they are in memory; otherwise a column is let go once it is worked through."""
        ...

    def column(self, place: int) -> pl.Series:
        """One column."""
        ...

    def coded(self, place: int) -> Coded | None:
        """One column by its different values, if they are known without a search."""
        ...

    def longest(self, place: int) -> int:
        """Bytes of the longest cell of a column; more where rows were taken away."""
        ...

    def between(self, begin: int, end: int) -> Cells:
        """Some of the columns."""
        ...

    def head(self, rows: int) -> Cells:
        """The first rows."""
        ...

    @property
    def heights(self) -> list[int]:
        """How many rows each piece has."""
        ...

    def pieces(self) -> Iterator[pl.DataFrame]:
        """All rows, some at a time."""
        ...

    def row(self, row: int) -> tuple[str, ...]:
        """One row."""
        ...


@dataclass(frozen=True)
class FrameCells:
    """Cells in one frame."""

    frame: pl.DataFrame
    is_held: bool = True

    @property
    def names(self) -> list[str]:
        """As in :class:`Cells`."""
        return self.frame.columns

    @property
    def height(self) -> int:
        """As in :class:`Cells`."""
        return self.frame.height

    def column(self, place: int) -> pl.Series:
        """As in :class:`Cells`."""
        return self.frame.to_series(place)

    def coded(self, place: int) -> Coded | None:  # noqa: ARG002 - of no column
        """As in :class:`Cells`."""
        return None

    def longest(self, place: int) -> int:
        """As in :class:`Cells`."""
        return int(self.column(place).str.len_bytes().max() or 0)  # type: ignore[arg-type] # of int

    def between(self, begin: int, end: int) -> FrameCells:
        """As in :class:`Cells`."""
        return FrameCells(self.frame[:, begin:end])

    def head(self, rows: int) -> FrameCells:
        """As in :class:`Cells`."""
        return FrameCells(self.frame.head(rows))

    @property
    def heights(self) -> list[int]:
        """As in :class:`Cells`."""
        return [self.height]

    def pieces(self) -> Iterator[pl.DataFrame]:
        """As in :class:`Cells`."""
        yield self.frame

    def row(self, row: int) -> tuple[str, ...]:
        """As in :class:`Cells`."""
        return self.frame.row(row)


@dataclass(frozen=True)
class Piece:
    """Rows that were read together: codes (integers) or strings, by column.

    Attributes:
        arrays: In memory; None when they are in a file.
        path: Of that file.
    """

    height: int
    arrays: tuple[pa.Array, ...] | None = None
    path: Path | None = None

    def array(self, place: int) -> pa.Array:
        """One column, read if it is not in memory."""
        if self.arrays is not None:
            return self.arrays[place]
        options = pa.ipc.IpcReadOptions(included_fields=[place])
        with pa.OSFile(str(self.path)) as file:
            return pa.ipc.open_file(file, options=options).get_batch(0).column(0)


@dataclass(frozen=True)
class PiecedCells:
    """Cells in pieces.

    Attributes:
        every_word: Of the columns that are coded, at least in part; None for the others.
        is_coded: Columns that are coded in every piece.
        every_longest: Bytes of the longest cell of each column.
        places: Which columns of the pieces these cells have.
    """

    names: list[str]
    parts: tuple[Piece, ...]
    every_word: tuple[pl.Series | None, ...]
    is_coded: tuple[bool, ...]
    every_longest: tuple[int, ...]
    places: range
    height: int
    is_held: bool = True

    def column(self, place: int) -> pl.Series:
        """As in :class:`Cells`."""
        found = [self._strings(piece, place) for piece in self.parts]
        return pl.concat(found, rechunk=True).head(self.height).alias(self.names[place])

    def _strings(self, piece: Piece, place: int) -> pl.Series:
        at = self.places[place]
        array = piece.array(at)
        words = self.every_word[at]
        if words is None or pa.types.is_string(array.type):
            return pl.Series(array)
        return words.gather(pl.Series(array.to_numpy()))

    def coded(self, place: int) -> Coded | None:
        """As in :class:`Cells`."""
        at = self.places[place]
        words = self.every_word[at]
        if words is None or not self.is_coded[at]:
            return None
        codes = np.concatenate([piece.array(at).to_numpy() for piece in self.parts])
        codes = codes[: self.height].astype(np.uint32)
        counts = np.bincount(codes, minlength=len(words))
        is_used = counts > 0
        if not is_used.all():  # their rows were taken away
            codes = (np.cumsum(is_used) - 1)[codes].astype(np.uint32)
            words, counts = words.filter(pl.Series(is_used)), counts[is_used]
        return Coded(words, pl.Series(codes), pl.Series(counts.astype(np.uint32)))

    def longest(self, place: int) -> int:
        """As in :class:`Cells`."""
        return self.every_longest[self.places[place]]

    def between(self, begin: int, end: int) -> PiecedCells:
        """As in :class:`Cells`."""
        return replace(self, names=self.names[begin:end], places=self.places[begin:end])

    def head(self, rows: int) -> PiecedCells:
        """As in :class:`Cells`."""
        return replace(self, height=min(rows, self.height))

    @property
    def heights(self) -> list[int]:
        """As in :class:`Cells`."""
        ends = np.minimum(np.cumsum([0, *(piece.height for piece in self.parts)]), self.height)
        return [int(rows) for rows in np.diff(ends) if rows]

    def pieces(self) -> Iterator[pl.DataFrame]:
        """As in :class:`Cells`."""
        for piece, rows in zip(self.parts, self.heights, strict=False):
            yield self._frame(piece).head(rows)

    def _frame(self, piece: Piece) -> pl.DataFrame:
        return pl.DataFrame(
            [self._strings(piece, place).alias(name) for place, name in enumerate(self.names)]
        )

    def row(self, row: int) -> tuple[str, ...]:
        """As in :class:`Cells`."""
        for piece in self.parts:
            if row < piece.height:
                return tuple(str(self._cell(piece, place, row)) for place in range(len(self.names)))
            row -= piece.height
        raise IndexError(row)

    def _cell(self, piece: Piece, place: int, row: int) -> object:
        at = self.places[place]
        cell = piece.array(at)[row].as_py()
        words = self.every_word[at]
        return words[cell] if isinstance(cell, int) and words is not None else cell
