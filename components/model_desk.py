"""One model on screen: how it stands, what it is worth, and how to ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import (
    clicks,
    job_progress,
    library_return,
    model_calls,
    model_card,
    model_list,
    model_numbers,
    model_trial,
    model_words,
    notice,
    page,
    session,
)
from components.plain import plain
from components.services import services
from components.theme import BADGES

if TYPE_CHECKING:
    from engine.jobs.model import Job
    from engine.models.model import Model


def show(model: Model) -> None:
    """Draw the model as it stands: under way, failed, or ready."""
    _head(model)
    if model.state.value == "ready":
        _ready(model)
    elif model.state.value == "failed":
        _failed(model)
    else:
        _under_way(model)


def _head(model: Model) -> None:
    facts = [model_words.kind(model), model_words.algorithm(model), model_words.lifetime(model)]
    with page.header(plain(model.name, 60), " · ".join(fact for fact in facts if fact)):
        library_return.back()
        if st.button(
            "All models", icon=":material/arrow_back:", key="models-back", type="tertiary"
        ):
            model_list.open_model(None)
            st.rerun()
        if model.state.value == "ready":
            st.button(
                "Let it expire" if model.is_pinned else "Pin",
                icon=":material/keep_off:" if model.is_pinned else ":material/keep:",
                key="model-pin",
                help="A pinned model is kept until you delete it.",
                on_click=_pin,
                args=(model.id,),
                kwargs={"is_pinned": not model.is_pinned},
            )
        with st.popover("Delete", icon=":material/delete:", key="model-delete"):
            st.markdown("Programs that ask this model are refused from their next call on.")
            st.button(
                "Delete it now",
                type="primary",
                key="model-delete-now",
                on_click=_delete,
                args=(model.id,),
            )


def _pin(model_id: str, *, is_pinned: bool) -> None:
    with notice.refusals():
        services().models.pin(model_id, is_pinned=is_pinned)


def _delete(model_id: str) -> None:
    with notice.refusals():
        services().models.delete(model_id)
        model_list.open_model(None)


def _ready(model: Model) -> None:
    if model_words.left(model) < model_words.SOON_DAYS and not model.is_pinned:
        told = model_words.lifetime(model)
        notice.warn(f"This model is {told}.", "Pin it to keep it; programs may be asking it.")
    library_return.show(model)
    model_numbers.headlines(model)
    trial, numbers, card, api = st.tabs(
        ["Try it", "Numbers", "Card", "Use as API"], key="model-tabs"
    )
    with trial:
        row = model_trial.show(model)
    with numbers:
        model_numbers.show(model)
    with card:
        model_card.show(model)
    with api:
        model_calls.show(model, row)


def _failed(model: Model) -> None:
    notice.refuse(
        model.problem or "The training came to nothing.",
        model.remedy or "Train it again.",
    )
    if clicks.button("Train anew", "model-anew", icon=":material/model_training:", type="primary"):
        model_list.open_model(None)
        session.studio().train_kind = model.kind.value
        if model.dataset_id is not None:
            session.put("model-dataset", model.dataset_id)
        st.rerun()
    st.caption("It stays in the list as failed until you delete it.")


def _under_way(model: Model) -> None:
    job = _job(model)
    if job is None or job.state.is_final:
        notice.warn("The training was stopped before it was done.", "Delete it, and train anew.")
        return
    with st.container(border=True, gap="small"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            with st.container(horizontal=True, width="content", vertical_alignment="center"):
                st.subheader("Training", anchor=False, width="content")
                word, tone = model_words.state(model)
                st.badge(word, color=BADGES[tone])
            st.button(
                "Cancel",
                key="model-cancel",
                icon=":material/stop_circle:",
                on_click=_cancel,
                args=(job.id,),
            )
        st.caption("You may leave this page; the work goes on, and Jobs lists it.")
        job_progress.watch(lambda: services().jobs.get(job.id))


def _job(model: Model) -> Job | None:
    from engine.jobs.model import JobKind  # noqa: PLC0415 - the engine loads on first use

    return services().jobs.latest(JobKind.TRAIN, model.id)


def _cancel(job_id: str) -> None:
    with notice.refusals():
        services().control.cancel(job_id)
