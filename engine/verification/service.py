"""The promises of the catalog beside their evidence, proven again on demand."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from engine import errors
from engine.settings import ROOT
from engine.verification import certificates, process, tasks, views
from engine.verification.certificates import Evidence
from engine.verification.code_finding import CodeFinding, CodeReading
from engine.verification.code_task import CodeTask
from engine.verification.model import Promises
from engine.verification.views import ClauseView

FOLDER = ROOT / "engine" / "catalog" / "certificates"
LONGEST_TEXT = 50_000
_THINKING_S = 5.0  # of the solver about one promise
_BREAKING_S = 4.0  # about all promises of a text


class VerificationService:
    """Everything that a door may ask about promises.

    Args:
        folder: Where certificates are.
        wall_s: How long one live proof may take, in seconds.
        memory_mb: How much memory it may use.
        at_once: How many may run at the same time.
    """

    def __init__(
        self,
        folder: Path = FOLDER,
        *,
        wall_s: float = 60.0,
        memory_mb: int = 1_500,
        at_once: int = 2,
    ) -> None:
        self._folder = folder
        self._wall_s = wall_s
        self._memory_mb = memory_mb
        self._places = threading.BoundedSemaphore(at_once)

    def clauses(self, promises: Promises) -> tuple[ClauseView, ...]:
        """Every promise with how it stands; STALE where the code is not what was looked into."""
        file = self._folder / f"{promises.slug}.json"
        return views.views(promises, certificates.read(file))

    def prove(self, promises: Promises, clause_name: str | None = None) -> tuple[Evidence, ...]:
        """Find anew how promises stand, in a process with bounds.

        Args:
            promises: An algorithm's.
            clause_name: Which; None for all that are about kernels.

        Raises:
            NotFound: There is no promise of this name that can be proven.
            TooMany: Others are proving.
            TooLarge: It takes too long, or too much memory.
        """
        wanted = []
        for kernel in promises.kernels:
            chosen = tuple(one for one in kernel.clauses if clause_name in {None, one.name})
            if chosen:
                wanted.append(tasks.told(kernel, chosen, None))
        if not wanted:
            raise errors.NotFound(
                "No promise about a kernel has this name.", "Choose one from the contract's table."
            )
        return self._proven(wanted)

    def break_it(self, promises: Promises, kernel_name: str, text: str) -> tuple[Evidence, ...]:
        """How a kernel's promises would stand if its module had this text.

        The text is read and translated, and its counterexamples are found by walking its tree;
        Python never runs it.

        Args:
            promises: An algorithm's.
            kernel_name: Whose promises.
            text: The module of kernels, or the kernel alone; what is missing means what it meant.

        Raises:
            NotFound: There is no such kernel.
            TooLarge: The text is too long, or the proof takes too long.
            TooMany: Others are proving.
        """
        if len(text) > LONGEST_TEXT:
            raise errors.TooLarge(
                f"The text has {len(text):,} characters.", f"Use at most {LONGEST_TEXT:,}."
            )
        kernels = [one for one in promises.kernels if one.function.__name__ == kernel_name]
        if not kernels:
            known = ", ".join(sorted({one.function.__name__ for one in promises.kernels}))
            raise errors.NotFound("There is no such kernel.", f"Choose one of: {known}.")
        # What falls is mostly found at once; what still holds is not waited for as long as a proof.
        count = sum(len(one.clauses) for one in kernels)
        each_s = min(_THINKING_S, _BREAKING_S / max(count, 1))
        return self._proven([tasks.told(one, one.clauses, text) for one in kernels], each_s)

    def prove_code(self, task: CodeTask) -> tuple[CodeReading, tuple[CodeFinding, ...]]:
        """Whether a user's code can be reasoned about, and what was found of each clause.

        The code is parsed and walked; Python never runs it. A refutation is one of the translation
        until it was replayed where code may run.

        Raises:
            TooMany: Others are proving.
            TooLarge: It takes too long, or too much memory.
        """
        each_s = min(_THINKING_S, self._wall_s / 2 / max(len(task.wishes), 1))
        first, *rest = self._performed({"code": task.model_dump(mode="json")}, each_s)
        reading = CodeReading.model_validate_json(first)
        return reading, tuple(map(CodeFinding.model_validate_json, rest))

    def _proven(
        self, kernels: list[dict[str, Any]], each_s: float = _THINKING_S
    ) -> tuple[Evidence, ...]:
        lines = self._performed({"kernels": kernels}, each_s)
        return tuple(Evidence.model_validate_json(line) for line in lines)

    def _performed(self, task: dict[str, Any], each_s: float) -> list[str]:
        if not self._places.acquire(timeout=1.0):
            raise errors.TooMany("Other proofs are under way.", "Try again in a moment.", 5)
        try:
            return process.perform(
                task
                | {
                    "timeout_ms": int(each_s * 1000),
                    "memory_mb": self._memory_mb,
                    "cpu_s": int(self._wall_s) + 1,
                },
                self._wall_s,
            )
        finally:
            self._places.release()
