"""Prove promises anew at the press of a button, in sight, with what came of it underneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components import clause_words, clicks, notice, session
from components.plain import plain
from components.services import services
from components.wording import count

if TYPE_CHECKING:
    from engine.verification.evidence.certificates import Evidence


def show(slug: str, clause: str | None, key: str, label: str) -> None:
    """Draw the button and the last result.

    Args:
        slug: Of the algorithm.
        clause: The name of the promise; None for all that can be proven.
        key: Unique on the page.
        label: Of the button.
    """
    found = f"{key}-found"
    if clicks.button(label, key, icon=":material/replay:"):
        with st.spinner("Asking the solver …", show_time=True), clicks.carried_out(key):
            session.put(found, _prove(slug, clause))
    held = session.value(found, None)
    if isinstance(held, str):
        notice.refuse(*held.split("\n", 1))
    elif held:
        _results(held, key)


def _prove(slug: str, clause: str | None) -> object:
    from engine.errors import StudioError  # noqa: PLC0415 - the page is drawn before the rooms load

    try:
        return [each.model_dump(mode="json") for each in services().catalog.prove(slug, clause)]
    except StudioError as refusal:
        return f"{refusal.problem}\n{refusal.remedy}"


def _results(held: Sequence[dict[str, object]], key: str) -> None:
    from engine.verification.evidence.certificates import Evidence  # noqa: PLC0415 - as above

    found: list[Evidence] = [Evidence.model_validate(each) for each in held]
    seconds = sum(each.seconds for each in found)
    with st.container(border=True, gap="xsmall", key=f"{key}-proof"):
        told = clause_words.summary(each.status.value for each in found)
        st.markdown(f"**Just now: {told}** of {count(len(found), 'promise')}, in {seconds:.2f} s")
        for each in found:
            st.markdown(
                f"{clause_words.chip(each.status.value)} {plain(each.statement, 300)}"
                f" :gray[{each.seconds:.2f} s]"
            )
