"""Everything wrong or worth knowing, worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import pandas as pd
import streamlit as st

from components import rule_names
from components.plain import tidy

if TYPE_CHECKING:
    from engine.datasets.model import Issue

_ORDER: Final = {"error": 0, "warning": 1, "info": 2}
_SIGNS: Final = {"error": "● error", "warning": "▲ warning", "info": "○ note"}


def show(issues: Sequence[Issue]) -> None:
    """Draw the issues as a table; its cells show a person's text as it is."""
    if not issues:
        st.success("No issues were found.", icon=":material/check_circle:")
        return
    ordered = sorted(issues, key=lambda issue: (_ORDER[issue.severity], -issue.count))
    table = pd.DataFrame(
        {
            "Severity": [_SIGNS[issue.severity] for issue in ordered],
            "What": [rule_names.issue(issue.kind) for issue in ordered],
            "Column": [issue.column or "" for issue in ordered],
            "In words": [issue.message for issue in ordered],
            "Count": [issue.count for issue in ordered],
            "Examples": [" · ".join(tidy(e, 40) for e in issue.examples) for issue in ordered],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            "Severity": st.column_config.TextColumn(width=96),
            "What": st.column_config.TextColumn(width=170),
            "Column": st.column_config.TextColumn(width=150),
            "Count": st.column_config.NumberColumn(format="localized", width=80),
            "In words": st.column_config.TextColumn(width="large"),
            "Examples": st.column_config.TextColumn(width="medium"),
        },
        alt=f"{len(ordered)} issues of the dataset, worst first.",
    )
