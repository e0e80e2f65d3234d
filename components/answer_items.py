"""Why each item of an answer is where it is: its reasons beside it, adding up to its score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import picture_items
from components.answer_reasons import signed
from components.plain import plain
from components.wording import amount


def show(answer: Mapping[str, Any]) -> None:
    """Draw them, where the answer is a list of scored items with reasons; say if it is empty."""
    if answer.get("items") == []:
        st.info(
            "No item is left to recommend: all that is known was taken.", icon=":material/info:"
        )
    items = table(answer)
    if items is not None:
        st.markdown("**Why each**")
        st.table(items, border="horizontal", hide_index=True)


def table(answer: Mapping[str, Any]) -> pd.DataFrame | None:
    """One row for each item, as Markdown; None where no item has a reason."""
    told = picture_items.scored(answer)
    if not any(each.get("reasons") for each in told):
        return None
    rows = [(plain(each["item"], 60), plain(amount(each["score"])), _why(each)) for each in told]
    return pd.DataFrame(rows, columns=["Item", "Score", "Because of"])


def _why(item: Mapping[str, Any]) -> str:
    parts = [f"{each['name']} {signed(each['points'], '')}" for each in item.get("reasons") or ()]
    return plain(", ".join(parts) or "nothing that is known of this user", 400)
