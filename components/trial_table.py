"""The test rows of a trial as a table to edit, and the edited table as a trial."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from components.plain import tidy
from components.trial import Fault, Trial

MAX_ROWS: Final = 1_000
LABEL: Final = "label"


def columns(trial: Trial) -> list[str]:
    """The names of the features, or numbers where the trial has none."""
    names = trial.payload.get("featureNames")
    if names:
        return [str(name) for name in names]
    rows = trial.payload["testFeatures"] or trial.payload["features"] or [[]]
    return [f"feature {place + 1}" for place in range(len(rows[0]))]


def frame(trial: Trial) -> pd.DataFrame:
    """The test rows; columns are named by place, since a person's names may repeat."""
    rows = trial.payload["testFeatures"]
    made: dict[str, Any] = {}
    for place in range(len(columns(trial))):
        cells = [row[place] for row in rows]
        if all(cell is None or _is_number(cell) for cell in cells):
            made[f"f{place}"] = pd.Series(cells, dtype="float64")
        else:
            made[f"f{place}"] = pd.Series(
                [None if cell is None else str(cell) for cell in cells], dtype="object"
            )
    made[LABEL] = pd.Series(_labels(trial), dtype="Int64")
    return pd.DataFrame(made)


def edit(trial: Trial, *, key: str) -> tuple[Trial | None, tuple[Fault, ...]]:
    """Draw the table; give what it now says, or its faults."""
    names = columns(trial)
    config: dict[str, Any] = {
        f"f{place}": st.column_config.Column(tidy(name, 40)) for place, name in enumerate(names)
    }
    config[LABEL] = st.column_config.NumberColumn(
        "Known answer",
        help="0 or 1. Stays out of the box; leave the whole column empty if unknown.",
        min_value=0,
        max_value=1,
        step=1,
    )
    edited = st.data_editor(
        frame(trial), column_config=config, num_rows="dynamic", hide_index=True, key=key, height=300
    )
    return taken(trial, edited)


def taken(trial: Trial, edited: pd.DataFrame) -> tuple[Trial | None, tuple[Fault, ...]]:
    """The edited table as a trial with the training rows as they were; rows all empty are left."""
    kept = edited[edited.notna().any(axis=1)]
    cells = kept.drop(columns=LABEL)
    rows = [[_cell(value) for value in row] for row in cells.itertuples(index=False)]
    known = kept[LABEL]
    if not rows:
        return None, (Fault("table", "holds no row"),)
    if known.isna().any() and not known.isna().all():
        place = int(known.isna().to_numpy().argmax()) + 1
        problem = "has no known answer; give all of them, or none"
        return None, (Fault(f"row {place}", problem),)
    labels = None if known.isna().all() else [int(label) for label in known]
    return Trial({**trial.payload, "testFeatures": rows}, labels), ()


def _labels(trial: Trial) -> list[Any]:
    return [*trial.labels] if trial.labels else [None] * len(trial.payload["testFeatures"])


def _cell(value: Any) -> object:
    if not isinstance(value, str) and pd.isna(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return float(value) if isinstance(value, float) else value


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)
