"""Moments of a series as numbers of steps, and back."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import gcd
from typing import Literal

from engine.errors import InvalidInput
from engine.models.model import Record

_MOST_OFF = 0.1
_USUAL_SEASONS = {3_600: 24, 86_400: 7, 604_800: 52}
_REMEDY = "Upload one row for each hour, day, week or month, or name how rows are put together."


class Clock(Record):
    """How far apart the steps of a series are.

    Attributes:
        step: Months, or seconds.
        is_date: Whether moments are days, without a time.
    """

    start: datetime
    unit: Literal["month", "second"]
    step: int
    is_date: bool

    @property
    def season(self) -> int:
        """After how many steps it is usual that things come again; 1 where that is not known."""
        if self.unit == "month":
            return 12 // self.step if 12 % self.step == 0 else 1
        return _USUAL_SEASONS.get(self.step, 1)

    def number(self, moment: datetime) -> int:
        """Which step a moment belongs to; 0 is the first of the series."""
        if self.unit == "month":
            return round((_months(moment) - _months(self.start)) / self.step)
        return round((moment - self.start).total_seconds() / self.step)

    def moment(self, number: int) -> str:
        """When a step is, as ISO text."""
        if self.unit == "second":
            when = self.start + timedelta(seconds=self.step * number)
        else:
            months = _months(self.start) + self.step * number
            when = self.start.replace(year=months // 12, month=months % 12 + 1, day=1)
            last = (when.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
            when = when.replace(day=min(self.start.day, last.day))
        return when.date().isoformat() if self.is_date else when.isoformat()


def read_moment(text: str) -> datetime:
    """A cleaned cell or a caller's text as a moment, in UTC and without a zone.

    Raises:
        InvalidInput: It is none.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidInput(
            f"“{text[:40]}” is not a moment.", "Write moments like 2024-12-31 or 2024-12-31T18:30."
        ) from None
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def clock_of(moments: Sequence[datetime]) -> Clock:
    """The clock of sorted moments that differ.

    Raises:
        InvalidInput: They are not evenly spaced.
    """
    is_date = all(moment.time() == moment.min.time() for moment in moments)
    gaps = [(b - a).total_seconds() for a, b in pairwise(moments)]
    usual = statistics.median_low(gaps)
    if usual >= 28 * 86_400 and _are_monthly(moments):
        months = [_months(moment) for moment in moments]
        step = gcd(*(b - a for a, b in pairwise(months)))
        return Clock(start=moments[0], unit="month", step=max(step, 1), is_date=is_date)
    clock = Clock(start=moments[0], unit="second", step=max(1, round(usual)), is_date=is_date)
    off = sum(abs(gap / usual - round(gap / usual)) > _MOST_OFF for gap in gaps)
    if off > _MOST_OFF * len(gaps):
        raise InvalidInput("The moments are not evenly spaced.", _REMEDY)
    return clock


def _are_monthly(moments: Sequence[datetime]) -> bool:
    days = {moment.day for moment in moments}
    return len(days) == 1 or min(days) >= 28


def _months(moment: datetime) -> int:
    return moment.year * 12 + moment.month - 1
