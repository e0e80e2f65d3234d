"""What was done to a table, as a person would tell it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from engine.datasets.model import QualityReport

# One thing, several things; in the order in which they are told.
_WORDS: Final = {
    "duplicates": ("repeated row set aside", "repeated rows set aside"),
    "empty_rows": ("empty row set aside", "empty rows set aside"),
    "footers": ("total or note set aside", "totals and notes set aside"),
    "ragged": ("uneven row evened", "uneven rows evened"),
    "null_tokens": ("word for “missing” emptied", "words for “missing” emptied"),
    "sentinels": ("code for “missing” emptied", "codes for “missing” emptied"),
    "invalid": ("unreadable value taken as missing", "unreadable values taken as missing"),
    "spellings": ("spelling made like the rest", "spellings made like the rest"),
    "merges": ("cell merged into its category", "cells merged into their categories"),
    "numbers": ("number written like the rest", "numbers written like the rest"),
    "dates": ("date written like the rest", "dates written like the rest"),
    "trim": ("cell freed of blanks around it", "cells freed of blanks around them"),
    "drop_empty": ("empty column dropped", "empty columns dropped"),
    "drop_constant": ("column of one value dropped", "columns of one value dropped"),
}


def done(report: QualityReport) -> str:
    """One paragraph: what was read, what was repaired, what is left. It quotes nothing."""
    counts: Counter[str] = Counter()
    columns: dict[str, set[str]] = {}
    for fix in report.fixes_applied:
        if fix.is_enabled:
            counts[fix.rule] += fix.count
            columns.setdefault(fix.rule, set()).update([fix.column] if fix.column else [])
    told = [_told(rule, counts[rule], len(columns[rule])) for rule in _WORDS if counts[rule]]
    others = sum(rule not in _WORDS for rule in counts)
    if others:
        told.append(f"{others} more {'kind' if others == 1 else 'kinds'} of repair")
    kept = sum(not column.is_dropped for column in report.columns)
    read = f"{_number(report.original_rows, 'row')} and {_number(len(report.columns), 'column')}"
    left = f"{report.final_rows:,} rows and {kept:,} columns are left"
    if not told:
        return f"{read} were read. Nothing had to be repaired; {left}."
    return f"{read} were read. Repaired: {', '.join(told)}. {left[0].upper()}{left[1:]}."


def _told(rule: str, number: int, columns: int) -> str:
    where = "" if columns < 2 or rule.startswith("drop_") else f" in {columns:,} columns"
    return f"{number:,} {_WORDS[rule][number != 1]}{where}"


def _number(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
