"""One algorithm on trial: its test data, a run under way, and what came of the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    algorithm_data,
    class_words,
    clicks,
    drafting,
    notice,
    page,
    run_progress,
    run_results,
    session,
    trial_box,
    trial_rows,
)
from components.draft import Draft, Standing
from components.plain import tidy
from components.services import services
from components.session import studio
from components.trial import Trial
from engine.errors import NotFound
from engine.runs.model import Run, RunFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.algorithms.model import Algorithm
    from engine.builder.model import LogisticSpec

_CHOICE: Final = "test-algorithm"
_SEEN: Final = "test-seen-run"


def show(known: Sequence[Algorithm]) -> None:
    """Draw the desk for the run or the algorithm on screen, else for the newest algorithm."""
    algorithm = _algorithm(known)
    material = algorithm_data.material(algorithm)
    current = drafting.current()
    actions = page.header("Test", material.words)
    _choice(algorithm, known)
    if not material.may_train:
        notice.warn("This dataset may not be trained on.", "Open Data: the report says why.")
    trial, is_runnable = trial_box.show(
        trial_rows.words(algorithm, current),
        lambda: trial_rows.given(algorithm, current),
        spec=_form_spec(current),
        classes=lambda start: class_words.in_code(current.code, start.payload["labels"]),
        title=trial_rows.title(algorithm, current),
        key=f"trial-{algorithm.id}",
    )
    with actions:
        is_clicked = clicks.button(
            "Run",
            "test-run",
            type="primary",
            icon=":material/play_arrow:",
            shortcut="Ctrl+Enter",
            disabled=not (is_runnable and material.may_train),
        )
    if is_clicked:
        with notice.refusals(), clicks.carried_out("test-run"):
            studio().run_id = _start(algorithm, current, trial).id
    _outcome(algorithm, current)


def _algorithm(known: Sequence[Algorithm]) -> Algorithm:
    by_id = {algorithm.id: algorithm for algorithm in known}
    run = _run_on_screen()
    wanted = studio().algorithm_id or st.query_params.get("algorithm")
    # A run opened since the last drawing brings its algorithm; later the person's choice wins.
    if run is not None and run.id != session.value(_SEEN, None):
        session.put(_SEEN, run.id)
        wanted = run.algorithm_id
    algorithm = by_id.get(wanted or "", known[0])
    if studio().algorithm_id != algorithm.id:
        _open(algorithm.id)
    return algorithm


def _open(algorithm_id: str) -> None:
    # The words typed last on the Build page belong to the algorithm that is still open.
    drafting.take_typed()
    drafting.put_on_screen(algorithm_id)


def _choice(algorithm: Algorithm, known: Sequence[Algorithm]) -> None:
    names = {other.id: tidy(other.name, 60) for other in known}
    session.put(_CHOICE, algorithm.id)
    st.selectbox(
        "Algorithm",
        list(names),
        key=_CHOICE,
        format_func=lambda algorithm_id: names[algorithm_id],
        on_change=lambda: _open(session.value(_CHOICE, "")),
        label_visibility="collapsed",
        width=360,
    )


def _start(algorithm: Algorithm, current: Draft, trial: Trial | None) -> Run:
    if trial is None:
        return algorithm_data.start_run(algorithm, current)
    return services().runs.start(
        algorithm.id,
        current.code,
        _form_spec(current),
        test_data=trial.payload,
        labels=trial.labels,
    )


def _form_spec(current: Draft) -> LogisticSpec | None:
    """What the code does, where the form can say it."""
    return None if current.standing is Standing.CUSTOM else current.spec


def _outcome(algorithm: Algorithm, current: Draft) -> None:
    engine = services()
    run = _run_on_screen()
    if run is None or run.algorithm_id != algorithm.id:
        newest = engine.runs.list(RunFilter(algorithm_id=algorithm.id, limit=1))
        run = newest[0] if newest else None
    if run is None:
        st.caption("No run yet. Press Run, or Ctrl+Enter: it takes a second or two.")
        return
    run_id = run.id
    if not run.state.is_final:
        run_progress.watch(
            lambda: engine.runs.get(run_id),
            lambda: engine.runs.ahead(run_id),
            lambda: engine.runs.cancel(run_id),
            engine.settings.run_wall_s,
        )
        return
    if engine.algorithms.code(run.revision_id) != current.code:
        st.caption(":material/edit_note: The code has changed since this run; run it again.")
    run_results.show(run, trial_rows.of(run, algorithm, current))


def _run_on_screen() -> Run | None:
    run_id = studio().run_id
    if run_id is None:
        return None
    try:
        return services().runs.get(run_id)
    except NotFound:
        studio().run_id = None
        return None
