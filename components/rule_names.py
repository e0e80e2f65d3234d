"""The names of repairs and findings, as a person would say them."""

from __future__ import annotations

from typing import Final

from components.wording import title

_FIXES: Final = {
    "dates": "Dates written one way",
    "durations": "Spans of time as seconds",
    "drop_constant": "Constant column dropped",
    "drop_empty": "Empty column dropped",
    "duplicates": "Repeated rows set aside",
    "footers": "Totals and notes set aside",
    "invalid": "Unreadable values taken as missing",
    "merges": "Variants merged",
    "null_tokens": "Words for “missing” emptied",
    "numbers": "Numbers written one way",
    "ragged": "Uneven rows evened",
    "sentinels": "Codes for “missing” emptied",
    "spellings": "Spellings made one",
    "times": "Times without their day",
    "trim": "Blanks trimmed",
}
_ISSUES: Final = {
    "ambiguous_dates": "Ambiguous dates",
    "chance_duplicates": "Equal rows by chance",
    "duplicates": "Repeated rows",
    "high_cardinality": "Very many values",
    "id_like": "Numbers the rows",
    "invalid": "Values of another type",
    "leakage": "Gives the answer away",
    "missing": "Missing values",
    "mixed": "Two kinds of values",
    "no_header": "No header",
    "one_column": "One column only",
    "outliers": "Outliers",
    "quotes": "Quotes repaired",
    "rejected": "Rows set aside",
    "state_behind": "States behind cities",
    "trailing_delimiter": "A delimiter at every end",
    "typos": "Likely typos",
    "untidy": "Untidy values",
    "variants": "Categories that may be one",
    "zip_zeros": "Zip codes without their zeros",
}
_GATES: Final = {
    "conflicts": "Same features, other answer",
    "constant": "One value only",
    "copies": "Rows shared by training and test",
    "few_rows": "Few rows for so many features",
    "group": "Rows that belong together",
    "id_like": "Numbers the rows",
    "imbalance": "Rare class",
    "leakage": "Gives the answer away",
    "near_constant": "Nearly one value only",
    "rare_class": "A class of one row",
    "shared": "Rows alike to a model",
    "target_missing": "Rows without a target",
    "target_no_class": "A target that is no class",
    "target_one_class": "A target of one class",
    "time": "Rows in time",
}


def fix(rule: str) -> str:
    """A repair's rule in words."""
    return _FIXES.get(rule) or title(rule)


def issue(kind: str) -> str:
    """A finding's kind in words."""
    return _ISSUES.get(kind) or title(kind)


def gate(kind: str) -> str:
    """A readiness gate's kind in words."""
    return _GATES.get(kind) or title(kind)
