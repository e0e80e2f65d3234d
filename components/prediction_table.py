"""Every test row: its probability, the decision at a threshold, and the truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.class_words import UNNAMED, ClassWords

MAX_ROWS = 5_000
OUTCOMES = {(0, 0): "true negative", (0, 1): "false positive", (1, 0): "false negative"}


def frame(
    result: Mapping[str, Any],
    labels: Sequence[int] | None,
    payload: Mapping[str, Any],
    threshold: float,
    classes: ClassWords = UNNAMED,
) -> pd.DataFrame:
    """The table, cut at ``MAX_ROWS``; the result's lists have been checked before."""
    probabilities = list(result.get("probabilities") or [])[:MAX_ROWS]
    decisions = list(result.get("predictions") or [])[:MAX_ROWS]
    if probabilities:
        decisions = [int(p >= threshold) for p in probabilities]
    columns: dict[str, Any] = {"Row": range(1, len(decisions) + 1)}
    if probabilities:
        columns[_chance(classes)] = probabilities
    columns["Decision"] = [classes.cell(decision) for decision in decisions]
    if labels is not None:
        truth = list(labels)[:MAX_ROWS]
        pairs = zip(truth, decisions, strict=True)
        columns["Truth"] = [classes.cell(label) for label in truth]
        columns["Outcome"] = [OUTCOMES.get((y, int(d)), "true positive") for y, d in pairs]
    return pd.DataFrame(columns | _features(payload, len(decisions), set(columns)))


def unchecked(
    result: Mapping[str, Any], payload: Mapping[str, Any], classes: ClassWords = UNNAMED
) -> pd.DataFrame | None:
    """The answers of a result that nobody could judge, as text; None if there are none."""
    answers: dict[str, Any] = {}
    for key, title in (("probabilities", _chance(classes)), ("predictions", "Decision")):
        values = result.get(key)
        if isinstance(values, list) and values:
            answers[title] = [str(classes.cell(value))[:80] for value in values[:MAX_ROWS]]
    if not answers or len({len(values) for values in answers.values()}) != 1:
        return None
    rows = len(next(iter(answers.values())))
    return pd.DataFrame(
        {"Row": range(1, rows + 1), **answers, **_features(payload, rows, {"Row", *answers})}
    )


def show(table: pd.DataFrame, rows: int) -> None:
    """Draw the table."""
    # The probability stands second where there is one; its title is in the target's words.
    config: dict[str, Any] = {
        title: st.column_config.ProgressColumn(min_value=0.0, max_value=1.0, format="%.3f")
        for title in table.columns[1:2]
        if table[title].dtype.kind == "f"
    }
    st.dataframe(table, hide_index=True, column_config=config, height=420)
    if rows > len(table):
        st.caption(f"The first {len(table):,} of {rows:,} test rows.")


def _chance(classes: ClassWords) -> str:
    return f"Probability of {classes.said(1)}"


def _features(payload: Mapping[str, Any], rows: int, taken: set[str]) -> dict[str, list[str]]:
    """The test rows' own cells as text, so that nothing in them is anything but text."""
    names, cells = payload.get("featureNames"), payload.get("testFeatures")
    if not isinstance(names, list) or not isinstance(cells, list) or len(cells) < rows:
        return {}
    if not all(isinstance(row, list) and len(row) == len(names) for row in cells[:rows]):
        return {}
    found: dict[str, list[str]] = {}
    for place, name in enumerate(names):
        title = str(name)[:80]
        while title in taken or title in found:
            title += " "
        found[title] = ["" if row[place] is None else str(row[place]) for row in cells[:rows]]
    return found
