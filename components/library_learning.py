"""How an algorithm learns from a user's own rows, and the models that it can ask already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import clicks, frame, library_request, library_source, model_words, page, session
from components.plain import plain
from components.session import studio
from components.theme import BADGES
from components.wording import ago

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry
    from engine.catalog.model import Learns
    from engine.models.model import Model


def show(entry: Entry, learns: Learns) -> None:
    """Draw what it needs, the way to a training, and the models at hand."""
    page.section("What it learns from", learns.data)
    st.markdown(
        "Upload the table on the page Data: it is cleaned there. Then train a model of it. The"
        " answer has the same shape as the default's, and says that a model gave it."
    )
    kind = model_words.KINDS[learns.kind.value][0]
    with st.container(horizontal=True, gap="small"):
        if clicks.button(
            f"Train a model ({kind.lower()})",
            "library-train",
            type="primary",
            icon=":material/model_training:",
        ):
            studio().train_kind = learns.kind.value
            studio().train_for = entry.about.slug
            studio().model_id = None
            frame.go(frame.MODELS)
        if clicks.button("Upload a table", "library-upload", icon=":material/upload_file:"):
            studio().train_for = entry.about.slug
            studio().dataset_id = None  # the box for a new one, not the dataset that was open
            frame.go(frame.DATA)
    ready = library_source.models(entry)
    page.section(
        "Models that it can ask",
        "" if ready else f"No model of the kind {kind.lower()} is ready yet.",
    )
    for model in ready:
        _line(entry, model)


def _line(entry: Entry, model: Model) -> None:
    word, tone = model_words.state(model)
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        gap="small",
        border=True,
    ):
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            st.markdown(f"**{plain(model.name, 60)}**", width="content")
            st.badge(word, color=BADGES[tone])
            st.caption(ago(model.created_at), width="content")
        st.button(
            "Ask this one",
            key=f"library-ask-{model.id}",
            icon=":material/arrow_forward:",
            type="tertiary",
            on_click=ask,
            args=(entry, model.id),
        )


def ask(entry: Entry, model_id: str) -> None:
    """Put a request on the tab Try it that asks a model; before the tab is drawn."""
    slug = entry.about.slug
    key = f"library-{slug}"
    request = library_request.opened(slug, entry.examples[0].request).origin
    library_source.ask_model(entry, key, request, model_id)
    session.put(f"{key}-tabs", "Try it")
