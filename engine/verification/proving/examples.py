"""Looks for a counterexample among thousands of inputs: the weaker evidence, and said to be."""

from __future__ import annotations

import math
import time
from itertools import islice
from typing import Any

from engine.verification.model import Monotone, Post
from engine.verification.proving import sampling
from engine.verification.proving.replay import Counterexample, Subject, falls
from engine.verification.proving.shrinking import shrunk

COUNT = 10_000


def fallen(
    subject: Subject,
    clause: Post | Monotone,
    *,
    count: int = COUNT,
    seed: int = sampling.SEED,
    hints: tuple[float, ...] = (),
    most_s: float = math.inf,
) -> tuple[int, Counterexample | None]:
    """How many inputs were tried, and where the promise falls.

    Args:
        subject: The kernel.
        clause: The promise.
        count: How many to try; fewer are where the pre-conditions admit few.
        seed: Of chance.
        hints: Numbers that matter to the kernel.
        most_s: How long this may take, in seconds; then fewer are tried.
    """
    deadline = time.monotonic() + most_s
    argument = clause.argument if isinstance(clause, Monotone) else ""
    tried = 0
    made: Any = sampling.calls(subject.domain, argument, seed, hints)
    for calls in islice(made, 10 * count):
        if tried == count or (tried and time.monotonic() > deadline):
            break
        if not all(map(subject.admits, calls)):
            continue
        tried += 1
        if falls(subject, clause, *calls) is not None:
            return tried, shrunk(subject, clause, calls)
    return tried, None
