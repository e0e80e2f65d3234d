"""The draft on screen: taken from the database, kept there after every move."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from components import code_editor, draft, session
from components.draft import Draft, Standing
from components.services import services
from components.session import studio
from engine.builder.model import LogisticSpec, ReadBack

EDITOR: Final = "editor"
_READ: Final = "draft-read"


class _Builder:
    """The builder, and the last text that it read: a page asks anew at every click."""

    def generate(self, spec: LogisticSpec) -> str:
        code = services().builder.generate(spec)
        session.put(_READ, (code, ReadBack(spec=spec)))
        return code

    def read(self, code: str) -> ReadBack:
        last: tuple[str, ReadBack] | None = session.value(_READ, None)
        if last is None or last[0] != code:
            last = (code, services().builder.read(code))
            session.put(_READ, last)
        return last[1]

    def change(self, spec: LogisticSpec, **changes: Any) -> LogisticSpec:
        return services().builder.change(spec, **changes)


BUILDER: Final = _Builder()


def put_on_screen(algorithm_id: str, last_spec: dict[str, Any] | None = None) -> None:
    """Bring an algorithm's draft from the database onto the screen.

    Args:
        algorithm_id: Which.
        last_spec: What the form goes back to if the draft, being custom code, names nothing.
    """
    algorithm = services().algorithms.get(algorithm_id)
    state = studio()
    state.algorithm_id = algorithm.id
    state.code = algorithm.draft_code
    state.spec = algorithm.draft_spec or last_spec
    state.code_rev += 1
    show_anew()
    st.query_params["algorithm"] = algorithm.id


def close() -> None:
    """Take the algorithm off the screen; its draft is kept."""
    state = studio()
    state.algorithm_id, state.code, state.spec = None, "", None
    st.query_params.clear()


def current() -> Draft:
    """The draft on screen."""
    return draft.opened(BUILDER, studio().code, studio().spec)


def take_typed() -> None:
    """Take in what the person typed, before anything else is done with this run."""
    state = studio()
    if state.algorithm_id is None:
        return
    typed = code_editor.typed(EDITOR, state.code, state.code_rev).text
    if typed != state.code:
        keep(draft.after_code(BUILDER, current(), typed), is_typed=True)


def take_choices(before: Draft, changes: dict[str, Any]) -> Draft:
    """Take in what the person chose, with what hangs on it."""
    after = draft.after_form(BUILDER, before, changes)
    if after != before:
        keep(after)
    return after


def take_form(before: Draft, changes: dict[str, Any]) -> None:
    """Note what the form shows; a choice that came to light only now is drawn at once."""
    after = take_choices(before, changes)
    if after != before:
        show_anew()
        st.rerun()
    show_as(after.spec)


def keep(after: Draft, *, is_typed: bool = False) -> None:
    """Save the draft; the editor follows unless the person typed it there."""
    state = studio()
    state.code_rev += 0 if is_typed or after.code == state.code else 1
    state.code = after.code
    state.spec = after.spec.model_dump(mode="json") if after.spec else None
    if state.algorithm_id is not None:
        services().algorithms.save_draft(state.algorithm_id, state.code, state.spec)


def rewrite(code: str) -> None:
    """Put another text in the editor, as if the person had typed it."""
    keep(draft.after_code(BUILDER, current(), code))


def commit(message: str) -> None:
    """Make a revision of the draft on screen."""
    now = current()
    is_formed = now.spec is not None and now.standing is not Standing.CUSTOM
    services().algorithms.commit(
        str(studio().algorithm_id),
        now.code,
        studio().spec if is_formed else None,
        message=message,
        author="studio",
    )


def shown() -> LogisticSpec | None:
    """What the form's widgets show; None before they are drawn or when they must follow."""
    held = session.value("form-shown", None)
    return LogisticSpec.model_validate(held) if held else None


def show_as(spec: LogisticSpec | None) -> None:
    """Note what the form's widgets show."""
    session.put("form-shown", spec.model_dump(mode="json") if spec else None)


def show_anew() -> None:
    """Let the form follow the spec at the next drawing."""
    session.put("form-shown", None)
