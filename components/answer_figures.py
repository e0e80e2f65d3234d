"""The first words of an answer: its most important fields as numbers and names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import streamlit as st

from components import schema_units
from components.plain import plain
from components.wording import title

_MOST: Final = 4


def show(
    answer: Mapping[str, Any],
    headline: Sequence[str],
    words: Mapping[str, str],
    columns: int | None = None,
) -> None:
    """Draw them; the first one is the answer. ``words`` stand in for names that say too little.

    Args:
        answer: As it was given.
        headline: Names of its fields.
        words: By name, where the name says too little.
        columns: How many stand side by side; None for all.
    """
    told = [
        (words.get(name, schema_units.heading(name)), value)
        for name, value in figures(answer, headline)
    ]
    with st.grid(columns or max(len(told), 1), min_column_width=150, gap="small"):
        for name, value in told:
            st.metric(plain(name, 60), plain(value, 60), border=True)


def figures(answer: Mapping[str, Any], headline: Sequence[str]) -> list[tuple[str, str]]:
    """The names of fields and their values in words; a field that is null is left out."""
    plain_ones = [name for name, value in answer.items() if isinstance(value, int | float | str)]
    found = {name: _inside(answer, name) for name in headline or plain_ones[:_MOST]}
    return [
        (name.rpartition(".")[2], said(name, value))
        for name, value in found.items()
        if value is not None
    ]


def _inside(answer: Any, name: str) -> Any:
    """What a name with points leads to: ``steps.0.value``."""
    for part in name.split("."):
        if part.isdigit():
            answer = answer[int(part)] if int(part) < len(answer) else {}
        else:
            answer = (answer or {}).get(part)
    return answer


def said(name: str, value: Any) -> str:
    """A value for a person, with its unit."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        return schema_units.shown(name, value)
    # What something is called is not ours to write otherwise.
    return str(value) if name.endswith("item") else title(str(value))
