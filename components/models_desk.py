"""The Models page: all models, or one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components import library_return, model_desk, model_list, new_model, notice, page
from components.services import services
from components.session import studio
from components.wording import count
from engine.errors import NotFound

if TYPE_CHECKING:
    from engine.models.model import Model

_SUBTITLE = "A trained model answers for new rows, here and over HTTP."


def show() -> None:
    """Draw the page."""
    new_model.take_up()
    model = _opened()
    if model is not None:
        model_desk.show(model)
        return
    new_model.ask_if_wanted()
    limit = model_list.limit()
    found = services().models.page(limit + 1)
    if not found:
        _empty()
        return
    with page.header("Models", _SUBTITLE):
        library_return.back()
        _train()
    shown = found[:limit]
    st.caption(f"{count(len(shown), 'model')}, newest first. Tick one to open it.")
    if chosen := model_list.show(shown, _datasets()):
        model_list.open_model(chosen.id)
        st.rerun()
    if len(found) > limit:
        model_list.more()
    if any(not model.state.is_final for model in shown):
        _watch(_standing(shown))


def _opened() -> Model | None:
    """The model that is to be on screen; None, and words, when it is gone."""
    wanted = studio().model_id or st.query_params.get("model")
    if not wanted:
        return None
    try:
        model = services().models.get(wanted)
    except NotFound as refusal:
        notice.warn(refusal.problem, refusal.remedy)
        model_list.open_model(None)
        return None
    studio().model_id = st.query_params["model"] = model.id
    return model


def _empty() -> None:
    with page.header("Models", _SUBTITLE):
        library_return.back()
    with st.container(border=True, gap="small"):
        st.subheader("No model yet", anchor=False)
        st.caption(
            "Choose a dataset and what is to be told from it. The model is fitted in the sandbox,"
            " judged on rows it never saw, beside a dummy that knows nothing, and answers in"
            " milliseconds, with the share of each column in every answer."
        )
        _train()


def _train() -> None:
    if st.button(
        "Train a model", type="primary", icon=":material/model_training:", key="new-model"
    ):
        new_model.ask()


def _datasets() -> dict[str, str]:
    return {each.id: each.name for each in services().datasets.list(limit=500)}


@st.fragment(run_every=1.0)
def _watch(known: frozenset[tuple[str, str]]) -> None:
    """Draw the page anew as soon as one of the models moves on."""
    with notice.refusals():
        if _standing(services().models.page(model_list.limit())) != known:
            st.rerun()


def _standing(models: Sequence[Model]) -> frozenset[tuple[str, str]]:
    return frozenset((model.id, model.state.value) for model in models)
