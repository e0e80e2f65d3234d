"""Numbers and days that stand for nothing (-999, 9999, 1900-01-01), by evidence only."""

from __future__ import annotations

import re

import numpy as np
import polars as pl

from engine.datasets.convert import Judged
from engine.datasets.pool import Pool

_LOOKS = re.compile(r"-?(9{2,}|8{3,}|7{3,})(?:\.0*)?|-?1e\d+|-?99+\.99*|-(?:9|99|1)0*(?:\.0*)?")
_NINES = re.compile(r"-(9{2,}|8{2,}|7{3,})(?:\.0*)?")
_LEAST = 3
_FAR = -777
_DAYS = (
    "0001-01-01", "1111-11-11", "1800-01-01", "1899-12-30", "1899-12-31", "1900-01-01",
    "1900-12-31", "1901-01-01", "1970-01-01", "2099-12-31", "2999-12-31", "9999-12-31",
)  # fmt: skip
_YEARS = 5


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
    if value < 0 <= rest.min() and _NINES.fullmatch(_text(value)):  # the only one below zero
        # Of few different values each comes often: three nines that far off need not come as often.
        return is_often or (value <= _FAR and count >= _LEAST and gap > spread)
    return (
        is_often and gap > max(spread, 1.0) * 0.5 and abs(value) > 1.5 * float(np.abs(rest).max())
    )


def _text(value: float) -> str:
    return (
        str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))
    )


def find_dates(pool: Pool, judged: Judged) -> tuple[str, ...]:
    """Days that programs put where they know none, often here and far from all others."""
    days = judged.plain.str.head(10)
    is_code = days.is_in(_DAYS).fill_null(value=False)
    if not is_code.any():
        return ()
    rest = days.filter(~is_code & ~judged.is_null).drop_nulls().sort()
    if rest.n_unique() < 3:
        return ()
    low, high = str(rest[0]), str(rest[-1])
    gap = max(_YEARS, (int(high[:4]) - int(low[:4])) / 2)
    return tuple(
        day
        for day in sorted(set(days.filter(is_code).to_list()))
        if pool.weigh((days == day).fill_null(value=False)) >= _LEAST
        and (int(low[:4]) - int(day[:4]) >= gap or int(day[:4]) - int(high[:4]) >= gap)
    )
