"""Which column is to be predicted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    from engine.datasets.model import ColumnFacts

_NONE: Final = "Not chosen yet"


def show(columns: Sequence[ColumnFacts], target: str | None, *, key: str) -> str | None:
    """Draw the chooser.

    Args:
        columns: All columns; dropped ones are not offered.
        target: The column in force, or None.
        key: Keeps this dataset's choice apart from another's.

    Returns:
        The chosen column, or None for no target.
    """
    names = [column.name for column in columns if not column.is_dropped]
    options = [_NONE, *names]
    chosen = st.selectbox(
        "What do you want to predict?",
        range(len(options)),
        index=options.index(target) if target in names else 0,
        format_func=lambda place: options[place],
        key=f"target-{key}-{target}",
        help=(
            "With a target the report also looks for leakage: columns that give the answer away. "
            "For a logistic regression it has two classes."
        ),
    )
    return options[chosen] if chosen else None
