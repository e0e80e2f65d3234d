"""What an algorithm of one's own promises: written, tested with made inputs, clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    clause_words,
    clicks,
    contract_clauses,
    contract_form,
    contract_proof,
    drafting,
    job_progress,
    notice,
)
from components.services import services
from engine.contracts.model import MOST_EXAMPLES
from engine.contracts.writing import BLANK

if TYPE_CHECKING:
    from engine.algorithms.model import Algorithm
    from engine.contracts.model import KeptContract
    from engine.jobs.model import Job

_INFER: Final = "contract-infer"
_TEST: Final = "contract-test"
_PROVE: Final = "contract-prove"


def show(algorithm: Algorithm) -> None:
    """Draw the panel."""
    kept = services().contracts.find(algorithm.id)
    with st.container(border=True, gap="small", key="contract"):
        st.markdown(f"**Contract** {_summary(kept)}")
        if kept is None:
            _beginning(algorithm.id)
            return
        job = services().jobs.get(kept.job_id) if kept.job_id else None
        is_under_way = job is not None and not job.state.is_final
        if job is not None and is_under_way:
            _watch(job)
        elif job is not None and job.state.value == "failed":
            notice.warn(job.problem or "The test failed.", job.remedy or "")
        contract_clauses.show(kept)
        contract_proof.show(kept)
        with st.container(horizontal=True):
            _test_button(algorithm.id, is_under_way=is_under_way)
            if contract_proof.is_offered(kept):
                _prove_button(algorithm.id, is_under_way=is_under_way)
        _editor(kept)


def _summary(kept: KeptContract | None) -> str:
    if kept is None or kept.evidence is None:
        return ""
    return clause_words.summary(clause.status.value for clause in kept.evidence.clauses)


def _beginning(algorithm_id: str) -> None:
    st.caption(
        "Say what execute takes, gives and always keeps. The studio makes inputs from it, tries "
        "them in the sandbox and shows the simplest one that breaks your word."
    )
    with st.container(horizontal=True):
        _infer_button(algorithm_id)
        st.button(
            "Write by hand",
            key="contract-blank",
            type="tertiary",
            on_click=contract_form.fill,
            args=(algorithm_id, BLANK),
        )
    if contract_form.is_filled(algorithm_id):
        contract_form.show(algorithm_id)


def _infer_button(algorithm_id: str) -> None:
    if clicks.button("Read from the last runs", _INFER, icon=":material/auto_awesome:"):
        with notice.refusals(), clicks.carried_out(_INFER):
            contract_form.fill(algorithm_id, services().contracts.infer(algorithm_id))


def _editor(kept: KeptContract) -> None:
    with st.expander("Edit the contract"):
        _infer_button(kept.algorithm_id)
        if not contract_form.is_filled(kept.algorithm_id):
            contract_form.fill(kept.algorithm_id, kept.contract)
        contract_form.show(kept.algorithm_id)


def _test_button(algorithm_id: str, *, is_under_way: bool) -> None:
    if clicks.button(
        f"Test with up to {MOST_EXAMPLES:,} inputs",
        _TEST,
        icon=":material/science:",
        disabled=is_under_way,
        help="What is on screen is kept as a revision first.",
    ):
        with notice.refusals():
            with clicks.carried_out(_TEST):
                drafting.commit("Tested by its contract")
                services().contracts.test(algorithm_id)
            st.rerun()


def _prove_button(algorithm_id: str, *, is_under_way: bool) -> None:
    if clicks.button(
        "Prove",
        _PROVE,
        icon=":material/verified:",
        disabled=is_under_way,
        help="A solver is asked whether any input breaks a clause. What is on screen is kept as a "
        "revision and tested first.",
    ):
        with notice.refusals():
            with clicks.carried_out(_PROVE):
                drafting.commit("Proven by its contract")
                services().contracts.test(algorithm_id, prove=True)
            st.rerun()


def _watch(job: Job) -> None:
    job_progress.watch(lambda: services().jobs.get(job.id))
