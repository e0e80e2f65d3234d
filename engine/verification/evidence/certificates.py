"""What is written down of each promise: how it stands, for which inputs, by which tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from engine.verification.evidence.hashing import code_hash, contract_hash, translator_hash
from engine.verification.model import Check, Kernel, Method, Monotone, Post, Promises, Status


class Evidence(BaseModel):
    """How a promise stands.

    Attributes:
        clause: The promise's name.
        kernel: Whose promise it is; empty for one about whole answers.
        status: How it stands.
        method: How that was found.
        statement: The promise in words.
        claim: The promise as it is computed.
        domain: The inputs that it is about, by argument.
        arithmetic: How numbers were counted with.
        assumptions: What the evidence takes for granted.
        tools: Whose word it is, with versions.
        reason: Why the status is no better, where it could be.
        examples: How many inputs were called.
        seed: Of these inputs.
        counterexample: Where the promise falls.
        seconds: How long it took.
        generated: On which day.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    clause: str
    kernel: str = ""
    status: Status
    method: Method
    statement: str = ""
    claim: str
    domain: dict[str, str] = Field(default_factory=dict)
    requires: tuple[str, ...] = ()
    arithmetic: str = ""
    assumptions: tuple[str, ...] = ()
    tools: dict[str, str] = Field(default_factory=dict)
    reason: str = ""
    examples: int = 0
    seed: int | None = None
    counterexample: dict[str, Any] | None = None
    code_hash: str = ""
    contract_hash: str = ""
    translator_hash: str = ""
    obligation_sha256: str = ""
    seconds: float = 0.0
    generated: str = ""

    def is_of(self, kernel: Kernel | None, clause: Post | Monotone | Check) -> bool:
        """Whether it was found of just this code and promise, by just these tools of ours."""
        if self.contract_hash != contract_hash(kernel, clause):
            return False
        if kernel is None:
            return True
        is_code = self.code_hash == code_hash(kernel.function)
        return is_code and self.translator_hash == translator_hash()


def claim_of(clause: Post | Monotone | Check) -> str:
    """A promise as it is computed, in one line."""
    if isinstance(clause, Monotone):
        return f"monotone({clause.argument}, {clause.direction:+d})"
    return clause.claim


def every(promises: Promises) -> list[tuple[Kernel | None, Post | Monotone | Check]]:
    """Each promise with the kernel that it is about."""
    found: list[tuple[Kernel | None, Post | Monotone | Check]] = [
        (kernel, clause) for kernel in promises.kernels for clause in kernel.clauses
    ]
    return found + [(None, check) for check in promises.answers]


def read(file: Path) -> dict[tuple[str, str], Evidence]:
    """What is written of an algorithm, by kernel and promise; nothing where there is no file."""
    if not file.is_file():
        return {}
    told = json.loads(file.read_text(encoding="utf-8"))
    found = [Evidence.model_validate(entry) for entry in told["clauses"]]
    return {(evidence.kernel, evidence.clause): evidence for evidence in found}


def write(file: Path, slug: str, found: list[Evidence]) -> None:
    """Write down what was found; what says the same as before keeps its day and its seconds."""
    before = read(file)
    kept = []
    for evidence in found:
        old = before.get((evidence.kernel, evidence.clause))
        is_same = old is not None and _timeless(old) == _timeless(evidence)
        kept.append((old if is_same and old is not None else evidence).model_dump(mode="json"))
    told = {"algorithm": slug, "clauses": [_full(entry) for entry in kept]}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _timeless(evidence: Evidence) -> dict[str, Any]:
    return evidence.model_dump(exclude={"seconds", "generated"})


def _full(entry: dict[str, Any]) -> dict[str, Any]:
    """Without what says nothing."""
    return {name: value for name, value in entry.items() if value not in (None, "", [], {})}
