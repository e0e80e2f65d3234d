"""The cells that cleaning changed, and no others: page by page, by column and by rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pandas as pd
import streamlit as st

from components import rule_names
from components.plain import tidy
from components.wording import count

if TYPE_CHECKING:
    from engine.datasets.changes import Changed, ChangePage

ROWS: Final = 50
_ALL_COLUMNS: Final = "All columns"
_ALL_RULES: Final = "All rules"


def show(read: Callable[[int, int, str | None, str | None], ChangePage], *, key: str) -> None:
    """Draw the viewer.

    Args:
        read: Gives changed cells from a first one, so many, of a column and a rule or of all.
        key: Keeps this dataset's filters apart from another's.
    """
    every = read(0, ROWS, None, None)
    if not every.total:
        st.success("No cell was changed.", icon=":material/check_circle:")
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        column = _filter("Column", _ALL_COLUMNS, every.columns, lambda name: tidy(name, 60), key)
        rule = _filter("Rule", _ALL_RULES, every.rules, rule_names.fix, key)
    found = every if column is None and rule is None else read(0, ROWS, column, rule)
    number = 1
    if found.total > ROWS:
        number = st.pagination(
            -(-found.total // ROWS), max_visible_pages=7, key=f"cells-page-{key}-{column}-{rule}"
        )
    if number > 1:
        found = read((number - 1) * ROWS, ROWS, column, rule)
    _table(found.cells, found.total)
    of = "" if found.total == every.total else f" of {every.total:,}"
    st.caption(
        f"{count(found.total, 'changed cell')}{of}, in the order of the file. Lines are counted "
        "from 1; ∅ is a missing cell; ␣ stands for a blank at an end."
    )


def _filter(
    label: str, everything: str, names: tuple[str, ...], say: Callable[[str], str], key: str
) -> str | None:
    # Places instead of names: no name of a person's can be taken for the first entry.
    place = st.selectbox(
        label,
        range(len(names) + 1),
        format_func=lambda at: say(names[at - 1]) if at else everything,
        key=f"cells-{label.lower()}-{key}",
    )
    return names[place - 1] if place else None


def _table(cells: tuple[Changed, ...], total: int) -> None:
    st.dataframe(
        pd.DataFrame(
            {
                "Line": [cell.line for cell in cells],
                "Column": [tidy(cell.column, 60) for cell in cells],
                "Before": [_with_ends(cell.before) for cell in cells],
                "After": [cell.after for cell in cells],
                "Why": [", ".join(map(rule_names.fix, cell.rules)) for cell in cells],
            }
        ),
        hide_index=True,
        placeholder="∅",
        height=min(520, 40 + 35 * max(len(cells), 1)),
        column_config={
            "Line": st.column_config.NumberColumn(width=70, pinned=True),
            "Column": st.column_config.TextColumn(width=150),
            "Before": st.column_config.TextColumn(width="medium"),
            "After": st.column_config.TextColumn(width="medium"),
            "Why": st.column_config.TextColumn(width="medium"),
        },
        alt=f"{len(cells)} of {total} changed cells: line, column, before, after, why.",
    )


def _with_ends(text: str) -> str:
    """Blanks at the ends made visible: they are what was changed."""
    start = len(text) - len(text.lstrip(" "))
    end = 0 if start == len(text) else len(text) - len(text.rstrip(" "))
    return "␣" * start + text[start : len(text) - end] + "␣" * end
