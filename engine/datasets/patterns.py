"""Forms of values that are told by their look: durations and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from engine.datasets.numerals import take

_PART = r"\d+(?:[.,]\d+)?\s?(?:d|days?|h|hrs?|hours?|std|m|mins?|minutes?|s|secs?|seconds?)\.?"
DURATION = (
    r"(?i)^(?:\d{1,4}:[0-5]?\d(?::[0-5]\d(?:\.\d+)?)?"
    rf"|(?:{_PART}[\s,]*(?:and\s)?)+"
    r"|P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$"
)
_DURATION = re.compile(DURATION)
TIME = r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
_TIME = re.compile(TIME)
_DAY = re.compile(
    r"(?i)(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d-\d\d|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?"
    r"[\s,]*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2})?)"
)
_CLOCK = re.compile(r"\d+:\d{2}(?::\d{2}(?:\.\d+)?)?")
_LASTING = re.compile(
    r".*(duration|length|elapsed|runtime|run_time|lap|split|taken|laufzeit|dauer|durée).*",
    re.IGNORECASE,
)
_SECONDS = {"d": 86_400, "h": 3_600, "s": 1, "m": 60}
SCALES = {"d": 86_400, "h": 3_600, "min": 60, "s": 1}
_UNIT = re.compile(r"(?i)(\d+(?:[.,]\d+)?)\s?(d|h|std|m|s)[a-z]*\.?")
_ISO_SPAN = re.compile(r"P(?=.*\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_HMS = re.compile(r"(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)")
_BRACKETED = re.compile(r"\[.*\]|\{[^:]*\}")
_MOST_WORDS = 3
_FIGURES = re.compile(r"\d+")
_JOINED = re.compile(r"\D{0,2}\d[\d.,/:-]*\s?(?:[-+\u2013]|to)\s?\D{0,2}\d[\d.,/:-]*\D{0,3}")
_SLIPS = 0.01


def is_duration(name: str, solid: Mapping[str, int]) -> bool:
    """Whether values are spans of time; a clock is one where it is called so or goes past 24."""
    fits = [value for value in solid if _DURATION.match(value) and len(value) > 1]
    if len(fits) < 0.9 * len(solid):
        return False
    clocks = [value for value in fits if _CLOCK.fullmatch(value)]
    if len(clocks) < 0.5 * len(fits):
        return True
    return bool(_LASTING.fullmatch(name)) or any(int(v.split(":")[0]) > 24 for v in clocks)


def time_of(text: str) -> str | None:
    """The time of day in a cell that holds one, with or without a day; None where there is none."""
    if _TIME.fullmatch(text):
        return text
    found = _TIME.search(text)
    if found is None:
        return None
    before, after = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,")
    is_day = bool(_DAY.fullmatch(before or after)) and not (before and after)
    return found[0] if is_day else None


def seconds(text: str) -> str | None:
    """A span of time as a number of seconds; None where it can be read in two ways (``5:30``)."""
    if clock := _HMS.fullmatch(text):
        parts = [("h", clock[1]), ("m", clock[2]), ("s", clock[3])]
    elif iso := _ISO_SPAN.fullmatch(text):
        parts = [(unit, part) for unit, part in zip("dhms", iso.groups(), strict=True) if part]
    elif _DURATION.match(text) and ":" not in text and not text.startswith(("P", "p")):
        found = [(unit.casefold(), part) for part, unit in _UNIT.findall(text)]
        parts = [("h" if unit == "std" else unit, part.replace(",", ".")) for unit, part in found]
    else:
        return None
    return f"{sum(_SECONDS[unit] * float(part) for unit, part in parts):.12g}"


def span_in(text: str, unit: str) -> str | None:
    """A span of several units (``1 hr. 12 min.``) as a number of one ``unit`` of time."""
    scale = SCALES.get(unit)
    if scale is None or len(re.findall(r"\d+", text)) < 2 or (took := seconds(text)) is None:
        return None
    return None if take(text) else f"{float(took) / scale:.12g}"


def is_list(solid: Mapping[str, int]) -> bool:
    """Whether most values hold several short items, which come again in other values."""
    if sum(bool(_BRACKETED.fullmatch(value)) for value in solid) > 0.9 * len(solid):
        return any("," in value for value in solid)
    for mark in (";", "|", ","):
        split = [[item.strip() for item in value.split(mark)] for value in solid if mark in value]
        if len(split) < 0.5 * len(solid):
            continue
        if mark == "," and len({len(items) for items in split}) < 2:
            continue  # a place and its country, a name turned round
        items = Counter(item for group in split for item in group)
        words = sum(len(item.split()) * count for item, count in items.items()) / items.total()
        repeated = sum(count for count in items.values() if count > 1)
        if words <= _MOST_WORDS and repeated >= 0.4 * items.total():
            return True
    return False


def are_joined(
    solid: Mapping[str, int], fits: Mapping[str, object], total: int, figures: int
) -> bool:
    """Whether too many values for slips say more than one can: ``15-41``, ``66+1``, two dates.

    Args:
        solid: Values that are there, and how often each occurs.
        fits: Those that are of the type in question.
        total: How many cells they fill.
        figures: How many groups of digits one value of two has at least.
    """
    joined = [
        count
        for value, count in solid.items()
        if value not in fits
        and len(_FIGURES.findall(value)) >= figures
        and _JOINED.fullmatch(value)
    ]
    return len(joined) > 2 and sum(joined) > _SLIPS * total
