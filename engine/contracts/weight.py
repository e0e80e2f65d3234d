"""How much a reader has to take in of a value."""

from __future__ import annotations

from typing import Any


def weight(value: Any) -> tuple[int, float]:
    """How much a reader has to take in: characters first, then size of numbers."""
    if isinstance(value, dict | list | tuple):
        parts = list(value.values()) if isinstance(value, dict) else list(value)
        weights = [weight(part) for part in parts]
        names = 2 * len(parts)
        return names + sum(each[0] for each in weights), sum(each[1] for each in weights)
    if isinstance(value, bool) or value is None:
        return 1, float(value or 0)
    if isinstance(value, int | float):
        size = value.bit_length() if isinstance(value, int) else 0
        text = size if size > 1_000 else len(repr(value).removesuffix(".0"))
        return text, min(abs(value), 1e300) + (0.5 if value < 0 else 0)
    return 2 + 2 * len(value), sum(map(ord, value)) / 1e3
