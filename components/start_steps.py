"""The four steps of the work as cards: what each gives, where it stands, the way in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import streamlit as st

from components import clicks, frame
from components.wording import count


@dataclass(frozen=True)
class Step:
    """One card.

    Attributes:
        page: The page that the card leads to.
        gives: What a person has after this step.
        action: The words on the card's button.
        standing: How much there is already, or empty.
        is_next: Whether this is the one thing to do now.
    """

    page: str
    title: str
    gives: str
    picture: str
    action: str
    standing: str = ""
    is_next: bool = False


_CARDS: Final = (
    Step(
        page=frame.DATA,
        title="Data",
        gives="A cleaned table and an honest quality score. Every fix is logged and can be undone.",
        picture="step-data.svg",
        action="Upload a CSV",
    ),
    Step(
        page=frame.BUILD,
        title="Build",
        gives="A logistic regression, made by choosing. It becomes plain code that you can edit.",
        picture="step-build.svg",
        action="Build a model",
    ),
    Step(
        page=frame.TEST,
        title="Test",
        gives="A run in a sealed sandbox, then curves, intervals and the cost of each error.",
        picture="step-test.svg",
        action="Run a test",
    ),
    Step(
        page=frame.RUNS,
        title="Keep",
        gives="Every revision and run on record, with what it ran on. Compare them side by side.",
        picture="step-keep.svg",
        action="See runs",
    ),
)


def steps(*, datasets: int, usable: int, algorithms: int, runs: int) -> tuple[Step, ...]:
    """The four steps as they stand; exactly one is next."""
    following = _next(usable=usable, algorithms=algorithms, runs=runs)
    standings = {
        frame.DATA: count(datasets, "dataset") if datasets else "",
        frame.BUILD: count(algorithms, "algorithm") if algorithms else "",
        frame.TEST: count(runs, "run") if runs else "",
        frame.RUNS: "ready to compare" if runs > 1 else "",
    }
    return tuple(
        replace(card, standing=standings[card.page], is_next=card.page == following)
        for card in _CARDS
    )


def _next(*, usable: int, algorithms: int, runs: int) -> str:
    if not algorithms:
        return frame.BUILD if usable else frame.DATA
    return frame.RUNS if runs > 1 else frame.TEST


def show(cards: Sequence[Step]) -> str | None:
    """Draw the cards.

    Returns:
        The page of the card that was chosen, if any.
    """
    chosen = None
    for number, (column, card) in enumerate(zip(st.columns(len(cards)), cards, strict=True), 1):
        with column, st.container(border=True, height="stretch", key=f"step-{number}"):
            if _card(number, card):
                chosen = card.page
    return chosen


def _card(number: int, card: Step) -> bool:
    with st.container(horizontal_alignment="center"):
        st.image(str(frame.STATIC / card.picture), width=240, alt="")
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.subheader(f"{number}. {card.title}", anchor=False, width="content")
        if card.standing:
            st.badge(card.standing, color="green")
    st.caption(card.gives)
    is_wanted = clicks.button(
        card.action,
        f"open-{card.title.lower()}",
        type="primary" if card.is_next else "secondary",
        icon=":material/arrow_forward:",
        icon_position="right",
        width="stretch",
    )
    return bool(is_wanted)
