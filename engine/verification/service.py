"""The promises of the catalog beside their evidence, proven again on demand."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine import errors
from engine.settings import ROOT
from engine.verification import tasks
from engine.verification.evidence import certificates, views
from engine.verification.evidence.certificates import Evidence
from engine.verification.evidence.views import ClauseView
from engine.verification.model import Kernel, Monotone, Post, Promises
from engine.verification.process import Nursery
from engine.verification.user_code.finding import CodeFinding, CodeReading
from engine.verification.user_code.task import CodeTask

FOLDER = ROOT / "engine" / "catalog" / "certificates"
LONGEST_TEXT = 50_000
_THINKING_S = 5.0  # of the solver about one promise
_BREAKING_S = 4.0  # about all promises of a text

_Wanted = tuple[Kernel, Post | Monotone]


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
        self._lanes_most = min(at_once, len(os.sched_getaffinity(0)))
        self._places = threading.BoundedSemaphore(at_once)
        self._nursery = Nursery()

    def prepare(self) -> None:
        """Warm the process that proves, for somebody who may soon ask; returns at once."""
        self._nursery.prepare()

    def close(self) -> None:
        """End the process that proves; the next question would start another."""
        self._nursery.close()

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
        wanted = [
            (kernel, clause)
            for kernel in promises.kernels
            for clause in kernel.clauses
            if clause_name in {None, clause.name}
        ]
        if not wanted:
            raise errors.NotFound(
                "No promise about a kernel has this name.", "Choose one from the contract's table."
            )
        # What took longest is begun first, or one lane would wait for it alone.
        written = certificates.read(self._folder / f"{promises.slug}.json")
        took = {name: evidence.seconds for name, evidence in written.items()}
        order = sorted(
            wanted, key=lambda one: -took.get((one[0].function.__name__, one[1].name), 0.0)
        )
        found = dict(zip(map(_name, order), self._proven(order, None), strict=True))
        return tuple(found[_name(one)] for one in wanted)

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
        wanted = [(one, clause) for one in kernels for clause in one.clauses]
        return tuple(self._proven(wanted, text, each_s))

    def prove_code(self, task: CodeTask) -> tuple[CodeReading, tuple[CodeFinding, ...]]:
        """Whether a user's code can be reasoned about, and what was found of each clause.

        The code is parsed and walked; Python never runs it. A refutation is one of the translation
        until it was replayed where code may run.

        Raises:
            TooMany: Others are proving.
            TooLarge: It takes too long, or too much memory.
        """
        each_s = min(_THINKING_S, self._wall_s / 2 / max(len(task.wishes), 1))
        with self._lanes(1):
            told = {"code": task.model_dump(mode="json")}
            first, *rest = self._asked(told, each_s, self._wall_s)
        reading = CodeReading.model_validate_json(first)
        return reading, tuple(map(CodeFinding.model_validate_json, rest))

    def _asked(self, told: dict[str, Any], each_s: float, left_s: float) -> list[str]:
        task = told | {
            "timeout_ms": int(each_s * 1000),
            "memory_mb": self._memory_mb,
            "cpu_s": int(self._wall_s) + 1,
        }
        return self._nursery.perform(task, left_s, self._wall_s)

    def _proven(
        self, wanted: Sequence[_Wanted], text: str | None, each_s: float = _THINKING_S
    ) -> list[Evidence]:
        """Evidence of each, in the same order; as many at a time as there are places."""
        deadline = time.monotonic() + self._wall_s

        def ask(one: _Wanted) -> Evidence:
            told = {"kernels": [tasks.told(one[0], (one[1],), text)]}
            (line,) = self._asked(told, each_s, max(deadline - time.monotonic(), 0.0))
            return Evidence.model_validate_json(line)

        with self._lanes(len(wanted)) as lanes, ThreadPoolExecutor(lanes) as pool:
            asked = [pool.submit(ask, one) for one in wanted]
            try:
                return [one.result() for one in asked]
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    @contextmanager
    def _lanes(self, most: int) -> Iterator[int]:
        """How many may prove at once for this caller; the places are given back at the end."""
        if not self._places.acquire(timeout=1.0):
            raise errors.TooMany("Other proofs are under way.", "Try again in a moment.", 5)
        taken = 1
        try:
            while taken < min(most, self._lanes_most) and self._places.acquire(blocking=False):
                taken += 1
            yield taken
        finally:
            for _ in range(taken):
                self._places.release()


def _name(one: _Wanted) -> tuple[str, str]:
    return one[0].function.__name__, one[1].name
