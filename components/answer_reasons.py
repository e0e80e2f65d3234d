"""Why an answer is what it is: steps that add up to it, as bars and as a table beside them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import chart_frame, schema_units
from components.plain import plain
from components.theme import Palette, palette

MOST_BARS: Final = 14
_LISTS: Final = ("reasons", "steps")
_MEASURES: Final = {"points": "points", "cents": "_cents"}


@dataclass(frozen=True)
class Step:
    """One step; its name and words may be hostile text."""

    name: str
    words: str
    amount: float


def steps(answer: Mapping[str, Any]) -> tuple[list[Step], str]:
    """The steps of an answer and the name of their measure; none where it gives none."""
    for key in _LISTS:
        for measure, unit in _MEASURES.items():
            told = answer.get(key) or ()
            if told and all(isinstance(each, Mapping) and measure in each for each in told):
                return [_step(each, measure) for each in told], unit
    return [], ""


def _step(told: Mapping[str, Any], measure: str) -> Step:
    return Step(str(told.get("name", "")), str(told.get("words", "")), told[measure])


def show(
    answer: Mapping[str, Any], key: str, unit: str = "", *, is_picture_enough: bool = False
) -> None:
    """Draw them, if there are any.

    Args:
        answer: As it was given.
        key: Of the chart.
        unit: The ending of a name with the unit of points.
        is_picture_enough: Whether the answer's picture has drawn them already.
    """
    found, measure = steps(answer)
    unit = unit or measure
    if not found:
        return
    if not is_picture_enough:
        st.markdown("**Why**")
        drawn, words = figure(found, unit, palette())
        st.plotly_chart(drawn, key=key, config=chart_frame.CONFIG, alt=words)
    with st.expander("The same as a table", icon=":material/table:"):
        st.table(table(found, unit), border="horizontal", hide_index=True)


def table(found: Sequence[Step], unit: str) -> pd.DataFrame:
    """Every step with its words, and their sum."""
    whole = math.fsum(each.amount for each in found)
    rows = [(schema_units.heading(each.name), each.words, each.amount) for each in found]
    return pd.DataFrame(
        [
            (plain(name, 60), plain(words, 200), plain(signed(amount, unit)))
            for name, words, amount in [*rows, ("Together", "", whole)]
        ],
        columns=["What", "Why", "Adds"],
    )


def signed(amount: float, unit: str) -> str:
    """An amount with its sign, in the unit of the answer."""
    sign = "+" if amount > 0 else ""
    return sign + schema_units.shown(unit, amount)


def figure(found: Sequence[Step], unit: str, colours: Palette) -> tuple[go.Figure, str]:
    """The steps from nothing to the answer, and the same in words."""
    bars = list(found[:MOST_BARS])
    if rest := found[MOST_BARS:]:
        bars.append(Step("all others", "", math.fsum(each.amount for each in rest)))
    names = [*(chart_frame.label(schema_units.heading(each.name), 28) for each in bars), "Together"]
    whole = math.fsum(each.amount for each in bars)
    drawn = chart_frame.empty(colours, "", "", height=50 + 28 * len(names))
    drawn.add_waterfall(
        orientation="h",
        y=list(range(len(names))),
        x=[*(_scaled(each.amount, unit) for each in bars), 0],
        measure=[*("relative" for _ in bars), "total"],
        text=[*(signed(each.amount, unit) for each in bars), schema_units.shown(unit, whole)],
        textposition="outside",
        textfont={"color": colours.muted, "size": 12},
        cliponaxis=False,
        increasing={"marker": {"color": colours.accent}},
        decreasing={"marker": {"color": colours.fair}},
        totals={"marker": {"color": colours.muted}},
        connector={"line": {"color": colours.border, "width": 1}},
        hovertemplate="%{y}: %{text}<extra></extra>",
    )
    drawn.update_layout(showlegend=False, waterfallgap=0.35)
    drawn.update_xaxes(zeroline=True, zerolinecolor=colours.border, range=_reach(bars, unit))
    drawn.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, autorange="reversed", showgrid=False
    )
    told = ", ".join(f"{each.name} {signed(each.amount, unit)}" for each in bars)
    return drawn, f"{told}: together {schema_units.shown(unit, whole)}."


def _scaled(amount: float, unit: str) -> float:
    found = schema_units.unit(unit)
    return amount / (found.scale if found else 1)


def _reach(bars: Sequence[Step], unit: str) -> list[float]:
    ends = [0.0, *accumulate(_scaled(each.amount, unit) for each in bars)]
    room = 0.22 * (max(ends) - min(ends) or 1.0)
    return [min(ends) - room * (min(ends) < 0), max(ends) + room]
