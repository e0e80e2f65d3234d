"""Where test data comes from: held-out rows, a table to edit, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import trial, trial_check, trial_table
from components.class_words import UNNAMED, ClassWords
from components.plain import plain
from components.trial import Fault, Trial
from components.wording import count

if TYPE_CHECKING:
    from engine.builder.model import LogisticSpec

GIVEN: Final = "As given"
TABLE: Final = "Table"
JSON: Final = "JSON"
# A longer text makes the browser slow; then a few rows show the form instead.
MAX_EDITABLE: Final = 300_000


def show(
    words: str,
    given: Callable[[], Trial],
    *,
    spec: LogisticSpec | None,
    classes: Callable[[Trial], ClassWords],
    title: str,
    key: str,
) -> tuple[Trial | None, bool]:
    """Draw the box.

    Args:
        words: Where the rows come from if none are entered, one line; markdown.
        given: Gives those rows; asked only when they are to be edited.
        spec: What the code does, if the form can say it; entries are held against it.
        classes: What 0 and 1 mean in given rows.
        title: What those rows are; empty where there are none, only the form of some to enter.
        key: Keeps this algorithm's entries apart from others'.

    Returns:
        The trial entered, None for the given one; and whether it may be run.
    """
    with st.container(border=True, gap="small"):
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            st.subheader("Test data", anchor=False, width="content")
            options = [GIVEN, TABLE, JSON] if title else [TABLE, JSON]
            choice = st.segmented_control(
                "Source of the test data",
                options,
                default=options[0],
                required=True,
                format_func=lambda option: title if option == GIVEN else option,
                key=f"{key}-{'source' if title else 'own-source'}",
                label_visibility="collapsed",
                persist_state="session",
            )
        if choice == GIVEN or not title:
            st.caption(words)
        if choice == GIVEN:
            return None, True
        start = given()
        entered = _table if choice == TABLE else _json
        return entered(start, spec, classes(start), f"{key}-{choice.lower()}")


def _table(
    start: Trial, spec: LogisticSpec | None, classes: ClassWords, key: str
) -> tuple[Trial | None, bool]:
    rows = len(start.payload["testFeatures"])
    if rows > trial_table.MAX_ROWS:
        st.caption(f"{count(rows, 'test row')} are too many to edit by hand; use JSON.")
        return None, False
    learned = len(start.payload["features"])
    st.caption(
        "The rows to score; add and remove rows as you like. "
        + (
            f"The training rows, {learned:,}, stay as they are."
            if learned
            else "Code that learns from training rows gets none here: give them as JSON."
        )
    )
    made, faults = trial_table.edit(start, classes, key=key)
    return _judged(made, faults, spec)


def _json(
    start: Trial, spec: LogisticSpec | None, classes: ClassWords, key: str
) -> tuple[Trial | None, bool]:
    # Only a spec reads the words back.
    text = trial.as_text(start, classes if spec else UNNAMED)
    if len(text) > MAX_EDITABLE:
        text = trial.as_text(_few(start))
        st.caption(
            "The whole of it is too long to edit here; this is its beginning, as an example."
        )
    st.caption(
        "What `execute` gets. `testLabels` are the known answers: taken out before anything enters"
        " the box; leave them out if unknown. A row is a list of cells in the order of"
        " `featureNames`."
    )
    typed = st.text_area(
        "Test data as JSON",
        value=text,
        height=320,
        key=key,
        label_visibility="collapsed",
        persist_state="session",
    )
    made, faults = trial.parse(typed, spec)
    return _judged(made, faults, spec)


def _few(start: Trial) -> Trial:
    payload = start.payload
    short = {"features": payload["features"][:40], "labels": payload["labels"][:40]}
    labels = start.labels[:10] if start.labels else None
    rest = {"testFeatures": payload["testFeatures"][:10]}
    names = {"featureNames": payload["featureNames"]} if "featureNames" in payload else {}
    return Trial({**names, **short, **rest}, labels)


def _judged(
    made: Trial | None, faults: Sequence[Fault], spec: LogisticSpec | None
) -> tuple[Trial | None, bool]:
    if made is not None and spec is not None:
        faults = trial_check.faults(made.payload, spec)
    if made is None or faults:
        lines = [f"- **{plain(fault.place)}** {plain(fault.problem, 500)}" for fault in faults]
        st.warning("This cannot be run yet:\n\n" + "\n".join(lines), icon=":material/edit_note:")
        return None, False
    answers = "with known answers" if made.labels is not None else "without known answers"
    note = "" if made.labels is not None else "; then nothing can be scored"
    st.caption(f"{count(len(made.payload['testFeatures']), 'test row')}, {answers}{note}.")
    unused = trial_check.unused_words(made.payload, spec) if spec else ""
    if unused:
        st.caption(plain(unused, 500))
    return made, True
