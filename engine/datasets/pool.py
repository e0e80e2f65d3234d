"""The values of one column, each spelled once where that is cheaper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from engine.datasets import grouping
from engine.datasets.cells import Cells

_SAMPLE = 1_000
_WIDE_IN_SAMPLE = 0.9


@dataclass(frozen=True, eq=False)
class Pool:
    """Distinct values with their counts, or (many distinct ones) the column itself.

    Attributes:
        name: Of the column.
        height: How many rows it has.
        distinct: How many values differ.
        load: Gives the column as read.
        known: The distinct values; None when they are too many to gain by them.
        counts: How often each of them occurs.
        load_codes: Gives which of them each row holds, if that needs no look at the column.
    """

    name: str
    height: int
    distinct: int
    load: Callable[[], pl.Series]
    known: pl.Series | None = None
    counts: pl.Series | None = None
    load_codes: Callable[[], pl.Series] | None = None

    @classmethod
    def of(cls, column: pl.Series, distinct: int | None = None) -> Pool:
        """Pool a string column; ``distinct`` when it is known how many values differ."""
        distinct = column.n_unique() if distinct is None else distinct
        if _is_wide(distinct, len(column)):
            return cls(column.name, len(column), distinct, lambda: column)
        return cls.counted(column, column.rename("value").value_counts(name="count"))

    @classmethod
    def counted(cls, column: pl.Series, counted: pl.DataFrame) -> Pool:
        """Pool a column whose values (``value``) and counts (``count``) are known."""
        counts = counted["count"].cast(pl.UInt32)
        known = counted["value"]
        return cls(column.name, len(column), len(known), lambda: column, known, counts)

    @cached_property
    def column(self) -> pl.Series:
        """The column as read."""
        return self.load()

    @property
    def values(self) -> pl.Series:
        """What steps work on: the distinct values, or the column."""
        return self.column if self.known is None else self.known

    @cached_property
    def codes(self) -> pl.Series:
        """Which of the values each row of the column holds."""
        if self.load_codes is not None:
            return self.load_codes()
        return self.column.cast(pl.Enum(self.values)).to_physical()

    def let_go(self) -> None:
        """Forget what can be loaded again."""
        self.__dict__.pop("column", None)
        self.__dict__.pop("codes", None)

    def weigh(self, mask: pl.Series) -> int:
        """How many cells of the column ``mask`` (one flag per value) stands for."""
        if self.counts is None:
            return int(mask.sum())
        return int(self.counts.filter(mask).sum())

    def spread(self, after: pl.Series) -> pl.Series:
        """One result per value, brought to the rows of the column."""
        if self.counts is None:
            return after
        if self.load_codes is None and is_same(after, self.values):
            return self.column
        return after.gather(self.codes)

    @cached_property
    def sample(self) -> dict[str, int]:
        """Distinct values and their counts, up to 1,000, from the whole length of the column."""
        if self.counts is not None:
            # Counting is done in parallel, in no order: sorted, the sample is the same every time.
            if len(self.values) <= _SAMPLE:
                pairs = zip(self.values.to_list(), self.counts.to_list(), strict=True)
                return dict(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))
            frame = pl.DataFrame({"value": self.values, "count": self.counts})
            frame = frame.sort(["count", "value"], descending=[True, False])
            head, tail = frame.head(_SAMPLE // 2), frame.slice(_SAMPLE // 2)
            picked = head.vstack(tail.gather_every(max(1, tail.height * 2 // _SAMPLE)))
            return dict(picked.rows())
        return dict(Counter(_spaced(self.column)))


def is_same(after: pl.Series, before: pl.Series) -> bool:
    """Whether no value was changed, and none is missing."""
    if after is before:
        return True
    return after.null_count() == 0 and after.dtype == pl.String and bool((after == before).all())


def _spaced(column: pl.Series) -> list[str]:
    """About 500 values from the whole length of a column."""
    step = (2 * len(column) // _SAMPLE) | 1  # odd: rows often come in pairs
    return column.gather_every(step).to_list()


def pool_of(cells: Cells, place: int) -> Pool:
    """Pool one column."""
    name, height = cells.names[place], cells.height

    def load() -> pl.Series:
        return cells.column(place)

    def load_codes() -> pl.Series:
        found = cells.coded(place)
        if found is None:
            raise LookupError(name)
        return found.codes

    coded = cells.coded(place)
    if coded is not None and not _is_wide(len(coded.words), height):
        pool = Pool(name, height, len(coded.words), load, coded.words, coded.counts, load_codes)
        return _holding(pool, "codes", coded.codes)
    column = load()
    if _seems_wide(column) and _is_wide(distinct := _distinct(column), height):
        return _holding(Pool(name, height, distinct, load), "column", column)
    found = grouping.coded(column)
    distinct = len(found.words)
    if _is_wide(distinct, height):
        return _holding(Pool(name, height, distinct, load), "column", column)
    pool = Pool(name, height, distinct, load, found.words, found.counts)
    return _holding(_holding(pool, "codes", found.codes), "column", column)


def _holding(pool: Pool, name: str, made: pl.Series) -> Pool:
    """The pool with what was loaded already."""
    pool.__dict__[name] = made
    return pool


def _distinct(column: pl.Series) -> int:
    """How many values differ, by hashes of 64 bits: to sort those beats to compare the texts.

    The count is one short where two values share a hash: of a million, once in ten million tables.
    All values differ where all hashes do.
    """
    hashes = np.sort(column.hash().to_numpy())
    return int(np.count_nonzero(hashes[1:] != hashes[:-1])) + min(1, len(hashes))


def _seems_wide(column: pl.Series) -> bool:
    """Whether the values mostly differ: cheaper to tell apart than to count, if that is true."""
    if not _is_wide(len(column), len(column)):
        return False
    some = _spaced(column)
    return len(set(some)) > _WIDE_IN_SAMPLE * len(some)


def _is_wide(distinct: int, height: int) -> bool:
    return height > 2_000 and distinct > 0.2 * height
