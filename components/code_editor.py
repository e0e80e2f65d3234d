"""The code editor: text in, the text on screen and the wish to run back out.

streamlit-ace draws the editor. Left alone it tells of typing after a pause, so a click on Run
could overtake the last words; ``editor_bridge.js`` sends the text before the click instead.
``rev`` numbers the texts that the program sets: a text typed over an older one is not taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import streamlit as st

from components import session

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Diagnostic:
    """One remark beside a line; lines count from 1."""

    line: int
    column: int
    message: str
    severity: Literal["error", "warning", "info"] = "error"


@dataclass(frozen=True)
class EditorState:
    """What the editor holds now.

    Attributes:
        text: The text on screen.
        rev: The program's text that it was typed over.
        is_run_requested: Ctrl+Enter was pressed in the editor, once per press.
    """

    text: str
    rev: int
    is_run_requested: bool = False


def typed(key: str, value: str, rev: int) -> EditorState:
    """What the person typed, before the editor is drawn in this run."""
    return _read(_held(key), value, rev, key)


def code_editor(
    value: str,
    rev: int,
    diagnostics: Sequence[Diagnostic] = (),
    *,
    key: str,
    label: str = "Code",
    height: int = 620,
    on_run: Callable[[], None] | None = None,
) -> EditorState:
    """Draw the editor.

    Args:
        value: The program's text; shown when ``rev`` differs from the one on screen.
        rev: Raised by the caller whenever it, not the person, changes ``value``.
        diagnostics: Remarks for the gutter.
        key: Unique on the page; letters, digits, ``-`` and ``_``.
        label: The name that a screen reader says.
        height: In pixels; longer text scrolls.
        on_run: Called before the page is drawn, when Ctrl+Enter asked for a run.

    Returns:
        The text on screen, and whether Ctrl+Enter asked for a run.
    """
    state = typed(key, value, rev)
    theme = "dark" if st.context.theme.type == "dark" else "light"
    with st.container(key=f"{key}-frame", gap=None):
        _draw_ace(state.text, f"{key}-ace", theme, height)
        result = _bridge()(
            key=key,
            data={
                "place": f"{key}-frame",
                "label": label,
                "text": state.text,
                "rev": rev,
                "ack": session.value(f"{key}-ack", 0),
                "theme": theme,
                "remarks": [
                    {"row": d.line - 1, "column": d.column, "text": d.message, "type": d.severity}
                    for d in diagnostics
                ],
                "css": _asset("editor.css"),
            },
            on_text_change=_nothing,
            on_run_change=on_run or _nothing,
            height=1,
        )
    return _read(cast("dict[str, Any]", result), value, rev, key)


def _draw_ace(text: str, key: str, theme: str, height: int) -> None:
    # Its frame is served only if it is registered in a page's run.
    from streamlit_ace import (  # type: ignore[import-untyped]  # noqa: PLC0415 - as above
        st_ace,
    )

    st_ace(
        value=text,
        language="python",
        theme="tomorrow_night" if theme == "dark" else "tomorrow",
        font_size=13,
        height=height,
        auto_update=False,
        key=key,
    )


def _read(held: dict[str, Any], value: str, rev: int, key: str) -> EditorState:
    """The state of the bridge, if it belongs to the program's present text."""
    is_run_requested = held.get("run") is not None
    sent = held.get("text")
    if not isinstance(sent, dict) or sent.get("rev") != rev:
        return EditorState(value, rev, is_run_requested)
    session.put(f"{key}-ack", sent["seq"])
    return EditorState(str(sent["text"]), rev, is_run_requested)


def _held(key: str) -> dict[str, Any]:
    held: Any = session.value(key, None)
    return dict(held) if held else {}


@cache
def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def _bridge() -> Any:
    return st.components.v2.component("studio_editor_bridge", js=_asset("editor_bridge.js"))


def _nothing() -> None:
    """A callback that makes a state key exist; the page reads the value itself."""
