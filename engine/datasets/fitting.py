"""Every column of a table typed, judged and cleaned, several at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import polars as pl

from engine.datasets import convert, sentinels
from engine.datasets.column import Column
from engine.datasets.convert import Judged
from engine.datasets.correction import correct
from engine.datasets.model import ColumnType
from engine.datasets.parallel import at_once
from engine.datasets.pool import Pool, pool_of
from engine.datasets.recipe import off_rules
from engine.datasets.schema import ColumnSchema, infer
from engine.datasets.table import ReadTable
from engine.datasets.tokens import NULLS, UNKNOWNS


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
    kinds = {name: ColumnType(kind) for name, kind in corrected.items()}

    def seen(place: int) -> _Seen:
        pool = pool_of(table.cells, place)
        margins = convert.has_margin(pl.lit(pool.values), is_plain_text=table.is_plain_text)
        is_tidy = not pl.select(margins.any()).item()
        schema = _schema(pool, None, is_tidy=is_tidy)
        if kind := kinds.get(schema.name):
            schema = correct(schema, kind, pool.sample)
        if not table.cells.is_held:
            pool.let_go()
        return _Seen(pool, schema, is_tidy)

    known = at_once(seen, range(len(table.names)))
    hint = _hint([one.schema for one in known], is_comma_likely=table.facts.delimiter == ";")

    def made(one: _Seen) -> Column:
        pool, schema, is_tidy = one.pool, one.schema, one.is_tidy
        if schema.is_numeric and not schema.is_decimal_proven and hint == ",":
            kind = kinds.get(schema.name)
            schema = _schema(pool, hint, is_tidy=is_tidy)
            schema = correct(schema, kind, pool.sample, hint) if kind else schema
        if (merged := merges.get(schema.name)) and not (schema.is_numeric or schema.is_temporal):
            schema = schema.model_copy(update={"merges": dict(merged)})
        column = _column(pool, schema, disabled, is_tidy=is_tidy)
        column.prepare()
        if not table.cells.is_held:
            column.let_go()
        return column

    return at_once(made, known)


@dataclass(frozen=True)
class _Seen:
    """A column at first sight."""

    pool: Pool
    schema: ColumnSchema
    is_tidy: bool


def _schema(pool: Pool, hint: str | None, *, is_tidy: bool) -> ColumnSchema:
    return infer(pool.name, pool.sample, distinct=pool.distinct, rows=pool.height, hint=hint,
                 is_tidy=is_tidy)  # fmt: skip


def _hint(schemas: list[ColumnSchema], *, is_comma_likely: bool) -> str | None:
    marks = [
        schema.decimal
        for schema in schemas
        if schema.is_numeric and schema.is_decimal_proven and schema.type != ColumnType.INTEGER
    ]
    if marks:
        return max(sorted(set(marks)), key=marks.count)
    return "," if is_comma_likely else None


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
    column = Column(pool, schema, off_rules(schema.name, disabled), is_tidy)
    column.__dict__["judged"] = judged  # known already
    return column


def _with_rare_tokens(schema: ColumnSchema, judged: Judged) -> ColumnSchema:
    """Words for nothing that the sample did not hold, among values that do not fit."""
    if not (schema.is_numeric or schema.is_temporal) or not judged.is_invalid.any():
        return schema
    odd = judged.tidy.filter(judged.is_invalid).unique().to_list()
    rare = {value for value in odd if value.casefold() in NULLS | UNKNOWNS}
    tokens = tuple(sorted(rare | set(schema.null_tokens)))
    return schema.model_copy(update={"null_tokens": tokens})
