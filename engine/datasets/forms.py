"""How a single value is written in one way: numbers, dates, spans, times, spellings."""

from __future__ import annotations

from collections.abc import Callable

from engine.datasets import dates, numerals, patterns, units
from engine.datasets.model import ColumnType
from engine.datasets.schema import ColumnSchema
from engine.datasets.spellings import fold
from engine.datasets.tokens import FALSE_WORDS, TRUE_WORDS

Form = tuple[str | None, bool]
"""The canonical form, None where the value does not fit; and whether it is written oddly."""


def number_of(schema: ColumnSchema) -> Callable[[str], Form]:
    """Reads a tidy text that is no plain number."""

    def form(text: str) -> Form:
        if (span := patterns.span_in(text, schema.unit)) is not None:
            return span, True
        text = numerals.measured(text, schema.unit) or text
        plain = numerals.canonical(text, schema.decimal)
        numeral = numerals.take(text)
        if plain is None or numeral is None:
            return None, False
        factor = schema.unit_factors.get(numeral.unit)
        if factor is not None:
            return units.scaled(plain, factor), True
        if numeral.unit not in ("", schema.unit):
            return None, False  # another currency is another quantity
        is_usual = numerals.fits(numeral, schema.decimal)
        return plain, not is_usual

    return form


def date_of(schema: ColumnSchema) -> Callable[[str], Form]:
    """Reads a tidy text that is no ISO date."""

    def form(text: str) -> Form:
        written = dates.take(text)
        plain = dates.iso(text, is_day_first=bool(schema.is_day_first))
        if plain is None or written is None:
            return None, False
        if schema.is_day_first is None and written.first:
            plain = text
        return plain, written.shape != schema.date_shape

    return form


def wordwise(schema: ColumnSchema) -> Callable[[str], Form] | None:
    """Reads a tidy text of a column whose every value is looked at; None for other columns."""
    if schema.is_timed:
        return _seconds_of
    if schema.type == ColumnType.TIME:
        return _time_of
    is_spelled = schema.type == ColumnType.BOOLEAN or schema.spellings
    return _spelling_of(schema) if is_spelled else None


def _seconds_of(text: str) -> Form:
    return patterns.seconds(text), False


def _time_of(text: str) -> Form:
    time = patterns.time_of(text)
    return time, time not in (None, text)


def _spelling_of(schema: ColumnSchema) -> Callable[[str], Form]:
    def form(text: str) -> Form:
        folded = fold(text)
        is_known = folded in schema.spellings or folded in TRUE_WORDS | FALSE_WORDS
        if schema.type == ColumnType.BOOLEAN and not is_known:
            return None, False
        known = schema.spellings.get(folded) or text
        if schema.is_numeric_odd and numerals.take(text):
            return None, False
        return known, known != text

    return form
