"""A page of the table as read beside the same rows cleaned, with changed cells marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import pandas as pd
import streamlit as st

from components.theme import Palette, palette

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler

    from engine.datasets.model import Preview

ROWS: Final = 100
# A styled table is sent cell by cell; beyond this a browser gains nothing.
_COLUMNS: Final = 60
_LINE: Final = "line"
_VIEWS: Final = ("Side by side", "Before", "After")


def show(read: Callable[[int, int], Preview]) -> None:
    """Draw the table, page by page.

    Args:
        read: Gives the preview from a first row, for so many rows.
    """
    bar = st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    )
    first = read(0, ROWS)
    number = 1
    with bar:
        view = st.segmented_control(
            "View",
            _VIEWS,
            default=_VIEWS[0],
            required=True,
            key="preview-view",
            label_visibility="collapsed",
        )
        is_short = st.toggle("Only columns that change", key="preview-short")
        with st.container(horizontal=True, width="content", gap="xsmall"):
            st.badge("changed", color="green", icon=":material/edit:")
            st.badge("row removed", color="orange", icon=":material/remove:")
            st.badge("column dropped", color="gray", icon=":material/remove:")
        if first.total_rows > ROWS:
            number = st.pagination(
                -(-first.total_rows // ROWS), max_visible_pages=5, key="preview-page"
            )
    preview = first if number == 1 else read((number - 1) * ROWS, ROWS)
    _tables(preview, str(view), places(preview, is_short=is_short))
    _note(preview)


def places(preview: Preview, *, is_short: bool) -> tuple[int, ...]:
    """Which columns are shown: all, or those in which a cell of this page changes."""
    dropped = set(preview.dropped_columns)
    return tuple(
        place
        for place, name in enumerate(preview.columns)
        if not is_short or name in dropped or any(row[place] for row in preview.is_changed)
    )[:_COLUMNS]


def _tables(preview: Preview, view: str, shown_places: Sequence[int]) -> None:
    colours = palette()
    before = ("Before", styled(preview, preview.before, colours, shown_places, is_after=False))
    after = ("After", styled(preview, preview.after, colours, shown_places, is_after=True))
    shown = {"Before": [before], "After": [after]}.get(view, [before, after])
    for column, (title, table) in zip(st.columns(len(shown)), shown, strict=True):
        with column:
            if len(shown) > 1:
                st.caption(title)
            st.dataframe(
                table,
                height=min(480, 40 + 35 * max(len(preview.row_numbers), 1)),
                hide_index=True,
                placeholder="∅",
                column_config={_LINE: st.column_config.NumberColumn(_LINE, pinned=True)},
                alt=f"The table {title.lower()} cleaning, {len(preview.row_numbers)} rows.",
            )


def styled(
    preview: Preview,
    cells: Sequence[Sequence[str | None]],
    colours: Palette,
    shown: Sequence[int],
    *,
    is_after: bool,
) -> Styler:
    """The rows as a table whose changed cells, removed rows and dropped columns are marked."""
    names = _unique([preview.columns[place] for place in shown])
    frame = pd.DataFrame(
        [[row[place] for place in shown] for row in cells], columns=pd.Index(names), dtype="object"
    )
    marks = pd.DataFrame("", index=frame.index, columns=frame.columns)
    changed = f"background-color: {colours.changed}"
    removed = f"background-color: {colours.removed}"
    dropped = set(preview.dropped_columns)
    for place, name in zip(shown, names, strict=True):
        flags = [row[place] for row in preview.is_changed]
        marks[name] = [changed if flag else "" for flag in flags]
        if preview.columns[place] in dropped and is_after:
            marks[name] = f"background-color: {colours.surface}; color: {colours.muted}"
    marks.loc[list(preview.is_removed)] = removed
    frame.insert(0, _LINE, list(preview.row_numbers))
    marks.insert(0, _LINE, "")
    return frame.style.apply(lambda _: marks, axis=None)


def _unique(names: Sequence[str]) -> list[str]:
    """A styled table needs names of its own; a repeated one gets a number."""
    unique: list[str] = []
    taken = {_LINE}
    for name in names:
        candidate, number = name, 2
        while candidate in taken:
            candidate, number = f"{name} ({number})", number + 1
        taken.add(candidate)
        unique.append(candidate)
    return unique


def _note(preview: Preview) -> None:
    notes = [f"{preview.total_rows:,} rows as read. Lines are counted from 1; ∅ is a missing cell."]
    if len(preview.columns) > _COLUMNS:
        notes.append(f"The first {_COLUMNS} of {len(preview.columns):,} columns are shown.")
    st.caption(" ".join(notes))
