"""Finds how promises stand and makes the evidence that is written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from engine.verification.evidence import recheck, telling
from engine.verification.evidence.certificates import Evidence, claim_of, every
from engine.verification.evidence.hashing import code_hash, contract_hash, sha256, translator_hash
from engine.verification.model import Check, Kernel, Method, Monotone, Post, Promises, Status
from engine.verification.proving import deciding

TIMEOUT_MS = 20_000


def found(
    promises: Promises, *, timeout_ms: int = TIMEOUT_MS, is_rechecked: bool = False
) -> Iterator[Evidence]:
    """The evidence of every promise, found anew.

    Args:
        promises: An algorithm's.
        timeout_ms: How long the solver may think about one.
        is_rechecked: Whether a second solver is asked about each proof, too.
    """
    for kernel, clause in every(promises):
        if kernel is None or isinstance(clause, Check):
            yield _checked(clause)
        else:
            yield of_kernel(kernel, clause, timeout_ms=timeout_ms, is_rechecked=is_rechecked)


def of_kernel(
    kernel: Kernel,
    clause: Post | Monotone,
    *,
    timeout_ms: int = TIMEOUT_MS,
    is_rechecked: bool = False,
    text: str | None = None,
) -> Evidence:
    """The evidence of one promise of a kernel, or of what a text would make of it.

    Args:
        kernel: The kernel.
        clause: The promise.
        timeout_ms: How long the solver may think.
        is_rechecked: Whether a second solver is asked about a proof, too.
        text: What stands in the place of the kernel's module; read and walked, never run.
    """
    subject = deciding.subject_of(kernel, text)
    made = deciding.decide(subject, clause, timeout_ms=timeout_ms, is_edited=text is not None)
    if is_rechecked and made.obligation:
        made = _rechecked(made)
    return Evidence(
        clause=clause.name,
        kernel=subject.name,
        status=made.status,
        method=made.method,
        statement=clause.words,
        claim=claim_of(clause),
        domain={name: telling.told_domain(of) for name, of in kernel.domain.items()},
        requires=kernel.requires,
        arithmetic=made.arithmetic,
        assumptions=made.assumptions,
        tools=dict(made.tools),
        reason=made.reason,
        examples=made.examples,
        seed=made.seed,
        counterexample=telling.told_counterexample(made.counterexample),
        code_hash=sha256(text) if text is not None else code_hash(kernel.function),
        contract_hash=contract_hash(kernel, clause),
        translator_hash=translator_hash(),
        obligation_sha256=sha256(made.obligation) if made.obligation else "",
        seconds=made.seconds,
        generated=_today(),
    )


def _rechecked(made: deciding.Decision) -> deciding.Decision:
    """With the second solver's word; where it contradicts the first, nothing is known."""
    said = recheck.answer(made.obligation)
    if said == "sat":
        return replace(made, status=Status.UNKNOWN, reason="two solvers contradict each other")
    if said == "unsat":
        return replace(made, tools=(*made.tools, ("cvc5", recheck.version())))
    return made


def _checked(clause: Post | Monotone | Check) -> Evidence:
    return Evidence(
        clause=clause.name,
        kernel="",
        status=Status.CHECKED,
        method=Method.EVERY_ANSWER,
        statement=clause.words,
        claim=claim_of(clause),
        arithmetic="CPython on this machine",
        contract_hash=contract_hash(None, clause),
        generated=_today(),
    )


def _today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()
