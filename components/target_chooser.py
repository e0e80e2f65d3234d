"""Which column is to be predicted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components.session import value

if TYPE_CHECKING:
    from engine.datasets.model import ColumnFacts

_NONE: Final = "Not chosen yet"


def chosen(columns: Sequence[ColumnFacts], target: str | None, *, key: str) -> str | None:
    """The column that was chosen since the chooser was drawn, or the one in force.

    Args:
        columns: All columns; dropped ones are not offered.
        target: The column in force, or None.
        key: Keeps this dataset's choice apart from another's.
    """
    place = value(_seat(target, key), None)
    if place is None:
        return target
    return _names(columns)[place - 1] if place else None


def show(columns: Sequence[ColumnFacts], target: str | None, *, key: str) -> None:
    """Draw the chooser; its arguments are those of ``chosen``."""
    names = _names(columns)
    options = [_NONE, *names]
    st.selectbox(
        "What do you want to predict?",
        range(len(options)),
        index=options.index(target) if target in names else 0,
        format_func=lambda place: options[place],
        key=_seat(target, key),
        help=(
            "With a target the report also looks for leakage: columns that give the answer away. "
            "For a logistic regression it has two classes."
        ),
    )


def _seat(target: str | None, key: str) -> str:
    return f"target-{key}-{target}"


def _names(columns: Sequence[ColumnFacts]) -> list[str]:
    return [column.name for column in columns if not column.is_dropped]
