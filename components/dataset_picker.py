"""The choice of a dataset to begin with, the one on screen first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.labels import distinct
from components.plain import tidy
from components.session import studio

if TYPE_CHECKING:
    from engine.datasets.model import Dataset


def pick(ready: Sequence[Dataset], key: str) -> Dataset:
    """Draw the list under the widget key ``key``; the chosen one of ``ready`` comes back."""
    by_id = {dataset.id: dataset for dataset in ready}
    labels = distinct({dataset.id: tidy(dataset.name, 60) for dataset in ready})
    usable = [dataset.id for dataset in ready if dataset.is_usable] or list(by_id)
    asked = studio().dataset_id or ""
    chosen = st.selectbox(
        "Dataset",
        list(by_id),
        index=list(by_id).index(asked if asked in by_id else usable[0]),
        format_func=labels.__getitem__,
        key=key,
    )
    return by_id[chosen]
