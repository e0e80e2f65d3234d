"""The quality report of one dataset, tab by tab; only the open tab is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    before_after,
    column_table,
    fix_list,
    issue_list,
    notice,
    reading_facts,
    rejected_rows,
)
from components.session import studio

if TYPE_CHECKING:
    from engine.datasets.model import Dataset, Preview, QualityReport

TABS: Final = (
    ":material/compare: Before and after",
    ":material/healing: Fixes",
    ":material/flag: Issues",
    ":material/view_column: Columns",
    ":material/block: Rows set aside",
    ":material/translate: Reading",
    ":material/query_stats: Deep report",
)
_FIXES: Final = TABS[1]


@dataclass(frozen=True)
class Choices:
    """What the tabs may ask of the page.

    Attributes:
        read_preview: Gives rows from a first one, so many.
        disable_fixes: Cleans again with these fixes off.
        draw_profile: Draws the last tab, which needs jobs.
    """

    read_preview: Callable[[int, int], Preview]
    disable_fixes: Callable[[tuple[str, ...]], None]
    draw_profile: Callable[[], None]


@st.fragment
def show(dataset: Dataset, report: QualityReport, choices: Choices) -> None:
    """Draw the tabs; moving between them redraws only this part of the page."""
    state = studio()
    # A new default makes new tabs, so it is part of their key.
    first = state.report_tab
    tabs = st.tabs(
        list(TABS), default=first, key=f"report-tab-{dataset.id}-{first}", on_change="rerun"
    )
    bodies: tuple[Callable[[], None], ...] = (
        lambda: before_after.show(choices.read_preview),
        lambda: _repairs(dataset, report, choices),
        lambda: issue_list.show(report.issues),
        lambda: column_table.show(report.columns, report.final_rows),
        lambda: rejected_rows.show(report),
        lambda: reading_facts.show(report.reading),
        choices.draw_profile,
    )
    for tab, draw in zip(tabs, bodies, strict=True):
        if tab.open:
            with tab, notice.refusals():
                draw()


def _repairs(dataset: Dataset, report: QualityReport, choices: Choices) -> None:
    off = fix_list.show(report.fixes_applied, key=dataset.id)
    if off is not None:
        choices.disable_fixes(off)
        # Cleaning takes the tabs off the page for a moment; they come back at this one.
        studio().report_tab = _FIXES
        st.rerun()
