"""The data that an algorithm learns from: its dataset, or rows made up for a first try."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from components import dataset_facts
from components.draft import Draft, Standing
from components.plain import plain
from components.services import services
from components.wording import count

if TYPE_CHECKING:
    from engine.algorithms.model import Algorithm
    from engine.builder.model import Caution, ColumnSummary, LogisticSpec
    from engine.datasets.model import Dataset
    from engine.runs.model import Run


@dataclass(frozen=True)
class Material:
    """What an algorithm learns from.

    Attributes:
        dataset: Its dataset; None for made-up rows.
        columns: What the form offers.
        may_train: Whether the quality score and the readiness gates let it.
        words: One line for the page's head, markdown.
    """

    dataset: Dataset | None
    columns: tuple[ColumnSummary, ...]
    may_train: bool
    words: str


def material(algorithm: Algorithm) -> Material:
    """The data of an algorithm."""
    if algorithm.dataset_id is None:
        return Material(None, _sample_columns(), may_train=True, words="On made-up sample data.")
    dataset = services().datasets.get(algorithm.dataset_id)
    if dataset.state != "ready":
        return Material(dataset, (), may_train=False, words="The dataset is not ready yet.")
    rows = count(dataset.final_rows or 0, "row")
    return Material(
        dataset,
        dataset_facts.columns(dataset),
        may_train=services().datasets.readiness.is_open(dataset),
        words=f"On {plain(dataset.name, 60)} · {rows} · quality {dataset.score or 0:.0f} of 100",
    )


def cautions(data: Material, spec: LogisticSpec) -> tuple[Caution, ...]:
    """What would make the numbers mislead; none for made-up rows."""
    return dataset_facts.cautions(data.dataset, spec) if data.dataset else ()


def settled(draft: Draft, data: Material, changes: dict[str, Any]) -> dict[str, Any]:
    """The changes; a new target brings every choice that hangs on it."""
    if "target" not in changes or draft.spec is None:
        return changes
    proposed = services().builder.propose(data.columns, changes["target"], mode=draft.spec.mode)
    return {name: getattr(proposed, name) for name in type(proposed).model_fields if name != "name"}


def start_run(algorithm: Algorithm, draft: Draft) -> Run:
    """Queue a run of the code on screen; the form's last choices decide the test rows."""
    spec = None if draft.standing is Standing.CUSTOM else draft.spec
    runs = services().runs
    if algorithm.dataset_id is None:
        seed = draft.spec.seed if draft.spec else 0
        _, payload, labels = services().builder.sample(seed)
        return runs.start(algorithm.id, draft.code, spec, test_data=payload, labels=labels)
    payload, labels = runs.test_data(algorithm, draft.spec)
    return runs.start(algorithm.id, draft.code, spec, test_data=payload, labels=labels)


@st.cache_resource(show_spinner=False)
def _sample_columns() -> tuple[ColumnSummary, ...]:
    spec, payload, _ = services().builder.sample(0)
    rows = pd.DataFrame(payload["features"], columns=payload["featureNames"])
    rows[spec.target] = payload["labels"]
    return services().builder.summarise(rows)
