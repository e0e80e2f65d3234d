"""A model to be trained: what from, what for, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st
from pydantic import ValidationError

from components import (
    clicks,
    dataset_picker,
    frame,
    model_list,
    model_options,
    model_words,
    notice,
    session,
)
from components.plain import tidy
from components.services import services
from components.session import studio
from engine.errors import InvalidInput

if TYPE_CHECKING:
    from engine.models.model import ModelKind, Options, Wish

_TRAIN: Final = "train"


def ask_if_wanted() -> None:
    """Ask at once where another page sent the person here to train a kind of model."""
    kind, studio().train_kind = studio().train_kind, None
    if kind is not None:
        session.put("model-kind", kind)
        ask()


@st.dialog("Train a model", width="medium", icon=":material/model_training:")
def ask() -> None:
    """Ask, and begin; what cannot be trained on is refused before anything is asked of it."""
    with notice.refusals():
        _form()
    # What was refused, or has another page on screen by now, is not asked for any more.
    clicks.drop(_TRAIN)


def take_up() -> None:
    """Begin the training that was asked for as the page was drawn anew, which ends the dialog."""
    if wish := clicks.asked(_TRAIN):
        from engine.models.model import Wish  # noqa: PLC0415 - the page is drawn before the rooms load

        with notice.refusals():
            _begin(Wish.model_validate(wish))


def _form() -> None:
    ready = [each for each in services().datasets.list(limit=200) if each.state == "ready"]
    if not ready:
        st.markdown("A model is trained from a dataset. Upload a CSV first: it is cleaned by then.")
        if st.button("Upload a CSV", icon=":material/upload_file:", type="primary"):
            frame.go(frame.DATA)
        return
    dataset = dataset_picker.pick(ready, "model-dataset")
    kind = _pick_kind()
    columns = [
        each for each in services().datasets.report(dataset.id).columns if not each.is_dropped
    ]
    options = model_options.show(kind, dataset, columns)
    told = options.get("target") or options.get("item_column")
    name = st.text_input(
        "Name",
        value=f"{tidy(told or model_words.KINDS[kind.value][0], 60)} from {tidy(dataset.name, 60)}",
        max_chars=200,
        key=f"model-name-{dataset.id}-{kind}-{told}",
    )
    wish = _wish(kind, name, dataset.id, options)
    services().models.require_trainable(wish)
    told_of_it = wish.model_dump(mode="json")
    if clicks.button(
        "Train", _TRAIN, about=told_of_it, type="primary", icon=":material/play_arrow:"
    ):
        _begin(wish)


def _wish(kind: ModelKind, name: str, dataset_id: str, options: dict[str, Any]) -> Wish:
    from engine.models.model import Wish  # noqa: PLC0415 - the page is drawn before the rooms load

    return Wish(kind=kind, name=name, dataset_id=dataset_id, options=_sound(options))


def _begin(wish: Wish) -> None:
    from engine.keys.model import PERSON  # noqa: PLC0415 - the page is drawn before the rooms load

    with clicks.carried_out(_TRAIN):
        model = services().models.submit(wish, PERSON.id)
    model_list.open_model(model.id)
    st.rerun()


def _sound(options: dict[str, Any]) -> Options:
    from engine.models.model import Options  # noqa: PLC0415 - the page is drawn before the rooms load

    try:
        return Options.model_validate(options)
    except ValidationError as fault:
        first = fault.errors()[0]
        place = ", ".join(str(part) for part in first["loc"])
        raise InvalidInput(
            f"The choices do not hold together: {place}: {first['msg']}.", "Correct this one."
        ) from None


def _pick_kind() -> ModelKind:
    from engine.models.model import ModelKind  # noqa: PLC0415 - the page is drawn before the rooms load

    chosen = st.selectbox(
        "What it answers",
        [each.value for each in ModelKind],
        format_func=lambda value: "{}: {}".format(*model_words.KINDS[value]),
        key="model-kind",
    )
    return ModelKind(chosen)
