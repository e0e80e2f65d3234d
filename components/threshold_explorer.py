"""One threshold moved over all charts of a run, with what its errors cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import streamlit as st

from components import chart_frame, result_views, session, theme
from engine.evaluation.model import Costs

if TYPE_CHECKING:
    from components.class_words import ClassWords
    from components.result_views import Findings
    from engine.evaluation.model import Evaluation, ThresholdSweep


@st.fragment
def show(findings: Findings, *, key: str) -> None:
    """Draw the controls and the tabs; moving the slider reruns only this."""
    evaluation = findings.evaluation
    threshold, costs = evaluation.threshold, evaluation.costs
    if evaluation.sweep is not None:
        threshold, costs = _controls(evaluation, evaluation.sweep, findings.classes, key)
    view = result_views.View(findings, threshold, costs, theme.palette(), f"{key}-chart")
    views = result_views.of(findings)
    tabs = st.tabs(list(views), key=f"{key}-tab", on_change="rerun")
    for tab, draw in zip(tabs, views.values(), strict=True):
        # Only the open tab is computed and sent; the others wait for their click.
        if tab.open:
            with tab:
                draw(view)


def _controls(
    evaluation: Evaluation, sweep: ThresholdSweep, classes: ClassWords, key: str
) -> tuple[float, Costs]:
    with st.container(border=True, gap="small"):
        head = st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        )
        left, right = st.columns([3, 2], gap="large")
        with right:
            costs = _prices(evaluation, classes, key)
        jumps = {"Saved": evaluation.threshold, "Cheapest": sweep.cheapest(costs)}
        with head:
            st.subheader("Threshold explorer", anchor=False, width="content")
            _jumps(jumps, key)
        with left:
            threshold = _slider(evaluation, jumps, classes, key)
        _facts(evaluation, sweep, threshold, costs)
    return threshold, costs


def _prices(evaluation: Evaluation, classes: ClassWords, key: str) -> Costs:
    left, right = st.columns(2)
    false_positive = left.number_input(
        "A false positive costs",
        min_value=0.0,
        max_value=1e9,
        value=evaluation.costs.false_positive,
        key=f"{key}-fp",
        help=f"What it costs to decide {classes.prose(1)} where it is not so, in any unit.",
    )
    false_negative = right.number_input(
        "A false negative costs",
        min_value=0.0,
        max_value=1e9,
        value=evaluation.costs.false_negative,
        key=f"{key}-fn",
        help=f"What it costs to miss a row of {classes.prose(1)}, in the same unit.",
    )
    return Costs(false_positive=false_positive, false_negative=false_negative)


def _jumps(jumps: dict[str, float], key: str) -> None:
    with st.container(horizontal=True, gap="small", width="content"):
        for title, target in jumps.items():
            st.button(
                f"{title} {target:.3f}",
                key=f"{key}-to-{title}",
                on_click=session.put,
                args=(f"{key}-threshold", round(target, 3)),
            )


def _slider(
    evaluation: Evaluation, jumps: dict[str, float], classes: ClassWords, key: str
) -> float:
    chosen = st.slider(
        f"Rows at or above this probability are called {classes.prose(1)}",
        min_value=0.0,
        max_value=1.0,
        value=round(evaluation.threshold, 3),
        step=0.001,
        format="%.3f",
        key=f"{key}-threshold",
    )
    # The slider has three digits; the saved threshold and the cheapest one are exact.
    return next((exact for exact in jumps.values() if round(exact, 3) == chosen), chosen)


def _facts(evaluation: Evaluation, sweep: ThresholdSweep, threshold: float, costs: Costs) -> None:
    now, saved = sweep.at(threshold), sweep.at(evaluation.threshold)
    facts = {
        "Recall": (now.recall, saved.recall),
        "Precision": (now.precision, saved.precision),
        "Specificity": (now.specificity, saved.specificity),
        "F1": (now.f1, saved.f1),
    }
    with st.container(horizontal=True, gap="medium"):
        for name, (value, before) in facts.items():
            _fact(name, chart_frame.number(value), _change(value, before, ".3f"), "normal")
        cost, before = now.cost(costs), saved.cost(costs)
        _fact("Cost", f"{cost:,.6g}", _change(cost, before, ",.6g"), "inverse")


def _fact(name: str, value: str, delta: str | None, color: Literal["normal", "inverse"]) -> None:
    with st.container(width="stretch"):
        words = "from saved" if delta else None
        st.metric(name, value, delta=delta, delta_color=color, delta_description=words)


def _change(now: float | None, before: float | None, spec: str) -> str | None:
    if now is None or before is None or now == before:
        return None
    return f"{now - before:+{spec}}"
