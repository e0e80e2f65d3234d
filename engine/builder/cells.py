"""How a cell of a cleaned table is written: the generated program reads them the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def as_text(value: object) -> str:
    """Write a level or a class; 1.0 and 1 are the same."""
    text = str(value)
    whole = text.removesuffix(".0")
    return whole if whole.lstrip("-").isdecimal() else text


def as_number(value: Any) -> float | int | None:
    """A numeric cell for JSON; whole numbers stay short and an empty cell is None."""
    number = float(value)
    if number != number:  # noqa: PLR0124 - only NaN differs from itself
        return None
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def texts(column: pd.Series[Any]) -> list[str | None]:
    """A column as levels; an empty cell is None."""
    empty = column.isna().tolist()
    return [
        None if blank else as_text(value)
        for value, blank in zip(column.tolist(), empty, strict=True)
    ]


def numbers(column: pd.Series[Any]) -> list[float | None]:
    """A column as floats; raises ValueError or TypeError at a cell that is none."""
    empty = column.isna().tolist()
    return [
        None if blank else float(value) for value, blank in zip(column.tolist(), empty, strict=True)
    ]
