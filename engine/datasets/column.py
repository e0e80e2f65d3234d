"""One column on its way through the sanitizer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets import convert, sentinels
from engine.datasets.convert import Cleaned, Judged
from engine.datasets.correction import correct
from engine.datasets.distribution import Numbers
from engine.datasets.model import ColumnType
from engine.datasets.parallel import at_once
from engine.datasets.pool import Pool, pool_all
from engine.datasets.recipe import off_rules
from engine.datasets.schema import ColumnSchema, infer
from engine.datasets.table import ReadTable
from engine.datasets.tokens import NULLS, UNKNOWNS

_LEADING = 12


@dataclass(frozen=True)
class Column:
    """A column with all that the later stages ask of it.

    Attributes:
        cleaned: With the fixes that are switched on.
        canonical: With every fix but the loss of invalid values: what duplicates go by.
    """

    pool: Pool
    schema: ColumnSchema
    judged: Judged
    cleaned: Cleaned
    off: frozenset[str]

    @property
    def name(self) -> str:
        """The column's name."""
        return self.schema.name

    def prepare(self) -> None:
        """Work out what every report asks for, so that it is done for many columns at once."""
        _ = self.after, self.distinct, self.numbers, self.state

    @cached_property
    def after(self) -> pl.Series:
        """The cleaned column, row by row."""
        return self.pool.spread(self.cleaned.after).rename(self.name)

    @cached_property
    def canonical(self) -> pl.Series:
        """What the cells mean, row by row; invalid ones as they are."""
        if not self.off and "invalid" not in self.cleaned.masks:
            return self.after
        everything = frozenset({"invalid"})
        full = convert.clean(self.pool.values, self.judged, self.schema, everything)
        return self.pool.spread(full.after).rename(self.name)

    @cached_property
    def counted(self) -> pl.DataFrame:
        """Distinct cleaned values (``value``) and how often each occurs (``count``)."""
        after = self.cleaned.after.rename("value")
        if self.pool.counts is None:
            return after.drop_nulls().value_counts(name="count")
        frame = pl.DataFrame({"value": after, "count": self.pool.counts}).drop_nulls()
        if not self.cleaned.masks.keys() & {"spellings", "trim", "merges"}:
            return frame
        return frame.group_by("value", maintain_order=True).agg(pl.col("count").sum())

    @cached_property
    def unmerged(self) -> dict[str, int]:
        """As ``counted``, before what a person had merged."""
        if "merges" not in self.cleaned.masks or "merges" in self.off:
            return dict(self.counted.rows())
        off = self.off | {"merges"}
        before = convert.clean(self.pool.values, self.judged, self.schema, off)
        return dict(replace(self, cleaned=before).counted.rows())

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
        if not self.off:
            return self.schema.is_numeric
        return holds_numbers(self.cleaned.after, is_numeric_type=self.schema.is_numeric)

    @cached_property
    def state(self) -> npt.NDArray[np.uint8] | None:
        """The state of every cell; None when all are fine."""
        return None if self.judged.is_clean else self._rows(self.judged.state)

    @cached_property
    def states(self) -> dict[int, int]:
        """How many cells are in each state."""
        if self.judged.is_clean:
            return {convert.OK: len(self.pool.column)}
        state = self.judged.state
        if self.pool.counts is None:
            pairs = state.value_counts().rows()
        else:
            counted = pl.DataFrame({"s": state, "n": self.pool.counts.cast(pl.UInt64)})
            pairs = counted.group_by("s").agg(pl.col("n").sum()).rows()
        return {int(key): int(number) for key, number in pairs}

    @cached_property
    def state_after(self) -> npt.NDArray[np.uint8] | None:
        """The state of every cell once the enabled fixes are made."""
        if not self.off:
            return self._all_fixed()
        state = self.judged.state
        fixed = (state == convert.UNTIDY) & ~self._is_left_untidy()
        state = pl.Series([convert.OK], dtype=pl.UInt8).zip_with(fixed, state)
        emptied = (state == convert.INVALID) & self.cleaned.after.is_null()
        return self._rows(pl.Series([convert.MISSING], dtype=pl.UInt8).zip_with(emptied, state))

    def _all_fixed(self) -> npt.NDArray[np.uint8] | None:
        """Nothing untidy is left, and what did not fit its type is missing."""
        if self.state is None or self.states.keys() <= {convert.OK, convert.MISSING}:
            return self.state
        is_emptied = self.schema.is_numeric or self.schema.is_temporal
        becomes = np.arange(4, dtype=np.uint8)
        becomes[convert.UNTIDY] = convert.OK
        becomes[convert.INVALID] = convert.MISSING if is_emptied else convert.INVALID
        return becomes[self.state]

    def count(self, rule: str) -> int:
        """How many cells a rule has something to do with."""
        mask = self.cleaned.masks.get(rule)
        return 0 if mask is None else self.pool.weigh(mask)

    def examples(self, mask: pl.Series, limit: int = 5) -> tuple[str, ...]:
        """Some values under a mask, as read; the same ones every time."""
        if not mask.any():
            return ()
        found = self.pool.values.filter(mask).unique().sort().head(limit)
        return tuple(value[:80] for value in found.to_list())

    def usual_values(self, limit: int = 5) -> tuple[str, ...]:
        """Some cleaned values: the most frequent ones, or the first where nearly all differ."""
        if self.pool.counts is None:
            found = self.cleaned.after.drop_nulls().head(limit).to_list()
        else:
            found = [value for value, _ in self.leading[:limit]]
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


def read_columns(
    table: ReadTable,
    disabled: frozenset[str],
    corrected: Mapping[str, str],
    merges: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> list[Column]:
    """Type, judge and clean every column of a table as read.

    Args:
        table: As read.
        disabled: Ids of the fixes that are switched off.
        corrected: Types that a person named, by column.
        merges: Values that a person had merged, and into what, by column.
    """
    pools = pool_all(table.frame)
    tidy = _are_tidy(pools, is_plain_text=table.is_plain_text)
    schemas = [
        _schema(pool, None, is_tidy=is_tidy) for pool, is_tidy in zip(pools, tidy, strict=True)
    ]
    kinds = {name: ColumnType(kind) for name, kind in corrected.items()}
    schemas = [
        correct(schema, kind, pool.sample) if (kind := kinds.get(schema.name)) else schema
        for pool, schema in zip(pools, schemas, strict=True)
    ]
    hint = _hint(schemas, is_comma_likely=table.facts.delimiter == ";")

    def made(known: tuple[Pool, ColumnSchema, bool]) -> Column:
        pool, schema, is_tidy = known
        if schema.is_numeric and not schema.is_decimal_proven and hint == ",":
            kind = kinds.get(schema.name)
            schema = _schema(pool, hint, is_tidy=is_tidy)
            schema = correct(schema, kind, pool.sample, hint) if kind else schema
        if (merged := merges.get(schema.name)) and not (schema.is_numeric or schema.is_temporal):
            schema = schema.model_copy(update={"merges": dict(merged)})
        column = _column(pool, schema, disabled, is_tidy=is_tidy)
        column.prepare()
        return column

    return at_once(made, list(zip(pools, schemas, tidy, strict=True)))


def _schema(pool: Pool, hint: str | None, *, is_tidy: bool) -> ColumnSchema:
    name, rows = pool.column.name, len(pool.column)
    return infer(name, pool.sample, distinct=pool.distinct, rows=rows, hint=hint, is_tidy=is_tidy)


def _hint(schemas: list[ColumnSchema], *, is_comma_likely: bool) -> str | None:
    marks = [
        schema.decimal
        for schema in schemas
        if schema.is_numeric and schema.is_decimal_proven and schema.type != ColumnType.INTEGER
    ]
    if marks:
        return max(sorted(set(marks)), key=marks.count)
    return "," if is_comma_likely else None


def _are_tidy(pools: list[Pool], *, is_plain_text: bool) -> list[bool]:
    """For every column at once: whether no value has blanks around it or unseen characters."""
    found = pl.select(
        convert.has_margin(pl.lit(pool.values), is_plain_text=is_plain_text).any().alias(str(place))
        for place, pool in enumerate(pools)
    )
    return [not is_loose for is_loose in found.row(0)]


def _column(pool: Pool, schema: ColumnSchema, disabled: frozenset[str], *, is_tidy: bool) -> Column:
    judged = convert.judge(pool.values, schema, is_tidy=is_tidy)
    richer = _with_rare_tokens(schema, judged)
    if richer.null_tokens != schema.null_tokens:
        judged = convert.judge(pool.values, richer, is_tidy=is_tidy)
    schema = richer
    found: tuple[str, ...] = ()
    if schema.is_numeric:
        found = sentinels.find(pool, judged)
    elif schema.is_temporal:
        found = sentinels.find_dates(pool, judged)
    if found:
        schema = schema.model_copy(update={"sentinels": found})
        judged = convert.judge(pool.values, schema, is_tidy=is_tidy)
    off = off_rules(schema.name, disabled)
    return Column(pool, schema, judged, convert.clean(pool.values, judged, schema, off), off)


def _with_rare_tokens(schema: ColumnSchema, judged: Judged) -> ColumnSchema:
    """Words for nothing that the sample did not hold, among values that do not fit."""
    if not (schema.is_numeric or schema.is_temporal) or not judged.is_invalid.any():
        return schema
    odd = judged.tidy.filter(judged.is_invalid).unique().to_list()
    rare = {value for value in odd if value.casefold() in NULLS | UNKNOWNS}
    tokens = tuple(sorted(rare | set(schema.null_tokens)))
    return schema.model_copy(update={"null_tokens": tokens})
