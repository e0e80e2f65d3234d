"""The values of one column, each spelled once where that is cheaper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from engine.datasets.parallel import at_once

_SAMPLE = 1_000
_WIDE_IN_SAMPLE = 0.9


@dataclass(frozen=True)
class Pool:
    """Distinct values with their counts, or (many distinct ones) the column itself.

    Attributes:
        column: The column as read.
        values: What steps work on.
        counts: How often each value occurs; None when ``values`` is the column.
        distinct: How many values differ.
    """

    column: pl.Series
    values: pl.Series
    counts: pl.Series | None
    distinct: int

    @classmethod
    def of(cls, column: pl.Series, distinct: int | None = None) -> Pool:
        """Pool a string column; ``distinct`` when it is known how many values differ."""
        distinct = column.n_unique() if distinct is None else distinct
        if _is_wide(distinct, len(column)):
            return cls(column, column, None, distinct)
        return cls.counted(column, column.rename("value").value_counts(name="count"))

    @classmethod
    def counted(cls, column: pl.Series, counted: pl.DataFrame) -> Pool:
        """Pool a column whose values (``value``) and counts (``count``) are known."""
        counts = counted["count"].cast(pl.UInt32)
        return cls(column, counted["value"], counts, counted.height)

    @cached_property
    def codes(self) -> pl.Series:
        """Which of the values each row of the column holds."""
        return self.column.cast(pl.Enum(self.values)).to_physical()

    def weigh(self, mask: pl.Series) -> int:
        """How many cells of the column ``mask`` (one flag per value) stands for."""
        if self.counts is None:
            return int(mask.sum())
        return int(self.counts.filter(mask).sum())

    def spread(self, after: pl.Series) -> pl.Series:
        """One result per value, brought to the rows of the column."""
        if self.counts is None:
            return after
        if after.null_count() == 0 and after.dtype == pl.String and (after == self.values).all():
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


def _spaced(column: pl.Series) -> list[str]:
    """About 500 values from the whole length of a column."""
    step = (2 * len(column) // _SAMPLE) | 1  # odd: rows often come in pairs
    return column.gather_every(step).to_list()


def pool_all(frame: pl.DataFrame) -> list[Pool]:
    """Pool every column of a frame, counting in parallel."""
    wide = _seem_wide(frame)
    distinct = dict(zip(wide, at_once(lambda name: _distinct(frame[name]), wide), strict=True))
    narrow = [
        name
        for name in frame.columns
        if name not in distinct or not _is_wide(distinct[name], frame.height)
    ]
    counted = frame.select(pl.col(name).value_counts(name="\x00count").implode() for name in narrow)
    found = dict(zip(narrow, counted.get_columns(), strict=True)) if narrow else {}
    pools = []
    for column in frame.get_columns():
        name = column.name
        if name not in found:
            pools.append(Pool(column, column, None, distinct[name]))
            continue
        pairs = found[name].explode().struct.unnest()
        if _is_wide(pairs.height, frame.height):
            pools.append(Pool(column, column, None, pairs.height))
            continue
        pairs.columns = ["value", "count"]
        pools.append(Pool.counted(column, pairs))
    return pools


def _distinct(column: pl.Series) -> int:
    """How many values differ, by hashes of 64 bits: to sort those beats to compare the texts.

    The count is one short where two values share a hash: of a million, once in ten million tables.
    All values differ where all hashes do.
    """
    hashes = np.sort(column.hash().to_numpy())
    return int(np.count_nonzero(hashes[1:] != hashes[:-1])) + min(1, len(hashes))


def _seem_wide(frame: pl.DataFrame) -> list[str]:
    """Columns whose values mostly differ: cheaper to tell apart than to count, if that is true."""
    if not _is_wide(frame.height, frame.height):
        return []
    some = {column.name: _spaced(column) for column in frame.get_columns()}
    return [
        name for name, values in some.items() if len(set(values)) > _WIDE_IN_SAMPLE * len(values)
    ]


def _is_wide(distinct: int, height: int) -> bool:
    return height > 2_000 and distinct > 0.2 * height
