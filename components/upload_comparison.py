"""Two uploads of the same table side by side: what changed from the one to the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import pandas as pd
import streamlit as st

from components.plain import tidy
from components.wording import ago, count, title

if TYPE_CHECKING:
    from engine.datasets.model import Dataset
    from engine.datasets.shift import Shift

_SIGNS: Final = {"break": "● breaks", "shift": "▲ shift", "note": "○ note"}

_KINDS: Final = {
    "categories_gone": "Values gone",
    "categories_new": "New values",
    "column_gone": "Column gone",
    "column_new": "New column",
    "missing": "Missing cells",
    "numbers": "Numbers moved",
    "shares": "Shares moved",
}


def show(
    dataset: Dataset, others: Sequence[Dataset], compare: Callable[[str], Sequence[Shift]]
) -> None:
    """Draw the chooser of the earlier upload, and what changed since.

    Args:
        dataset: The later upload.
        others: Those that may be the earlier one.
        compare: Gives what changed since the upload with this id.
    """
    if not others:
        st.caption("Upload the same table another time, and what changed is shown here.")
        return
    by_id = {other.id: other for other in others}
    # Most likely it is an upload of the same name.
    likely = [other.id for other in others if other.name == dataset.name]
    chosen = st.selectbox(
        "What changed since this upload?",
        list(by_id),
        index=list(by_id).index(likely[0]) if likely else None,
        placeholder="Choose an earlier upload",
        format_func=lambda key: f"{tidy(by_id[key].name, 60)} · {ago(by_id[key].created_at)}",
        key=f"compare-with-{dataset.id}",
    )
    if chosen is None:
        return
    found = compare(chosen)
    breaks = sum(one.level == "break" for one in found)
    shifts = sum(one.level == "shift" for one in found)
    if breaks:
        verb = "breaks" if breaks == 1 else "break"
        st.error(
            f"{count(breaks, 'change')} {verb} a model of the earlier upload: columns are gone, or "
            "hold something else.",
            icon=":material/error:",
        )
    elif shifts:
        st.warning(
            "The columns fit, but the values moved: numbers of the earlier upload need not hold.",
            icon=":material/warning:",
        )
    else:
        st.success("Nothing that matters to a model has changed.", icon=":material/check_circle:")
    _table(found)


def _table(found: Sequence[Shift]) -> None:
    st.dataframe(
        pd.DataFrame(
            {
                "Weight": [_SIGNS[one.level] for one in found],
                "Column": [tidy(one.column or "", 60) for one in found],
                "What": [_KINDS.get(one.kind) or title(one.kind) for one in found],
                "In words": [one.message for one in found],
            }
        ),
        hide_index=True,
        column_config={
            "Weight": st.column_config.TextColumn(width=96),
            "Column": st.column_config.TextColumn(width=150),
            "What": st.column_config.TextColumn(width=140),
            "In words": st.column_config.TextColumn(width="large"),
        },
        alt=f"{len(found)} differences between two uploads, the gravest first.",
    )
