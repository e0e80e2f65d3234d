"""Tests code by a contract in the sandbox, and writes the evidence."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import Any, Final
from uuid import uuid4

from engine.contracts import cases, terms
from engine.contracts.judging import Results
from engine.contracts.model import MOST_EXAMPLES, Contract, Evidence, Proof, Timing
from engine.contracts.proving import Proving
from engine.contracts.trial import Trial
from engine.contracts.wrapping import ENTRY, wrapped
from engine.errors import InvalidInput, StudioError
from engine.execution.model import BatchJob, Limits, Outcome, Progress, Status
from engine.execution.service import ExecutionService
from engine.jobs.model import Stopped
from engine.verification.service import VerificationService

CALL_S: Final = 2.0
WALL_S: Final = 120.0
LEAST_WALL_S: Final = 12.0
_OURS: Final = frozenset({Status.REFUSED, Status.UNAVAILABLE})

Report = Callable[[float, str], None]


class ProvingWish(StrEnum):
    """What is to be proven besides the test."""

    NONE = "none"
    READ = "read"
    """Only whether proofs could be tried."""
    ALL = "all"


class CodeTester:
    """Tests code by a contract.

    Args:
        execution: The sandbox.
        limits: What one batch may use.
        call_s: How long one call may take, in seconds.
        verification: Where proofs are made.
    """

    def __init__(
        self,
        execution: ExecutionService,
        limits: Limits,
        call_s: float = CALL_S,
        verification: VerificationService | None = None,
    ) -> None:
        self._execution = execution
        self._limits = limits
        self._call_s = call_s
        self._verification = verification or VerificationService()

    def test(
        self,
        contract: Contract,
        code: str,
        *,
        examples: int = MOST_EXAMPLES,
        seed: int = 0,
        proving: ProvingWish = ProvingWish.NONE,
        owner: str = "",
        report: Report = lambda _share, _message: None,
        cancel: threading.Event | None = None,
    ) -> Evidence:
        """Make inputs, call the code with each in one box, and judge the answers here.

        Args:
            code: With ``execute(testData)``; it has passed the code check.
            seed: Of the inputs, of ``random`` and of NumPy.
            proving: Whether clauses are proven besides, where the code can be read.
            owner: On whose behalf.
            report: Hears how far it is.
            cancel: Set by the caller to end it.

        Raises:
            InvalidInput: The contract cannot be read, or the number is out of bounds.
            StudioError: No sandbox works here.
            Stopped: It was told to stop.
        """
        require_possible(examples)
        began = time.monotonic()
        read = terms.read(contract)
        plan = cases.plan(read, examples, seed)
        run = partial(self._run, code, seed=seed, owner=owner, cancel=cancel)
        outcome = run(plan.payloads, report)
        trial = Trial(read, run, lambda name: report(0.9, f"Simplifying what breaks {name}"))
        tested = trial.perform(plan, outcome)
        if cancel is not None and cancel.is_set():
            raise Stopped
        results, proof = self._proven(Proving(self._verification, read, run), code, tested, proving)
        return Evidence(
            contract_sha256=contract.sha256,
            code_sha256=hashlib.sha256(code.encode()).hexdigest(),
            seed=seed,
            examples=sum(place < len(trial.times) for place in plan.alone),
            seconds=round(time.monotonic() - began, 3),
            clauses=results,
            versions=outcome.envelope.versions,
            proof=proof,
            **_measured(trial),
        )

    @staticmethod
    def _proven(
        prover: Proving, code: str, tested: Results, wish: ProvingWish
    ) -> tuple[Results, Proof | None]:
        if wish is ProvingWish.NONE:
            return tested, None
        return prover.proven(code, tested, is_asked=wish is ProvingWish.ALL)

    def _run(
        self,
        code: str,
        payloads: Sequence[dict[str, Any]],
        report: Report | None = None,
        *,
        seed: int,
        owner: str,
        cancel: threading.Event | None,
    ) -> Outcome:
        def hear(progress: Progress) -> None:
            if progress.call is not None and report is not None and progress.call.index % 50 == 0:
                done, total = progress.call.index, len(payloads)
                report(0.85 * done / total, f"{done:,} of {total:,} calls made")

        job = BatchJob(
            run_id=uuid4().hex,
            code=wrapped(code),
            payload={"payloads": list(payloads)},
            limits=self._limits.model_copy(update={"wall_s": _wall_s(len(payloads))}),
            entry=ENTRY,
            owner=owner,
            seed=seed,
            call_s=self._call_s,
        )
        outcome = self._execution.run(job, cancel, hear)
        if outcome.status is Status.CANCELLED:
            raise Stopped
        if outcome.status in _OURS:
            raise StudioError(
                outcome.problem or "The sandbox did not take the code.",
                outcome.remedy or "Look at the Health page.",
            )
        return outcome


def require_possible(examples: int) -> None:
    """Refuse a number of inputs that is not made."""
    if not 1 <= examples <= MOST_EXAMPLES:
        raise InvalidInput(
            f"{examples:,} inputs cannot be tried.", f"Ask for 1 to {MOST_EXAMPLES:,}."
        )


def _wall_s(calls: int) -> float:
    """How long so many calls may take, in seconds: a test on save must not hold up runs."""
    return max(LEAST_WALL_S, min(WALL_S, WALL_S * calls / MOST_EXAMPLES))


def _measured(trial: Trial) -> dict[str, Any]:
    return {"calls": trial.calls, "timing": _timing(trial.times), "note": trial.note}


def _timing(times: Sequence[float]) -> Timing | None:
    if not times:
        return None
    ordered = sorted(times)
    half, most = len(ordered) // 2, min(len(ordered) - 1, int(len(ordered) * 0.95))
    p50, p95, longest = (round(ordered[place], 3) for place in (half, most, -1))
    return Timing(p50_ms=p50, p95_ms=p95, max_ms=longest)
