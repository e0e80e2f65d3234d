"""The ways from a dataset and a model to the algorithms of the library that can ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import clicks, frame, library_learning
from components.services import services
from components.session import studio

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry
    from engine.models.model import Model


def back() -> None:
    """Draw the way back to the algorithm that a model is trained for, if there is one."""
    slug = studio().train_for
    if slug is None:
        return
    title = services().catalog.entry(slug).about.title
    if clicks.button(title, "library-return", icon=":material/arrow_back:", type="tertiary"):
        frame.go(frame.LIBRARY, algorithm=slug)


def train() -> None:
    """Draw the way from a dataset to the training that an algorithm was left for."""
    slug = studio().train_for
    learns = services().catalog.entry(slug).about.learns if slug is not None else None
    if slug is None or learns is None:
        return
    title = services().catalog.entry(slug).about.title
    if clicks.button(f"Train for {title}", "library-train-for", icon=":material/model_training:"):
        studio().train_kind, studio().model_id = learns.kind.value, None
        frame.go(frame.MODELS)


def show(model: Model) -> None:
    """Draw the algorithms that can ask a ready model; the one it was trained for comes first."""
    wanted = studio().train_for
    fit = [entry for entry in _entries() if _learns(entry, model)]
    if not fit:
        return
    fit.sort(key=lambda entry: entry.about.slug != wanted)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("Ask it in the library, with the promises kept there:", width="content")
        for entry in fit:
            slug = entry.about.slug
            if clicks.button(
                entry.about.title,
                f"library-with-{slug}",
                icon=f":material/{entry.about.icon}:",
                type="primary" if slug == wanted else "secondary",
            ):
                library_learning.ask(entry, model.id)
                frame.go(frame.LIBRARY, algorithm=slug)


def _entries() -> list[Entry]:
    catalog = services().catalog
    return [catalog.entry(about.slug) for about in catalog.listed()]


def _learns(entry: Entry, model: Model) -> bool:
    return entry.about.learns is not None and entry.about.learns.kind == model.kind
