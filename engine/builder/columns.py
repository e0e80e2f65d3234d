"""What each column of a cleaned table is, as far as choosing its role needs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from engine.builder.cells import texts
from engine.builder.model import ColumnSummary

if TYPE_CHECKING:
    import pandas as pd

MOST_LEVELS = 50
ID_SHARE = 0.98
ID_ROWS = 20


def summarise(frame: pd.DataFrame) -> tuple[ColumnSummary, ...]:
    """Every column of the table, in its order."""
    return tuple(
        _summary(str(name), frame.iloc[:, position]) for position, name in enumerate(frame.columns)
    )


def _summary(name: str, column: pd.Series[Any]) -> ColumnSummary:
    cells = [cell for cell in texts(column) if cell is not None]
    counts = Counter(cells)
    kind = _type(column, cells, len(counts))
    # The commonest first, and equal ones by name: the same table always proposes the same.
    levels = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_LEVELS]
    return ColumnSummary(
        name=name,
        type=kind,
        rows=len(column),
        distinct=len(counts),
        missing=len(column) - len(cells),
        levels=tuple(levels),
        is_id_like=_is_id_like(kind, cells, len(counts)),
        is_constant=len(counts) < 2,
    )


def _type(column: pd.Series[Any], cells: list[str], distinct: int) -> str:
    kind = column.dtype.kind
    if kind == "b":
        return "boolean"
    if kind == "M":
        return "date"
    if kind in "iuf":
        is_whole = kind in "iu" or all(cell.lstrip("-").isdecimal() for cell in cells)
        return "integer" if is_whole else "number"
    if cells and {cell.lower() for cell in cells} <= {"true", "false"}:
        return "boolean"
    if cells and all(_is_date(cell) for cell in cells[:200]):
        return "date"
    return "category" if distinct <= MOST_LEVELS else "text"


def _is_date(cell: str) -> bool:
    from datetime import datetime  # noqa: PLC0415 - only text columns need it

    try:
        datetime.fromisoformat(cell)
    except ValueError:
        return False
    return "-" in cell


def _is_id_like(kind: str, cells: list[str], distinct: int) -> bool:
    """Nearly every row its own value, and not a measurement."""
    if len(cells) < ID_ROWS or distinct < ID_SHARE * len(cells):
        return False
    if kind == "integer":
        # Counting up is an id; spread-out whole numbers, such as incomes, are measured.
        values = sorted(int(cell) for cell in cells)
        return values[-1] - values[0] < 2 * len(values)
    return kind in {"text", "category"}
