"""Finds how a promise stands: by proof, by going through all inputs, or by examples."""

from __future__ import annotations

import math
import platform
import time
from dataclasses import dataclass

from engine.verification.kernels import tree as t
from engine.verification.model import Kernel, Method, Monotone, Post, Status
from engine.verification.proving import examples, exhaustive, sampling
from engine.verification.proving.replay import Counterexample, Subject

_FEW = 20_000
_TRANSLATED = "this Python means what its translation says (compared with CPython on many inputs)"
_SOLVER = "the solver is right where it says that there is no counterexample"
_ROUNDS = "floating point is IEEE 754 binary64, rounding to nearest"
_RUNS = "CPython on this machine"


@dataclass(frozen=True, slots=True)
class Decision:
    """How a promise stands, before it is written down.

    Attributes:
        obligation: What the solver proved, in SMT-LIB.
    """

    status: Status
    method: Method
    arithmetic: str = ""
    assumptions: tuple[str, ...] = ()
    tools: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    examples: int = 0
    seed: int | None = None
    counterexample: Counterexample | None = None
    obligation: str = ""
    seconds: float = 0.0


def decide(
    subject: Subject, clause: Post | Monotone, *, timeout_ms: int, is_edited: bool = False
) -> Decision:
    """How a promise stands of a kernel.

    Args:
        subject: The kernel.
        clause: The promise.
        timeout_ms: How long the solver may think.
        is_edited: Whether the kernel is a text that nobody runs. Then a proof is tried first, going
            through all inputs is left for small domains, and to call takes no longer than to think.
    """
    began = time.monotonic()
    most_s = timeout_ms / 1000 if is_edited else math.inf
    if clause.method == Method.EXHAUSTIVE and not (is_edited and _is_large(subject)):
        found = _exhausted(subject, clause, most_s)
    elif clause.method == Method.EXAMPLES and not is_edited:
        found = _tested(subject, clause, "", most_s)
    else:
        found = _proven(subject, clause, timeout_ms, most_s)
    told = {name: getattr(found, name) for name in Decision.__slots__}
    return Decision(**told | {"seconds": round(time.monotonic() - began, 3)})


def _proven(subject: Subject, clause: Post | Monotone, timeout_ms: int, most_s: float) -> Decision:
    from engine.verification.proving import prover  # noqa: PLC0415 - z3 is loaded only where proofs are made

    try:
        finding = prover.prove(subject, clause, timeout_ms)
    except t.Unsupported as unsupported:
        return _tested(subject, clause, str(unsupported), most_s)
    except RecursionError:
        return _tested(subject, clause, "the kernel is nested too deeply", most_s)
    return Decision(
        finding.status,
        Method.SMT,
        *_grounds(finding.status, is_rounded=finding.is_rounded),
        (("z3", prover.version()),),
        finding.reason,
        counterexample=finding.counterexample,
        obligation=finding.obligation,
    )


def _grounds(status: Status, *, is_rounded: bool) -> tuple[str, tuple[str, ...]]:
    """The arithmetic of a proof, and what it takes for granted; a counterexample was just run."""
    if status is Status.REFUTED:
        return _RUNS, ()
    if is_rounded:
        return "binary64, every rounding bounded", (_TRANSLATED, _SOLVER, _ROUNDS)
    return "whole numbers, exactly", (_TRANSLATED, _SOLVER)


def _exhausted(subject: Subject, clause: Post | Monotone, most_s: float) -> Decision:
    try:
        looked, fallen = exhaustive.fallen(subject, clause, most_s)
    except t.Unsupported as unsupported:
        return _tested(subject, clause, unsupported.why, most_s)
    except exhaustive.Unfinished as unfinished:
        why = f"time for {unfinished.looked:,} of all {exhaustive.size(subject):,} inputs in order"
        return _tested(subject, clause, why, most_s)
    status = Status.REFUTED if fallen is not None else Status.PROVEN
    tools = (("python", platform.python_version()),)
    return Decision(
        status,
        Method.EXHAUSTIVE,
        _RUNS,
        (),
        tools,
        examples=looked,
        counterexample=fallen,
    )


def _tested(subject: Subject, clause: Post | Monotone, reason: str, most_s: float) -> Decision:
    try:
        tried, fallen = examples.fallen(subject, clause, hints=subject.hints, most_s=most_s)
    except (t.Unsupported, RecursionError) as fault:
        return Decision(Status.UNKNOWN, Method.EXAMPLES, reason=reason or str(fault))
    status = Status.TESTED if tried else Status.UNKNOWN
    return Decision(
        Status.REFUTED if fallen is not None else status,
        Method.EXAMPLES,
        _RUNS,
        tools=(("python", platform.python_version()),),
        reason=reason or ("" if tried else "no input was found that the pre-conditions admit"),
        examples=tried,
        seed=sampling.SEED,
        counterexample=fallen,
    )


def _is_large(subject: Subject) -> bool:
    try:
        return exhaustive.size(subject) > _FEW
    except t.Unsupported:
        return True


def subject_of(kernel: Kernel, text: str | None) -> Subject:
    """The kernel as it runs, or as a text would make it."""
    return Subject.of(kernel) if text is None else Subject.edited(kernel, text)
