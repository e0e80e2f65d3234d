"""One dataset on the table: its state, its report, and what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    clicks,
    column_card,
    dataset_choices,
    dataset_list,
    dataset_report,
    downloads,
    frame,
    gate_panel,
    intake,
    job_progress,
    library_return,
    new_algorithm,
    notice,
    page,
    quality_summary,
    target_chooser,
)
from components.plain import plain
from components.services import services
from components.session import studio
from components.wording import ago, size
from engine.errors import NotFound

if TYPE_CHECKING:
    from engine.datasets.model import Dataset, QualityReport

_BUILD: Final = "build-model"


def find(dataset_id: str) -> Dataset | None:
    """The dataset that is to be on the table; None, and words, when it is gone."""
    try:
        dataset = services().datasets.get(dataset_id)
    except NotFound as refusal:
        notice.warn(refusal.problem, refusal.remedy)
        _forget()
        return None
    intake.open_dataset(dataset_id)
    st.query_params["dataset"] = dataset_id
    return dataset


def show(dataset: Dataset) -> None:
    """Draw the dataset as it stands: under way, refused, or with its report."""
    state = dataset.state.value
    report = services().datasets.report(dataset.id) if state == "ready" else None
    if report is not None:
        _take_choices(dataset, report)
    _head(dataset, report)
    if report is not None:
        _build_asked(dataset, report)
        _ready(dataset, report)
    elif state == "failed":
        _refused(dataset)
    else:
        _under_way(dataset)


def _take_choices(dataset: Dataset, report: QualityReport) -> None:
    """Keep what was just chosen, before a click that came with it leads away from the page."""
    target = target_chooser.chosen(report.columns, dataset.target, key=dataset.id)
    types = column_card.corrected(report.columns) if clicks.asked(_BUILD) else {}
    if target == dataset.target and not types:
        return
    with notice.refusals():
        if target != dataset.target:
            services().datasets.set_target(dataset.id, target)
        for column, kind in types.items():
            services().datasets.correct_type(dataset.id, column, kind)
        intake.clean_again(dataset.id)
        if types:
            studio().report_tab = dataset_report.COLUMNS
        st.rerun()


def _may_build(dataset: Dataset, report: QualityReport) -> bool:
    return report.usable and not services().datasets.readiness.stops(dataset, report)


def _build_asked(dataset: Dataset, report: QualityReport) -> None:
    """Build what was asked for just now, or while the table was being cleaned."""
    if clicks.asked(_BUILD) == dataset.id and _may_build(dataset, report):
        with notice.refusals():
            with clicks.carried_out(_BUILD):
                new_algorithm.begin(dataset)
            frame.go(frame.BUILD)
    clicks.drop(_BUILD)


def _head(dataset: Dataset, report: QualityReport | None) -> None:
    """The page's head."""
    facts = quality_summary.subtitle(report, size(dataset.size_bytes), ago(dataset.created_at))
    with page.header(plain(dataset.name, 60), facts):
        if st.button("All datasets", icon=":material/arrow_back:", type="tertiary"):
            _close()
        if st.button("Delete", icon=":material/delete:", key="delete", type="tertiary"):
            dataset_list.confirm_delete(dataset, _delete)
        if report is not None:
            downloads.show(dataset_choices.files(dataset))
        elif dataset.state.value == "failed" or dataset.score is None:
            return
        else:
            # Cleaned again: the button stays where it is, so that no click on it is lost.
            st.empty()
        library_return.train()
        clicks.button(
            "Build a model",
            _BUILD,
            about=dataset.id,
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            disabled=report is not None and not _may_build(dataset, report),
        )


def _under_way(dataset: Dataset) -> None:
    from engine.jobs.model import JobKind  # noqa: PLC0415 - the engine loads on first use

    job = services().jobs.latest(JobKind.SANITIZE, dataset.id)
    if job is None or job.state.is_final:
        if job_progress.ended_badly(job, "Clean this table"):
            with clicks.carried_out(job_progress.AGAIN):
                intake.clean_again(dataset.id)
            st.rerun()
        return
    with st.container(border=True):
        st.subheader("Reading and cleaning", anchor=False)
        st.caption("You may leave this page; the work goes on and its result is kept.")
        if clicks.asked(_BUILD) == dataset.id:
            st.caption("The Build page opens as soon as it is done.")
        job_progress.watch(lambda: services().jobs.get(job.id))
    st.skeleton(height=220)


def _refused(dataset: Dataset) -> None:
    notice.refuse(dataset.problem or "This file could not be read.", dataset.remedy or "")
    st.caption("The file is kept as it is, and stays in the list as refused until you delete it.")
    if st.button("Upload another file", icon=":material/upload:", type="primary"):
        _close()


def _ready(dataset: Dataset, report: QualityReport) -> None:
    stops = len(services().datasets.readiness.stops(dataset, report))
    with quality_summary.show(report, services().settings.minimum_score, stops):
        target_chooser.show(report.columns, dataset.target, key=dataset.id)
    gate_panel.show(
        dataset,
        report.gates,
        lambda gate, yes: _decide(dataset.id, gate, taken=yes),
        is_usable=report.usable,
    )
    dataset_report.show(dataset, report, dataset_choices.choices(dataset))


def _decide(dataset_id: str, gate_id: str, *, taken: bool) -> None:
    with notice.refusals():
        readiness = services().datasets.readiness
        (readiness.accept if taken else readiness.withdraw)(dataset_id, gate_id)


def remove(dataset_id: str) -> None:
    """Ask, and then delete a dataset that is not on the table."""
    dataset_list.confirm_delete(services().datasets.get(dataset_id), _delete)


def _delete(dataset_id: str) -> None:
    with notice.refusals():
        services().datasets.delete(dataset_id)
        _forget()


def _close() -> None:
    _forget()
    st.rerun()


def _forget() -> None:
    studio().dataset_id = None
    studio().report_tab = None
    clicks.drop(_BUILD)
    st.query_params.clear()
