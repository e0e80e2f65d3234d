"""One promise: its standing and its sentence in a line, its evidence in a drawer."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from components import clause_words, counterexample
from components.plain import plain
from components.wording import count, title

if TYPE_CHECKING:
    from engine.verification.evidence.certificates import Evidence
    from engine.verification.evidence.views import ClauseView


def show(clause: ClauseView, again: Callable[[], None] | None) -> None:
    """Draw it.

    Args:
        clause: The promise and its evidence.
        again: Draws the way to prove it anew; None where there is nothing to be proven.
    """
    status = clause.status.value
    with st.expander(f"{clause_words.chip(status)}  {plain(clause.words, 300)}"):
        st.markdown(f"This promise {clause_words.MEANINGS[status]}.")
        st.code(clause.claim, language="python", wrap_lines=True)
        if clause.evidence is not None:
            counterexample.show(clause.evidence)
        st.markdown(facts(clause))
        if again is not None:
            again()


def facts(clause: ClauseView) -> str:
    """What is written of it, as a Markdown table of ours."""
    rows = [("Name", f"{clause.name}, about {clause.kind}")]
    if clause.kernel:
        rows.append(("Function", clause.kernel))
    method = clause.method.value
    rows.append(("Method", "SMT solver" if method == "smt" else title(method)))
    if clause.evidence is not None:
        rows += _evidence(clause.evidence)
    lines = "\n".join(f"| {plain(name, 80)} | {plain(value, 400)} |" for name, value in rows)
    return f"| What | Says |\n|---|---|\n{lines}"


def _evidence(evidence: Evidence) -> list[tuple[str, str]]:
    ranges = [(f"Domain of {name}", _grouped(told)) for name, told in evidence.domain.items()]
    tools = ", ".join(f"{name} {version}" for name, version in evidence.tools.items())
    hashes = {
        "Hash of the code": evidence.code_hash,
        "Hash of the promise": evidence.contract_hash,
        "Hash of the translator": evidence.translator_hash,
        "Hash of what was proven": evidence.obligation_sha256,
    }
    tried = count(evidence.examples, "input") if evidence.examples else ""
    seed = f", seed {evidence.seed}" if evidence.seed is not None else ""
    told = [
        *ranges,
        ("Required", "; ".join(evidence.requires)),
        ("Arithmetic", evidence.arithmetic),
        ("Taken for granted", "; ".join(evidence.assumptions)),
        ("Tools", tools),
        ("Tried", f"{tried}{seed}" if tried else ""),
        ("No better because", evidence.reason),
        (
            "Took",
            f"{evidence.seconds:.2f} s, on {evidence.generated}" if evidence.generated else "",
        ),
        *((name, value[:16]) for name, value in hashes.items()),
    ]
    return [(name, value) for name, value in told if value]


def _grouped(domain: str) -> str:
    """Long numbers in groups of three."""
    return re.sub(r"\d{5,}", lambda found: f"{int(found[0]):,}", domain)
