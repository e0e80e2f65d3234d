"""Proves the clauses of a contract where the code can be read; a refutation is run in the sandbox.

What runs has the last word: a proof that a test contradicts, or a counterexample that the sandbox
does not show, takes every proof of this code back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from engine.contracts import provable
from engine.contracts.clauses import Clause, Made, clauses_of
from engine.contracts.inputs import simplest
from engine.contracts.judging import Results, doubt, is_shown, judged
from engine.contracts.model import Counterexample, Proof
from engine.contracts.terms import Terms
from engine.contracts.trial import Run
from engine.errors import TooLarge, TooMany
from engine.verification.evidence.hashing import sha256, translator_hash
from engine.verification.service import VerificationService
from engine.verification.user_code.finding import CodeFinding

ASSUMED: Final = (
    "This Python means what its translation says, which is compared with CPython on many inputs.",
    "The solver is right where it says that there is no counterexample.",
    "A request fits its schema, and whole numbers come without a decimal point: 3, not 3.0.",
    "A call ends within its limits of time and memory: that is tested.",
    "The code runs as it stands; nothing outside it changes what Python's own names mean.",
)
ROUNDED: Final = "Floating point is IEEE 754 binary64, rounding to nearest."


@dataclass(frozen=True, slots=True)
class Proving:
    """Proofs of one code by one contract.

    Attributes:
        verification: Where proofs are made, in a process with bounds that runs no code of users.
        terms: The contract, read.
        run: Makes calls in the sandbox.
    """

    verification: VerificationService
    terms: Terms
    run: Run

    def proven(self, code: str, results: Results, *, is_asked: bool) -> tuple[Results, Proof]:
        """How the clauses stand with what could be proven.

        Args:
            results: How they stand by a test.
            is_asked: Whether proofs are tried; else only whether the code can be read is told.
        """
        task = provable.task_of(self.terms, code, is_asked=is_asked)
        translator = translator_sha256()
        try:
            reading, findings = self.verification.prove_code(task)
        except (TooLarge, TooMany) as refusal:
            return results, Proof(translator_sha256=translator, why=refusal.problem.rstrip("."))
        proof = Proof(
            translator_sha256=translator,
            is_asked=is_asked and reading.is_read,
            line=reading.line,
            why=reading.why,
            domain=reading.domain,
        )
        if not proof.is_asked:
            return results, proof
        is_rounded = any(each.is_rounded for each in findings)
        assumed = (*ASSUMED, ROUNDED) if is_rounded else ASSUMED
        found = {each.name: each for each in findings}
        shown = self._replayed(findings)
        if note := doubt(results, found, shown):
            return results, proof.model_copy(update={"note": note})
        stands = tuple(judged(each, found.get(each.name), shown) for each in results)
        return stands, proof.model_copy(update={"assumptions": assumed})

    def _replayed(self, findings: Sequence[CodeFinding]) -> dict[str, Counterexample | None]:
        """What the sandbox shows where the translation falls; None where it shows nothing."""
        singles, _, pairs = clauses_of(self.terms)
        clauses: dict[str, Clause] = {each.name: each for each in (*singles, *pairs.values())}
        fallen = [each for each in findings if is_shown(each)]
        base = simplest(self.terms.request)
        inputs = [tuple(base | fields for fields in each.inputs) for each in fallen]
        if not fallen:
            return {}
        made = [Made.of(call) for call in self.run([one for each in inputs for one in each]).calls]
        shown: dict[str, Counterexample | None] = {}
        for each, given in zip(fallen, inputs, strict=True):
            calls, made = made[: len(given)], made[len(given) :]
            is_whole = len(calls) == len(given)
            look = clauses[each.name].look(given, calls) if is_whole else None
            answers: tuple[Any, ...] = tuple(call.answer for call in calls)
            shown[each.name] = (
                Counterexample(inputs=given, answers=answers, why=look.fell[:2_000])
                if look is not None and look.fell
                else None
            )
        return shown


@lru_cache(maxsize=1)
def translator_sha256() -> str:
    """Of what reads code and contracts for proofs; another one's proofs are stale."""
    asked = Path(str(provable.__file__)).read_text(encoding="utf-8")
    return sha256(translator_hash(is_of_user_code=True) + asked)
