"""A recipe's columns cell by cell: for a few rows at once, what a frame would cost too much for.

It gives what :func:`engine.datasets.recipe.replay` gives; a test compares them on random cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import NamedTuple

from engine.datasets import convert, forms
from engine.datasets.schema import ColumnSchema, clean_text
from engine.datasets.spellings import fold

_PLAIN = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_MARGIN = re.compile(convert.MARGIN)
_NUMBERISH = re.compile(convert.NUMBERISH)
_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?"
)
_KEPT = 4_096  # distinct texts of a column whose meaning is remembered


class Cell(NamedTuple):
    """A cleaned cell.

    Attributes:
        text: None where nothing stands.
        is_unseen: A category that the upload did not have.
        is_misfit: Not of the column's type.
    """

    text: str | None
    is_unseen: bool
    is_misfit: bool


def plain_number(text: str) -> float | None:
    """The number that every program reads in a text; None where there is none."""
    if not _PLAIN.fullmatch(text):
        return None
    number = float(text)
    return number if isfinite(number) else None


class CellCleaner:
    """Cleans the cells of one column, each by itself.

    Args:
        schema: The column's, from a recipe.
        off: The rules that are switched off for it.
    """

    def __init__(self, schema: ColumnSchema, off: frozenset[str]) -> None:
        self._schema = schema
        self._off = off
        self._nulls = frozenset(("", *schema.null_tokens))
        self._numbers = frozenset(
            number for each in schema.sentinels if (number := plain_number(each)) is not None
        )
        self._merges = {old: new for old, new in schema.merges.items() if old != new}
        self._is_emptied = schema.is_numeric or schema.is_temporal or schema.is_timed
        self._form = _form(schema)
        self._known: dict[str, Cell] = {}

    def is_sentinel(self, number: float) -> bool:
        """Whether a number stands for nothing here, and is taken so."""
        return number in self._numbers and "sentinels" not in self._off

    def clean(self, value: str) -> Cell:
        """One cell as the recipe cleans it."""
        found = self._known.get(value)
        if found is None:
            found = self._cleaned(value)
            if len(self._known) < _KEPT and len(value) < 100:
                self._known[value] = found
        return found

    def _cleaned(self, value: str) -> Cell:
        tidy = clean_text(value) if _MARGIN.search(value) else value
        is_trimmed = bool(_MARGIN.search(value))
        is_token = tidy in self._nulls
        plain = tidy if is_token else self._form(tidy)
        is_misfit = plain is None
        is_null = is_token or (plain is not None and self._stands_for_nothing(plain))
        is_unseen = bool(self._schema.spellings) and not is_null
        return Cell(
            self._after(value, tidy, plain, is_trimmed=is_trimmed, is_null=is_null),
            is_unseen and fold(tidy) not in self._schema.spellings,
            is_misfit,
        )

    def _after(
        self, value: str, tidy: str, plain: str | None, *, is_trimmed: bool, is_null: bool
    ) -> str | None:
        """The rules in their order, those that are on; without ``trim`` the others pass by."""
        off = self._off
        if "trim" in off and is_trimmed:
            return value
        after: str | None = tidy
        if plain is not None and not is_null:
            if plain != tidy and convert.format_rule(self._schema) not in off:
                after = plain
            if plain in self._merges and "merges" not in off:
                after = self._merges[plain]
        if is_null and tidy and tidy in self._schema.null_tokens:
            return tidy if "null_tokens" in off else None
        if is_null and tidy and self._schema.sentinels and "sentinels" not in off:
            return None
        if plain is None and self._is_emptied and "invalid" not in off:
            return None
        return after or None

    def _stands_for_nothing(self, plain: str) -> bool:
        if not self._schema.sentinels:
            return False
        if self._schema.is_temporal:
            return plain[:10] in self._schema.sentinels
        return plain_number(plain) in self._numbers


def _form(schema: ColumnSchema) -> Callable[[str], str | None]:
    """Gives the canonical form of a tidy text; None where it does not fit the type."""
    if schema.is_numeric:
        return _number(schema)
    if schema.is_temporal:
        return _date(schema)
    form = forms.wordwise(schema)
    if form is not None:
        return lambda text: form(text)[0]
    pattern = convert.PATTERNS.get(schema.type)
    if pattern is not None:
        fits = re.compile(pattern)
        return lambda text: text if fits.search(text) else None
    if schema.is_numeric_odd:
        return lambda text: None if _NUMBERISH.search(text) else text
    return lambda text: text


def _number(schema: ColumnSchema) -> Callable[[str], str | None]:
    form = forms.number_of(schema)

    def number(text: str) -> str | None:
        is_plain = plain_number(text) is not None and not (schema.decimal == "," and "." in text)
        return text if is_plain else form(text)[0]

    return number


def _date(schema: ColumnSchema) -> Callable[[str], str | None]:
    form = forms.date_of(schema)

    def when(text: str) -> str | None:
        return text if _ISO.fullmatch(text) and _is_day(text) else form(text)[0]

    return when


def _is_day(text: str) -> bool:
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    try:
        date(year or 4, month, day)  # the year 0 is a leap year, and too early for this class
    except ValueError:
        return False
    return True
