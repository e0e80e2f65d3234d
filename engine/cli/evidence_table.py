"""Evidence of a user's own contract, written for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.contracts.model import Evidence, Proof


def text(evidence: Evidence) -> str:
    """A line for each clause, and what they rest on."""
    lines = []
    for clause in evidence.clauses:
        lines.append(f"{clause.status.upper():8} {clause.examples:6,}  {clause.words}")
        found = clause.counterexample
        if found is not None:
            lines += [f"    {found.why}"]
            lines += [f"    inp = {value!r}" for value in found.inputs]
            lines += [f"    out = {value!r}" for value in found.answers]
        elif clause.reason:
            lines.append(f"    {clause.reason}")
        if clause.proof is not None and clause.proof.why:
            lines.append(f"    not proven: {clause.proof.why}")
    lines.append(f"{evidence.examples:,} inputs, seed {evidence.seed}, {evidence.seconds:.1f} s.")
    if evidence.timing is not None:
        times = evidence.timing
        lines.append(
            f"One call: {times.p50_ms} ms, 95 % {times.p95_ms} ms, most {times.max_ms} ms."
        )
    lines += [evidence.note] if evidence.note else []
    return "\n".join([*lines, *_proof_lines(evidence.proof)])


def _proof_lines(proof: Proof | None) -> list[str]:
    """What proofs are about and rest on, or what keeps the code from one."""
    if proof is None:
        return []
    if proof.why:
        where = f"Line {proof.line}" if proof.line is not None else "Something"
        return [f"{where} keeps this code from a proof: {proof.why}."]
    told = [f"Proven of {name}: {words}" for name, words in proof.domain.items()]
    return [*told, *proof.assumptions, *([proof.note] if proof.note else [])]
