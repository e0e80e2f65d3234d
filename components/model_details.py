"""Numbers that only some kinds of models have: which class was taken for which, and the like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from components import page
from components.wording import count

_TALL: Final = 14


def show(card: Mapping[str, Any]) -> None:
    """Draw what the card has of them; names of classes are hostile text."""
    if isinstance(confusion := card.get("confusion"), list):
        page.section("Which class was taken for which", "Held-out rows; the columns are answers.")
        matrix = crossed(confusion)
        st.dataframe(
            matrix,
            height="content" if len(matrix) <= _TALL else 540,
            alt=f"{count(len(matrix), 'class', 'classes')} by truth and answer.",
        )
    if sizes := card.get("held_out_rows_by_cluster"):
        page.section("Held-out rows by cluster")
        _draw("Cluster", range(len(sizes)), "Rows", sizes)
    if errors := card.get("error_by_step"):
        page.section("Mean error by steps ahead", "Over every forecast that was judged.")
        _draw("Step", range(1, len(errors) + 1), "Mean absolute error", errors)


def crossed(confusion: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Truth by rows, answers by columns."""
    names = sorted({each[side] for each in confusion for side in ("truth", "told")})
    found = pd.DataFrame(0, index=names, columns=names)
    for each in confusion:
        found.loc[each["truth"], each["told"]] = each["rows"]
    return found


def _draw(what: str, places: Sequence[int], name: str, values: Sequence[float]) -> None:
    st.dataframe(
        pd.DataFrame({what: list(places), name: list(values)}),
        hide_index=True,
        column_config={
            what: st.column_config.NumberColumn(width="small"),
            name: st.column_config.ProgressColumn(
                format="compact", min_value=0, max_value=max([*values, 1e-9])
            ),
        },
        height="content" if len(values) <= _TALL else 540,
        alt=f"{name} of {count(len(values), what.lower())}.",
    )
