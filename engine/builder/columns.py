"""What each column of a cleaned table is, as far as choosing its role needs."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING, Any

from engine.builder.cells import as_text
from engine.builder.model import ColumnSummary

if TYPE_CHECKING:
    import pandas as pd

MOST_LEVELS = 50
ID_SHARE = 0.98
ID_ROWS = 20
LOOKED_AT = 200


def summarise(frame: pd.DataFrame) -> tuple[ColumnSummary, ...]:
    """Every column of the table, in its order."""
    return tuple(
        _summary(str(name), frame.iloc[:, position]) for position, name in enumerate(frame.columns)
    )


def _summary(name: str, column: pd.Series[Any]) -> ColumnSummary:
    filled = column.dropna()
    counts = Counter[str]()
    # Counted before written: a column of ten thousand measurements has few levels worth a text.
    tally = filled.value_counts()
    is_number = column.dtype.kind in "iuf"
    distinct = len(tally)
    if is_number and distinct > MOST_LEVELS:
        tally = tally.head(MOST_LEVELS)
    for value, count in tally.items():
        counts[as_text(value)] += int(count)
    if not is_number:
        distinct = len(counts)
    kind = _type(filled, counts, distinct)
    # The commonest first, and equal ones by name: the same table always proposes the same.
    levels = nsmallest(MOST_LEVELS, counts.items(), key=lambda item: (-item[1], item[0]))
    return ColumnSummary(
        name=name,
        type=kind,
        rows=len(column),
        distinct=distinct,
        missing=len(column) - len(filled),
        levels=tuple(levels),
        is_id_like=_is_id_like(kind, filled, distinct),
        is_constant=distinct < 2,
    )


def _type(filled: pd.Series[Any], counts: Counter[str], distinct: int) -> str:
    kind = filled.dtype.kind
    if kind == "b":
        return "boolean"
    if kind == "M":
        return "date"
    if kind in "iuf":
        is_whole = kind in "iu" or bool((filled % 1 == 0).all())
        return "integer" if is_whole else "number"
    if counts and {level.lower() for level in islice(counts, 3)} <= {"true", "false"}:
        return "boolean" if distinct <= 2 else "category"
    if counts and all(_is_date(level) for level in islice(counts, LOOKED_AT)):
        return "date"
    return "category" if distinct <= MOST_LEVELS else "text"


def _is_date(cell: str) -> bool:
    try:
        datetime.fromisoformat(cell)
    except ValueError:
        return False
    return "-" in cell


def _is_id_like(kind: str, filled: pd.Series[Any], distinct: int) -> bool:
    """Nearly every row its own value, and not a measurement."""
    if len(filled) < ID_ROWS or distinct < ID_SHARE * len(filled):
        return False
    if kind == "integer":
        # Counting up is an id; spread-out whole numbers, such as incomes, are measured.
        return float(filled.max()) - float(filled.min()) < 2 * len(filled)
    return kind in {"text", "category"}
