"""Numbers that stand for nothing (-999, 9999), by evidence only."""

from __future__ import annotations

import re

import numpy as np
import polars as pl

from engine.datasets.convert import Judged
from engine.datasets.pool import Pool

_LOOKS = re.compile(r"-?(9{2,}|8{3,}|7{3,})(?:\.0*)?|-?1e\d+|-?99+\.99*|-(?:9|99|1)0*(?:\.0*)?")
_LEAST = 3


def find(pool: Pool, judged: Judged) -> tuple[str, ...]:
    """Values that look like a code, come often, and stand far from all the others.

    All three must hold: the pattern (repeated nines and the like), the frequency (more often
    than any value beside it), and the distance (outside the range of the rest by its width).
    """
    numbers = judged.numbers
    ends = (numbers.min(), numbers.max())
    if not any(isinstance(end, float) and _may_be_code(pool, numbers, end) for end in ends):
        return ()
    usable = numbers.is_not_null() & ~judged.is_null
    counted = pl.DataFrame({"number": numbers, "count": _weights(pool)}).filter(usable)
    counted = counted.group_by("number").agg(pl.col("count").sum()).sort("number")
    if counted.height < 4:
        return ()
    values = counted["number"].to_numpy()
    counts = counted["count"].to_numpy()
    found: list[str] = []
    low, high = 0, len(values) - 1
    # Only the ends of the range can be far from everything; a second code may stand behind.
    for _ in range(2):
        for end in (low, high):
            rest = values[low : high + 1][values[low : high + 1] != values[end]]
            if len(rest) >= 3 and _is_code(values[end], int(counts[end]), rest, counts):
                found.append(_text(values[end]))
                low, high = (low + 1, high) if end == low else (low, high - 1)
                break
    return tuple(sorted(found))


def _may_be_code(pool: Pool, numbers: pl.Series, end: float) -> bool:
    return bool(_LOOKS.fullmatch(_text(end))) and pool.weigh(numbers == end) >= _LEAST


def _weights(pool: Pool) -> pl.Series:
    if pool.counts is None:
        return pl.Series(np.ones(len(pool.values), np.uint32))
    return pool.counts


def _is_code(
    value: float,
    count: int,
    rest: np.typing.NDArray[np.float64],
    counts: np.typing.NDArray[np.int64],
) -> bool:
    if not _LOOKS.fullmatch(_text(value)) or abs(value) < 90:
        return False
    is_often = count >= _LEAST and count >= float(np.median(counts))
    gap = float(np.abs(rest - value).min())
    spread = float(rest.max() - rest.min())
    return (
        is_often and gap > max(spread, 1.0) * 0.5 and abs(value) > 1.5 * float(np.abs(rest).max())
    )


def _text(value: float) -> str:
    return (
        str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))
    )
