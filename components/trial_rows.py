"""The test rows that an algorithm has of itself: held out of its dataset, or made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.plain import tidy
from components.services import services
from components.trial import Trial
from engine.builder.model import LogisticSpec
from engine.errors import StudioError

if TYPE_CHECKING:
    from components.draft import Draft
    from engine.algorithms.model import Algorithm
    from engine.runs.model import Run

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
        return "This code was never made by the form: enter test data as a table or as JSON."
    return (
        f"{current.spec.test_share:.0%} of the rows, {SPLITS[current.spec.split.value]}; set apart"
        " before anything is learned. Their answers stay out of the box."
    )


def given(algorithm: Algorithm, current: Draft) -> Trial:
    """The rows themselves."""
    if algorithm.dataset_id is None:
        _, payload, labels = services().builder.sample(current.spec.seed if current.spec else 0)
        return Trial(payload, list(labels))
    stamp = services().datasets.get(algorithm.dataset_id).updated_at.isoformat()
    spec = current.spec.model_dump_json() if current.spec else ""
    return _held_out(algorithm.id, spec, stamp, algorithm, current.spec)


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
