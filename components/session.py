"""All that one browser session remembers; nothing else reads ``st.session_state``.

What must outlive the tab (datasets, drafts, runs) is in the database; this only remembers
which of them is on screen. Everything in it is plain and picklable.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import streamlit as st

_KEY = "studio"
T = TypeVar("T")


@dataclass
class Studio:
    """What is on screen now.

    Attributes:
        dataset_id: The dataset chosen on the Data page.
        algorithm_id: The algorithm chosen on the Build page.
        run_id: The run shown on the Test page.
        job_id: The background job whose log is on screen.
        model_id: The model on the Models page.
        asked: What was clicked and is not yet done, by the key of its button (see ``clicks``).
        offered: The keys of such buttons on the page as it was last drawn.
        here: The page on screen.
        going: The page to go to next; None once it is on screen.
        going_with: What is to stand in its address.
        train_kind: The kind of model that another page asks to train.
        train_for: The algorithm of the library that a model is trained for.
        code: The text in the editor.
        code_rev: Raised whenever the program, not the person, changes ``code``.
        spec: The form's choices as a plain dict.
        compare_ids: The runs chosen for comparison.
        report_tab: The tab of the quality report to open first, None for the first.
        uploads: How many files this session has taken; gives each upload box its own key.
    """

    dataset_id: str | None = None
    algorithm_id: str | None = None
    run_id: str | None = None
    job_id: str | None = None
    model_id: str | None = None
    asked: dict[str, Any] = field(default_factory=dict)
    offered: set[str] = field(default_factory=set)
    here: str = ""
    going: str | None = None
    going_with: dict[str, str] = field(default_factory=dict)
    train_kind: str | None = None
    train_for: str | None = None
    code: str = ""
    code_rev: int = 0
    spec: dict[str, Any] | None = None
    compare_ids: list[str] = field(default_factory=list)
    report_tab: str | None = None
    uploads: int = 0


def studio() -> Studio:
    """The one state object of this browser session."""
    held = st.session_state.get(_KEY)
    # After a hot reload the held object is of the old class; its plain values still fit.
    if not isinstance(held, Studio):
        kept = {k: v for k, v in vars(held).items() if k in Studio.__annotations__} if held else {}
        held = Studio(**kept)
        st.session_state[_KEY] = held
    return held


def value(key: str, default: T) -> T:
    """What the widget with this key holds, for callbacks."""
    return cast("T", st.session_state.get(key, default))


def put(key: str, new: object) -> None:
    """Set a widget's value before it is drawn, or a page's own small fact."""
    st.session_state[key] = new


def forget(prefix: str) -> None:
    """Drop every key that starts with this, so that its widgets begin anew."""
    for key in [k for k in st.session_state if str(k).startswith(prefix)]:
        del st.session_state[key]
