"""The views of a finished run, one per tab, each drawn at one threshold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import (
    calibration_chart,
    chart_frame,
    coefficient_table,
    curve_charts,
    decision_charts,
    forest_chart,
    metric_cards,
    prediction_table,
)

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.theme import Palette
    from engine.evaluation.model import CoefficientTable, Costs, Evaluation


@dataclass(frozen=True)
class Findings:
    """What a finished run gives to look at; ``result`` has been checked by the evaluation."""

    evaluation: Evaluation
    coefficients: CoefficientTable | None
    result: Mapping[str, Any]
    labels: list[int]
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class View:
    """The findings at one threshold, in the colours of the theme."""

    findings: Findings
    threshold: float
    costs: Costs
    colours: Palette
    key: str

    @property
    def evaluation(self) -> Evaluation:
        """The run's numbers."""
        return self.findings.evaluation


Draw = Callable[[View], None]


def of(findings: Findings) -> dict[str, Draw]:
    """The views that this run has something for, by the title of their tab."""
    found = findings.evaluation
    views = {
        "ROC": (_roc, found.roc),
        "Precision and recall": (_precision_recall, found.precision_recall),
        "Calibration": (_calibration, found.calibration),
        "Confusion": (_confusion, found.confusion),
        "Costs": (_costs, found.sweep),
        "Coefficients": (_coefficients, findings.coefficients),
        "Rows": (_rows, found),
        "All numbers": (_numbers, found),
    }
    return {title: draw for title, (draw, needed) in views.items() if needed is not None}


def _roc(view: View) -> None:
    if curve := view.evaluation.roc:
        picture = curve_charts.roc(view.evaluation, curve, view.threshold, view.colours)
        _chart(view, picture, "Up and to the left is better; the dashed line is guessing.")


def _precision_recall(view: View) -> None:
    if curve := view.evaluation.precision_recall:
        picture = curve_charts.precision_recall(
            view.evaluation, curve, view.threshold, view.colours
        )
        _chart(view, picture, "Read this one when positives are rare; up and right is better.")


def _calibration(view: View) -> None:
    found = view.evaluation.calibration
    if found is None:
        return
    picture = calibration_chart.reliability(view.evaluation, found, view.threshold, view.colours)
    slope, intercept = chart_frame.number(found.slope, 2), chart_frame.number(found.intercept, 2)
    _chart(
        view,
        picture,
        f"On the dashed line, 30 % comes true three times in ten. Slope {slope} (right is 1; below,"
        f" too extreme), intercept {intercept} (right is 0; above, risks told too low).",
    )
    spread = calibration_chart.scores(
        view.findings.result["probabilities"],
        view.findings.labels,
        view.evaluation,
        view.threshold,
        view.colours,
    )
    _chart(view, spread, "How the probabilities of both classes are spread.", "-spread")


def _confusion(view: View) -> None:
    sweep = view.evaluation.sweep
    counts = sweep.at(view.threshold) if sweep else view.evaluation.confusion
    picture = decision_charts.confusion(counts, view.threshold, view.colours)
    _chart(view, picture, "Right answers on the diagonal, in the accent.")


def _costs(view: View) -> None:
    if sweep := view.evaluation.sweep:
        picture = decision_charts.costs(
            view.evaluation, sweep, view.threshold, view.costs, view.colours
        )
        _chart(
            view,
            picture,
            "The cheapest threshold was found on these very test rows, so its cost is a little too"
            f" good. If the probabilities are right, {view.costs.fair_threshold:.3f} is best.",
        )


def _coefficients(view: View) -> None:
    if table := view.findings.coefficients:
        coefficient_table.show(table, view.colours, key=view.key)


def _rows(view: View) -> None:
    found = view.findings
    table = prediction_table.frame(found.result, found.labels, found.payload, view.threshold)
    prediction_table.show(table, view.evaluation.rows)


def _numbers(view: View) -> None:
    found = view.evaluation.metrics
    picture = forest_chart.metrics(found, view.colours)
    _chart(
        view,
        picture,
        "Counts of decisions are at the saved threshold. The dummy gives every row the"
        f" prevalence, {view.evaluation.prevalence:.1%}.",
    )
    metric_cards.show_table(found)


def _chart(view: View, picture: tuple[go.Figure, str], how_to_read: str, suffix: str = "") -> None:
    figure, words = picture
    st.caption(how_to_read)
    st.plotly_chart(figure, key=view.key + suffix, config=chart_frame.CONFIG, alt=words)
