"""Try an algorithm: a form made from its schema on the left, the answer on the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import (
    library_answer,
    library_request,
    library_source,
    library_views,
    notice,
    schema_faults,
    session,
)
from components.library_request import Held
from components.schema_form import Form

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry


def show(entry: Entry) -> Mapping[str, Any]:
    """Draw both; the request that stands in the form comes back."""
    held = library_request.opened(entry.about.slug, entry.examples[0].request)
    view = library_views.view(entry.about.slug)
    _examples(entry, held)
    # The answer's first words stand over the form: on a narrow screen a long way up otherwise.
    head = st.container(gap="small")
    asking, answering = st.columns([5, 6], gap="large")
    with asking:
        ready = library_source.models(entry)
        library_source.show(entry, held.key, held.origin, ready)
        form = Form(held.prefix)
        typed, text = st.tabs(["Form", "JSON"], key=f"{held.key}-how")
        with typed:
            request = form.show(library_source.fields(entry, held.origin, ready), held.origin)
        library_request.keep(held, request)
        with text:
            library_request.show_json(held, request)
    faults = schema_faults.found(entry.request, request)
    form.tell(faults)
    if faults:
        with head:
            library_answer.refuse([fault.sentence for fault in faults])
        return request
    with answering, notice.refusals():
        library_answer.show(entry, request, view, head)
    return request


def _examples(entry: Entry, held: Held) -> None:
    titles = {each.title: each.request for each in entry.examples}
    key = f"{held.key}-example"
    st.pills(
        "Begin with an example",
        list(titles),
        key=key,
        default=next(iter(titles)) if session.value(key, None) is None and held.rev == 1 else None,
        wrap=True,
        on_change=_take,
        args=(held.key, titles),
    )


def _take(key: str, titles: Mapping[str, Mapping[str, Any]]) -> None:
    chosen = session.value(f"{key}-example", "")
    if chosen in titles:
        library_request.replace(key, titles[chosen])
