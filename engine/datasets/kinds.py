"""What the values of a column are, to a store and to a model."""

from __future__ import annotations

from enum import StrEnum


class ColumnType(StrEnum):
    """What the values of a column are."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    CURRENCY = "currency"
    QUANTITY = "quantity"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    TIME = "time"
    DURATION = "duration"
    IDENTIFIER = "identifier"
    CATEGORICAL = "categorical"
    TEXT = "text"
    URL = "url"
    EMAIL = "email"
    LIST = "list"
    EMPTY = "empty"


class FeatureType(StrEnum):
    """What a column is to a model: the nine kinds that decide how it becomes a feature."""

    NUMERIC = "numeric"
    CATEGORICAL = "categorical"
    DATETIME = "datetime"
    SENTENCE = "sentence"
    URL = "url"
    EMBEDDED_NUMBER = "embedded-number"
    LIST = "list"
    NOT_GENERALIZABLE = "not-generalizable"
    CONTEXT_SPECIFIC = "context-specific"


NUMERIC = frozenset(
    {
        ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.PERCENT, ColumnType.CURRENCY,
        ColumnType.QUANTITY,
    }
)  # fmt: skip
CORRECTABLE = frozenset(ColumnType) - {ColumnType.EMPTY}
TEMPORAL = frozenset({ColumnType.DATE, ColumnType.DATETIME})
