"""Proves what a user promises of their own ``execute``: its text is read and walked, never run."""

from __future__ import annotations

import time
from collections.abc import Iterator

from engine.errors import InvalidInput
from engine.verification.evidence.hashing import sha256
from engine.verification.kernels import tree as t
from engine.verification.model import Status
from engine.verification.proving import prover
from engine.verification.user_code.finding import CodeFinding, CodeReading
from engine.verification.user_code.reading import UserCode
from engine.verification.user_code.task import CodeTask, Wish


def found(task: CodeTask, timeout_ms: int) -> Iterator[CodeReading | CodeFinding]:
    """Whether the code can be read, and then what was found of each clause.

    Args:
        task: The code, and what is to be shown.
        timeout_ms: How long the solver may think about one clause.
    """
    try:
        code = UserCode.of(task)
    except t.Unsupported as unsupported:
        yield CodeReading(line=unsupported.line, why=unsupported.why)
        return
    except Exception as fault:  # noqa: BLE001 - hostile text; whatever it is, nothing is proven
        yield CodeReading(line=1, why=f"it cannot be read ({type(fault).__name__})")
        return
    yield CodeReading(domain=code.domain_words())
    for wish in task.wishes:
        began = time.monotonic()
        made = _finding(code, wish, timeout_ms)
        yield made.model_copy(update={"seconds": round(time.monotonic() - began, 3)})


def _finding(code: UserCode, wish: Wish, timeout_ms: int) -> CodeFinding:
    try:
        subject, clause = code.asked(wish)
        made = prover.prove(subject, clause, timeout_ms)
    except t.Unsupported as unsupported:
        return CodeFinding(name=wish.name, status=Status.TESTED, why=unsupported.why)
    except InvalidInput as fault:
        return CodeFinding(name=wish.name, status=Status.TESTED, why=fault.problem)
    except Exception as fault:  # noqa: BLE001 - as above
        why = f"it cannot be asked ({type(fault).__name__})"
        return CodeFinding(name=wish.name, status=Status.TESTED, why=why)
    shown = made.counterexample
    calls = [] if shown is None else [shown.arguments, shown.other_arguments]
    return CodeFinding(
        name=wish.name,
        status=made.status,
        why=made.reason,
        inputs=tuple(code.fields_of(call) for call in calls if call is not None),
        is_raised=shown is not None and bool(shown.raised),
        is_rounded=made.is_rounded,
        obligation_sha256=sha256(made.obligation) if made.obligation else "",
        tool=f"z3 {prover.version()}",
    )
