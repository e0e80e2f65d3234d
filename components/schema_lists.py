"""Lists in a form: values as text, rows as a table."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from components import schema_values
from components.json_text import written
from components.schema_fields import ABSENT, Field
from components.schema_widgets import explained, seat
from components.wording import count

_TYPES: Final = {
    "integer": "Int64",
    "number": "Float64",
    "text": "string",
    "flag": "boolean",
    "choice": "string",
}


def values(field: Field, held: Any, key: str) -> Any:
    """Draw a list of plain values; numbers lie between commas, texts on lines."""
    begin = schema_values.start(field, held)
    if begin is not None and not schema_values.can_list(field, begin):
        return loose(field, held, key)
    seat(key, schema_values.listed(field, begin or []))
    is_text = field.fields[0].kind == "text"
    typed = st.text_area(
        field.label,
        key=key,
        height=110 if is_text or len(begin or ()) > 20 else 80,
        placeholder="One a line" if is_text else "Numbers, with commas or spaces between them",
        help=explained(field),
    )
    found = schema_values.unlisted(field, typed or "")
    st.caption(count(len(found), "value"))
    return found or _none(field, held, found)


def rows(field: Field, held: Any, key: str) -> Any:
    """Draw a list of records as a table to which rows can be added."""
    begin = schema_values.start(field, held)
    if begin is not None and not _can_tabulate(field, begin):
        return loose(field, held, key)
    st.caption(field.label, help=explained(field))
    edited = st.data_editor(
        table(field, begin or []),
        key=key,
        num_rows="dynamic",
        hide_index=True,
        height=min(38 + 36 * (len(begin or ()) + 1), 320),
        column_order=order(field, begin or []),
        column_config={each.name: _column(each) for each in field.fields},
    )
    found = records(field, edited, begin or [])
    return found or _none(field, held, found)


def loose(field: Field, held: Any, key: str) -> Any:
    """Draw what only JSON can say."""
    begin = held is not ABSENT and held is not None
    seat(key, written(held) if begin else "")
    typed = st.text_area(
        f"{field.label}, as JSON",
        key=key,
        height=160 if begin else 68,
        help=explained(field),
        placeholder="none",
    )
    found = schema_values.loose(typed or "")
    return None if found is ABSENT and held is None else found


def table(field: Field, begin: list[dict[str, Any]]) -> pd.DataFrame:
    """Records as a table, money and percent as they are shown."""
    return pd.DataFrame({each.name: _cells(each, begin) for each in field.fields})


def order(field: Field, begin: list[dict[str, Any]]) -> list[str]:
    """The columns, those with something in them first: a table is narrower than its columns."""
    filled = {name for row in begin for name, value in row.items() if value is not None}
    return sorted((each.name for each in field.fields), key=lambda name: name not in filled)


def _cells(field: Field, begin: list[dict[str, Any]]) -> pd.Series[Any]:
    kind = "Float64" if field.is_scaled else _TYPES[field.kind]
    told = (schema_values.start(field, row.get(field.name, ABSENT)) for row in begin)
    shown = pd.Series([schema_values.shown(field, each) for each in told], dtype="object")
    return shown.astype(pd.api.types.pandas_dtype(kind))


def records(
    field: Field, edited: pd.DataFrame, begin: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The table as records; a cell that is empty is null, or left out."""
    found = []
    for place, cells in zip(edited.index, edited.itertuples(index=False, name=None), strict=True):
        is_old = isinstance(place, int) and 0 <= place < len(begin)
        before = begin[place] if is_old else {}
        said = {
            each.name: schema_values.said(each, _python(cell), before.get(each.name, ABSENT))
            for each, cell in zip(field.fields, cells, strict=True)
        }
        found.append({name: value for name, value in said.items() if value is not ABSENT})
    return found


def _python(cell: Any) -> Any:
    """A cell as JSON can hold it: tables keep numbers and truths of their own."""
    if pd.isna(cell):
        return None
    return cell.item() if hasattr(cell, "item") else cell


def _none(field: Field, held: Any, found: list[Any]) -> Any:
    """What an empty list stands for: nothing, where that may be."""
    if field.is_nullable:
        return None if held is None else ABSENT
    return ABSENT if held is ABSENT else found


def _can_tabulate(field: Field, begin: Any) -> bool:
    known = {each.name: each for each in field.fields}
    return isinstance(begin, list) and all(
        isinstance(row, dict)
        and row.keys() <= known.keys()
        and all(schema_values.fits(known[name], value) for name, value in row.items())
        for row in begin
    )


def _column(field: Field) -> Any:
    told: dict[str, Any] = {
        "label": field.label,
        "help": explained(field),
        "required": field.is_needed,
    }
    if field.kind == "flag":
        return st.column_config.CheckboxColumn(**told)
    if field.kind == "choice":
        return st.column_config.SelectboxColumn(**told, options=list(field.options))
    if field.kind == "text":
        return st.column_config.TextColumn(**told)
    style = "%.2f" if field.is_scaled else "%d" if field.kind == "integer" else "%.10g"
    return st.column_config.NumberColumn(**told, format=style)
