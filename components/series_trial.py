"""The next values of a series: all of them drawn after what is known, one of them in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import chart_frame
from components.model_inputs import Row
from components.model_numbers import said
from components.plain import plain
from components.services import services
from components.theme import Palette, palette
from components.wording import count

if TYPE_CHECKING:
    from engine.models.model import Model

_BAND = 0.16


def show(model: Model) -> Row:
    """Draw the forecast; the row that asks for the chosen step comes back."""
    card = model.card or {}
    horizon = int(card["horizon"])
    steps = list(range(1, horizon + 1))
    told = services().models.predict(model.id, [{"step": step} for step in steps]).predictions
    figure, words = chart(card.get("recent", ()), told, palette())
    st.plotly_chart(figure, key="model-forecast", config=chart_frame.CONFIG, alt=words)
    step = (
        st.slider("Steps after the last known one", 1, horizon, key=f"try-{model.id}-step")
        if horizon > 1
        else 1
    )
    with st.grid(4, min_column_width=150, gap="small"):
        for name, value in figures(told[step - 1]):
            st.metric(plain(name, 60), plain(value, 60), border=True)
    with st.expander("All steps", icon=":material/table:"):
        st.dataframe(
            pd.DataFrame(told).rename(columns=str.title),
            hide_index=True,
            alt=f"{count(horizon, 'step')} with their values.",
        )
    return {"step": step}


def figures(told: dict[str, Any]) -> list[tuple[str, str]]:
    """One step in numbers."""
    return [
        ("Time", str(told["time"])),
        ("Value", said(told["value"])),
        ("Low", said(told["low"])),
        ("High", said(told["high"])),
    ]


def chart(
    recent: list[tuple[str, float]], told: list[dict[str, Any]], colours: Palette
) -> tuple[go.Figure, str]:
    """Known values, told ones, and the range that four fifths of the held-out errors keep to."""
    drawn = chart_frame.empty(colours, "", "", height=320)
    red, green, blue = (int(colours.accent[place : place + 2], 16) for place in (1, 3, 5))
    ranged = [each for each in told if each["low"] is not None]
    if ranged:
        drawn.add_scatter(
            x=[each["time"] for each in (*ranged, *reversed(ranged))],
            y=[each["high"] for each in ranged] + [each["low"] for each in reversed(ranged)],
            fill="toself",
            fillcolor=f"rgba({red},{green},{blue},{_BAND})",
            line={"width": 0},
            hoverinfo="skip",
            name="Four fifths of the held-out errors",
        )
    drawn.add_scatter(
        x=[moment for moment, _ in recent],
        y=[value for _, value in recent],
        mode="lines",
        name="Known",
        line={"color": colours.muted, "width": 2},
    )
    last = [(moment, value) for moment, value in recent][-1:]
    drawn.add_scatter(
        x=[*(moment for moment, _ in last), *(each["time"] for each in told)],
        y=[*(value for _, value in last), *(each["value"] for each in told)],
        mode="lines+markers",
        name="Told",
        line={"color": colours.accent, "width": 2},
        marker={"size": 5},
    )
    first, end = told[0], told[-1]
    return drawn, (
        f"From {first['time']} to {end['time']}: {said(first['value'])} to {said(end['value'])}."
    )
