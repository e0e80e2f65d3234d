"""The history of runs as a table to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, Protocol

import pandas as pd
import streamlit as st

from components import run_words
from components.theme import BADGES

if TYPE_CHECKING:
    from engine.runs.model import Run


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """Its id."""


METRICS: Final = {"ROC AUC": "roc_auc", "Log loss": "log_loss", "Accuracy": "accuracy"}


def frame(runs: Sequence[Run], datasets: Mapping[str, str]) -> pd.DataFrame:
    """One row per run; ``datasets`` gives names by id."""
    return pd.DataFrame(
        {
            "State": [[run_words.state(run)[0]] for run in runs],
            "Algorithm": [run.algorithm_name for run in runs],
            "Revision": [run.revision_number for run in runs],
            "Dataset": [_dataset(run, datasets) for run in runs],
            **{title: [_value(run, key) for run in runs] for title, key in METRICS.items()},
            "Test rows": [run.evaluation.rows if run.evaluation else None for run in runs],
            "Time": [_time(run) for run in runs],
            "Started": [run.created_at for run in runs],
            "Ending": [run_words.ending(run) for run in runs],
        }
    )


def show(runs: Sequence[Run], datasets: Mapping[str, str], *, key: str) -> list[Run]:
    """Draw the table; give the runs that are ticked, in the table's order."""
    state = st.dataframe(
        frame(runs, datasets),
        hide_index=True,
        column_config=_formats(),
        on_select="rerun",
        selection_mode="multi-row",
        key=key_of(runs, key),
        height="content" if len(runs) <= 12 else 460,
        placeholder="",
        alt=f"{len(runs)} runs, newest first.",
    )
    places = state["selection"]["rows"]
    return [runs[place] for place in sorted(places) if place < len(runs)]


def key_of(rows: Sequence[Identified], prefix: str) -> str:
    """The table's key: ticks are places, so other rows must start without any."""
    listed = "".join(row.id for row in rows)
    return f"{prefix}-{sha256(listed.encode()).hexdigest()[:8]}"


def _dataset(run: Run, datasets: Mapping[str, str]) -> str:
    if run.dataset_id is None:
        return "none"
    return datasets.get(run.dataset_id, "deleted")


def _value(run: Run, key: str) -> float | None:
    if run.evaluation is None:
        return None
    found = (metric.value for metric in run.evaluation.metrics if metric.key == key)
    return next(found, None)


def _time(run: Run) -> str | None:
    return run_words.duration(run.envelope.wall_ms) if run.envelope else None


def _formats() -> dict[str, Any]:
    words = list(run_words.STATES.values())
    number = {
        title: st.column_config.NumberColumn(format="%.3f", width="small") for title in METRICS
    }
    return {
        # One fixed word of ours per cell, drawn as a badge.
        "State": st.column_config.MultiselectColumn(
            options=[word for word, _ in words],
            color=[BADGES[tone] for _, tone in words],
            width="small",
        ),
        "Revision": st.column_config.NumberColumn(width="small"),
        "Test rows": st.column_config.NumberColumn(width="small"),
        "Time": st.column_config.TextColumn(width="small"),
        "Started": st.column_config.DatetimeColumn(format="distance"),
        **number,
    }
