"""Dates as people write them, day and month told apart by evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio", "feb february februar fevrier febrero",
            "mar march märz maerz mrz mars marzo", "apr april avril abril aprile",
            "may mai mayo maggio", "jun june juni juin junio", "jul july juli juillet julio",
            "aug august août aout agosto", "sep sept september septembre septiembre",
            "oct october okt oktober octobre octubre", "nov november novembre noviembre",
            "dec december dez dezember décembre decembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?P<part>[.,]\d{1,9})?)?"
    r"\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?P<zone>Z|UTC|GMT|[+\-]\d{2}:?\d{2})?"
)
_SHAPES = (
    ("Y-M-D", re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})")),
    ("A/B/Y", re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})")),
    ("D Mon Y", re.compile(r"(?P<d>\d{1,2})\.?[ \-/]?(?P<mon>[^\W\d]{3,10})\.?[ \-/,]{0,2}"
                           r"(?P<y>\d{4}|\d{2})")),
    ("Mon D Y", re.compile(r"(?P<mon>[^\W\d]{3,10})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? "
                           r"(?P<y>\d{4})")),
    ("YMD", re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: a shape, its numbers, and the clock beside it.

    Attributes:
        first: The first number where day and month cannot be told apart; 0 elsewhere.
    """

    shape: str
    year: int
    month: int
    day: int
    first: int
    second: int
    clock: str | None


@lru_cache(maxsize=200_000)
def take(text: str) -> Written | None:
    """The date in ``text``, or None."""
    head, clock = _parted(text)
    if clock is None:
        return None
    for shape, pattern in _SHAPES:
        found = pattern.fullmatch(head)
        if found:
            return _written(shape, found.groupdict(), clock)
    return None


def _parted(text: str) -> tuple[str, str | None]:
    """The date and the clock of a text; the clock is empty, or None when it is no clock."""
    if ":" not in text:
        return text, ""
    head, mark, tail = text.partition("T")
    if not mark or not tail[:1].isdigit() or not head[-1:].isdigit():
        place = text.find(":")
        cut = text.rfind(" ", 0, place)
        head, tail = text[:cut].rstrip(", "), text[cut + 1 :]
        if cut < 0:
            return text, None
    return head, _clock(tail.strip())


def _clock(text: str) -> str | None:
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour = int(found["hour"])
    half = (found["half"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    second = found["second"] or "00"
    if hour > 23 or int(found["minute"]) > 59 or int(second) > 59:
        return None
    part = (found["part"] or "").replace(",", ".")
    zone = found["zone"] or ""
    return f"{hour:02d}:{found['minute']}:{second}{part}{zone}"


def _written(shape: str, parts: dict[str, str | None], clock: str) -> Written | None:
    year_text = parts["y"] or ""
    year = int(year_text)
    if len(year_text) == 2:
        year += 2000 if year < 50 else 1900
    if shape == "A/B/Y":
        first, second = int(parts["a"] or 0), int(parts["b"] or 0)
        is_date = 1 <= min(first, second) <= 12 and max(first, second) <= 31
        shape = f"A{parts['s']}B{parts['s']}{'Y' if len(year_text) == 4 else 'y'}"
        return Written(shape, year, 0, 0, first, second, clock) if is_date else None
    if shape == "Y-M-D":
        shape = f"Y{parts['s']}M{parts['s']}D"
    month = int(parts.get("m") or 0) or _MONTHS.get((parts.get("mon") or "").casefold(), 0)
    day = int(parts["d"] or 0)
    is_date = 1 <= month <= 12 and 1 <= day <= 31
    return Written(shape, year, month, day, 0, 0, clock) if is_date else None


@dataclass(frozen=True)
class DateOrder:
    """Whether days come first, and what speaks for it.

    Attributes:
        is_day_first: None when nothing tells.
    """

    is_day_first: bool | None
    days_first: int
    months_first: int

    @property
    def is_contradictory(self) -> bool:
        """Whether both orders are proven by some values."""
        return self.days_first > 0 and self.months_first > 0


def day_order(written: Iterable[Written]) -> DateOrder:
    """Tell day and month apart: a number over 12 is a day."""
    days = months = 0
    shapes: Counter[str] = Counter()
    for item in written:
        if item.first:
            days += item.first > 12
            months += item.second > 12
            shapes[item.shape] += 1
    if days or months:
        return DateOrder(days >= months, days, months)
    # A point between the numbers is written in countries that put the day first.
    if shapes and all("." in shape for shape in shapes):
        return DateOrder(is_day_first=True, days_first=0, months_first=0)
    return DateOrder(None, 0, 0)


def iso(text: str, *, is_day_first: bool) -> str | None:
    """``text`` as an ISO date or date and time; None when it is no date of the calendar."""
    item = take(text)
    if item is None:
        return None
    month, day = item.month, item.day
    if item.first:
        day, month = (item.first, item.second) if is_day_first else (item.second, item.first)
        if month > 12:
            day, month = month, day
    try:
        plain = date(item.year, month, day).isoformat()
    except ValueError:
        return None
    return f"{plain}T{item.clock}" if item.clock else plain
