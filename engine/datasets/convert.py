"""One column cleaned and judged by its schema; the same for the upload and for new rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from engine.datasets import forms, patterns
from engine.datasets.model import ColumnType
from engine.datasets.pool import Pool
from engine.datasets.schema import ColumnSchema, clean_text

_FEW = 4  # words
_NOTHING = pl.Series([None], dtype=pl.String)
OK, UNTIDY, MISSING, INVALID = 0, 1, 2, 3
MARGIN = "^\\s|\\s$|[\\x00-\\x08\\x0e-\\x1f\\x7f\u00ad\u200b-\u200f\u2060\ufeff]"
NUMBERISH = r"^[+-]?(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d+)?%?$"
PATTERNS = {
    ColumnType.DURATION: patterns.DURATION,
    ColumnType.URL: r"(?i)^(?:https?|ftp)://\S+$|^www\.[\w-]+\.\S+$",
    ColumnType.EMAIL: r"^[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+$",
}


@dataclass(frozen=True)
class Judged:
    """What each value of a pool means.

    Attributes:
        tidy: Without blanks around.
        is_trimmed: Where that changed something.
        is_null: Where the value stands for nothing.
        plain: The canonical form; null where the value does not fit the type.
        is_odd: Where the value fits, but is written unlike the rest.
        known_numbers: The canonical forms as numbers, when that is known already.
    """

    tidy: pl.Series
    is_trimmed: pl.Series
    is_null: pl.Series
    plain: pl.Series
    is_odd: pl.Series
    is_invalid: pl.Series
    known_numbers: pl.Series | None = None

    @cached_property
    def numbers(self) -> pl.Series:
        """The values as numbers; null where a value is none."""
        if self.known_numbers is not None:
            return self.known_numbers
        return self.plain.cast(pl.Float64, strict=False)

    @cached_property
    def is_clean(self) -> bool:
        """Whether nothing is wrong with any value."""
        masks = (self.is_null, self.is_trimmed, self.is_odd, self.is_invalid)
        return not any(mask.any() for mask in masks)

    @cached_property
    def state(self) -> pl.Series:
        """``OK``, ``UNTIDY``, ``MISSING`` or ``INVALID`` for every value."""
        untidy = (self.is_trimmed | self.is_odd).cast(pl.UInt8)
        state = untidy.zip_with(~self.is_invalid, pl.Series([INVALID], dtype=pl.UInt8))
        return state.zip_with(~self.is_null, pl.Series([MISSING], dtype=pl.UInt8))


def has_margin(values: pl.Expr, *, is_plain_text: bool) -> pl.Expr:
    """Whether there are blanks around a value, or characters that cannot be seen."""
    if is_plain_text:
        return values.str.starts_with(" ") | values.str.ends_with(" ")
    return values.str.contains(MARGIN)


def judge(values: pl.Series, schema: ColumnSchema, *, is_tidy: bool = False) -> Judged:
    """Judge every value by the frozen schema; ``is_tidy`` when none has blanks around it."""
    tidy, is_trimmed = _tidy(values, is_tidy=is_tidy)
    is_null = _is_any(tidy, ("", *schema.null_tokens))
    numbers = tidy.cast(pl.Float64, strict=False) if schema.is_numeric else None
    plain, is_odd = _plain(tidy, is_null, schema, numbers)
    if plain is not tidy:
        numbers = None
    is_invalid = plain.is_null() & ~is_null if plain.has_nulls() else _never(tidy)
    if schema.sentinels and schema.is_temporal:
        is_null = is_null | plain.str.head(10).is_in(list(schema.sentinels)).fill_null(value=False)
    elif schema.sentinels:
        is_null = is_null | plain.cast(pl.Float64, strict=False).is_in(
            [float(s) for s in schema.sentinels]
        ).fill_null(value=False)
    return Judged(tidy, is_trimmed, is_null, plain, is_odd, is_invalid, numbers)


def clean(values: pl.Series, judged: Judged, schema: ColumnSchema, off: frozenset[str]) -> Cleaned:
    """The values after the rules that are not ``off``; null is missing."""
    masks: dict[str, pl.Series] = {}
    reach = ~judged.is_trimmed if "trim" in off else None
    after = values if "trim" in off else judged.tidy
    masks["trim"] = judged.is_trimmed
    stages = [] if "trim" in off else [Stage("trim", values, after)]

    def apply(rule: str, mask: pl.Series, result: pl.Series) -> None:
        nonlocal after
        if not mask.any():
            return
        masks[rule] = mask
        if rule not in off:
            reached = mask if reach is None else mask & reach
            before, after = after, result.zip_with(reached, after)
            stages.append(Stage(rule, before, after))

    empty = judged.tidy == ""
    is_token = _is_any(judged.tidy, schema.null_tokens)
    if judged.plain is not judged.tidy:
        apply(format_rule(schema), judged.plain.ne_missing(judged.tidy) & ~judged.is_null
              & judged.plain.is_not_null(), judged.plain)  # fmt: skip
    if merged := {old: new for old, new in schema.merges.items() if old != new}:
        apply("merges", judged.plain.is_in(list(merged)) & ~judged.is_null,
              judged.plain.replace(merged))  # fmt: skip
    apply("null_tokens", is_token, _NOTHING)
    if schema.sentinels:
        apply("sentinels", judged.is_null & ~is_token & ~empty, _NOTHING)
    if schema.is_numeric or schema.is_temporal or schema.is_timed:
        apply("invalid", judged.is_invalid, _NOTHING)
    if "trim" in off:
        empty = empty & ~judged.is_trimmed
    after = _NOTHING.zip_with(empty, after) if empty.any() else after
    return Cleaned(after, {rule: mask for rule, mask in masks.items() if mask.any()}, stages)


@dataclass(frozen=True)
class Stage:
    """Values before and after one rule."""

    rule: str
    old: pl.Series
    new: pl.Series


@dataclass(frozen=True)
class Cleaned:
    """Values after cleaning, and where each rule had something to do (switched on or not)."""

    after: pl.Series
    masks: dict[str, pl.Series]
    stages: list[Stage]


def format_rule(schema: ColumnSchema) -> str:
    """The rule that brings values of this type to one way of writing."""
    if schema.is_numeric:
        return "numbers"
    if schema.is_timed:
        return "durations"
    if schema.type == ColumnType.TIME:
        return "times"
    return "dates" if schema.is_temporal else "spellings"


def _never(values: pl.Series) -> pl.Series:
    return pl.Series(np.zeros(len(values), bool))


def _is_any(values: pl.Series, words: Sequence[str]) -> pl.Series:
    """Where a value is one of some words; comparing with a few beats building a set of them."""
    if len(words) > _FEW:
        return values.is_in(list(words))
    found = _never(values)
    for word in words:
        found |= values == word
    return found


def _tidy(values: pl.Series, *, is_tidy: bool) -> tuple[pl.Series, pl.Series]:
    if is_tidy:
        return values, _never(values)
    loose = values.str.contains(MARGIN)
    if not loose.any():
        return values, loose
    found = values.filter(loose).unique()
    mapped = pl.Series([clean_text(value) for value in found.to_list()], dtype=pl.String)
    return values.replace(found, mapped), loose


def _plain(
    tidy: pl.Series, is_null: pl.Series, schema: ColumnSchema, numbers: pl.Series | None
) -> tuple[pl.Series, pl.Series]:
    """Canonical forms (null where invalid) and where the writing is unlike the rest."""
    never = _never(tidy)
    if numbers is not None:
        fits = pl.Series(np.isfinite(numbers.to_numpy()))  # a null is NaN there
        if schema.decimal == ",":
            fits = fits & ~tidy.str.contains(".", literal=True)
        return _mapped(tidy, is_null, fits, forms.number_of(schema))
    if schema.is_temporal:
        is_iso = tidy.str.contains(r"^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$")
        is_day = tidy.str.head(10).str.to_date("%Y-%m-%d", strict=False).is_not_null()
        return _mapped(tidy, is_null, is_iso & is_day, forms.date_of(schema))
    form = forms.wordwise(schema)
    if form is not None:
        return _mapped(tidy, is_null, never, form)
    if schema.type in PATTERNS:
        fits = tidy.str.contains(PATTERNS[schema.type])
        return tidy if fits.all() else tidy.zip_with(fits, _NOTHING), never
    if schema.is_numeric_odd:
        fits = ~tidy.str.contains(NUMBERISH)
        return tidy.zip_with(fits, _NOTHING), never
    return tidy, never


def _mapped(
    tidy: pl.Series, is_null: pl.Series, is_done: pl.Series, form: Callable[[str], forms.Form]
) -> tuple[pl.Series, pl.Series]:
    """Values that need a closer look are looked at one by one, each spelling once."""
    rest = ~(is_done | is_null)
    if not rest.any():
        return tidy, rest
    found = tidy.filter(rest).unique().to_list()
    written = [form(value) for value in found]
    keys = pl.Series(found, dtype=pl.String)
    texts = pl.Series([text for text, _ in written], dtype=pl.String)
    odd = keys.filter(pl.Series([is_odd for _, is_odd in written], dtype=pl.Boolean))
    changed = texts.ne_missing(keys)
    if not changed.any():
        return tidy, rest & tidy.is_in(odd.to_list())
    picked = rest & tidy.is_in(keys.filter(changed).to_list()) if len(found) < 50 else rest
    plain = tidy.replace_strict(keys, texts, default=None, return_dtype=pl.String)
    return plain.zip_with(picked, tidy), rest & tidy.is_in(odd.to_list())


def cleaned_column(column: pl.Series, schema: ColumnSchema, off: frozenset[str]) -> pl.Series:
    """A column of new rows, cleaned as the upload was; as many rows, in the same order."""
    pool = Pool.of(column)
    judged = judge(pool.values, schema)
    return pool.spread(clean(pool.values, judged, schema, off).after).rename(column.name)
