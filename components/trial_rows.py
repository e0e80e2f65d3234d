"""The test rows that an algorithm has of itself: held out of its dataset, or made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components import dataset_facts
from components.plain import tidy
from components.services import services
from components.trial import Trial
from engine.builder.model import LogisticSpec
from engine.errors import StudioError

if TYPE_CHECKING:
    from components.draft import Draft
    from engine.algorithms.model import Algorithm
    from engine.datasets.model import Dataset
    from engine.runs.model import Run

NUMBERS = {"integer", "number"}
SPLITS = {
    "stratified": "drawn at random, with the same share of positives",
    "time": "the latest ones",
    "group": "whole groups that training never saw",
}


def words(algorithm: Algorithm, current: Draft) -> str:
    """Where the rows come from, in one line."""
    if algorithm.dataset_id is None:
        return "Ten made-up rows to learn from and three to test on, for a first try."
    if current.spec is None:
        return (
            "This code was never made by the form, so no rows are held out for it: enter the rows"
            " to score. The columns are those of the dataset, without its target."
        )
    return (
        f"{current.spec.test_share:.0%} of the rows, {SPLITS[current.spec.split.value]}; set apart"
        " before anything is learned. Their answers stay out of the box."
    )


def given(algorithm: Algorithm, current: Draft) -> Trial:
    """The rows themselves."""
    if algorithm.dataset_id is None:
        _, payload, labels = services().builder.sample(current.spec.seed if current.spec else 0)
        return Trial(payload, list(labels))
    dataset = services().datasets.get(algorithm.dataset_id)
    if current.spec is None:
        return _form(dataset)
    stamp, spec = dataset.updated_at.isoformat(), current.spec.model_dump_json()
    return _held_out(algorithm.id, spec, stamp, algorithm, current.spec)


def title(algorithm: Algorithm, current: Draft) -> str:
    """What those rows are, in two words; empty where there are none of itself."""
    if algorithm.dataset_id is None:
        return "Made-up rows"
    return "Held-out rows" if current.spec is not None else ""


def _form(dataset: Dataset) -> Trial:
    """No rows, in the columns of the dataset."""
    columns = dataset_facts.columns(dataset) if dataset.state == "ready" else ()
    features = [column for column in columns if column.name != dataset.target]
    payload: dict[str, Any] = {"featureNames": [column.name for column in features]}
    payload |= {"features": [], "labels": [], "testFeatures": []}
    texts = frozenset(column.name for column in features if column.type not in NUMBERS)
    return Trial(payload, [], texts)


def of(run: Run, algorithm: Algorithm, current: Draft) -> str:
    """Which test data a run had, in a few words: hostile; empty where that cannot be told."""
    try:
        if algorithm.dataset_id is None:
            is_given = _is_given(run.id, "", algorithm, current)
            return "made-up rows" if is_given else "own test data"
        dataset = services().datasets.get(algorithm.dataset_id)
        name = tidy(dataset.name, 60)
        if _is_given(run.id, dataset.updated_at.isoformat(), algorithm, current):
            return f"held-out rows of {name}"
    except StudioError:
        return ""
    # Entered by a person, or held out before the table or the choices changed.
    return f"other test data than the rows now held out of {name}"


@st.cache_resource(max_entries=64, show_spinner=False)
def _is_given(run_id: str, stamp: str, _algorithm: Algorithm, _current: Draft) -> bool:
    engine = services()
    kept = engine.algorithms.revision(engine.runs.get(run_id).revision_id).spec
    spec = LogisticSpec.model_validate(kept) if kept else _current.spec
    if _algorithm.dataset_id is None:
        _, payload, labels = engine.builder.sample(spec.seed if spec else 0)
    else:
        given = _held_out(
            _algorithm.id, spec.model_dump_json() if spec else "", stamp, _algorithm, spec
        )
        payload, labels = given.payload, given.labels or []
    return payload == engine.runs.payload(run_id) and tuple(labels) == engine.runs.labels(run_id)


@st.cache_resource(max_entries=4, show_spinner=False)
def _held_out(
    algorithm_id: str,  # noqa: ARG001 - with the two below, what the rows hang on: the cache's key
    spec: str,  # noqa: ARG001 - as above
    stamp: str,  # noqa: ARG001 - as above
    _algorithm: Algorithm,
    _spec: LogisticSpec | None,
) -> Trial:
    payload, labels = services().runs.test_data(_algorithm, _spec)
    return Trial(payload, list(labels))
