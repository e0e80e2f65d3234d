"""The first words of an answer: its most important fields as numbers and names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import streamlit as st

from components import schema_units
from components.plain import plain
from components.wording import title

_MOST: Final = 4


def show(answer: Mapping[str, Any], headline: Sequence[str]) -> None:
    """Draw them; the first one is the answer."""
    with st.grid(_MOST, min_column_width=115, gap="small"):
        for name, value in figures(answer, headline):
            st.metric(plain(name, 60), plain(value, 60), border=True)


def figures(answer: Mapping[str, Any], headline: Sequence[str]) -> list[tuple[str, str]]:
    """Names and values; a field that is null is left out."""
    plain_ones = [name for name, value in answer.items() if isinstance(value, int | float | str)]
    names = [name for name in headline if answer.get(name) is not None] or plain_ones[:_MOST]
    return [(schema_units.heading(name), said(name, answer[name])) for name in names]


def said(name: str, value: Any) -> str:
    """A value for a person, with its unit."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        return schema_units.shown(name, value)
    return title(str(value))
