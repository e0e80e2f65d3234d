"""Rows that are not in the cleaned table: where they stand, as they stand, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components.wording import count

if TYPE_CHECKING:
    from engine.datasets.model import QualityReport


def show(report: QualityReport) -> None:
    """Draw the rows that were set aside, and the sum that shows none is lost."""
    st.caption(
        f"{count(report.original_rows, 'row')} in the file = {report.final_rows:,} kept "
        f"+ {report.rejected_count:,} set aside. Nothing is lost silently."
    )
    if not report.rejected_count:
        st.success("Every row of the file is in the cleaned table.", icon=":material/check_circle:")
        return
    shown = report.rejected_rows
    st.dataframe(
        pd.DataFrame(
            {
                "Line": [row.line for row in shown],
                "Why": [row.reason for row in shown],
                "As it stands in the file": [row.raw for row in shown],
            }
        ),
        hide_index=True,
        column_config={
            "Line": st.column_config.NumberColumn(width=80, help="Counted from 1."),
            "Why": st.column_config.TextColumn(width="medium"),
            "As it stands in the file": st.column_config.TextColumn(width="large"),
        },
        alt=f"{len(shown)} rows that were set aside, with line number and reason.",
    )
    if len(shown) < report.rejected_count:
        st.caption(f"The first {len(shown):,} of {report.rejected_count:,} are listed.")
