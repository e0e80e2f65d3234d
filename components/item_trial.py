"""What may suit somebody: items for a user of the dataset, or for one that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components import notice
from components.labels import distinct
from components.model_inputs import Row
from components.plain import tidy
from components.services import services
from components.wording import count
from engine.errors import StudioError

if TYPE_CHECKING:
    from engine.models.model import Answers, Model

_ROWS: Final = 500
_MOST_USERS: Final = 100


def show(model: Model) -> Row:
    """Draw the choice and the items; the row that was asked about comes back."""
    column = next(each["name"] for each in (model.card or {})["columns"] if each["role"] == "user")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        user = _pick(model, column)
        many = st.number_input("Items", 1, 100, 10, key=f"try-{model.id}-count", width=140)
    row: Row = {column: user, "count": many}
    with notice.refusals():
        _answer(services().models.predict(model.id, [row]))
    return row


def _pick(model: Model, column: str) -> str:
    known = _users(model.dataset_id, column) or [""]
    labels = distinct({user: tidy(user, 60) for user in known})
    chosen: str | None = st.selectbox(
        f"User ({tidy(column, 40)})",
        known,
        format_func=lambda user: labels.get(user, tidy(user, 60)),
        key=f"try-{model.id}-user",
        accept_new_options=True,
        help="Type another one: who is not known gets what is popular.",
    )
    return chosen or ""


def _answer(answers: Answers) -> None:
    told = answers.predictions[0]
    if answers.warnings:
        notice.warn("Nobody knows this user.", "These are the most popular items.")
    elif told["is_fallback"]:
        notice.warn("Nothing is like what this user took.", "These are the most popular items.")
    items = table(told["items"])
    st.dataframe(
        items,
        hide_index=True,
        column_config={"Score": st.column_config.NumberColumn(format="%.3f", width="small")},
        height="content",
        alt=f"{count(len(items), 'item')}, the best first.",
    )


def table(items: list[dict[str, Any]]) -> pd.DataFrame:
    """One row for each item; names are hostile."""
    return pd.DataFrame(
        {
            "Item": [each["item"] for each in items],
            "Score": [each["score"] for each in items],
            "Because of": [each.get("because") or "popular with all" for each in items],
        }
    )


def _users(dataset_id: str | None, column: str) -> list[str]:
    try:
        preview = services().datasets.preview(dataset_id or "", 0, _ROWS)
        place = preview.columns.index(column)
    except (StudioError, ValueError):  # deleted, or cleaned anew just now
        return []
    told = (str(row[place]) for row in preview.after if row[place] is not None)
    return list(dict.fromkeys(told))[:_MOST_USERS]
