"""The steps of one column in pandas, those that are switched off left out."""

from __future__ import annotations

from collections.abc import Iterator
from pprint import pformat

from engine.datasets.convert import format_rule
from engine.datasets.model import ColumnType
from engine.datasets.patterns import SCALES
from engine.datasets.schema import ColumnSchema


def literal(value: object) -> str:
    """A value as Python text that holds nothing but it: no line break, nothing invisible."""
    return pformat(value, width=1_000_000, sort_dicts=False)


def column_steps(schema: ColumnSchema, off: frozenset[str]) -> Iterator[str]:
    """The steps of one column, those that are switched off left out."""
    name = literal(schema.name)
    empty = '(text == "") & (cell == text)' if "trim" in off else 'text == ""'
    reached = " & (cell == text)" if "trim" in off else ""
    yield f"# {schema.type.value}"
    yield f'cell = raw[{name}].fillna("").astype(str)'
    yield "text = trim(cell)"
    yield f"missing = text.isin({literal(['', *schema.null_tokens])})"
    plain = _plain(schema)
    if "spellings" in plain:
        yield f"spellings = {literal(schema.spellings)}"
    yield f"plain = {plain}"
    if schema.sentinels:
        yield from _sentinels(schema)
    yield "column = cell" if "trim" in off else "column = text"
    if plain != "text" and format_rule(schema) not in off:
        yield f"column = column.mask(plain.notna() & ~missing{reached}, plain)"
    merges = {old: new for old, new in schema.merges.items() if old != new}
    if merges and "merges" not in off:
        yield f"merges = {literal(merges)}"
        mask = f"plain.isin(list(merges)) & ~missing{reached}"
        yield f"column = column.mask({mask}, plain.map(lambda one: merges.get(one, one)))"
    if schema.null_tokens and "null_tokens" not in off:
        yield f"column = column.mask(text.isin({literal([*schema.null_tokens])}){reached})"
    if schema.sentinels and "sentinels" not in off:
        yield f"column = column.mask(stands_for_nothing{reached})"
    if (schema.is_numeric or schema.is_temporal or schema.is_timed) and "invalid" not in off:
        yield f"column = column.mask(plain.isna() & ~missing{reached})"
    yield f"table[{name}] = column.mask({empty})"


def _plain(schema: ColumnSchema) -> str:
    """How a cell is brought to the one way of writing of its column."""
    if schema.is_numeric:
        wanted = f"{literal(schema.decimal)}, {literal(schema.unit)}"
        if schema.unit_factors:
            wanted += f", {literal(schema.unit_factors)}"
        unit = literal(schema.unit)
        one = f"measured(one, {unit}) or one" if schema.unit else "one"
        call = f"number({one}, {wanted})"
        if schema.unit in SCALES:
            call = f"span_in(one, {unit}) or {call}"
    elif schema.is_temporal:
        call = f"iso_day(one, {schema.is_day_first})"
    elif schema.is_timed or schema.type == ColumnType.TIME:
        call = "seconds(one)" if schema.is_timed else "time_of(one)"
    elif schema.type == ColumnType.BOOLEAN or schema.spellings:
        words = ", YES_NO" if schema.type == ColumnType.BOOLEAN else ""
        call = f"spelled(one, spellings{words})"
        if schema.is_numeric_odd:
            call = f"None if read_numeral(one) else {call}"
    else:
        return "text"
    return f"text.where(missing, text.map(lambda one: {call}))"


def _sentinels(schema: ColumnSchema) -> Iterator[str]:
    if schema.is_temporal:
        found = f"plain.str[:10].isin({literal([*schema.sentinels])})"
    else:
        values = literal([float(each) for each in schema.sentinels])
        found = f'pd.to_numeric(plain, errors="coerce").isin({values})'
    yield f"stands_for_nothing = {found} & ~missing"
    yield "missing = missing | stands_for_nothing"
