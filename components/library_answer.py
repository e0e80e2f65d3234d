"""The answer to the request on screen: first what it says, then why, then what it kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import (
    answer_figures,
    answer_items,
    answer_reasons,
    chart_frame,
    clicks,
    notice,
    session,
)
from components.library_views import View
from components.plain import plain
from components.services import services
from components.theme import palette
from components.wording import count

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from engine.catalog.discovery import Entry

_SLOW_WORDS: Final = "This one searches for seconds, so it is asked for."


def show(entry: Entry, request: Mapping[str, Any], view: View, head: DeltaGenerator) -> None:
    """Ask, or draw the answer that was asked for last.

    Args:
        entry: Of the algorithm.
        request: What is asked.
        view: How its answers are shown.
        head: Takes the first words of an answer that is given at once.
    """
    key = f"library-{entry.about.slug}"
    told = _asked(entry, request, key) if view.is_slow else _ask(entry, request)
    if told is None:
        return
    answer = told["answer"]
    with nullcontext() if view.is_slow else head:
        columns = 2 if view.is_slow else None
        answer_figures.show(answer, view.headline, view.words, columns)
    if answer.get("source") == "model":
        name = services().models.get(str(request["model_id"])).name
        st.caption(f"Answered by **{plain(name, 60)}**, a model of your rows.")
    drawn = view.picture(request, answer, palette()) if view.picture else None
    if drawn is not None:
        figure, words = drawn
        st.markdown(f"**{view.title}**")
        st.plotly_chart(figure, key=f"{key}-picture", config=chart_frame.CONFIG, alt=words)
        st.caption(plain(words, 400))
    answer_reasons.show(answer, f"{key}-reasons", view.unit, is_picture_enough=view.is_of_reasons)
    answer_items.show(answer)
    _kept(entry, told["checked"], told["milliseconds"])
    with st.expander("The whole answer as JSON", icon=":material/data_object:"):
        st.json(answer, expanded=1)


def _ask(entry: Entry, request: Mapping[str, Any]) -> dict[str, Any]:
    executed = services().catalog.execute(entry.about.slug, request)
    return executed.model_dump(mode="json")


def _asked(entry: Entry, request: Mapping[str, Any], key: str) -> dict[str, Any] | None:
    """The last answer, and a button that asks for another."""
    asked = json.dumps(request, sort_keys=True)
    held = session.value(f"{key}-answer", None)
    is_new = held is None or held[0] != asked
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        is_wanted = clicks.button(
            "Answer",
            f"{key}-ask",
            type="primary" if is_new else "secondary",
            icon=":material/play_arrow:",
        )
        if held is None:
            st.caption(_SLOW_WORDS, width="content")
        elif is_new:
            st.caption("The request has changed since this answer.", width="content")
    if is_wanted:
        with st.spinner("Searching …", show_time=True), clicks.carried_out(f"{key}-ask"):
            session.put(f"{key}-answer", (asked, _ask(entry, request)))
        st.rerun()
    return None if held is None else held[1]


def refuse(faults: Sequence[str]) -> None:
    """Say in place of an answer what the request lacks; each is at its field, too."""
    fields = count(len(faults), "field")
    notice.refuse(
        f"{fields} of the request {'needs' if len(faults) == 1 else 'need'} correcting.",
        " ".join(faults[:5]) + (f" And {len(faults) - 5} more." if len(faults) > 5 else ""),
    )


def _kept(entry: Entry, checked: Sequence[str], milliseconds: float) -> None:
    words = {check.name: check.words for check in entry.promises.answers}
    took = f"{milliseconds:,.1f} ms" if milliseconds < 1000 else f"{milliseconds / 1000:,.1f} s"
    label = f"Answered in {took} · {count(len(checked), 'promise')} looked at and kept"
    with st.expander(label, icon=":material/fact_check:"):
        for name in checked:
            st.markdown(f":green[:material/check:] {plain(words.get(name, name), 300)}")
