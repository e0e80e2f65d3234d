"""Rare values that are one slip away from a frequent one: told, never changed."""

from __future__ import annotations

from collections.abc import Mapping

_SHORTEST = 4
_RATIO = 8
_MOST_VALUES = 2_000
_MOST_FREQUENT = 200


def suggestions(counts: Mapping[str, int]) -> dict[str, str]:
    """What was probably meant by each value that looks like a slip of the keys.

    Args:
        counts: The values of a column and how often each occurs.
    """
    if not 1 < len(counts) <= _MOST_VALUES:
        return {}
    words = {value: count for value, count in counts.items() if _is_word(value)}
    frequent = sorted(words, key=lambda value: (-words[value], value))[:_MOST_FREQUENT]
    found: dict[str, str] = {}
    for value, count in words.items():
        for meant in frequent:
            if words[meant] < _RATIO * count:
                break  # the rest is rarer still
            if is_one_slip(value, meant):
                found[value] = meant
                break
    return found


def _is_word(value: str) -> bool:
    return len(value) >= _SHORTEST and not any(char.isdigit() for char in value)


def is_one_slip(left: str, right: str) -> bool:
    """Whether one letter is missing, added, another, or changed over with its neighbour."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and len(a) > 1 and a[2:] == b[2:])
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[1:] == shorter
