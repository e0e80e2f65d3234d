"""The test rows that an algorithm has of itself: held out of its dataset, or made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.services import services
from components.trial import Trial

if TYPE_CHECKING:
    from components.draft import Draft
    from engine.algorithms.model import Algorithm

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
    return _held_out(algorithm.id, spec, stamp, algorithm, current)


@st.cache_resource(max_entries=4, show_spinner=False)
def _held_out(
    algorithm_id: str,  # noqa: ARG001 - with the two below, what the rows hang on: the cache's key
    spec: str,  # noqa: ARG001 - as above
    stamp: str,  # noqa: ARG001 - as above
    _algorithm: Algorithm,
    _current: Draft,
) -> Trial:
    payload, labels = services().runs.test_data(_algorithm, _current.spec)
    return Trial(payload, list(labels))
