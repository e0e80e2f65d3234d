"""Which spellings of a column mean the same, and how that is written."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping

from engine.datasets.tokens import TRUE_WORDS


def fold(text: str) -> str:
    """Equal for spellings that differ in case, blanks or marks of width only."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def frequent_spellings(solid: Mapping[str, int]) -> dict[str, str]:
    """Folded value to its most frequent spelling."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for value in solid:
        groups[fold(value)].append(value)
    return {
        key: max(group, key=lambda value: (solid[value], value))
        for key, group in sorted(groups.items())
    }


def boolean_spellings(solid: Mapping[str, int]) -> dict[str, str]:
    """Every word for yes to the most frequent one, and so for no."""
    sides: dict[bool, list[str]] = {True: [], False: []}
    for value in solid:
        sides[fold(value) in TRUE_WORDS].append(value)
    best = {
        side: max(group, key=lambda value: (solid[value], value)) for side, group in sides.items()
    }
    return {fold(value): best[fold(value) in TRUE_WORDS] for value in sorted(solid)}
