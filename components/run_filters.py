"""Which runs the history shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from components import run_words
from components.plain import tidy
from engine.runs.model import RunFilter, RunState

_ANY: Final = ""


def show(algorithms: Mapping[str, str], datasets: Mapping[str, str]) -> RunFilter:
    """Draw the filters; names by id may be a person's text."""
    with st.grid(4, min_column_width=180, gap="small"):
        text = st.text_input(
            "Search", placeholder="Name of an algorithm", key="runs-text", persist_state="session"
        )
        algorithm = _pick("Algorithm", "Every algorithm", algorithms, "runs-algorithm")
        dataset = _pick("Dataset", "Every dataset", datasets, "runs-dataset")
        words = {state.value: run_words.STATES[state.value][0].capitalize() for state in RunState}
        state = _pick("State", "Every state", words, "runs-state")
    return RunFilter(
        algorithm_id=algorithm,
        dataset_id=dataset,
        state=RunState(state) if state else None,
        text=text.strip()[:200],
    )


def is_narrow(wanted: RunFilter) -> bool:
    """Whether anything is filtered out."""
    return wanted != RunFilter()


def _pick(label: str, every: str, names: Mapping[str, str], key: str) -> str | None:
    chosen = st.selectbox(
        label,
        [_ANY, *names],
        format_func=lambda option: tidy(names[option], 60) if option else every,
        key=key,
        persist_state="session",
    )
    return chosen or None
