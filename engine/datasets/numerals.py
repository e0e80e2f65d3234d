"""Numbers as people write them: 1.234,56 and 1,234.56, 12 %, $5, (3), 1'000."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from engine.datasets.units import WORDS, canonical_unit

_CURRENCY = r"R\$|[$€£¥₹₽₺₩]|EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|kr\.?|zł|Kč"
_GROUP = r"[ '\u00a0\u202f\u2009\u2019]"
_NUMBER = re.compile(
    rf"(?P<open>\()?\s?(?P<sign>[+\-\u2212])?\s?(?P<before>{_CURRENCY})?\s?(?P<inner>[+\-\u2212])?"
    rf"(?P<body>\d(?:[\d.,]|{_GROUP}(?=\d))*|[.,]\d+)(?P<exponent>[eE][+\-]?\d{{1,3}})?"
    rf"\s?(?P<after>%|\u2030|{_CURRENCY}|(?i:{WORDS})\.?)?\s?(?P<close>\))?(?P<trailing>-)?"
)
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+\-]?\d{1,3})?")
_POINT = re.compile(rf"(?:\d{{1,3}}(?:([,'\u2019]|{_GROUP})\d{{3}})(?:\1\d{{3}})*|\d+)?(?:\.\d*)?")
_COMMA = re.compile(rf"(?:\d{{1,3}}(?:([.'\u2019]|{_GROUP})\d{{3}})(?:\1\d{{3}})*|\d+)?(?:,\d*)?")


_MEASURED = re.compile(rf"(\d+(?:[.,]\d+)?\s?(?i:{WORDS})\b\.?)[\s,;(-]+[^\d\s][^\d]*")


@dataclass(frozen=True, slots=True)
class Numeral:
    """The parts of a written number; ``body`` has digits and marks only."""

    body: str
    is_negative: bool
    exponent: str
    unit: str


@lru_cache(maxsize=200_000)
def take(text: str) -> Numeral | None:
    """The parts of ``text``, or None when it is no number."""
    found = _NUMBER.fullmatch(text)
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    signs = [part for part in (found["sign"], found["inner"], found["trailing"]) if part]
    units = [part for part in (found["before"], found["after"]) if part]
    if len(signs) + bool(found["open"]) > 1 or len(units) > 1:
        return None
    is_negative = bool(found["open"]) or any(sign in "-\u2212" for sign in signs)
    unit = canonical_unit(units[0]) if units else ""
    if not (_POINT.fullmatch(found["body"]) or _COMMA.fullmatch(found["body"])):
        return None  # such as the groups of a telephone number
    return Numeral(found["body"], is_negative, found["exponent"] or "", unit)


def measured(text: str, unit: str) -> str | None:
    """The number and its ``unit`` where words follow them: ``16 oz.`` of ``16 oz. Alumi-Tek``."""
    found = _MEASURED.fullmatch(text) if unit else None
    numeral = take(found[1]) if found else None
    return found[1] if found and numeral and numeral.unit == unit else None


def decimal_evidence(body: str) -> str | None:
    """Which mark parts the decimals in ``body``, when it can be told."""
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        last = "." if body.rfind(".") > body.rfind(",") else ","
        return last if body.count(last) == 1 else None
    mark = "." if dots else "," if commas else None
    if mark is None:
        return None
    if body.count(mark) > 1:
        return "," if mark == "." else "."
    before, after = body.split(mark)
    is_group = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"
    return None if is_group else mark


def decimal_mark(bodies: Iterable[str], hint: str | None) -> tuple[str, bool]:
    """The decimal mark of a column, and whether its own values prove it."""
    votes: Counter[str] = Counter()
    lone: Counter[str] = Counter()
    for body in bodies:
        mark = decimal_evidence(body)
        if mark:
            votes[mark] += 1
        elif "." in body or "," in body:
            lone["." if "." in body else ","] += 1
    if votes:
        return votes.most_common(1)[0][0], True
    # All values look like 1.234: a point groups only where commas part decimals elsewhere.
    return (hint or ".") if lone else ".", False


def canonical(text: str, decimal: str) -> str | None:
    """``text`` as a plain number, read with the column's decimal mark; None when it is none."""
    numeral = take(text)
    if numeral is None:
        return None
    body = _resolved(numeral.body, decimal)
    if body is None and decimal_evidence(numeral.body) not in (None, decimal):
        body = _resolved(numeral.body, "," if decimal == "." else ".")
    if body is None:
        return None
    return ("-" if numeral.is_negative else "") + body + numeral.exponent


def _resolved(body: str, decimal: str) -> str | None:
    pattern = _POINT if decimal == "." else _COMMA
    if not pattern.fullmatch(body):
        return None
    whole, _, part = body.partition(decimal)
    digits = re.sub(r"\D", "", whole) or "0"
    return f"{digits}.{part}" if part else digits


def is_plain(text: str) -> bool:
    """Whether every program reads ``text`` as the same number."""
    return bool(_PLAIN.fullmatch(text))


def fits(numeral: Numeral, decimal: str) -> bool:
    """Whether a number is written with the decimal mark ``decimal`` (or without any)."""
    return _resolved(numeral.body, decimal) is not None
