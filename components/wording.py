"""Numbers and times as a person says them."""

from __future__ import annotations

import math
from datetime import UTC, datetime


def count(number: int, noun: str, plural: str = "") -> str:
    """``1 row``, ``12,480 rows``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def size(number_of_bytes: int) -> str:
    """``812 B``, ``4.1 KB``, ``9.8 MB``."""
    if number_of_bytes < 1_000:
        return f"{number_of_bytes} B"
    if number_of_bytes < 1_000_000:
        return f"{number_of_bytes / 1_000:.1f} KB"
    return f"{number_of_bytes / 1_000_000:.1f} MB"


def amount(value: float) -> str:
    """``43``, ``31,250.5``, ``0.01234``, ``1.2e+18``."""
    if value == round(value) and abs(value) < 1e15:
        return f"{value:,.0f}"
    if 1_000 <= abs(value) < 1e15:
        return f"{value:,.1f}"
    return f"{value:.4g}"


def whole(score: float) -> int:
    """A score as a whole number, never rounded up over a line that it did not reach."""
    return math.floor(score)


def share(part: float) -> str:
    """``0 %``, ``< 0.1 %``, ``12.5 %``."""
    percent = part * 100
    if 0 < percent < 0.1:
        return "< 0.1 %"
    return f"{percent:.1f} %".replace(".0 %", " %")


def ago(when: datetime, now: datetime | None = None) -> str:
    """``just now``, ``5 min ago``, ``3 h ago``, ``yesterday``, ``12 Nov 2026``."""
    passed = ((now or datetime.now(UTC)) - when).total_seconds()
    if passed < 60:
        return "just now"
    if passed < 3_600:
        return f"{int(passed // 60)} min ago"
    if passed < 86_400:
        return f"{int(passed // 3_600)} h ago"
    if passed < 2 * 86_400:
        return "yesterday"
    return f"{when.day} {when:%b %Y}"


def title(slug: str) -> str:
    """A rule's or a kind's name as words: ``trim_spaces`` is ``Trim spaces``."""
    words = slug.replace("_", " ").replace("-", " ").replace(".", " ").strip()
    return words[:1].upper() + words[1:]
