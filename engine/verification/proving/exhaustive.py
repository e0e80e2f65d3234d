"""Calls the kernel at every point of a small domain."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from engine.verification.claims.expression import compile_claim
from engine.verification.kernels import tree as t
from engine.verification.model import Domain, Flag, Int, Monotone, Post
from engine.verification.proving.replay import Counterexample, Subject, falls, is_ordered

MOST_POINTS = 2_000_000
_UNWATCHED = 64


def size(subject: Subject) -> int:
    """How many points the domain has.

    Raises:
        Unsupported: Decimal numbers have too many.
    """
    return math.prod(len(_values(of)) for of in subject.domain.values())


class Unfinished(Exception):
    """The time was over before all points were looked at.

    Attributes:
        looked: At how many the promise held.
    """

    def __init__(self, looked: int) -> None:
        super().__init__(f"{looked} points were looked at")
        self.looked = looked


def fallen(
    subject: Subject, clause: Post | Monotone, most_s: float = math.inf
) -> tuple[int, Counterexample | None]:
    """How many points were looked at, and the first where the promise falls.

    Args:
        subject: The kernel.
        clause: The promise.
        most_s: How long this may take, in seconds.

    Raises:
        Unsupported: The domain is too large, or the pre-conditions admit none of it.
        Unfinished: It took longer.
    """
    points = size(subject)
    if points > MOST_POINTS:
        raise t.Unsupported(1, f"the domain has {points:,} points; at most {MOST_POINTS:,}")
    looked, found = _looked(subject, clause, time.monotonic() + most_s)
    if looked == 0:
        raise t.Unsupported(1, "the pre-conditions admit no point of the domain")
    return looked, found


def _looked(
    subject: Subject, clause: Post | Monotone, deadline: float
) -> tuple[int, Counterexample | None]:
    """Points are in an order in which the neighbours of a growing argument follow each other."""
    grows = clause.argument if isinstance(clause, Monotone) else ""
    claim = compile_claim(clause.claim) if isinstance(clause, Post) else None
    looked = 0
    *_, quickest = "", *subject.domain
    for line in _lines(subject.domain, grows or quickest):
        before: dict[str, Any] | None = None
        last: Any = None
        for arguments in line:
            if not subject.admits(arguments):
                continue
            if looked % _UNWATCHED == 0 and time.monotonic() > deadline:
                raise Unfinished(looked)
            looked += 1
            try:
                result = subject.call(arguments)
            except Exception:  # noqa: BLE001 - told apart in falls()
                return looked, falls(subject, clause, arguments)
            if claim is not None and not claim.holds(**arguments, result=result):
                return looked, falls(subject, clause, arguments)
            if isinstance(clause, Monotone):
                if before is not None and not is_ordered(clause, last, result):
                    return looked, falls(subject, clause, before, arguments)
                before, last = arguments, result
    return looked, None


def _lines(domain: Any, grows: str) -> Iterator[Iterator[dict[str, Any]]]:
    others = [name for name in domain if name != grows]
    for values in product(*(_values(domain[name]) for name in others)):
        fixed = dict(zip(others, values, strict=True))
        if not grows:
            yield iter((fixed,))
        else:
            yield (fixed | {grows: value} for value in _values(domain[grows]))


def _values(of: Domain) -> Sequence[Any]:
    if isinstance(of, Flag):
        return (False, True)
    if isinstance(of, Int):
        return range(of.low, of.high + 1)
    raise t.Unsupported(1, "a domain of decimal numbers cannot be gone through")
