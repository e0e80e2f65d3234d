"""The quality report of one dataset, tab by tab; only the open tab is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    before_after,
    cell_diff,
    clicks,
    column_table,
    fix_list,
    issue_list,
    merge_list,
    notice,
    reading_facts,
    rejected_rows,
    score_trial,
)
from components.merge_list import Answers
from components.session import put, studio, value

if TYPE_CHECKING:
    from engine.datasets.changes import ChangePage
    from engine.datasets.model import ColumnType, Dataset, Preview, QualityReport
    from engine.datasets.risk import Effect

TABS: Final = (
    ":material/compare: Before and after",
    ":material/healing: Fixes",
    ":material/difference: Changed cells",
    ":material/flag: Issues",
    ":material/view_column: Columns",
    ":material/block: Rows set aside",
    ":material/translate: Reading",
    ":material/history: Two uploads",
    ":material/query_stats: Deep report",
)
_FIXES: Final = TABS[1]
COLUMNS: Final = TABS[4]
_CLEANED: Final = "Cleaned again with your choices. Score after the repairs:"


@dataclass(frozen=True)
class Choices:
    """What the tabs may ask of the page.

    Attributes:
        read_preview: Gives rows from a first one, so many.
        read_changes: Gives changed cells from a first one, so many, of a column and a rule.
        try_fixes: Gives the report as it would be with these fixes off.
        disable_fixes: Cleans again with these fixes off.
        correct_type: Cleans again with a column's type named, or taken back.
        try_merges: Gives the report as it would be with these answers to proposed merges.
        decide_merges: Cleans again with these answers.
        read_code: Gives the recipe as pandas code.
        draw_effects: Draws where the measuring of the fixes stands, which needs jobs; gives what
            was measured.
        draw_comparison: Draws the tab that needs other datasets.
        draw_profile: Draws the last tab, which needs jobs.
    """

    read_preview: Callable[[int, int], Preview]
    read_changes: Callable[[int, int, str | None, str | None], ChangePage]
    try_fixes: Callable[[tuple[str, ...]], QualityReport]
    disable_fixes: Callable[[tuple[str, ...]], None]
    correct_type: Callable[[str, ColumnType | None], None]
    try_merges: Callable[[Answers], QualityReport]
    decide_merges: Callable[[Answers], None]
    read_code: Callable[[], str]
    draw_effects: Callable[[], Mapping[str, Effect]]
    draw_comparison: Callable[[], None]
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
        lambda: cell_diff.show(choices.read_changes, key=dataset.id),
        lambda: issue_list.show(report.issues),
        lambda: column_table.show(report.columns, report.final_rows, partial(_correct, choices)),
        lambda: rejected_rows.show(report),
        lambda: reading_facts.show(report.reading),
        choices.draw_comparison,
        choices.draw_profile,
    )
    for tab, draw in zip(tabs, bodies, strict=True):
        if tab.open:
            with tab, notice.refusals():
                draw()


def _repairs(dataset: Dataset, report: QualityReport, choices: Choices) -> None:
    if said := value(_said(dataset), ""):
        put(_said(dataset), "")
        st.success(f"{said} {report.score_after:.1f}.", icon=":material/check_circle:")
    answers = merge_list.show(report, choices.try_merges, key=dataset.id)
    if answers is not None:
        with clicks.carried_out(score_trial.click(f"merges-{dataset.id}")):
            choices.decide_merges(answers)
            put(_said(dataset), _CLEANED)
        studio().report_tab = _FIXES
        st.rerun()
    effects = choices.draw_effects()
    off = fix_list.show(report, choices.try_fixes, effects, key=dataset.id)
    if off is not None:
        with clicks.carried_out(score_trial.click(dataset.id)):
            choices.disable_fixes(off)
            put(_said(dataset), _CLEANED)
        # Cleaning takes the tabs off the page for a moment; they come back at this one.
        studio().report_tab = _FIXES
        st.rerun()
    _code(choices, key=dataset.id)


def _said(dataset: Dataset) -> str:
    return f"cleaned-again-{dataset.id}"


def _code(choices: Choices, *, key: str) -> None:
    """The recipe as a program, written only when somebody looks."""
    with st.expander(
        "The recipe as pandas code", icon=":material/code:", key=f"code-{key}", on_change="rerun"
    ) as drawn:
        if drawn.open:
            st.caption(
                "It cleans new rows as these were cleaned, cell for cell, without the studio. Take "
                "it away under Download."
            )
            st.code(choices.read_code(), language="python", height=420)


def _correct(choices: Choices, column: str, kind: ColumnType | None) -> None:
    choices.correct_type(column, kind)
    studio().report_tab = COLUMNS
    st.rerun()
