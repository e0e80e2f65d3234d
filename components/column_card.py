"""One column in full: its spread with names, its numbers, the values that do not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go
import streamlit as st

from components.plain import charted, plain, tidy
from components.session import value as held_value
from components.theme import palette
from components.wording import amount, share

if TYPE_CHECKING:
    from engine.datasets.model import ColumnFacts, ColumnType


def show(
    column: ColumnFacts,
    rows: int,
    correct: Callable[[str, ColumnType | None], None] | None = None,
) -> None:
    """Draw the column in a card; ``correct`` names its type or takes that back."""
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.subheader(plain(column.name, 60), anchor=False, width="content")
            st.badge(column.type.value, color="gray")
            if column.is_corrected:
                st.badge("type corrected", color="blue", icon=":material/edit:")
            if column.is_dropped:
                st.badge("dropped", color="orange")
            if correct is not None:
                _types(column, correct)
        left, right = st.columns([1.6, 1])
        with left:
            _spread(column)
        with right, st.container(gap="xxsmall"):
            for label, value in _numbers(column, rows):
                with st.container(horizontal=True, horizontal_alignment="distribute"):
                    st.caption(label, width="content")
                    st.text(value, width="content", text_alignment="right")
        _values("Values that do not fit", column.exceptions)
        _values("Examples", column.examples)


def corrected(columns: Sequence[ColumnFacts]) -> dict[str, ColumnType]:
    """The types that were chosen since the card was drawn, by column."""
    return {
        column.name: chosen
        for column in columns
        if (chosen := held_value(_seat(column), column.type)) != column.type
    }


def _seat(column: ColumnFacts) -> str:
    return f"type-of-{column.name}-{column.type}-{column.is_corrected}"


def _types(column: ColumnFacts, correct: Callable[[str, ColumnType | None], None]) -> None:
    """The type that is right, if it is not the one that was found."""
    from engine.datasets.model import CORRECTABLE  # noqa: PLC0415 - the engine loads on first use

    kinds = sorted(CORRECTABLE | {column.type})
    chosen = st.selectbox(
        "Its type is",
        kinds,
        index=kinds.index(column.type),
        key=_seat(column),
        width=200,
        help="Choose another one and the table is cleaned again with it. The recipe remembers it.",
    )
    if chosen != column.type:
        correct(column.name, chosen)
    elif column.is_corrected and st.button(
        "Back to what was found", key=f"type-back-{column.name}", type="tertiary"
    ):
        correct(column.name, None)


def _spread(column: ColumnFacts) -> None:
    labels = [charted(label, 24) for label in column.histogram.labels]
    counts = column.histogram.counts
    if not counts:
        st.caption("There is no value to draw.")
        return
    figure = go.Figure(
        go.Bar(
            # Numbered, so that two labels that look the same stay two bars.
            x=list(range(len(counts))),
            y=counts,
            marker={"color": palette().accent, "cornerradius": 3},
            customdata=labels,
            hovertemplate="%{customdata}: %{y:,}<extra></extra>",
        )
    )
    figure.update_layout(
        height=220,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        bargap=0.08 if column.is_numeric else 0.3,
        font={"color": palette().muted},
        xaxis={"tickvals": list(range(len(labels))), "ticktext": labels, "fixedrange": True},
        yaxis={"fixedrange": True, "nticks": 4},
    )
    st.plotly_chart(
        figure,
        key="column-spread",
        config={"displayModeBar": False},
        alt="Spread of the column: "
        + ", ".join(f"{label} {n:,}" for label, n in zip(labels, counts, strict=True)),
    )


def _numbers(column: ColumnFacts, rows: int) -> list[tuple[str, str]]:
    facts = [
        ("Missing", f"{column.missing:,} ({share(column.missing / max(rows, 1))})"),
        ("Distinct", f"{column.distinct:,}"),
        ("Misfits", f"{column.invalid:,}"),
        ("Untidy", f"{column.untidy:,}"),
    ]
    numbers = {
        "Smallest": column.minimum,
        "Median": column.median,
        "Mean": column.mean,
        "Largest": column.maximum,
        "Ranks the target alone (AUC)": column.auc,
    }
    facts += [(label, amount(value)) for label, value in numbers.items() if value is not None]
    words = {"Unit": column.unit, "Dates as": column.date_format, "Decimal": column.decimal_mark}
    return facts + [(label, tidy(word, 40)) for label, word in words.items() if word]


def _values(title: str, values: tuple[str, ...]) -> None:
    if values:
        st.caption(title)
        st.text(" · ".join(tidy(value, 60) for value in values[:12]))
