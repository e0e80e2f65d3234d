"""What the report of one dataset may ask of the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import streamlit as st

from components import clicks, deep_profile, intake, job_progress, notice, upload_comparison
from components.dataset_report import Choices
from components.downloads import File
from components.services import services

if TYPE_CHECKING:
    from components.merge_list import Answers
    from engine.datasets.changes import Changes
    from engine.datasets.model import ColumnType, Dataset, QualityReport
    from engine.datasets.risk import Effect
    from engine.datasets.shift import Shift


def choices(dataset: Dataset) -> Choices:
    """The engine's answers for this dataset, as its report asks for them."""
    version = dataset.updated_at.isoformat()
    return Choices(
        read_preview=lambda start, rows: services().datasets.preview(dataset.id, start, rows),
        read_changes=lambda *asked: _changes(dataset.id, version).page(*asked),
        try_fixes=lambda off: _tried(dataset.id, version, off),
        disable_fixes=lambda off: _disable(dataset.id, off),
        correct_type=lambda column, kind: _correct(dataset.id, column, kind),
        try_merges=lambda answers: _tried_merges(
            dataset.id, version, tuple(sorted(answers.items(), key=str))
        ),
        decide_merges=lambda answers: _merge(dataset.id, answers),
        read_code=lambda: _code(dataset.id, version),
        draw_effects=lambda: _effects(dataset),
        draw_comparison=lambda: _comparison(dataset),
        draw_profile=lambda: _profile(dataset),
    )


def files(dataset: Dataset) -> tuple[File, ...]:
    """What may be taken away of it."""
    stem = dataset.name.rsplit(".", 1)[0]
    datasets = services().datasets
    return (
        File("csv", "Cleaned CSV", f"{stem}-cleaned.csv", "text/csv",
             "The cleaned table, UTF-8 with commas.", lambda: datasets.export(dataset.id)),
        File("safe-csv", "Cleaned CSV for spreadsheets", f"{stem}-cleaned-safe.csv", "text/csv",
             "The same; what a spreadsheet would run as a formula is marked as text.",
             lambda: datasets.export(dataset.id, formula_safe=True)),
        File("recipe", "Recipe", f"{stem}-recipe.json", "application/json",
             "Every step, as it is replayed on new rows.",
             lambda: datasets.recipe_json(dataset.id).encode("utf-8", "replace")),
        File("pandas", "Cleaning as pandas code", f"{stem}-clean.py", "text/x-python",
             "The same steps as a program that needs pandas and no studio.",
             lambda: datasets.inspection.pandas_code(dataset.id).encode("utf-8", "replace")),
        File("patches", "Patch log", f"{stem}-patches.parquet", "application/vnd.apache.parquet",
             "Every changed cell with its rule; leads back to the upload.",
             lambda: datasets.patch_log(dataset.id)),
        File("report", "Report", f"{stem}-report.html", "text/html",
             "This report as one page that works offline.",
             lambda: datasets.inspection.report_html(dataset.id)),
    )  # fmt: skip


# The version is part of the key: another cleaning has other cells.
@st.cache_resource(max_entries=4, show_spinner=False)
def _changes(dataset_id: str, version: str) -> Changes:  # noqa: ARG001 - the cache's key
    return services().datasets.inspection.changes(dataset_id)


@st.cache_resource(max_entries=32, show_spinner=False)
def _tried(dataset_id: str, version: str, off: tuple[str, ...]) -> QualityReport:  # noqa: ARG001 - the cache's key
    return services().datasets.try_fixes(dataset_id, off)


@st.cache_resource(max_entries=4, show_spinner=False)
def _code(dataset_id: str, version: str) -> str:  # noqa: ARG001 - the cache's key
    return services().datasets.inspection.pandas_code(dataset_id)


@st.cache_resource(max_entries=32, show_spinner=False)
def _tried_merges(
    dataset_id: str,
    version: str,  # noqa: ARG001 - the cache's key
    answers: tuple[tuple[tuple[str, str], bool | None], ...],
) -> QualityReport:
    return services().datasets.try_merges(dataset_id, dict(answers))


@st.cache_resource(max_entries=8, show_spinner="Comparing the two uploads…")
def _shifts(before: str, after: str, versions: str) -> tuple[Shift, ...]:  # noqa: ARG001 - the cache's key
    return services().datasets.inspection.compare(before, after)


def _disable(dataset_id: str, off: tuple[str, ...]) -> None:
    services().datasets.set_disabled_fixes(dataset_id, off)
    intake.clean_again(dataset_id)


def _merge(dataset_id: str, answers: Answers) -> None:
    for (column, usual), is_accepted in answers.items():
        services().datasets.merges.decide(dataset_id, column, usual, is_accepted=is_accepted)
    intake.clean_again(dataset_id)


def _correct(dataset_id: str, column: str, kind: ColumnType | None) -> None:
    services().datasets.correct_type(dataset_id, column, kind)
    intake.clean_again(dataset_id)


def _effects(dataset: Dataset) -> Mapping[str, Effect]:
    from engine.jobs.model import JobKind  # noqa: PLC0415 - the engine loads on first use

    if dataset.target is None:
        st.caption("Choose a target, and what each repair does for a model can be measured.")
        return {}
    known = services().datasets.effects.known(dataset.id)
    if known is not None:
        return {one.fix_id: one for one in known}
    job = services().jobs.latest(JobKind.EFFECT, dataset.id)
    if job is not None and not job.state.is_final:
        job_progress.watch(lambda: services().jobs.get(job.id))
        return {}
    if job is not None and job.problem and job.created_at > dataset.updated_at:
        notice.refuse(job.problem, job.remedy or "")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if clicks.button("Measure what each repair does", "effects", icon=":material/science:"):
            with clicks.carried_out("effects"):
                services().jobs.submit(JobKind.EFFECT, dataset.id)
            st.rerun()
        st.caption(
            "A plain logistic regression is scored on held-out rows with each repair and without; "
            "in the background, for two minutes at most."
        )
    return {}


def _comparison(dataset: Dataset) -> None:
    others = tuple(
        other
        for other in services().datasets.list()
        if other.id != dataset.id and other.state.value == "ready"
    )
    versions = {other.id: other.updated_at.isoformat() for other in others}
    compare: Callable[[str], tuple[Shift, ...]] = lambda before: _shifts(  # noqa: E731 - one call
        before, dataset.id, f"{versions[before]} {dataset.updated_at.isoformat()}"
    )
    upload_comparison.show(dataset, others, compare)


def _profile(dataset: Dataset) -> None:
    from engine.jobs.model import JobKind  # noqa: PLC0415 - the engine loads on first use

    job = services().jobs.latest(JobKind.PROFILE, dataset.id)
    if job is not None and not job.state.is_final:
        job_progress.watch(lambda: services().jobs.get(job.id))
        return
    if dataset.has_profile:
        deep_profile.show(dataset, is_full=bool(job and job.options.get("is_full")))
        return
    if job is not None and job.problem:
        notice.refuse(job.problem, job.remedy or "")
    is_full = deep_profile.offer()
    if is_full is not None:
        with clicks.carried_out(deep_profile.MAKE):
            intake.make_profile(dataset.id, is_full=is_full)
        st.rerun()
