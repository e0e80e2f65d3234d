"""One column in full: its spread with names, its numbers, the values that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go
import streamlit as st

from components.plain import charted, plain, tidy
from components.theme import palette
from components.wording import amount, share

if TYPE_CHECKING:
    from engine.datasets.model import ColumnFacts


def show(column: ColumnFacts, rows: int) -> None:
    """Draw the column in a card."""
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.subheader(plain(column.name, 60), anchor=False, width="content")
            st.badge(column.type.value, color="gray")
            if column.is_dropped:
                st.badge("dropped", color="orange")
        left, right = st.columns([1.6, 1])
        with left:
            _spread(column)
        with right, st.container(gap="xxsmall"):
            for label, value in _numbers(column, rows):
                with st.container(horizontal=True, horizontal_alignment="distribute", wrap=False):
                    st.caption(label, width="content")
                    st.text(value, text_alignment="right")
        _values("Values that do not fit", column.exceptions)
        _values("Examples", column.examples)


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
