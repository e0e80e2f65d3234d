"""The views of a finished run, one per tab, each drawn at one threshold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    page,
    prediction_table,
)

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.class_words import ClassWords
    from components.theme import Palette
    from engine.evaluation.model import Calibration, CoefficientTable, Costs, Evaluation, FoldScore


@dataclass(frozen=True)
class Findings:
    """What a finished run gives to look at; ``result`` has been checked by the evaluation."""

    evaluation: Evaluation
    coefficients: CoefficientTable | None
    fold_scores: tuple[FoldScore, ...]
    remarks: tuple[str, ...]
    result: Mapping[str, Any]
    labels: Sequence[int]
    payload: Mapping[str, Any]
    classes: ClassWords


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

    @property
    def classes(self) -> ClassWords:
        """What 0 and 1 mean."""
        return self.findings.classes


Draw = Callable[[View], None]


def of(findings: Findings) -> dict[str, Draw]:
    """The views that this run has something for, by the title of their tab."""
    found = findings.evaluation
    views = {
        "Ranking": (_ranking, found.roc),
        "Calibration": (_calibration, found.calibration),
        "Decisions": (_decisions, found.confusion),
        "Coefficients": (_coefficients, findings.coefficients),
        "Rows": (_rows, found),
        "All numbers": (_numbers, found),
    }
    return {title: draw for title, (draw, needed) in views.items() if needed is not None}


def _ranking(view: View) -> None:
    found = view.evaluation
    left, right = st.columns(2, gap="medium")
    if found.roc:
        with left:
            picture = curve_charts.roc(found, found.roc, view.threshold, view.colours)
            _chart(view, "ROC", picture, "Up and to the left is better.")
    if found.precision_recall:
        with right:
            picture = curve_charts.precision_recall(
                found, found.precision_recall, view.threshold, view.colours, view.classes
            )
            _chart(view, "Precision and recall", picture, "The one to read if positives are rare.")


def _calibration(view: View) -> None:
    found = view.evaluation.calibration
    if found is None:
        return
    left, right = st.columns(2, gap="medium")
    with left:
        picture = calibration_chart.reliability(
            view.evaluation, found, view.threshold, view.colours, view.classes
        )
        _chart(view, "Calibration", picture, _line(found))
    with right:
        picture = calibration_chart.scores(
            view.findings.result["probabilities"],
            view.findings.labels,
            view.evaluation,
            view.threshold,
            view.colours,
            classes=view.classes,
        )
        _chart(
            view, "Spread", picture, "Well apart is easy to decide; overlap is where errors are."
        )


def _line(found: Calibration) -> str:
    slope, intercept = chart_frame.number(found.slope, 2), chart_frame.number(found.intercept, 2)
    return (
        f"Slope {slope} (right is 1; below, too extreme), intercept {intercept} (right is 0; above,"
        " risks told too low)."
    )


def _decisions(view: View) -> None:
    sweep = view.evaluation.sweep
    left, right = st.columns(2, gap="medium")
    with left:
        counts = sweep.at(view.threshold) if sweep else view.evaluation.confusion
        picture = decision_charts.confusion(counts, view.threshold, view.colours, view.classes)
        _chart(view, "Confusion", picture, f"At threshold {view.threshold:.3f}.")
    if sweep:
        with right:
            picture = decision_charts.costs(
                view.evaluation, sweep, view.threshold, view.costs, view.colours
            )
            _chart(
                view,
                "Costs",
                picture,
                "The cheapest threshold was found on these very rows, so its cost is a little too"
                f" good. With true probabilities {view.costs.fair_threshold:.3f} is best.",
            )


def _coefficients(view: View) -> None:
    if table := view.findings.coefficients:
        coefficient_table.show(table, view.colours, view.classes, key=view.key)


def _rows(view: View) -> None:
    found = view.findings
    table = prediction_table.frame(
        found.result, found.labels, found.payload, view.threshold, view.classes
    )
    prediction_table.show(table, view.evaluation.rows)


def _numbers(view: View) -> None:
    found = view.evaluation
    _chart(
        view,
        "All numbers",
        forest_chart.metrics(found.metrics, view.colours),
        f"Decisions are those at the saved threshold, {found.threshold:.3f}. The dummy gives every"
        f" row the prevalence, {found.prevalence:.1%}.",
    )
    metric_cards.show_table(found.metrics, view.classes)
    metric_cards.show_folds(view.findings.fold_scores)


def _chart(view: View, title: str, picture: tuple[go.Figure, str], how_to_read: str) -> None:
    figure, words = picture
    page.section(title, how_to_read)
    key = f"{view.key}-{title.lower().replace(' ', '-')}"
    st.plotly_chart(figure, key=key, config=chart_frame.CONFIG, alt=words)
