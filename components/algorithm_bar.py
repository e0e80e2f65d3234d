"""Which algorithm is open; its name; the way to another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import clicks, drafting, session
from components.labels import distinct
from components.plain import tidy
from components.services import services
from components.session import studio
from engine.errors import NotFound

if TYPE_CHECKING:
    from engine.algorithms.model import Algorithm

_CHOICE: Final = "algorithm-choice"


def show(algorithm: Algorithm, others: Sequence[Algorithm]) -> None:
    """Draw the bar; choosing another algorithm opens it."""
    names = distinct({other.id: tidy(other.name, 60) for other in (algorithm, *others)})
    session.put(_CHOICE, algorithm.id)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            "Algorithm",
            list(names),
            key=_CHOICE,
            format_func=lambda algorithm_id: names[algorithm_id],
            on_change=_open_chosen,
            label_visibility="collapsed",
            width=360,
        )
        _rename(algorithm)
        st.button("New", icon=":material/add:", key="algorithm-new", on_click=drafting.close)


def _open_chosen() -> None:
    # The words typed last belong to the algorithm that is still open.
    drafting.take_typed()
    drafting.put_on_screen(session.value(_CHOICE, ""))


def _rename(algorithm: Algorithm) -> None:
    key = f"algorithm-name-{algorithm.id}"
    with st.popover("Rename", icon=":material/edit:"):
        name = st.text_input("Name", value=algorithm.name, max_chars=200, key=key)
        if clicks.button("Save name", "algorithm-rename"):
            with clicks.carried_out("algorithm-rename"):
                if name.strip():
                    services().algorithms.rename(algorithm.id, name.strip())
            st.rerun()


def chosen() -> Algorithm | None:
    """The algorithm on screen, else the one that the address names."""
    asked = studio().algorithm_id or st.query_params.get("algorithm")
    if not asked:
        return None
    try:
        found = services().algorithms.get(asked)
    except NotFound:
        drafting.close()
        return None
    if studio().algorithm_id != asked:
        drafting.put_on_screen(asked)
    elif st.query_params.get("algorithm") != asked:
        st.query_params["algorithm"] = asked
    return found
