"""How a run ended, in the words that are kept of it."""

from __future__ import annotations

from engine.algorithms.model import CheckReport
from engine.execution.model import Outcome, Status
from engine.runs.model import RunError, RunState


def state(status: Status) -> RunState:
    """The state of a run whose code ended so."""
    if status is Status.OK:
        return RunState.OK
    return RunState.CANCELLED if status is Status.CANCELLED else RunState.FAILED


def error(outcome: Outcome) -> RunError | None:
    """Why a run gave no result; None when it gave one."""
    if outcome.status is Status.OK:
        return None
    user = outcome.error
    return RunError(
        problem=outcome.problem or "The run gave no result.",
        remedy=outcome.remedy or "Read the log, change the code, and run it again.",
        type=user.type if user else "",
        message=user.message if user else "",
        traceback=user.traceback if user else "",
        line=user.line if user else None,
    )


def refusal(check: CheckReport) -> RunError:
    """Why code was not run at all."""
    faults = [issue for issue in check.issues if issue.severity == "error"]
    words = "; ".join(f"line {fault.line}: {fault.problem.rstrip('.')}" for fault in faults[:5])
    return RunError(
        problem=f"The code check refused this code: {words}.",
        remedy=faults[0].remedy if faults else "Change the code, and run it again.",
        line=faults[0].line if faults else None,
    )
