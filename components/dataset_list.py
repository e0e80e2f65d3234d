"""Earlier datasets: open one, or delete it after a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.plain import plain
from components.recent_work import Item
from components.theme import Tone, score_tone
from components.wording import ago, count, size, whole

if TYPE_CHECKING:
    from engine.datasets.model import Dataset


def items(datasets: Sequence[Dataset], minimum: float) -> tuple[Item, ...]:
    """The datasets as lines of a list, each with its verdict."""
    return tuple(_item(dataset, minimum) for dataset in datasets)


def _item(dataset: Dataset, minimum: float) -> Item:
    facts = [size(dataset.size_bytes), ago(dataset.created_at)]
    if dataset.final_rows is not None:
        facts.insert(0, count(dataset.final_rows, "row"))
    badge, tone = verdict(dataset, minimum)
    return Item(dataset.id, dataset.name, " · ".join(facts), badge, tone, _reason(dataset))


def _reason(dataset: Dataset) -> str:
    """Why a file was refused, and what would help."""
    if dataset.state.value != "failed":
        return ""
    return f"{dataset.problem or 'It could not be read.'} {dataset.remedy or ''}".strip()


def verdict(dataset: Dataset, minimum: float) -> tuple[str, Tone]:
    """A dataset in one word or number."""
    if dataset.state.value == "failed":
        return "refused", "poor"
    if dataset.score is None:
        return ("cleaning" if dataset.state.value == "sanitizing" else "waiting"), "quiet"
    tone = score_tone(dataset.score, minimum) if dataset.is_usable else "poor"
    return f"score {whole(dataset.score)}", tone


def confirm_delete(dataset: Dataset, delete: Callable[[str], None]) -> None:
    """Ask before a dataset is forgotten; opens a dialog."""

    @st.dialog("Delete this dataset?", icon=":material/delete:")
    def ask() -> None:
        st.text(dataset.name)
        st.caption(
            "The upload, its cleaned table and its report are removed for good. "
            "Algorithms and runs made from it stay."
        )
        with st.container(horizontal=True, horizontal_alignment="right"):
            if st.button("Keep it", key="delete-no"):
                st.rerun()
            if st.button(
                "Delete",
                key="delete-yes",
                type="primary",
                icon=":material/delete:",
                on_click=delete,
                args=(dataset.id,),
            ):
                st.rerun()

    ask()


def name(dataset: Dataset) -> str:
    """The dataset's name, safe for a heading."""
    return plain(dataset.name, 60)
