"""Every column: its type, what is missing, how its values are spread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components import column_card
from components.plain import tidy
from components.wording import amount

if TYPE_CHECKING:
    from engine.datasets.model import ColumnFacts, ColumnType

Correct = Callable[[str, "ColumnType | None"], None]


def show(columns: Sequence[ColumnFacts], rows: int, correct: Correct | None = None) -> None:
    """Draw the table, and below it the column that was chosen in it.

    Args:
        columns: Dropped ones included.
        rows: How many rows the shares are of.
        correct: Names the type of a column, or takes that back.
    """
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.caption("Choose a row to see its column in full, and to correct its type.")
        if st.toggle("Worst first", key="columns-worst-first"):
            columns = sorted(columns, key=_loss, reverse=True)
    chosen = _choose(columns, rows)
    if chosen is not None:
        column_card.show(chosen, rows, correct)


def _loss(column: ColumnFacts) -> float:
    """How many cells' worth the column loses, by the weights of the score."""
    return 0.8 * column.missing + column.invalid + 0.2 * column.untidy


def _choose(columns: Sequence[ColumnFacts], rows: int) -> ColumnFacts | None:
    table = pd.DataFrame(
        {
            "Column": [column.name for column in columns],
            "Type": [_type(column) for column in columns],
            "Missing": [100 * column.missing / max(rows, 1) for column in columns],
            "Lost": [100 * _loss(column) / max(rows, 1) for column in columns],
            "Distinct": [column.distinct for column in columns],
            "Spread": [list(column.histogram.counts) for column in columns],
            "Range or examples": [_range(column) for column in columns],
            "Misfits": [column.invalid for column in columns],
            "To know": [_notes(column) for column in columns],
        }
    )
    state = st.dataframe(
        table,
        key=f"columns-{len(columns)}",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        row_height=40,
        height=min(640, 42 + 40 * max(len(columns), 1)),
        column_config={
            "Column": st.column_config.TextColumn(width=120),
            "Type": st.column_config.TextColumn(width=120),
            "Missing": st.column_config.ProgressColumn(
                format="%.1f%%", min_value=0, max_value=100, width=110
            ),
            "Lost": st.column_config.NumberColumn(
                format="%.1f%%",
                width=70,
                help="Share of its cells that the score loses: missing, misfit or untidy ones.",
            ),
            "Distinct": st.column_config.NumberColumn(format="localized", width=70),
            "Spread": st.column_config.BarChartColumn(
                help="Counts per bin for numbers; per most frequent value for the rest.",
                y_min=0,
                width=120,
            ),
            "Misfits": st.column_config.NumberColumn(
                format="localized", width=80, help="Values that do not fit the column's type."
            ),
            "Range or examples": st.column_config.TextColumn(width=185),
            "To know": st.column_config.TextColumn(width=160),
        },
        alt=f"Facts about {len(columns)} columns: type, missing share, distinct values, spread.",
    )
    # A row chosen in a longer table may be gone from this one.
    places = [place for place in state.selection.rows if place < len(columns)]
    return columns[places[0]] if places else None


def _type(column: ColumnFacts) -> str:
    details = [column.unit or "", column.date_format or ""]
    extra = ", ".join(detail for detail in details if detail)
    return f"{column.type.value} ({extra})" if extra else column.type.value


def _range(column: ColumnFacts) -> str:
    if column.is_numeric and column.minimum is not None and column.maximum is not None:
        return f"{amount(column.minimum)} to {amount(column.maximum)}"
    return " · ".join(tidy(example, 32) for example in column.examples[:4])


def _notes(column: ColumnFacts) -> str:
    notes = {
        "dropped": column.is_dropped,
        "constant": column.is_constant,
        "looks like an id": column.is_id_like,
        "mixed types": column.is_mixed,
        "many values": column.is_high_cardinality,
        "target": column.role_hint == "target",
        f"renamed from {tidy(column.header, 40)}": column.header != column.name,
        f"ranks the target alone (AUC {column.auc:.2f})"
        if column.auc is not None
        else "": column.auc is not None and max(column.auc, 1 - column.auc) > 0.95,
    }
    return ", ".join(note for note, holds in notes.items() if holds)
