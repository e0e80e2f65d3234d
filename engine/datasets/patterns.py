"""Forms of values that are told by their look: durations and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_PART = r"\d+(?:[.,]\d+)?\s?(?:d|days?|h|hrs?|hours?|std|m|mins?|minutes?|s|secs?|seconds?)\.?"
DURATION = (
    r"(?i)^(?:\d{1,4}:[0-5]?\d(?::[0-5]\d(?:\.\d+)?)?"
    rf"|(?:{_PART}[\s,]*(?:and\s)?)+"
    r"|P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$"
)
_DURATION = re.compile(DURATION)
_CLOCK = re.compile(r"\d+:\d{2}(?::\d{2}(?:\.\d+)?)?")
_LASTING = re.compile(
    r".*(duration|length|elapsed|runtime|run_time|lap|split|taken|laufzeit|dauer|durée).*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\[.*\]|\{[^:]*\}")
_MOST_WORDS = 3


def is_duration(name: str, solid: Mapping[str, int]) -> bool:
    """Whether values are spans of time; a clock is one where it is called so or goes past 24."""
    fits = [value for value in solid if _DURATION.match(value) and len(value) > 1]
    if len(fits) < 0.9 * len(solid):
        return False
    clocks = [value for value in fits if _CLOCK.fullmatch(value)]
    if len(clocks) < 0.5 * len(fits):
        return True
    return bool(_LASTING.fullmatch(name)) or any(int(v.split(":")[0]) > 24 for v in clocks)


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
