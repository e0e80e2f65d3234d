"""A contract of an algorithm, and what came of testing it."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

from engine.verification.model import Status

ON_SAVE: Final = 200
"""How many inputs are made when code or contract was saved."""
MOST_EXAMPLES: Final = 2_000
"""How many may be asked for, and are asked for by a person's click."""


class ClauseStatus(StrEnum):
    """How a clause stands; the words are those of every contract of the studio."""

    PROVEN = Status.PROVEN.value
    TESTED = Status.TESTED.value
    REFUTED = Status.REFUTED.value
    UNKNOWN = Status.UNKNOWN.value
    STALE = Status.STALE.value


class Record(BaseModel):
    """A frozen record; unknown fields are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Contract(Record):
    """What somebody promises of their ``execute``.

    Attributes:
        request_schema: What it takes: a part of JSON Schema 2020-12, an object.
        answer_schema: What it gives, likewise.
        invariants: Claims over ``inp`` and ``out``, or ``monotone(inp.x, out.y, +1)``.
    """

    request_schema: dict[str, Any] = Field(description="A part of JSON Schema 2020-12.")
    answer_schema: dict[str, Any] = Field(description="As for the request.")
    invariants: tuple[str, ...] = Field(
        default=(), description="Claims over inp and out, or monotone(inp.x, out.y, +1)."
    )

    @property
    def sha256(self) -> str:
        """The hash of its content, whatever the order of its keys."""
        text = json.dumps(self.model_dump(mode="json"), sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Counterexample(Record):
    """Inputs that a clause does not hold on: hostile text, as every answer.

    Attributes:
        inputs: One, or two of a clause that compares two calls.
        answers: What each was answered; None where there was no answer.
        why: What was wrong, in words.
        is_cut: Whether inputs or answers were too large to be kept whole, and were left out.
        shrinks: How many steps made it smaller.
    """

    inputs: tuple[dict[str, Any], ...]
    answers: tuple[Any, ...]
    why: str
    is_cut: bool = False
    shrinks: int = 0


class ClauseProof(Record):
    """What was found when one clause was to be proven.

    Attributes:
        status: ``proven``, ``refuted`` where the sandbox showed it too, else ``unknown``.
        method: ``smt`` by a solver; ``reading`` of the code alone.
        arithmetic: How numbers were counted with.
        why: Why it is not proven.
        tool: Whose word it is, with its version.
        obligation_sha256: Of the question that the solver answered.
    """

    status: ClauseStatus
    method: str
    arithmetic: str = ""
    why: str = ""
    tool: str = ""
    obligation_sha256: str = ""
    seconds: float = 0.0


class Proof(Record):
    """Whether a code can be reasoned about, and what its proofs rest on.

    Attributes:
        translator_sha256: Of what read and translated it.
        is_asked: Whether proofs were tried; else only whether they can be.
        line: What keeps the code from a proof; None where no line does.
        why: What stands there; empty where proofs can be tried.
        domain: The inputs that proofs are about, by field of the request.
        assumptions: What they take for granted.
        note: Where translation and sandbox did not agree, and nothing is proven for that.
    """

    translator_sha256: str
    is_asked: bool = False
    line: int | None = None
    why: str = ""
    domain: dict[str, str] = Field(default_factory=dict)
    assumptions: tuple[str, ...] = ()
    note: str = ""


class ClauseResult(Record):
    """How one clause stands.

    Attributes:
        name: ``returns``, ``plain``, ``answer-schema``, ``deterministic``, ``input-unchanged``, or
            ``invariant-1`` and so on.
        words: What is promised; of an invariant, its text.
        examples: On how many inputs, or pairs of them, it was looked at.
        reason: Why it is not known, or whose word it rests on.
        proof: What came of proving it; None where that was not tried.
    """

    name: str
    words: str
    status: ClauseStatus
    examples: int = 0
    reason: str = ""
    counterexample: Counterexample | None = None
    proof: ClauseProof | None = None


class Timing(Record):
    """How long calls took, as the supervisor measured it, in milliseconds."""

    p50_ms: float
    p95_ms: float
    max_ms: float


class Evidence(Record):
    """What came of testing one code by one contract.

    Attributes:
        contract_sha256: Of which contract.
        code_sha256: Of which code, UTF-8.
        examples: How many inputs were made and tried.
        calls: How many calls that took, shrinking included.
        seconds: How long all of it took.
        note: What else a reader should know, such as an early end.
        proof: Whether the code can be proven; None where nobody looked.
    """

    contract_sha256: str
    code_sha256: str
    seed: int
    examples: int
    calls: int
    seconds: float
    timing: Timing | None
    clauses: tuple[ClauseResult, ...]
    note: str = ""
    versions: dict[str, str] = Field(default_factory=dict)
    proof: Proof | None = None

    @property
    def is_kept(self) -> bool:
        """Whether every clause was tested and none fell."""
        return all(
            each.status in {ClauseStatus.TESTED, ClauseStatus.PROVEN} for each in self.clauses
        )

    def stale(self) -> Evidence:
        """The same as it counts once code or contract has moved on: for nothing."""
        return self._with_stale(set(ClauseStatus))

    def by_translator(self, translator_sha256: str) -> Evidence:
        """The same as it counts by this translator: what another one proved is stale."""
        is_old = self.proof is not None and self.proof.translator_sha256 != translator_sha256
        return self._with_stale({ClauseStatus.PROVEN}) if is_old else self

    def _with_stale(self, statuses: set[ClauseStatus]) -> Evidence:
        clauses = [
            each.model_copy(update={"status": ClauseStatus.STALE})
            if each.status in statuses
            else each
            for each in self.clauses
        ]
        return self.model_copy(update={"clauses": tuple(clauses)})


class Standing(StrEnum):
    """How the evidence relates to the newest revision and the contract as it is now."""

    UNTESTED = "untested"
    CURRENT = "current"
    STALE = "stale"


class KeptContract(Record):
    """A contract as it is kept with its algorithm, and its newest evidence.

    Attributes:
        job_id: The newest test of it, waiting, under way or over; None before the first.
        evidence: With every clause ``stale`` where code or contract has moved on since.
    """

    algorithm_id: str
    contract: Contract
    contract_sha256: str
    updated_at: datetime
    standing: Standing
    tested_revision_id: str | None
    tested_at: datetime | None
    evidence: Evidence | None
    job_id: str | None
