"""Everything that came of one run, from its verdict to its envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components import (
    caution_list,
    class_words,
    envelope_card,
    metric_cards,
    notice,
    prediction_table,
    run_verdict,
    threshold_explorer,
)
from components.plain import plain
from components.result_views import Findings
from components.services import services
from engine.errors import InvalidInput

if TYPE_CHECKING:
    from engine.evaluation.model import CoefficientTable
    from engine.runs.model import Run


def show(run: Run, rows: str = "") -> None:
    """Draw a run that has ended; ``rows`` names its test data, if that is known."""
    run_verdict.headline(run, rows)
    if run.state.value == "ok":
        _success(run)
    else:
        run_verdict.failure(run)
    run_verdict.log(run)
    if run.envelope is not None:
        envelope_card.show(run.envelope)


def _success(run: Run) -> None:
    found = findings(run.id)
    if run.evaluation is None or found is None:
        _unjudged(run)
        return
    metric_cards.show(run.evaluation, found.classes)
    caution_list.show(run.evaluation.warnings)
    _remarks(found.remarks)
    threshold_explorer.show(found, key=f"run-{run.id}")


def _unjudged(run: Run) -> None:
    """A result without known answers, or one that could not be judged."""
    notice.warn("This run could not be scored.", run.note or "Its result holds nothing to score.")
    result = services().runs.result(run.id)
    if result is None:
        return
    _remarks(services().evaluation.remarks(result))
    payload, classes = services().runs.payload(run.id), class_words.of(run.id)
    table = prediction_table.unchecked(result, payload, classes)
    if table is not None:
        st.subheader("Answers", anchor=False)
        prediction_table.show(table, len(table))
    with st.expander("The result as returned", icon=":material/data_object:"):
        st.json(result, expanded=1)


@st.cache_resource(max_entries=8, show_spinner=False)
def findings(run_id: str) -> Findings | None:
    """What a judged run gives to look at; a finished run never changes, so this is kept."""
    engine = services()
    run, result = engine.runs.get(run_id), engine.runs.result(run_id)
    labels = engine.runs.labels(run_id)
    if run.evaluation is None or result is None or labels is None:
        return None
    return Findings(
        evaluation=run.evaluation,
        coefficients=_coefficients(result),
        fold_scores=engine.evaluation.fold_scores(result),
        remarks=engine.evaluation.remarks(result),
        result=result,
        labels=labels,
        payload=engine.runs.payload(run_id),
        classes=class_words.of(run_id),
    )


def _coefficients(result: dict[str, Any]) -> CoefficientTable | None:
    # Code of one's own need not return coefficients; then there is no such tab.
    try:
        return services().evaluation.coefficients(result)
    except InvalidInput:
        return None


def _remarks(remarks: tuple[str, ...]) -> None:
    if not remarks:
        return
    with st.container(border=True, gap="xsmall"):
        st.subheader("What the code says of its fit", anchor=False)
        for remark in remarks:
            st.caption(plain(remark, 400))
