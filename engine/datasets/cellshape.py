"""What one cell looks like, by its text alone: the evidence for dialects and headers."""

from __future__ import annotations

import re
from functools import lru_cache

NUMBER = (
    r"[+\-(]?\s?(?:[$€£¥₹]\s?)?[+\-]?(?:\d{1,3}(?:[ ,.'\u00a0\u202f\u2019]\d{3})+|\d+)?"
    r"(?:[.,]\d+)?(?:[eE][+\-]?\d{1,3})?\s?(?:[%$€£¥₹]|EUR|USD|GBP|CHF)?\)?"
)
_DATE = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|\d{1,2}[ -](?:[A-Za-z]{3,9})\.?[ -,]{1,2}\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})"
)
_TIME = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_ZONE = r"(?:\s?Z|\s?[+\-]\d{2}:?\d{2}|\s?[A-Z]{3,4})?"
_SPECIFIC = (
    ("number", re.compile(rf"(?=.*\d){NUMBER}")),
    ("date", re.compile(rf"{_DATE}(?:(?:T|,?\s){_TIME}{_ZONE})?")),
    ("time", re.compile(_TIME + _ZONE)),
    ("url", re.compile(r"(?:https?|ftp)://\S+|www\.[\w-]+\.\S+", re.IGNORECASE)),
    ("email", re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")),
    ("ip", re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")),
    ("null", re.compile(r"n/?a|#n/a|nan|null|none|nil|\?|-{1,3}|\.", re.IGNORECASE)),
)
_WORD = re.compile(r"[^\W_](?:[\w.\-+/&':]*[^\W_])?[.!?]?")
_PHRASE = re.compile(r"[\w(][\w .\-+/&'\u2019()%°$€#]*[.!?]?")


@lru_cache(maxsize=100_000)
def shape(cell: str) -> str:
    """``empty``, a specific kind (``number``, ``date``...), ``word``, ``phrase`` or ``prose``."""
    cell = cell.strip()
    if not cell:
        return "empty"
    if len(cell) > 400:
        return "prose"
    for name, pattern in _SPECIFIC:
        if pattern.fullmatch(cell):
            return name
    if _WORD.fullmatch(cell):
        return "word"
    return "phrase" if _PHRASE.fullmatch(cell) else "prose"


SPECIFIC = frozenset({"number", "date", "time", "url", "email", "ip"})
