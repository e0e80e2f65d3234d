"""What a column is like, in numbers: for the report and for whoever builds on it."""

from __future__ import annotations

import re

from engine.datasets import convert
from engine.datasets.column import Column
from engine.datasets.distribution import Numbers
from engine.datasets.features import Described, feature_type
from engine.datasets.model import ColumnFacts, ColumnType, Histogram, Role
from engine.datasets.schema import clean_text

_TOP = 12
_ID_NAME = re.compile(
    r"(.*[_\-. ])?(id|uuid|guid|key|nr|no|num|number|code|index|rowid)|.*(Id|ID|Nr|Key)|unnamed.*|"
    r"column_1",
)
_LEVELS = frozenset({ColumnType.CATEGORICAL, ColumnType.IDENTIFIER})
_WORDS = frozenset({ColumnType.TEXT, ColumnType.URL, ColumnType.EMAIL})


def describe(
    column: Column,
    header: str,
    rows: int,
    repeats: int,
    *,
    is_target: bool,
    is_dropped: bool,
    auc: float | None,
) -> ColumnFacts:
    """All facts of one column; ``repeats`` of its rows repeat others."""
    schema = column.schema
    distinct, states = column.distinct, column.states
    missing = states.get(convert.MISSING, 0)
    filled = rows - missing
    numbers = column.numbers
    is_id = not is_target and _is_id_like(column, distinct, filled - repeats, numbers)
    is_wide = schema.type in _WORDS or (schema.type in _LEVELS and distinct > min(50, 0.5 * filled))
    is_constant = distinct <= 1
    return ColumnFacts(
        name=schema.name,
        header=header,
        type=schema.type,
        confidence=round(schema.confidence, 4),
        missing=missing,
        distinct=distinct,
        invalid=states.get(convert.INVALID, 0),
        untidy=states.get(convert.UNTIDY, 0),
        histogram=numbers.histogram() if numbers else _top(column, filled),
        examples=column.usual,
        exceptions=column.misfits,
        minimum=numbers.minimum if numbers else None,
        maximum=numbers.maximum if numbers else None,
        mean=numbers.mean if numbers else None,
        median=numbers.median if numbers else None,
        decimal_mark=schema.decimal if schema.is_numeric else None,
        date_format=schema.date_shape or None,
        unit=schema.unit or None,
        is_numeric=column.holds_numbers,
        is_id_like=is_id,
        is_constant=is_constant,
        is_dropped=is_dropped,
        feature_type=feature_type(_described(column, filled)),
        is_mixed=schema.is_mixed,
        is_corrected=schema.is_corrected,
        is_high_cardinality=is_wide and distinct > 50,
        role_hint=_role(schema.type, is_target=is_target, is_id=is_id, is_empty=is_constant,
                        is_wide=is_wide),
        auc=auc,
    )  # fmt: skip


def _described(column: Column, filled: int) -> Described:
    """What the kind of feature is told from: values as read, the words for nothing left out."""
    schema = column.schema
    nothing = {"", *schema.null_tokens, *schema.sentinels}
    counts = {
        text: count
        for raw, count in column.pool.sample.items()
        if (text := clean_text(raw)) not in nothing
    }
    numbers = column.numbers
    is_dense = numbers is not None and numbers.maximum - numbers.minimum < 1.5 * filled
    return Described(schema.name, schema.type, counts, column.distinct, filled,
                     rows=column.pool.height,
                     is_ordered=is_dense and column.distinct == filled)  # fmt: skip


def _top(column: Column, filled: int) -> Histogram:
    """The most frequent values; none where most values are their own."""
    if column.distinct > 0.5 * filled and column.distinct > _TOP:
        return Histogram()
    head = column.leading[:_TOP]
    return Histogram(
        labels=tuple(value[:60] for value, _ in head), counts=tuple(count for _, count in head)
    )


def is_key_name(name: str) -> bool:
    """Whether a column is called as columns are that number cases."""
    return bool(_ID_NAME.fullmatch(name))


def _is_id_like(column: Column, distinct: int, filled: int, numbers: Numbers | None) -> bool:
    """Nearly every row its own value, and of the kind that numbers cases."""
    if filled < 10 or distinct < 0.95 * filled:
        return False
    schema = column.schema
    if schema.type == ColumnType.IDENTIFIER:
        return True
    has_name = is_key_name(schema.name)
    if schema.type == ColumnType.INTEGER and numbers is not None:
        is_dense = numbers.maximum - numbers.minimum < 1.5 * filled
        return has_name or (is_dense and filled > 30)
    return has_name and schema.type in {ColumnType.TEXT, ColumnType.CATEGORICAL}


def _role(kind: ColumnType, *, is_target: bool, is_id: bool, is_empty: bool, is_wide: bool) -> Role:
    if is_target:
        return "target"
    if is_empty:
        return "ignore"
    if is_id or (kind == ColumnType.IDENTIFIER and is_wide):
        return "identifier"
    if kind in {ColumnType.DATE, ColumnType.DATETIME}:
        return "time"
    return "text" if is_wide else "feature"
