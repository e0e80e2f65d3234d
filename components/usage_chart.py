"""Calls of programs over time, by how they were answered, and by endpoint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import chart_frame
from components.theme import Palette, Tone, palette
from components.wording import count

if TYPE_CHECKING:
    from engine.keys.model import Usage

# Who reads this asks first what went wrong; each answer is in one of these.
ANSWERS: Final[dict[str, Tone]] = {
    "Answered": "active",
    "Over the limit": "fair",
    "Refused": "quiet",
    "Failed": "poor",
}


def show(used: Sequence[Usage], *, key: str) -> None:
    """Draw the calls by day, and a table of the endpoints; a sentence where there are none."""
    if not used:
        st.caption("No program has called yet. Calls appear here a second after they are answered.")
        return
    totals = Counter[str]()
    for each in used:
        totals[answer(each.status)] += each.calls
    said = ", ".join(f"{totals[name]:,} {name.lower()}" for name in ANSWERS if totals[name])
    st.plotly_chart(
        figure(used, palette()),
        key=key,
        config=chart_frame.CONFIG,
        alt=f"{count(sum(totals.values()), 'call')}: {said}.",
    )
    st.dataframe(
        by_endpoint(used),
        hide_index=True,
        column_config={
            "Answered": st.column_config.ProgressColumn(
                format="percent", min_value=0, max_value=1, width="small"
            ),
            "Mean time": st.column_config.NumberColumn(format="%.1f ms", width="small"),
            "Calls": st.column_config.NumberColumn(format="localized", width="small"),
        },
        alt="Calls by endpoint, the most called first.",
    )


def answer(status: int) -> str:
    """Which of the four an HTTP status is."""
    if status < 400:
        return "Answered"
    if status == 429:
        return "Over the limit"
    return "Refused" if status < 500 else "Failed"


def figure(used: Sequence[Usage], colours: Palette) -> go.Figure:
    """Bars by day, one colour for each kind of answer."""
    days = sorted({each.hour.date() for each in used})
    drawn = chart_frame.empty(colours, "", "Calls", height=240)
    for name, tone in ANSWERS.items():
        sums = Counter[object]()
        for each in used:
            if answer(each.status) == name:
                sums[each.hour.date()] += each.calls
        if sums:
            drawn.add_bar(
                x=[f"{day.day} {day:%b}" for day in days],
                y=[sums[day] for day in days],
                name=name,
                marker_color=colours.tone(tone),
                hovertemplate="%{x}: %{y:,}<extra>" + name + "</extra>",
            )
    drawn.update_layout(barmode="stack", bargap=0.45, showlegend=True)
    drawn.update_xaxes(type="category")
    return drawn


def by_endpoint(used: Sequence[Usage]) -> pd.DataFrame:
    """One row per endpoint: calls, the share that was answered, the mean time."""
    calls, answered, seconds = Counter[str](), Counter[str](), Counter[str]()
    for each in used:
        calls[each.endpoint] += each.calls
        answered[each.endpoint] += each.calls if answer(each.status) == "Answered" else 0
        seconds[each.endpoint] += each.seconds  # type: ignore[assignment] # a sum of times
    rows = calls.most_common(50)
    return pd.DataFrame(
        {
            "Endpoint": [name for name, _ in rows],
            "Calls": [total for _, total in rows],
            "Answered": [answered[name] / total for name, total in rows],
            "Mean time": [seconds[name] / total * 1000 for name, total in rows],
        }
    )
