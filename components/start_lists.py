"""Recent datasets beside recent runs; choosing one opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from components import dataset_list, recent_runs, recent_work

if TYPE_CHECKING:
    from engine.datasets.model import Dataset
    from engine.runs.model import Run


@dataclass(frozen=True)
class Chosen:
    """What was clicked: at most one of the two."""

    dataset_id: str | None
    run_id: str | None


def pair(datasets: Sequence[Dataset], runs: Sequence[Run], minimum_score: float) -> Chosen:
    """Draw both lists, newest first, side by side where there is room."""
    left, right = st.columns(2)
    with left:
        dataset_id = recent_work.show(
            "Recent datasets",
            dataset_list.items(datasets, minimum_score),
            key="dataset",
            empty="A dataset is a CSV with its report. Upload one, and it appears here.",
        )
    with right:
        run_id = recent_work.show(
            "Recent runs",
            recent_runs.items(runs),
            key="run",
            empty="A run is one execution in the sandbox. Build a model, then test it: "
            "its curves and its record appear here.",
        )
    return Chosen(dataset_id, run_id)
