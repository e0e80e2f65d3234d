"""One algorithm on the desk: its form on the left, its code on the right, in step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components import (
    algorithm_bar,
    algorithm_data,
    check_list,
    clicks,
    code_editor,
    contract_panel,
    dataset_facts,
    drafting,
    frame,
    logistic_form,
    new_algorithm,
    notice,
    page,
    revision_list,
    spec_cautions,
    split_offer,
    standing_bar,
)
from components.algorithm_data import Material
from components.draft import Draft
from components.services import services
from components.session import studio

if TYPE_CHECKING:
    from engine.algorithms.model import Algorithm


def show(algorithm: Algorithm, others: Sequence[Algorithm]) -> None:
    """Draw the desk."""
    material = algorithm_data.material(algorithm)
    with page.header("Build", material.words):
        revision_list.save_button()
        clicks.button(
            "Run",
            "run",
            about=algorithm.id,
            type="primary",
            icon=":material/play_arrow:",
            shortcut="Ctrl+Enter",
            disabled=not material.may_train,
        )
    algorithm_bar.show(algorithm, others)
    refused = st.container()
    if material.dataset is not None and not material.may_train:
        new_algorithm.refusal(material.dataset)
    left, right = st.columns([5, 7], gap="medium")
    with left:
        draft, is_refused = _noticed(drafting.current(), material)
    with right:
        # The code is what a click is waited for: it is sent before the form is drawn.
        _code(algorithm, draft)
        below = st.container()
    with left:
        _form(draft, material, is_refused=is_refused)
    # Under the button that was pressed, not under the code.
    with refused:
        _run_asked(algorithm, material)
    with below:
        # The slow parts come last: the form and the code are on screen already.
        if draft.spec is not None and material.dataset is not None:
            spec_cautions.show(algorithm_data.cautions(material, draft.spec))
        contract_panel.show(algorithm)
        revision_list.show(services().algorithms.revisions(algorithm.id))


def _run_asked(algorithm: Algorithm, material: Material) -> None:
    if clicks.asked("run") == algorithm.id and material.may_train:
        with notice.refusals():
            with clicks.carried_out("run"):
                run = algorithm_data.start_run(algorithm, drafting.current())
                studio().run_id = run.id
            frame.go(frame.TEST)
    clicks.drop("run")


def _noticed(draft: Draft, material: Material) -> tuple[Draft, bool]:
    """Take in what was just chosen, so that all is drawn once; or say why it is refused."""
    standing_bar.lock(draft)
    held = drafting.shown()
    if held is None or draft.spec is None or draft.is_locked:
        return draft, False
    with notice.refusals():
        is_fresh = draft.spec != held
        changes = logistic_form.noticed(draft.spec, material.columns, is_fresh=is_fresh)
        settled = algorithm_data.settled(draft, material, changes)
        return drafting.take_choices(draft, settled), False
    return draft, True


def _form(draft: Draft, material: Material, *, is_refused: bool) -> None:
    if draft.spec is None:
        st.caption("This code was never made by the form.")
    held = drafting.shown()
    said = draft.spec or held
    if said is None:
        return
    shown = held if held and is_refused else said
    if material.dataset is not None and material.columns:
        split_offer.show(
            dataset_facts.split_offers(material.dataset, shown), shown, is_locked=draft.is_locked
        )
    changes = logistic_form.show(
        shown,
        material.columns,
        services().builder.compatible_solvers(shown.mode, shown.penalty),
        is_fresh=shown != held,
        is_locked=draft.is_locked,
    )
    if not is_refused:
        with notice.refusals():
            drafting.take_form(draft, algorithm_data.settled(draft, material, changes))


def _code(algorithm: Algorithm, draft: Draft) -> None:
    standing_bar.show(draft)
    issues = check_list.check(draft.code).issues if draft.is_locked else ()
    code_editor.code_editor(
        studio().code,
        studio().code_rev,
        check_list.diagnostics(issues),
        key=drafting.EDITOR,
        label="Code of the algorithm",
        on_run=partial(clicks.note, "run", algorithm.id),
    )
    check_list.show(issues)
