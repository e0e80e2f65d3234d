"""Break it: edit a kernel's text, and see which promise falls, and where."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import clause_words, clicks, counterexample, notice, page, session
from components.code_editor import code_editor
from components.kernel_edits import edits
from components.plain import plain
from components.services import services
from components.wording import count

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry
    from engine.verification.evidence.certificates import Evidence
    from engine.verification.model import Kernel

_WHOLE: Final = "As it is"
# What takes more inputs than this is reasoned about for long.
_MANY: Final = 4


@st.fragment
def show(entry: Entry) -> None:
    """Draw the editor and what came of the last text."""
    with notice.refusals():
        _show(entry)


def _show(entry: Entry) -> None:
    key = f"break-{entry.about.slug}"
    page.section(
        "Break it",
        "Change a line, and see which promise falls. Your text is read and reasoned about, never"
        " run: neither here nor on the server.",
    )
    sources = {
        kernel.function.__name__: _source(kernel)
        for kernel in sorted(entry.promises.kernels, key=_lateness)
    }
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        name = st.selectbox("Function", list(sources), key=f"{key}-function", width=260)
        ready = {edit.words: edit.text for edit in edits(sources[name])}
        place = f"{key}-{name}"
        if ready:
            st.selectbox(
                "Begin with a mistake",
                [_WHOLE, *ready],
                key=f"{place}-edit",
                on_change=_take,
                args=(place, {_WHOLE: sources[name], **ready}),
                width=460,
            )
    begun = session.value(f"{place}-text", sources[name])
    height = min(60 + 20 * (begun.count("\n") + 1), 420)
    state = code_editor(
        begun,
        session.value(f"{place}-rev", 0),
        key=place,
        label="Text of the function",
        height=height,
    )
    now = f"{key}-now"
    is_asked = clicks.button("See what falls", now, icon=":material/bug_report:", type="primary")
    if is_asked or state.is_run_requested:
        with st.spinner("Reasoning about this text …", show_time=True), clicks.carried_out(now):
            found = services().catalog.break_it(entry.about.slug, name, state.text)
            told = [each.model_dump(mode="json") for each in found]
            session.put(f"{place}-found", (state.text, told))
    _found(session.value(f"{place}-found", None), state.text)


def _source(kernel: Kernel) -> str:
    return textwrap.dedent(inspect.getsource(kernel.function))


def _lateness(kernel: Kernel) -> tuple[bool, ...]:
    """What has a mistake to begin with comes first, and what is reasoned about for long last."""
    source = _source(kernel)
    return not edits(source), "for " in source, len(kernel.domain) > _MANY


def _take(place: str, texts: dict[str, str]) -> None:
    session.put(f"{place}-text", texts[session.value(f"{place}-edit", _WHOLE)])
    session.put(f"{place}-rev", session.value(f"{place}-rev", 0) + 1)


def _found(held: tuple[str, Sequence[dict[str, Any]]] | None, text: str) -> None:
    if held is None:
        return
    from engine.verification.evidence.certificates import Evidence  # noqa: PLC0415 - the page is drawn before the rooms load

    if held[0] != text:
        st.caption("The text has changed since; this is what came of the one before.")
    found = [Evidence.model_validate(each) for each in held[1]]
    fallen = [each for each in found if each.status.value == "refuted"]
    rest = [each for each in found if each.status.value != "refuted"]
    with st.container(gap="small", key="break-result"):
        if not fallen:
            _nothing_fell(rest)
        for each in fallen:
            _fall(each)
        if fallen and rest:
            st.caption(f"{count(len(rest), 'other promise')}: {_rest(rest)}.")


def _nothing_fell(rest: Sequence[Evidence]) -> None:
    """Praise only where every promise was shown to hold."""
    if all(each.status.value == "proven" for each in rest):
        st.success(f"No promise falls: {_rest(rest)}.", icon=":material/verified:")
        st.caption("Not every line is held by a promise. Try another one, or another function.")
    else:
        st.info(f"No promise was seen to fall: {_rest(rest)}.", icon=":material/hourglass:")
    for each in rest:
        if each.status.value == "unknown" and each.reason:
            st.caption(plain(f"{each.statement} Not decided: {each.reason}", 400))


def _fall(evidence: Evidence) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"{clause_words.chip('refuted')} {plain(evidence.statement, 300)}")
        counterexample.show(evidence)


def _rest(rest: Sequence[Evidence]) -> str:
    return clause_words.summary(each.status.value for each in rest)
