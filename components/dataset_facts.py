"""What the Build page needs of a dataset, read once per version of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import split_offer
from components.services import services

if TYPE_CHECKING:
    import pandas as pd

    from components.split_offer import Offer
    from engine.builder.model import Caution, ColumnSummary, LogisticSpec
    from engine.datasets.model import Dataset


def table(dataset: Dataset) -> pd.DataFrame:
    """The cleaned table; shared, never changed."""
    return _table(dataset.id, dataset.updated_at.isoformat())


def columns(dataset: Dataset) -> tuple[ColumnSummary, ...]:
    """Its columns, as the builder sees them."""
    return _columns(dataset.id, dataset.updated_at.isoformat())


def cautions(dataset: Dataset, spec: LogisticSpec) -> tuple[Caution, ...]:
    """What would make the numbers of this spec mislead."""
    return _cautions(dataset.id, dataset.updated_at.isoformat(), spec.model_dump_json())


def split_offers(dataset: Dataset, spec: LogisticSpec) -> tuple[Offer, ...]:
    """The splits that its gates speak for."""
    return _offers(dataset.id, dataset.updated_at.isoformat(), spec.model_dump_json())


@st.cache_resource(max_entries=4, show_spinner=False)
def _table(dataset_id: str, version: str) -> pd.DataFrame:  # noqa: ARG001 - the version is the cache's key
    return services().datasets.table(dataset_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _columns(dataset_id: str, version: str) -> tuple[ColumnSummary, ...]:
    return services().builder.summarise(_table(dataset_id, version))


@st.cache_resource(max_entries=64, show_spinner=False)
def _cautions(dataset_id: str, version: str, spec: str) -> tuple[Caution, ...]:
    from engine.builder.model import LogisticSpec as Spec  # noqa: PLC0415 - loaded with the page

    return services().builder.warnings(Spec.model_validate_json(spec), _table(dataset_id, version))


@st.cache_resource(max_entries=64, show_spinner=False)
def _offers(dataset_id: str, version: str, spec: str) -> tuple[Offer, ...]:
    from engine.builder.model import LogisticSpec as Spec  # noqa: PLC0415 - loaded with the page

    gates = services().datasets.report(dataset_id).gates
    chosen = Spec.model_validate_json(spec)
    return split_offer.offers(gates, chosen, _table(dataset_id, version))
