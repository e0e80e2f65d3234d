"""The history: find a run, open it, or set several side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st
from pydantic import ValidationError

from components import class_words, frame, page, run_comparison, run_empty, run_filters, run_list
from components.services import services
from components.session import studio
from components.wording import count
from engine.builder.model import LogisticSpec

if TYPE_CHECKING:
    from engine.builder.model import Change
    from engine.runs.model import Run, RunFilter


def show() -> None:
    """Draw the page."""
    engine = services()
    if not engine.runs.list():
        run_empty.no_run()
        return
    actions = page.header("Runs", "Every run, what it ran on, and how they compare.")
    datasets = {dataset.id: dataset.name for dataset in engine.datasets.list(limit=500)}
    algorithms = {one.id: one.name for one in engine.algorithms.list(limit=500)}
    wanted = run_filters.show(algorithms, datasets)
    runs = engine.runs.list(wanted)
    _count(runs, wanted)
    chosen = run_list.show(runs, datasets, key="runs-table") if runs else []
    studio().compare_ids = [run.id for run in chosen]
    with actions:
        is_opened = st.button(
            "Open run",
            type="primary" if len(chosen) == 1 else "secondary",
            icon=":material/open_in_new:",
            key="runs-open",
            disabled=len(chosen) != 1,
        )
    if is_opened:
        studio().run_id = chosen[0].id
        frame.go(frame.TEST)
    if len(chosen) > 1:
        _compare(list(reversed(chosen)))


def _count(runs: Sequence[Run], wanted: RunFilter) -> None:
    found = count(len(runs), "run")
    if not runs:
        st.caption("No run passes these filters.")
    elif run_filters.is_narrow(wanted):
        st.caption(f"{found} found. Tick one to open it, two or more to compare them.")
    else:
        st.caption(f"{found}, newest first. Tick one to open it, two or more to compare them.")


def _compare(runs: Sequence[Run]) -> None:
    """Oldest first, so that a difference reads as what the later change was worth."""
    facts = "Oldest first, with 95 % intervals; each difference is from the first run."
    is_told = run_comparison.has_difference(runs)
    page.section(f"Comparison of {len(runs)} runs", facts if is_told else "Oldest first.")
    run_comparison.caveats(runs, [class_words.of(run.id) for run in runs])
    run_comparison.numbers(runs)
    left, right = st.columns(2, gap="medium")
    with left:
        run_comparison.curves(runs, key="runs-roc")
    with right:
        page.section("Choices and code", "What differs from the first run.")
        first = runs[0]
        for name, run in list(zip(run_comparison.names(runs), runs, strict=True))[1:]:
            with st.container(border=True, gap="small"):
                run_comparison.choices(name, _changes(first, run))
                run_comparison.code(name, _diff(first, run))


def _changes(first: Run, other: Run) -> tuple[Change, ...] | None:
    engine = services()
    specs = [engine.algorithms.revision(run.revision_id).spec for run in (first, other)]
    if specs[0] is None or specs[1] is None:
        return None
    try:
        before, after = (LogisticSpec.model_validate(spec) for spec in specs)
    except ValidationError:  # kept by an older studio, whose form said other things
        return None
    return engine.builder.spec_diff(before, after)


def _diff(first: Run, other: Run) -> str:
    if first.revision_id == other.revision_id:
        return ""
    return services().algorithms.diff(first.revision_id, other.revision_id)
