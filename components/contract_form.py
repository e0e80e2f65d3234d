"""The three texts of a user's own contract, to be edited and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import clicks, notice, session
from components.services import services
from engine.contracts import writing

if TYPE_CHECKING:
    from engine.contracts.model import Contract

_PARTS: Final = ("request", "answer", "invariants")
_SAVE: Final = "contract-save"


def show(algorithm_id: str) -> None:
    """Draw the texts and the way to keep them; they are filled by :func:`fill`."""
    left, right = st.columns(2)
    with left:
        st.text_area("Request schema", key=_key("request", algorithm_id), height=220)
    with right:
        st.text_area("Answer schema", key=_key("answer", algorithm_id), height=220)
    st.text_area(
        "Invariants, one on each line",
        key=_key("invariants", algorithm_id),
        height=100,
        placeholder="out.price >= inp.cost\nmonotone(inp.demand, out.price, +1)",
        help="Over inp and out. monotone says that a value never falls (+1) or rises (-1) as one "
        "number of the request grows.",
    )
    if clicks.button("Save contract", _SAVE, icon=":material/bookmark_added:"):
        _save(algorithm_id)


def fill(algorithm_id: str, contract: Contract) -> None:
    """Put a contract into the texts before they are drawn."""
    for part, text in zip(_PARTS, writing.texts_of(contract), strict=True):
        session.put(_key(part, algorithm_id), text)


def is_filled(algorithm_id: str) -> bool:
    """Whether there is something in the texts."""
    return bool(session.value(_key("request", algorithm_id), ""))


def _save(algorithm_id: str) -> None:
    with notice.refusals():
        with clicks.carried_out(_SAVE):
            texts = [session.value(_key(part, algorithm_id), "") for part in _PARTS]
            services().contracts.save(algorithm_id, writing.contract_of(*texts))
        st.rerun()


def _key(part: str, algorithm_id: str) -> str:
    return f"contract-{part}-{algorithm_id}"
