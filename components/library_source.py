"""What answers: the stated default of an algorithm, or a model of the user's own rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import library_request, model_inputs, schema_fields, session
from components.labels import distinct
from components.plain import plain, tidy
from components.schema_fields import Field
from components.services import services

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry
    from engine.models.model import Model

_MOST_MODELS: Final = 200
_MOST_CELLS: Final = 40
_DEFAULT, _OWN = "default", "own"
_MODELS_ONLY: Final = frozenset(
    {"base_rate_bp", "cents_per_unit", "is_positive_good", "other_rows", "price_column"}
)
"""What only a model reads; the form of the stated default does without."""
_WORDS: Final = {_DEFAULT: "The stated default", _OWN: "A model of your rows"}


def models(entry: Entry) -> list[Model]:
    """The ready models of the kind that this algorithm can ask, newest first."""
    learns = entry.about.learns
    if learns is None:
        return []
    found = services().models.page(_MOST_MODELS)
    return [each for each in found if each.state.value == "ready" and each.kind == learns.kind]


def show(entry: Entry, key: str, request: Mapping[str, Any], ready: Sequence[Model]) -> None:
    """Draw the choice; choosing puts another request on screen."""
    if not ready:
        return
    is_own = request.get("model_id") is not None
    session.put(f"{key}-source", _OWN if is_own else _DEFAULT)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.segmented_control(
            "Answered by",
            list(_WORDS),
            format_func=_WORDS.__getitem__,
            key=f"{key}-source",
            required=True,
            on_change=_switch,
            args=(entry, key, request, ready),
        )
    if is_own:
        _pick(entry, key, request, ready)


def _pick(entry: Entry, key: str, request: Mapping[str, Any], ready: Sequence[Model]) -> None:
    names = distinct({each.id: tidy(each.name, 60) for each in ready})
    asked = request["model_id"]
    if asked not in names:
        return  # the field says that there is no such model
    session.put(f"{key}-model", asked)
    st.selectbox(
        "Model",
        list(names),
        format_func=names.__getitem__,
        key=f"{key}-model",
        on_change=lambda: ask_model(entry, key, request, session.value(f"{key}-model", asked)),
    )


def _switch(entry: Entry, key: str, request: Mapping[str, Any], ready: Sequence[Model]) -> None:
    if session.value(f"{key}-source", _DEFAULT) == _OWN:
        ask_model(entry, key, request, ready[0].id)
    else:
        _begin(key, entry.examples[0].request)


def ask_model(entry: Entry, key: str, request: Mapping[str, Any], model_id: str) -> None:
    """Put a request on screen that asks a model, about the first row of its dataset."""
    replaced = {field.name for field in default_only(schema_fields.read(_schema(entry)))}
    kept = {name: value for name, value in request.items() if name not in replaced}
    inputs = model_inputs.read(services().models.get(model_id))
    row = dict(inputs.examples[0]) if inputs.examples else dict.fromkeys(inputs.roles)
    _begin(key, {**kept, "model_id": model_id, "row": row})


def _begin(key: str, request: Mapping[str, Any]) -> None:
    """Put a request on screen that is none of the examples."""
    session.put(f"{key}-example", None)
    library_request.replace(key, request)


def default_only(fields: Sequence[Field]) -> list[Field]:
    """What only the default reads: a first field that is told of a person or a thing."""
    return [each for each in fields[:1] if each.kind == "group" and each.is_nullable]


def fields(entry: Entry, request: Mapping[str, Any], ready: Sequence[Model]) -> list[Field]:
    """The fields of the form for what answers now."""
    known = list(schema_fields.read(_schema(entry)))
    learns = entry.about.learns
    if learns is None:
        return known
    own = {field.name for field in default_only(known)}
    if request.get("model_id") is None:
        # What both answer by, such as a horizon, is a source that may not be left out.
        models = {*learns.sources, *_MODELS_ONLY}
        rest = [
            each
            for each in known
            if each.name not in models or (each.name in learns.sources and not each.is_nullable)
        ]
        return [schema_fields.needed(each) if each.name in own else each for each in rest]
    asked = next((each for each in ready if each.id == request["model_id"]), None)
    rest = [each for each in known if each.name not in {*own, "model_id"}]
    return [_row(each, asked) if each.name == "row" and asked else each for each in rest]


def _row(field: Field, model: Model) -> Field:
    """The cells of a model's row as fields; names of columns are hostile text."""
    inputs = model_inputs.read(model)
    labels = distinct({name: plain(name, 60) for name in inputs.roles})
    cells = tuple(
        Field(
            path=(*field.path, name),
            kind="number" if role == "numeric" else "text",
            is_nullable=True,
            told=labels[name],
        )
        for name, role in list(inputs.roles.items())[:_MOST_CELLS]
    )
    return Field(path=field.path, kind="group", words=field.words, is_needed=True, fields=cells)


def _schema(entry: Entry) -> dict[str, Any]:
    return entry.request.model_json_schema()
