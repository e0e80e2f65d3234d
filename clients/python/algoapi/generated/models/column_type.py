from typing import Literal

ColumnType = Literal[
    "boolean",
    "categorical",
    "currency",
    "date",
    "datetime",
    "decimal",
    "duration",
    "email",
    "empty",
    "identifier",
    "integer",
    "list",
    "percent",
    "quantity",
    "text",
    "time",
    "url",
]

COLUMN_TYPE_VALUES: set[ColumnType] = {
    "boolean",
    "categorical",
    "currency",
    "date",
    "datetime",
    "decimal",
    "duration",
    "email",
    "empty",
    "identifier",
    "integer",
    "list",
    "percent",
    "quantity",
    "text",
    "time",
    "url",
}


def check_column_type(value: str) -> ColumnType:
    if value in COLUMN_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COLUMN_TYPE_VALUES!r}")
