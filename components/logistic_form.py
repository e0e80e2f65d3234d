"""Every choice of a logistic regression: the few that matter first, the rest folded away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from components import feature_grid, logistic_details, session
from components.fields import Fields
from components.fields import noticed as fields_noticed
from engine.builder.model import ColumnSummary, LogisticSpec, Mode, Solver, Threshold

PREFIX: Final = "form"
_DRAWN: Final = f"{PREFIX}-drawn"
MODES: Final = {Mode.PREDICT.value: "Predict", Mode.EXPLAIN.value: "Explain"}
MEANINGS: Final = {
    Mode.PREDICT.value: "The best probabilities for rows to come: features on one scale, "
    "coefficients held back by a penalty whose strength cross-validation finds.",
    Mode.EXPLAIN.value: "What goes with the outcome, and how surely: no penalty, named reference "
    "levels, odds ratios with 95 % intervals.",
}
THRESHOLDS: Final = {
    Threshold.FIXED.value: "Fixed",
    Threshold.BEST_F1.value: "Best F1",
    Threshold.COSTS.value: "By costs",
}


def show(
    spec: LogisticSpec,
    columns: Sequence[ColumnSummary],
    solvers: Sequence[Solver],
    *,
    is_fresh: bool = False,
    is_locked: bool = False,
) -> dict[str, Any]:
    """Draw the form.

    Args:
        spec: What the form says.
        columns: The columns to choose from.
        solvers: Those that can fit the spec's mode and penalty.
        is_fresh: The spec came from elsewhere: show it, whatever the widgets held.
        is_locked: Show it, take no change.

    Returns:
        The fields that the person changed, with their new values.
    """
    fields = Fields(PREFIX, is_fresh=is_fresh, is_locked=is_locked)
    with st.container(border=True, gap="small"):
        _outcome(spec, columns, fields)
        fields.pick("mode", "What the model is for", spec.mode.value, MODES, meanings=MEANINGS)
    with st.container(border=True, gap="small"):
        st.markdown("**Columns**", help="The target is left out: it is the answer.")
        feature_grid.show(spec, columns, fields)
        feature_grid.references(spec, columns, fields)
    with st.container(border=True, gap="small"):
        _threshold(spec, fields)
    with st.container(gap="xsmall"):
        logistic_details.fitting(spec, solvers, fields)
        logistic_details.cells(spec, fields)
        logistic_details.judging(spec, fields)
    session.put(_DRAWN, {} if is_locked else fields.drawn)
    return fields.changes


def noticed(
    spec: LogisticSpec, columns: Sequence[ColumnSummary], *, is_fresh: bool = False
) -> dict[str, Any]:
    """What the person just chose, known before the form is drawn again.

    Taken in first, the choices that hang on it are drawn settled at once.

    Args:
        spec: What the form says.
        columns: The columns to choose from.
        is_fresh: The spec came from elsewhere: the lists of columns on screen are out of date.
    """
    changes = logistic_details.strength_named(fields_noticed(PREFIX, session.value(_DRAWN, {})))
    listed = {} if is_fresh else feature_grid.noticed(spec, columns, PREFIX)
    return listed | changes


def forget() -> None:
    """Drop what the widgets hold, as another algorithm comes on screen."""
    session.forget(f"{PREFIX}-")


def _outcome(spec: LogisticSpec, columns: Sequence[ColumnSummary], fields: Fields) -> None:
    left, right = st.columns(2)
    with left:
        fields.select("target", "Column to predict", spec.target, [c.name for c in columns])
    levels = next((c.levels for c in columns if c.name == spec.target), ())
    with right:
        fields.select(
            "positive",
            "Counts as yes",
            spec.positive,
            [level for level, _ in levels],
            help_text="Probabilities are of this value; every other value counts as no.",
        )


def _threshold(spec: LogisticSpec, fields: Fields) -> None:
    fields.pick(
        "threshold",
        "When a probability becomes a yes",
        spec.threshold.value,
        THRESHOLDS,
        help_text="Fixed: you name it. Best F1 and by costs: found by cross-validation on the "
        "training rows, reported on the test rows.",
    )
    if spec.threshold is Threshold.FIXED:
        fields.number(
            "threshold_value",
            "Yes from this probability on",
            spec.threshold_value or 0.5,
            (0.001, 0.999),
            step=0.05,
            style="%.3f",
        )
    if spec.threshold is Threshold.COSTS:
        left, right = st.columns(2)
        with left:
            _cost("cost_false_positive", "A false alarm costs", spec.cost_false_positive, fields)
        with right:
            _cost("cost_false_negative", "A missed case costs", spec.cost_false_negative, fields)


def _cost(name: str, label: str, now: float | None, fields: Fields) -> None:
    fields.number(name, label, now or 1.0, (0.001, 1e9), step=1.0, style="%g")
