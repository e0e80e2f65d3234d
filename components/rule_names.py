"""The names of repairs and findings, as a person would say them."""

from __future__ import annotations

from typing import Final

from components.wording import title

_FIXES: Final = {
    "dates": "Dates written one way",
    "drop_constant": "Constant column dropped",
    "drop_empty": "Empty column dropped",
    "duplicates": "Repeated rows set aside",
    "footers": "Totals and notes set aside",
    "invalid": "Unreadable values taken as missing",
    "null_tokens": "Words for “missing” emptied",
    "numbers": "Numbers written one way",
    "ragged": "Uneven rows evened",
    "sentinels": "Codes for “missing” emptied",
    "spellings": "Spellings made one",
    "trim": "Blanks trimmed",
}
_ISSUES: Final = {
    "ambiguous_dates": "Ambiguous dates",
    "chance_duplicates": "Equal rows by chance",
    "duplicates": "Repeated rows",
    "high_cardinality": "Very many values",
    "id_like": "Numbers the rows",
    "imbalance": "Rare class",
    "invalid": "Values of another type",
    "leakage": "Gives the answer away",
    "missing": "Missing values",
    "mixed": "Two kinds of values",
    "no_header": "No header",
    "one_column": "One column only",
    "outliers": "Outliers",
    "quotes": "Quotes repaired",
    "rejected": "Rows set aside",
    "target_missing": "Rows without a target",
    "untidy": "Untidy values",
}


def fix(rule: str) -> str:
    """A repair's rule in words."""
    return _FIXES.get(rule) or title(rule)


def issue(kind: str) -> str:
    """A finding's kind in words."""
    return _ISSUES.get(kind) or title(kind)
