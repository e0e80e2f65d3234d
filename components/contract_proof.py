"""What a user's own contract rests on where it is proven, or the line that keeps it from that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.plain import plain, prose

if TYPE_CHECKING:
    from engine.contracts.model import KeptContract, Proof


def is_offered(kept: KeptContract) -> bool:
    """Whether a proof of the newest revision can be tried and was not yet, or no longer counts."""
    if kept.evidence is None or kept.evidence.proof is None or kept.standing.value != "current":
        return False
    proof = kept.evidence.proof
    is_stale = any(each.status.value == "stale" for each in kept.evidence.clauses)
    return not proof.why and (not proof.is_asked or is_stale)


def show(kept: KeptContract) -> None:
    """Draw it under the clauses."""
    proof = kept.evidence.proof if kept.evidence else None
    if proof is None or kept.standing.value != "current":
        return
    if proof.why:
        where = f"Line {proof.line}" if proof.line is not None else "Something"
        st.caption(f"{where} keeps this code from a proof: {plain(proof.why, 300)}.")
    elif proof.note:
        st.warning(plain(proof.note, 400), icon=":material/warning:")
    elif proof.is_asked:
        _grounds(proof)


def _grounds(proof: Proof) -> None:
    with st.expander("What the proofs are about and rest on"):
        rows = [{"Field": name, "Inputs": words} for name, words in proof.domain.items()]
        st.dataframe(rows, hide_index=True, key="proof-domain")
        for words in proof.assumptions:
            st.caption(prose(words, 300))
