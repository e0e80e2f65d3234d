"""What the fit learned: odds ratios with intervals, or coefficients and why they have none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from components import caution_list, chart_frame, forest_chart
from components.class_words import UNNAMED, ClassWords
from components.plain import tidy
from components.theme import Palette

if TYPE_CHECKING:
    from engine.evaluation.model import CoefficientRow, CoefficientTable

PENALISED = (
    "A penalised fit pulls every coefficient towards zero, so intervals and p-values from it would"
    " be false and none are shown. Numbers are on the scale of the model's inputs, which Predict"
    " mode standardises: one step is one standard deviation."
)
UNPENALISED = (
    "From the unpenalised fit, per unit of each column; a level is compared with the reference that"
    " its note names. An odds ratio is not a ratio of risks, and it is no cause."
)
MAX_CHART_ROWS = forest_chart.MAX_ROWS


def show(
    table: CoefficientTable, colours: Palette, classes: ClassWords = UNNAMED, *, key: str
) -> None:
    """Draw the chart, the table, and the warning about separation if there is one."""
    caution_list.show(table.warnings, "Separation")
    how, number, middle = (
        (UNPENALISED, "An odds ratio", 1)
        if table.has_intervals
        else (PENALISED, "A coefficient", 0)
    )
    st.caption(f"{number} above {middle} makes **{classes.prose(1)}** more likely. {how}")
    draw = forest_chart.odds_ratios if table.has_intervals else forest_chart.coefficients
    if any(row.odds_ratio is not None for row in table.rows) or not table.has_intervals:
        figure, words = draw(table.rows, colours)
        st.plotly_chart(figure, key=key, config=chart_frame.CONFIG, alt=words)
    if len(table.rows) > MAX_CHART_ROWS:
        st.caption(f"The chart shows {MAX_CHART_ROWS} of {len(table.rows)}; the table has all.")
    st.dataframe(frame(table), hide_index=True, column_config=_formats(table), placeholder="")


def frame(table: CoefficientTable) -> pd.DataFrame:
    """The rows of the table, the intercept first."""
    columns: dict[str, list[object]] = {
        "Column": ["(intercept)"] if table.intercept is not None else [],
        "Term": [""] if table.intercept is not None else [],
        "Coefficient": [table.intercept] if table.intercept is not None else [],
    }
    columns["Column"] += [row.source_column for row in table.rows]
    columns["Term"] += [row.name for row in table.rows]
    columns["Coefficient"] += [row.coefficient for row in table.rows]
    if table.has_intervals:
        lead: list[object] = [None] if table.intercept is not None else []
        columns |= {
            "Odds ratio": lead + [row.odds_ratio for row in table.rows],
            "Low": lead + [row.odds_low for row in table.rows],
            "High": lead + [row.odds_high for row in table.rows],
            "p-value": lead + [row.p_value for row in table.rows],
            "Note": lead + [_note(row) for row in table.rows],
        }
    return pd.DataFrame(columns)


def _note(row: CoefficientRow) -> str:
    """What a cell says of the term; a table shows it as it is, never as markdown."""
    parts = ["separated"] if row.is_separated else []
    if row.reference is not None:
        parts.append(f"compared with {tidy(row.reference, 60) or '(empty)'}")
    return ", ".join(parts)


def _formats(table: CoefficientTable) -> dict[str, Any]:
    formats: dict[str, Any] = {"Coefficient": st.column_config.NumberColumn(format="%.4f")}
    if table.has_intervals:
        for name in ("Odds ratio", "Low", "High"):
            formats[name] = st.column_config.NumberColumn(format="%.4g")
        formats["p-value"] = st.column_config.NumberColumn(format="%.2g")
    return formats
