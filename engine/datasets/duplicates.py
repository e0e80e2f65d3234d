"""Rows that come twice: found, and told from those that chance brings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

_CHANCE_SHARE = 0.1
_SPREAD, _HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)


@dataclass(frozen=True)
class Duplicates:
    """Identical rows.

    Attributes:
        group: A number per row, the same for identical rows; None when all rows differ.
        is_extra: Rows that repeat an earlier one.
        first: The row that each row repeats (or itself).
        expected: Pairs of equal rows that chance alone would bring.
        observed: Pairs of equal rows that there are.
    """

    group: npt.NDArray[np.int64] | None
    is_extra: npt.NDArray[np.bool_]
    first: npt.NDArray[np.int64]
    expected: float = 0.0
    observed: int = 0

    @property
    def count(self) -> int:
        """How many rows repeat an earlier one."""
        return int(self.is_extra.sum())

    @property
    def is_meaningful(self) -> bool:
        """Whether there are many more than chance would bring."""
        return self.observed > 0 and self.expected <= _CHANCE_SHARE * self.observed


def none(height: int) -> Duplicates:
    """What is found where all rows differ."""
    return Duplicates(None, np.zeros(height, bool), np.arange(height, dtype=np.int64))


class Comparable(Protocol):
    """A column of which rows are compared."""

    def marks(self) -> npt.NDArray[np.uint64]:
        """A hash per row; equal cells have equal ones."""
        ...

    def canonical(self, rows: pl.Series) -> pl.Series:
        """The cells in some rows, missing ones null, under the column's name."""
        ...

    def frequencies(self) -> pl.Series:
        """How often each value occurs, null among them."""
        ...


@dataclass(frozen=True)
class _Plain:
    """A column as it stands."""

    series: pl.Series

    def marks(self) -> npt.NDArray[np.uint64]:
        return self.series.hash().to_numpy()

    def canonical(self, rows: pl.Series) -> pl.Series:
        return self.series.gather(rows)

    def frequencies(self) -> pl.Series:
        return self.series.value_counts(name="\x00n")["\x00n"]


def find(frame: pl.DataFrame) -> Duplicates:
    """Find rows of ``frame`` that are equal, missing cells equal to one another."""
    return find_in([_Plain(series) for series in frame.get_columns()], frame.height)


def find_in(columns: Sequence[Comparable], height: int) -> Duplicates:
    """Find rows of columns that are equal, looking at one column at a time."""
    if height < 2 or not columns:
        return none(height)
    hashes = pl.Series(mixed((column.marks() for column in columns), height))
    if hashes.n_unique() == height:
        return none(height)
    # Equal hashes only nominate: the cells themselves decide.
    suspects = hashes.is_duplicated().arg_true()
    cells = [column.canonical(suspects) for column in columns]
    frame = pl.DataFrame([cell.alias(str(place)) for place, cell in enumerate(cells)])
    leaders = (
        frame.with_columns(suspects.alias("row"))
        .select(pl.col("row").min().over(frame.columns))
        .to_series()
    )
    rows, lead = suspects.to_numpy(), leaders.to_numpy()
    first = np.arange(height, dtype=np.int64)
    group = first.copy()
    group[rows] = lead
    is_extra = group != first
    if not is_extra.any():
        return none(height)
    _, sizes = np.unique(lead, return_counts=True)
    observed = int((sizes.astype(np.int64) * (sizes - 1) // 2).sum())
    return Duplicates(group, is_extra, group, _expected_pairs(columns, height), observed)


def mixed(marks: Iterable[npt.NDArray[np.uint64]], height: int) -> npt.NDArray[np.uint64]:
    """One hash per row from those of its cells, in the order of the columns."""
    found = np.zeros(height, np.uint64)
    for mark in marks:
        found *= _SPREAD
        found ^= found >> _HALF
        found += mark
    return found


def _expected_pairs(columns: Sequence[Comparable], height: int) -> float:
    """Equal pairs if every column were shuffled on its own."""
    chance = 1.0
    for column in columns:
        counts = column.frequencies().cast(pl.Float64)
        # Without the pairing of a value with itself: an ID column then gives exactly 0.
        chance *= float((counts * (counts - 1)).sum()) / (height * (height - 1))
        if not chance:
            break
    return chance * height * (height - 1) / 2
