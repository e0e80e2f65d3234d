"""Words that stand for nothing, and words that stand for yes and no."""

from __future__ import annotations

import re
from collections.abc import Mapping

NULLS = frozenset(
    {
        "na", "n/a", "n.a.", "n.a", "#n/a", "#na", "<na>", "null", "(null)", "\\n", "nan", "nil",
        "none", "missing", "(missing)", "#null!", "#value!", "#ref!", "#div/0!", "#name?", "#num!",
        "not available", "keine angabe", "k.a.", "k. a.", "s/o", "n.d.", "nd", "-nan", "1.#qnan",
        "?", "??", "-", "--", "---", ".", "..", "...", "\u2013", "\u2014", "*",
        "inf", "-inf", "+inf", "infinity",
    }
)  # fmt: skip
"""Folded. Which of them count in a column of words is for :func:`null_tokens` to judge."""

_ALWAYS = NULLS - {
    "none", "nil", "nd", "missing", "inf", "-inf", "+inf", "infinity", "na", "null", "nan", "*",
    "\\n", "s/o",
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{2,3}")

_PAIRS = (
    ("yes", "no"), ("y", "n"), ("true", "false"), ("t", "f"), ("ja", "nein"), ("oui", "non"),
    ("si", "no"), ("s\u00ed", "no"), ("sim", "n\u00e3o"), ("da", "ne"), ("tak", "nie"),
    ("on", "off"), ("wahr", "falsch"), ("vrai", "faux"), ("verdadero", "falso"), ("j", "n"),
)  # fmt: skip
TRUE_WORDS = frozenset(pair[0] for pair in _PAIRS)
FALSE_WORDS = frozenset(pair[1] for pair in _PAIRS)


def null_tokens(counts: Mapping[str, int], *, is_wordy: bool) -> tuple[str, ...]:
    """Which of the values (as spelled) are missing ones.

    Args:
        counts: The short values of a column and how often each occurs.
        is_wordy: Whether the column holds words; among numbers and dates every token counts.
    """
    found = [value for value in counts if value.casefold() in NULLS]
    if not is_wordy or not found:
        return tuple(sorted(found))
    codes = [value for value in counts if _CODE.fullmatch(value) and value not in found]
    # Namibia among country codes is a value, and so is nobody's surname "Null" seen once.
    has_codes = len(codes) >= 5 and len(codes) >= 0.7 * (len(counts) - len(found))
    return tuple(sorted(v for v in found if _is_missing_word(v, counts, has_codes=has_codes)))


def _is_missing_word(value: str, counts: Mapping[str, int], *, has_codes: bool) -> bool:
    folded = value.casefold()
    if folded in _ALWAYS:
        return True
    if folded == "na":
        return not has_codes
    if folded in {"null", "nan", "\\n"}:
        return counts[value] > 1 or value in {"NULL", "null", "NaN", "nan", "\\N"}
    return False


def is_boolean(values: set[str]) -> bool:
    """Whether folded values are words for yes and no, both of them present."""
    return (
        bool(values & TRUE_WORDS)
        and bool(values & FALSE_WORDS)
        and values <= TRUE_WORDS | FALSE_WORDS
    )
