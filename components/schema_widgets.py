"""One widget for one plain field; it holds what the person typed until its key changes."""

from __future__ import annotations

import json
from typing import Any, Final

import streamlit as st

from components import schema_units, schema_values, session
from components.schema_fields import ABSENT, Field
from components.wording import title

LONG: Final = 300
_UNKNOWN: Final = "not known"
_ANSWERS: Final = {True: "Yes", False: "No"}


def show(field: Field, held: Any, key: str) -> Any:
    """Draw it; what a request holds for it comes back, ``ABSENT`` for nothing.

    Args:
        field: Which one.
        held: What the request holds now; shown when the key is new.
        key: Of the widget.
    """
    begin = schema_values.start(field, held)
    if not schema_values.fits(field, begin):
        return _misfit(field, held, key)
    seat(key, schema_values.shown(field, begin))
    return schema_values.said(field, _DRAW[field.kind](field, key), held)


def seat(key: str, value: Any) -> None:
    """Give a widget its first value; one that is on screen keeps its own."""
    if session.value(key, ABSENT) is ABSENT:
        session.put(key, value)


def _misfit(field: Field, held: Any, key: str) -> Any:
    seat(f"{key}-text", json.dumps(held, ensure_ascii=False)[:500])
    st.text_input(
        field.label,
        key=f"{key}-text",
        disabled=True,
        help="This value is not one that the form can show. Correct it on the tab JSON.",
    )
    return held


def _integer(field: Field, key: str) -> Any:
    unit = schema_units.unit(field.name)
    return st.number_input(
        field.label,
        value=None,
        step=1.0 if field.is_scaled else 1,
        format="%.2f" if field.is_scaled else "%d",
        key=key,
        help=explained(field),
        placeholder=_placeholder(field),
        icon=(unit.icon or None) if unit else None,
    )


def _number(field: Field, key: str) -> Any:
    return st.number_input(
        field.label,
        value=None,
        step=1.0,
        format="%.10g",
        key=key,
        help=explained(field),
        placeholder=_placeholder(field),
    )


def _text(field: Field, key: str) -> Any:
    draw = st.text_area if (field.high or 0) >= LONG else st.text_input
    return draw(
        field.label, value=None, key=key, help=explained(field), placeholder=_placeholder(field)
    )


def _flag(field: Field, key: str) -> Any:
    if field.is_nullable:
        return _pick(field, key, (True, False), _ANSWERS)
    return st.toggle(field.label, key=key, help=explained(field))


def _choice(field: Field, key: str) -> Any:
    words = {value: title(str(value)) for value in field.options}
    return _pick(field, key, field.options, words)


def _pick(field: Field, key: str, options: tuple[Any, ...], words: dict[Any, str]) -> Any:
    return st.selectbox(
        field.label,
        options,
        index=None,
        format_func=lambda value: words.get(value, str(value)),
        key=key,
        help=explained(field),
        placeholder=_placeholder(field),
    )


def _placeholder(field: Field) -> str:
    return _UNKNOWN if field.is_nullable else "needed"


def explained(field: Field) -> str:
    """What it means, what it may be, and what is sent for it."""
    told = schema_units.as_typed(field.words) if field.is_scaled else field.words
    parts = [told.replace("null ", "empty ").replace("Null ", "Empty ")]
    name = field.name
    if field.kind in {"integer", "number"} and field.low is not None and field.high is not None:
        low, high = (schema_units.shown(name, limit) for limit in (field.low, field.high))
        parts.append(f"From {low} to {high}.")
    if field.is_nullable and "mpty " not in parts[0]:
        parts.append("Leave it empty if it is not known.")
    if field.is_scaled:
        parts.append(f"Sent as `{name}`, in hundredths: 12.34 is 1234.")
    else:
        parts.append(f"Sent as `{name}`.")
    return " ".join(part for part in parts if part)


_DRAW: Final = {
    "integer": _integer,
    "number": _number,
    "text": _text,
    "flag": _flag,
    "choice": _choice,
}
