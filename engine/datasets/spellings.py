"""Which spellings of a column mean the same, and how that is written."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping

from engine.datasets.tokens import TRUE_WORDS


def fold(text: str) -> str:
    """Equal for spellings that differ in case, blanks or marks of width only."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def spaced(text: str) -> str:
    """Equal for spellings that differ in blanks or marks of width only: these tell nothing."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def frequent_spellings(solid: Mapping[str, int]) -> dict[str, str]:
    """Folded value to its most frequent spelling; to nothing where case may be a difference."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for value in solid:
        groups[fold(value)].append(value)
    return {
        key: max(group, key=lambda value: (solid[value], value)) if _is_one(group) else ""
        for key, group in sorted(groups.items())
    }


def _is_one(group: list[str]) -> bool:
    """Whether spellings are of one value: ``pH`` is written so on purpose, ``YES`` is not."""
    forms = {spaced(value) for value in group}
    return len(forms) < 2 or not any(_is_deliberate(form) for form in forms)


def _is_deliberate(form: str) -> bool:
    """Whether a capital stands inside a word that has small letters."""
    return any(
        any(char.isupper() for char in word[1:]) and any(char.islower() for char in word)
        for word in form.split()
    )


def proposals(counts: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Values that differ in marks or in deliberate case only: perhaps one, which a person knows.

    Args:
        counts: The cleaned values of a column and how often each occurs.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for value in counts:
        letters = "".join(char for char in fold(value) if char.isalnum())
        if len(letters) > 1 and not letters.isdigit():
            groups[letters].append(value)
    return [
        tuple(sorted(group, key=lambda value: (-counts[value], value)))
        for _, group in sorted(groups.items())
        if len(group) > 1
    ]


def boolean_spellings(solid: Mapping[str, int]) -> dict[str, str]:
    """Every word for yes to the most frequent one, and so for no."""
    sides: dict[bool, list[str]] = {True: [], False: []}
    for value in solid:
        sides[fold(value) in TRUE_WORDS].append(value)
    best = {
        side: max(group, key=lambda value: (solid[value], value)) for side, group in sides.items()
    }
    return {fold(value): best[fold(value) in TRUE_WORDS] for value in sorted(solid)}
