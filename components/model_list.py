"""Models as a table to choose one from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components import model_words, session
from components.theme import BADGES
from components.wording import count

if TYPE_CHECKING:
    from engine.models.model import Model

PAGE_ROWS: Final = 50
_TABLE: Final = "models-table"
_SHOWN: Final = "models-shown"


def open_model(model_id: str | None) -> None:
    """Put a model on screen, or the list of them."""
    session.studio().model_id = model_id
    st.query_params.clear()
    # A fresh table has no tick: coming back must not open the same model again.
    session.put(_TABLE, session.value(_TABLE, 0) + 1)


def limit() -> int:
    """How many models are on screen at most."""
    return session.value(_SHOWN, PAGE_ROWS)


def more() -> None:
    """Draw the way to older models."""
    st.button(
        f"Show {PAGE_ROWS} more",
        icon=":material/expand_more:",
        key="models-more",
        type="tertiary",
        on_click=lambda: session.put(_SHOWN, limit() + PAGE_ROWS),
    )


def show(models: Sequence[Model], datasets: Mapping[str, str]) -> Model | None:
    """Draw the table; ``datasets`` gives names by id. The model that was ticked comes back."""
    ready = sum(model.state.value == "ready" for model in models)
    state = st.dataframe(
        frame(models, datasets),
        hide_index=True,
        column_config=_formats(),
        on_select="rerun",
        selection_mode="single-row",
        key=table_key(),
        height="content" if len(models) <= 14 else 540,
        placeholder="",
        alt=f"{count(len(models), 'model')}, {ready} of them ready.",
    )
    places = state["selection"]["rows"]
    return models[places[0]] if places and places[0] < len(models) else None


def table_key() -> str:
    """The table's key; another one after a model was opened."""
    return f"{_TABLE}-{session.value(_TABLE, 0)}"


def frame(models: Sequence[Model], datasets: Mapping[str, str]) -> pd.DataFrame:
    """One row per model."""
    numbers = [model_words.main_metric(model) for model in models]
    return pd.DataFrame(
        {
            "Name": [model.name for model in models],
            "State": [[model_words.state(model)[0]] for model in models],
            "Kind": [model_words.kind(model) for model in models],
            "Dataset": [_dataset(model, datasets) for model in models],
            "Judged by": [metric.label if metric else None for metric in numbers],
            "Value": [metric.value if metric else None for metric in numbers],
            "Dummy": [metric.baseline if metric else None for metric in numbers],
            "Made": [model.created_at for model in models],
            "Kept": [_kept(model) for model in models],
        }
    )


def _dataset(model: Model, datasets: Mapping[str, str]) -> str:
    return datasets.get(model.dataset_id or "", "deleted")


def _kept(model: Model) -> str | None:
    if model.state.value != "ready":
        return None
    if model.is_pinned or model.expires_at is None:
        return "pinned"
    return f"{model_words.left(model)} days"


def _formats() -> dict[str, Any]:
    words = list(model_words.STATES.values())
    number = st.column_config.NumberColumn(format="%.3f", width="small")
    return {
        "Name": st.column_config.TextColumn(width="medium"),
        # One fixed word of ours per cell, drawn as a badge.
        "State": st.column_config.MultiselectColumn(
            options=[word for word, _ in words],
            color=[BADGES[tone] for _, tone in words],
            width="small",
        ),
        "Kind": st.column_config.TextColumn(width="small"),
        "Dataset": st.column_config.TextColumn(width="small"),
        "Value": number,
        "Dummy": st.column_config.NumberColumn(
            format="%.3f", width="small", help="The same number for a model that knows nothing"
        ),
        "Made": st.column_config.DatetimeColumn(format="distance"),
        "Kept": st.column_config.TextColumn(width="small", help="Until it is removed"),
    }
