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
    """

    column: pl.Series
    values: pl.Series
    counts: pl.Series | None

    @classmethod
    def of(cls, column: pl.Series) -> Pool:
        """Pool a string column."""
        height = len(column)
        distinct = (
            column.to_frame().select(pl.all().approx_n_unique()).item() if height > 2_000 else 0
        )
        if distinct > 0.2 * height:
            return cls(column, column, None)
        counted = column.rename("value").value_counts(name="count")
        return cls(column, counted["value"], counted["count"].cast(pl.UInt32))

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
