"""How a clause stands with what a solver found of it: what runs has the last word."""

from __future__ import annotations

from typing import Any, Final

from engine.contracts import provable
from engine.contracts.model import ClauseProof, ClauseResult, ClauseStatus, Counterexample
from engine.verification.model import Status
from engine.verification.user_code.finding import CodeFinding

BY_READING: Final = ("input-unchanged", "deterministic")
NO_ERROR: Final = (
    "That no error is raised is proven for every input; that every call ends in time is tested."
)

Results = tuple[ClauseResult, ...]


def is_shown(found: CodeFinding) -> bool:
    """Whether a refutation can be run: an error that is raised is for ``returns`` to tell."""
    is_own = not found.is_raised or found.name == provable.RETURNS
    return found.status is Status.REFUTED and is_own


def doubt(
    results: Results,
    found: dict[str, CodeFinding],
    shown: dict[str, Counterexample | None],
) -> str:
    """Where what runs is not what was translated; empty where nothing says so."""
    for each in results:
        finding = found.get(each.name)
        is_proven = each.name in BY_READING or (
            finding is not None and finding.status is Status.PROVEN
        )
        if is_proven and each.status is ClauseStatus.REFUTED:
            return f"Nothing is proven: a test broke {each.name}, which the translation keeps."
    for name, counterexample in shown.items():
        # The answer schema is asked in a stronger form than it is written.
        if counterexample is None and name != provable.ANSWER:
            return f"Nothing is proven: the sandbox does not show how {name} falls."
    return ""


def judged(
    result: ClauseResult, finding: CodeFinding | None, shown: dict[str, Counterexample | None]
) -> ClauseResult:
    """A clause with what was found of it; what a test refuted stays refuted."""
    if result.name in BY_READING:
        proof = ClauseProof(status=ClauseStatus.PROVEN, method="reading")
        return result.model_copy(
            update={"status": ClauseStatus.PROVEN, "proof": proof, "reason": ""}
        )
    if finding is None:
        return result
    counterexample = shown.get(finding.name)
    proof = _proof(finding, is_shown=counterexample is not None)
    changed: dict[str, Any] = {"proof": proof}
    if result.status is ClauseStatus.REFUTED:
        return result.model_copy(update=changed)
    if counterexample is not None:
        changed |= {"status": ClauseStatus.REFUTED, "counterexample": counterexample, "reason": ""}
    elif proof.status is ClauseStatus.PROVEN and result.name == provable.RETURNS:
        changed |= {"reason": NO_ERROR}
    elif proof.status is ClauseStatus.PROVEN:
        changed |= {"status": ClauseStatus.PROVEN, "reason": ""}
    return result.model_copy(update=changed)


def _proof(finding: CodeFinding, *, is_shown: bool) -> ClauseProof:
    status = ClauseStatus.UNKNOWN
    if finding.status is Status.PROVEN:
        status = ClauseStatus.PROVEN
    elif is_shown:
        status = ClauseStatus.REFUTED
    why = "an error can be raised: see the first clause" if finding.is_raised else finding.why
    whole, rounded = "whole numbers, exactly", "binary64, every rounding bounded"
    return ClauseProof(
        status=status,
        method="smt",
        arithmetic=(rounded if finding.is_rounded else whole)
        if status is ClauseStatus.PROVEN
        else "",
        why="" if is_shown else why,
        tool=finding.tool,
        obligation_sha256=finding.obligation_sha256,
        seconds=finding.seconds,
    )
