"""Promises beside their evidence, for a reader."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from engine.verification.evidence.certificates import Evidence, claim_of, every
from engine.verification.model import Check, Kernel, Method, Monotone, Post, Promises, Status


class ClauseView(BaseModel):
    """A promise beside its evidence, for a reader.

    Attributes:
        name: The promise's.
        kernel: Whose it is; empty for one about whole answers.
        kind: What it is about: one call, two calls that differ in one argument, a whole answer.
        words: For a person.
        claim: As it is computed.
        status: How it stands now; STALE where the code is no longer what was looked into.
        method: How that was found.
        evidence: What was written down; None where nothing was.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    kernel: str = ""
    kind: str
    words: str
    claim: str
    status: Status
    method: Method
    evidence: Evidence | None


def views(promises: Promises, written: dict[tuple[str, str], Evidence]) -> tuple[ClauseView, ...]:
    """Every promise with what is written of it."""
    return tuple(_view(kernel, clause, written) for kernel, clause in every(promises))


def _view(
    kernel: Kernel | None,
    clause: Post | Monotone | Check,
    written: dict[tuple[str, str], Evidence],
) -> ClauseView:
    name = kernel.function.__name__ if kernel is not None else ""
    evidence = written.get((name, clause.name))
    status = evidence.status if evidence is not None else Status.UNKNOWN
    method = Method.EVERY_ANSWER if isinstance(clause, Check) else Method(clause.method)
    if isinstance(clause, Check):
        status = Status.CHECKED
    elif evidence is not None and not evidence.is_of(kernel, clause):
        status = Status.STALE
    kinds = {Post: "one call", Monotone: "two calls", Check: "the answer"}
    return ClauseView(
        name=clause.name,
        kernel=name,
        kind=kinds[type(clause)],
        words=clause.words,
        claim=claim_of(clause),
        status=status,
        method=evidence.method if evidence is not None else method,
        evidence=evidence,
    )
