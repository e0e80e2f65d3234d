"""The test rows of a trial as a table to edit, and the edited table as a trial."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from components.class_words import UNNAMED, ClassWords
from components.plain import plain, tidy
from components.trial import Fault, Trial

MAX_ROWS: Final = 1_000
LABEL: Final = "label"
# A table without rows gets a few blank ones to write in.
BLANK_ROWS: Final = 3


def columns(trial: Trial) -> list[str]:
    """The names of the features, or numbers where the trial has none."""
    names = trial.payload.get("featureNames")
    if names:
        return [str(name) for name in names]
    rows = trial.payload["testFeatures"] or trial.payload["features"] or [[]]
    return [f"feature {place + 1}" for place in range(len(rows[0]))]


def frame(trial: Trial, classes: ClassWords = UNNAMED) -> pd.DataFrame:
    """The test rows; columns are named by place, since a person's names may repeat."""
    rows = trial.payload["testFeatures"]
    made: dict[str, Any] = {}
    for place, name in enumerate(columns(trial)):
        cells = [row[place] for row in rows]
        if not rows:
            made[f"f{place}"] = pd.Series(dtype="string" if name in trial.texts else "float64")
        elif all(cell is None or _is_number(cell) for cell in cells):
            made[f"f{place}"] = pd.Series(cells, dtype="float64")
        else:
            made[f"f{place}"] = pd.Series(
                [None if cell is None else str(cell) for cell in cells], dtype="object"
            )
    words = _words(classes)
    known = [words.get(label, label) for label in _labels(trial)]
    made[LABEL] = pd.Series(known, dtype="string" if words else "Int64")
    table = pd.DataFrame(made)
    return table if rows else table.reindex(range(BLANK_ROWS))


def edit(
    trial: Trial, classes: ClassWords = UNNAMED, *, key: str
) -> tuple[Trial | None, tuple[Fault, ...]]:
    """Draw the table; give what it now says, or its faults."""
    names = columns(trial)
    config: dict[str, Any] = {
        f"f{place}": st.column_config.Column(tidy(name, 40)) for place, name in enumerate(names)
    }
    config[LABEL] = _answer(classes)
    edited = st.data_editor(
        frame(trial, classes),
        column_config=config,
        num_rows="dynamic",
        hide_index=True,
        key=key,
        height=300,
    )
    return taken(trial, edited, classes)


def _answer(classes: ClassWords) -> Any:
    stays = "Stays out of the box; leave the whole column empty if unknown."
    if words := _words(classes):
        help_ = f"What is so of {plain(classes.target, 60)}. {stays}"
        return st.column_config.SelectboxColumn(
            "Known answer", help=help_, options=list(words.values())
        )
    return st.column_config.NumberColumn(
        "Known answer", help=f"0 or 1. {stays}", min_value=0, max_value=1, step=1
    )


def taken(
    trial: Trial, edited: pd.DataFrame, classes: ClassWords = UNNAMED
) -> tuple[Trial | None, tuple[Fault, ...]]:
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
    scores: dict[object, int] = {word: label for label, word in _words(classes).items()}
    answers = [scores[label] if label in scores else int(label) for label in known.dropna()]
    labels = None if known.isna().all() else answers
    return Trial({**trial.payload, "testFeatures": rows}, labels), ()


def _words(classes: ClassWords) -> dict[int, str]:
    """The two answers as words; empty where there are none, or none that differ."""
    words = {label: str(classes.cell(label)) for label in (0, 1)}
    return words if classes.is_named and words[0] != words[1] else {}


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
