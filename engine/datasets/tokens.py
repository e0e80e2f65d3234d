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

UNKNOWNS = frozenset(
    {
        "unknown", "unk", "unknown.", "not applicable", "not known", "not recorded", "not reported",
        "no data", "nodata", "no value", "tbd", "tba", "tbc", "undefined", "pending", "withheld",
        "unbekannt", "nicht verf\u00fcgbar", "inconnu", "inconnue", "non disponible", "desconocido",
        "sin datos", "no aplica", "no disponible", "sconosciuto", "onbekend", "n.v.t.", "brak",
        "#", "n\\a", "n/k", "nr", "n.r.", "n/r", "nul", "empty", "<null>", "[null]", "~", "x", "xx",
        "0000-00-00", "0000-00-00 00:00:00", "0000-00-00t00:00:00", "0000/00/00", "00/00/0000",
        "00.00.0000", "00-00-0000", "0/0/0000", "xxx", "\u2012",
        "ok\u00e4nd", "ukjent", "tuntematon", "desconhecido", "ismeretlen",
    }
)  # fmt: skip
"""Folded. Beside numbers and dates they stand for nothing; among words they are an answer."""

_ALWAYS = NULLS - {
    "none", "nil", "nd", "missing", "inf", "-inf", "+inf", "infinity", "na", "null", "nan", "*",
    "\\n", "s/o",
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{2,3}")
_CODED = re.compile(
    r".*(?:country|nation|land|iso|region|continent|state|airport|symbol).*", re.IGNORECASE
)

_PAIRS = (
    ("yes", "no"), ("y", "n"), ("true", "false"), ("t", "f"), ("ja", "nein"), ("oui", "non"),
    ("si", "no"), ("s\u00ed", "no"), ("sim", "n\u00e3o"), ("da", "ne"), ("tak", "nie"),
    ("on", "off"), ("wahr", "falsch"), ("vrai", "faux"), ("verdadero", "falso"), ("j", "n"),
    ("s\u00ec", "no"), ("ja", "nee"), ("ja", "nej"), ("ja", "nei"), ("kyll\u00e4", "ei"),
    ("ano", "ne"), ("igen", "nem"), ("evet", "hay\u0131r"), ("evet", "hayir"), ("da", "nu"),
    ("\u0434\u0430", "\u043d\u0435\u0442"), ("\u03bd\u03b1\u03b9", "\u03cc\u03c7\u03b9"),
    ("\u306f\u3044", "\u3044\u3044\u3048"), ("\u662f", "\u5426"), ("vero", "falso"),
    ("verdadeiro", "falso"), ("waar", "onwaar"), ("sant", "falskt"), ("prawda", "fa\u0142sz"),
    ("enabled", "disabled"), ("sim", "nao"), ("jah", "ei"),
)  # fmt: skip
TRUE_WORDS = frozenset(pair[0] for pair in _PAIRS)
FALSE_WORDS = frozenset(pair[1] for pair in _PAIRS)


def null_tokens(counts: Mapping[str, int], *, is_wordy: bool, name: str = "") -> tuple[str, ...]:
    """Which of the values (as spelled) are missing ones.

    Args:
        counts: The short values of a column and how often each occurs.
        name: Of the column: where countries are named, two codes beside ``NA`` are enough.
        is_wordy: Whether the column holds words; among numbers and dates every token counts.
    """
    words = NULLS if is_wordy else NULLS | UNKNOWNS
    found = [value for value in counts if value.casefold() in words]
    if not is_wordy or not found:
        return tuple(sorted(found))
    codes = [value for value in counts if _CODE.fullmatch(value) and value not in found]
    # Namibia among country codes is a value, and so is nobody's surname "Null" seen once.
    least = 2 if _CODED.fullmatch(name) else 5
    has_codes = len(codes) >= max(least, 0.7 * (len(counts) - len(found)))
    return tuple(sorted(v for v in found if _is_missing_word(v, counts, has_codes=has_codes)))


def _is_missing_word(value: str, counts: Mapping[str, int], *, has_codes: bool) -> bool:
    folded = value.casefold()
    if value in {"Na", "Null", "Nan"}:
        return False  # written as the names that they are
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
