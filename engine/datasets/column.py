"""One column on its way through the sanitizer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets import convert
from engine.datasets.convert import Cleaned, Judged
from engine.datasets.distribution import Numbers
from engine.datasets.pool import Pool, is_same
from engine.datasets.schema import ColumnSchema

_LEADING = 12
_EXAMPLES = 5


@dataclass(frozen=True, eq=False)
class Column:
    """A column with all that the later stages ask of it; what is long is made when asked for.

    Attributes:
        off: Rules that are switched off.
        is_tidy: Whether no value has blanks around it or characters that cannot be seen.
    """

    pool: Pool
    schema: ColumnSchema
    off: frozenset[str]
    is_tidy: bool = False

    @property
    def name(self) -> str:
        """The column's name."""
        return self.schema.name

    def prepare(self) -> None:
        """Work out what every report asks for, so that it is done for many columns at once."""
        _ = (self.distinct, self.numbers, self.states, self.state, self.counts, self.misfits,
             self.oddities, self.usual, self.holds_numbers, self.gaps, self.is_changed)  # fmt: skip
        if self.off:
            _ = self.state_after

    def let_go(self) -> None:
        """Forget what is as long as the column and can be made again."""
        long = ["after"]
        if self.pool.counts is None:
            long += ["judged", "cleaned", "counted"]
        for name in long:
            self.__dict__.pop(name, None)
        self.pool.let_go()

    @cached_property
    def judged(self) -> Judged:
        """What each value of the pool means."""
        return convert.judge(self.pool.values, self.schema, is_tidy=self.is_tidy)

    @cached_property
    def cleaned(self) -> Cleaned:
        """The values of the pool with the fixes that are switched on."""
        return convert.clean(self.pool.values, self.judged, self.schema, self.off)

    @cached_property
    def after(self) -> pl.Series:
        """The cleaned column, row by row."""
        return self.pool.spread(self.cleaned.after).rename(self.name)

    def at(self, rows: pl.Series) -> pl.Series:
        """The cleaned column in some of its rows."""
        after = self.cleaned.after
        if self.pool.counts is not None:
            rows = self.pool.codes.gather(rows)
        return after.gather(rows).rename(self.name)

    @cached_property
    def is_changed(self) -> bool:
        """Whether cleaning changed any cell."""
        return not is_same(self.cleaned.after, self.pool.values)

    @cached_property
    def gaps(self) -> int:
        """How many cells are missing once cleaned."""
        return self.pool.weigh(self.cleaned.after.is_null())

    @property
    def meanings(self) -> pl.Series:
        """What the values of the pool mean: with every fix but the loss of invalid ones.

        It is what duplicates go by.
        """
        if not self.off and "invalid" not in self.cleaned.masks:
            return self.cleaned.after
        everything = frozenset({"invalid"})
        return convert.clean(self.pool.values, self.judged, self.schema, everything).after

    def canonical(self, rows: pl.Series) -> pl.Series:
        """What the cells mean in some rows."""
        if self.pool.counts is not None:
            rows = self.pool.codes.gather(rows)
        return self.meanings.gather(rows).rename(self.name)

    def marks(self, *, is_cleaned: bool = False) -> npt.NDArray[np.uint64]:
        """A hash per row of what its cell means, or of the cleaned cell."""
        values = self.cleaned.after if is_cleaned else self.meanings
        hashes = values.hash().to_numpy()
        return hashes if self.pool.counts is None else hashes[self.pool.codes.to_numpy()]

    def frequencies(self) -> pl.Series:
        """How often each meaning occurs."""
        frame = pl.DataFrame({"value": self.meanings})
        if self.pool.counts is None:
            return frame.group_by("value").len("count")["count"]
        frame = frame.with_columns(self.pool.counts.cast(pl.UInt64).alias("count"))
        return frame.group_by("value").agg(pl.col("count").sum())["count"]

    @cached_property
    def counted(self) -> pl.DataFrame:
        """Distinct cleaned values (``value``) and how often each occurs (``count``)."""
        return self._counted(self.cleaned)

    def _counted(self, cleaned: Cleaned) -> pl.DataFrame:
        after = cleaned.after.rename("value")
        if self.pool.counts is None:
            return after.drop_nulls().value_counts(name="count")
        frame = pl.DataFrame({"value": after, "count": self.pool.counts}).drop_nulls()
        if not cleaned.masks.keys() & {"spellings", "trim", "merges"}:
            return frame
        return frame.group_by("value", maintain_order=True).agg(pl.col("count").sum())

    @cached_property
    def unmerged(self) -> dict[str, int]:
        """As ``counted``, before what a person had merged."""
        if "merges" not in self.cleaned.masks or "merges" in self.off:
            return dict(self.counted.rows())
        off = self.off | {"merges"}
        before = convert.clean(self.pool.values, self.judged, self.schema, off)
        return dict(self._counted(before).rows())

    @cached_property
    def leading(self) -> list[tuple[str, int]]:
        """The most frequent cleaned values and how often each occurs."""
        counted = self.counted
        if counted.height > _LEADING:
            counted = counted.filter(pl.col("count") >= pl.col("count").top_k(_LEADING).min())
        return sorted(counted.rows(), key=lambda pair: (-pair[1], pair[0]))[:_LEADING]

    @cached_property
    def distinct(self) -> int:
        """How many different cleaned values there are."""
        after = self.cleaned.after
        if not self.cleaned.masks:
            return self.pool.distinct - after.has_nulls()  # nothing changed but empty to missing
        if self.pool.counts is not None:
            return self.counted["value"].n_unique()
        return after.n_unique() - after.has_nulls()

    @cached_property
    def numbers(self) -> Numbers | None:
        """Statistics of a numeric column."""
        if not self.schema.is_numeric:
            return None
        after, counts = self.cleaned.after, self.pool.counts
        if not after.has_nulls():
            return Numbers.of(self.judged.numbers, counts)
        is_there = after.is_not_null()
        weights = None if counts is None else counts.filter(is_there)
        return Numbers.of(self.judged.numbers.filter(is_there), weights)

    @cached_property
    def holds_numbers(self) -> bool:
        """Whether every cell that is there reads as a number in the cleaned table."""
        is_numeric = self.schema.is_numeric or self.schema.is_timed
        if not self.off:
            return is_numeric
        return holds_numbers(self.cleaned.after, is_numeric_type=is_numeric)

    @cached_property
    def state(self) -> npt.NDArray[np.uint8] | None:
        """The state of every cell; None when all are fine."""
        return None if self.judged.is_clean else self._rows(self.judged.state)

    @cached_property
    def states(self) -> dict[int, int]:
        """How many cells are in each state."""
        if self.judged.is_clean:
            return {convert.OK: self.pool.height}
        state = self.judged.state
        if self.pool.counts is None:
            pairs = state.value_counts().rows()
        else:
            counted = pl.DataFrame({"s": state, "n": self.pool.counts.cast(pl.UInt64)})
            pairs = counted.group_by("s").agg(pl.col("n").sum()).rows()
        return {int(key): int(number) for key, number in pairs}

    @property
    def state_after(self) -> npt.NDArray[np.uint8] | None:
        """The state of every cell once the enabled fixes are made."""
        return self._some_fixed if self.off else self._all_fixed()

    @cached_property
    def _some_fixed(self) -> npt.NDArray[np.uint8] | None:
        state = self.judged.state
        fixed = (state == convert.UNTIDY) & ~self._is_left_untidy()
        state = pl.Series([convert.OK], dtype=pl.UInt8).zip_with(fixed, state)
        emptied = (state == convert.INVALID) & self.cleaned.after.is_null()
        return self._rows(pl.Series([convert.MISSING], dtype=pl.UInt8).zip_with(emptied, state))

    def _all_fixed(self) -> npt.NDArray[np.uint8] | None:
        """Nothing untidy is left, and what did not fit its type is missing."""
        if self.state is None or self.states.keys() <= {convert.OK, convert.MISSING}:
            return self.state
        is_emptied = self.schema.is_numeric or self.schema.is_temporal or self.schema.is_timed
        becomes = np.arange(4, dtype=np.uint8)
        becomes[convert.UNTIDY] = convert.OK
        becomes[convert.INVALID] = convert.MISSING if is_emptied else convert.INVALID
        return becomes[self.state]

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many cells each rule has something to do with, switched on or not."""
        return {rule: self.pool.weigh(mask) for rule, mask in self.cleaned.masks.items()}

    @cached_property
    def misfits(self) -> tuple[str, ...]:
        """Some values that do not fit the type, as read; the same ones every time."""
        return self._examples(self.judged.is_invalid)

    @cached_property
    def oddities(self) -> tuple[str, ...]:
        """Some values that are written unlike the rest, as read."""
        return self._examples(self.judged.is_trimmed | self.judged.is_odd)

    def _examples(self, mask: pl.Series) -> tuple[str, ...]:
        if not mask.any():
            return ()
        found = self.pool.values.filter(mask).unique().sort().head(_EXAMPLES)
        return tuple(value[:80] for value in found.to_list())

    @cached_property
    def usual(self) -> tuple[str, ...]:
        """Some cleaned values: the most frequent ones, or the first where nearly all differ."""
        if self.pool.counts is None:
            found = self.cleaned.after.drop_nulls().head(_EXAMPLES).to_list()
        else:
            found = [value for value, _ in self.leading[:_EXAMPLES]]
        return tuple(value[:80] for value in found)

    def _is_left_untidy(self) -> pl.Series:
        left = self.judged.is_trimmed & ("trim" in self.off)
        if convert.format_rule(self.schema) in self.off:
            left = left | self.judged.is_odd
        return left

    def _rows(self, state: pl.Series) -> npt.NDArray[np.uint8] | None:
        if not state.max():
            return None
        return (state if self.pool.counts is None else state.gather(self.pool.codes)).to_numpy()


def holds_numbers(after: pl.Series, *, is_numeric_type: bool) -> bool:
    """Whether every cell that is there reads as a number, so that nothing is lost as one."""
    if not is_numeric_type:
        return False
    return int(after.cast(pl.Float64, strict=False).null_count()) == int(after.null_count())
