"""The values of one column, each spelled once where that is cheaper."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

_SAMPLE = 1_000


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
        return self.column.replace_strict(self.values, after, return_dtype=after.dtype)

    def sample(self) -> dict[str, int]:
        """Distinct values and their counts, up to 1,000, from the whole length of the column."""
        if self.counts is not None:
            if len(self.values) <= _SAMPLE:
                return dict(zip(self.values.to_list(), self.counts.to_list(), strict=True))
            # Counting is done in parallel, in no order: sorted, the sample is the same every time.
            frame = pl.DataFrame({"value": self.values, "count": self.counts})
            frame = frame.sort(["count", "value"], descending=[True, False])
            head, tail = frame.head(_SAMPLE // 2), frame.slice(_SAMPLE // 2)
            picked = head.vstack(tail.gather_every(max(1, tail.height * 2 // _SAMPLE)))
            return dict(picked.rows())
        step = (2 * len(self.column) // _SAMPLE) | 1  # odd: rows often come in pairs
        counted: dict[str, int] = {}
        for value in self.column.gather_every(step).to_list():
            counted[value] = counted.get(value, 0) + 1
        return counted


def pool_all(frame: pl.DataFrame, distinct: list[int]) -> list[Pool]:
    """Pool every column of a frame, counting in parallel."""
    sizes = dict(zip(frame.columns, distinct, strict=True))
    narrow = [name for name, size in sizes.items() if not _is_wide(size, frame.height)]
    counted = frame.select(pl.col(name).value_counts(name="\x00count").implode() for name in narrow)
    found = dict(zip(narrow, counted.get_columns(), strict=True)) if narrow else {}
    pools = []
    for column in frame.get_columns():
        name = column.name
        if name in found:
            pairs = found[name].explode().struct.unnest()
            pairs.columns = ["value", "count"]
            pools.append(Pool.counted(column, pairs))
        else:
            pools.append(Pool(column, column, None, sizes[name]))
    return pools


def _is_wide(distinct: int, height: int) -> bool:
    return height > 2_000 and distinct > 0.2 * height
