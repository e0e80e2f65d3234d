"""The request on screen: begun from an example, changed by the form or as JSON, both in step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components import json_text, notice, session
from engine.errors import InvalidInput


@dataclass(frozen=True)
class Held:
    """The request of one algorithm.

    Attributes:
        key: Begins the keys of its widgets.
        origin: What the widgets began with.
        rev: Raised whenever not the form but something else changes the request.
    """

    key: str
    origin: Mapping[str, Any]
    rev: int

    @property
    def prefix(self) -> str:
        """Of the keys of the form's widgets."""
        return f"{self.key}-{self.rev}"


def opened(slug: str, first: Mapping[str, Any]) -> Held:
    """The request as it was left, or ``first`` at the first visit."""
    key = f"library-{slug}"
    if session.value(f"{key}-now", None) is None:
        replace(key, first)
    elif session.value(_text(key), None) is None:
        # The page was left: its widgets are gone, what they held is not.
        replace(key, session.value(f"{key}-now", first))
    return Held(key, session.value(f"{key}-origin", first), session.value(f"{key}-rev", 0))


def replace(key: str, request: Mapping[str, Any]) -> None:
    """Put another request on screen."""
    session.put(f"{key}-origin", dict(request))
    session.put(f"{key}-now", dict(request))
    session.put(f"{key}-rev", session.value(f"{key}-rev", 0) + 1)
    session.put(f"{key}-fault", None)


def keep(held: Held, request: Mapping[str, Any]) -> None:
    """Remember what the form says now."""
    session.put(f"{held.key}-now", dict(request))


def show_json(held: Held, request: Mapping[str, Any]) -> None:
    """Draw the request as text; a text that is no JSON stays, and the form as it was."""
    fault = session.value(f"{held.key}-fault", None)
    if fault is None:
        session.put(_text(held.key), json_text.written(dict(request)))
    else:
        notice.refuse(*fault)
        if st.button("Put back what the form holds", key=f"{held.key}-put-back"):
            session.put(f"{held.key}-fault", None)
            st.rerun()
    st.text_area(
        "The request as JSON",
        key=_text(held.key),
        height=420,
        on_change=_take,
        args=(held.key,),
        help="Press Ctrl+Enter, or leave the field: the form follows.",
    )


def _take(key: str) -> None:
    try:
        replace(key, json_text.read(session.value(_text(key), "")))
        session.put(f"{key}-example", None)  # it is none of them any more
    except InvalidInput as refusal:
        session.put(f"{key}-fault", (refusal.problem, refusal.remedy))


def _text(key: str) -> str:
    return f"{key}-json"
