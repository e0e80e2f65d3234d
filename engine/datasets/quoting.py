"""Which quotes and escapes a text can be written with, given its delimiter."""

from __future__ import annotations

import csv
import io
import re
from functools import lru_cache

from engine.datasets.dialect import BLANKS, STAND_IN

_MEMORY = 8


@lru_cache(maxsize=_MEMORY)
def quotes(sample: str, delimiter: str) -> tuple[str, ...]:
    """Quotes that open and close cells somewhere, and the empty one."""
    found = [""]
    edge = r"(?: {2}|\t)" if delimiter == BLANKS else re.escape(delimiter)
    for quote in "\"'`":
        if quote == delimiter or quote not in sample:
            continue
        opening = re.search(rf"(?:^|{edge})[ ]*{quote}", sample, re.MULTILINE)
        closing = re.search(rf"{quote}[ ]*(?:{edge}|\r|$)", sample, re.MULTILINE)
        if opening and closing and not (quote == "'" and _are_apostrophes(sample, edge)):
            found.append(quote)
    return tuple(found)


def _are_apostrophes(sample: str, edge: str) -> bool:
    """Whether far more of them stand inside words than around cells."""
    around = len(
        re.findall(rf"(?:^|{edge}) *'(?:[^'\r\n]|'')*' *(?={edge}|\r|$)", sample, re.MULTILINE)
    )
    within = len(re.findall(r"[^\W_]'[^\W_]|\d'", sample))
    return within > 2 * around


@lru_cache(maxsize=_MEMORY)
def is_well_quoted(sample: str, delimiter: str, quote: str) -> bool:
    """Whether doubled quotes alone explain the text, rows of one width: nothing is escaped then."""
    if len(delimiter) > 1:
        sample, delimiter = sample.replace(delimiter, STAND_IN), STAND_IN
    lines = list(io.StringIO(sample, newline=""))
    skips = is_spaced(sample, delimiter, quote)
    reader = csv.reader(
        lines, delimiter=delimiter, quotechar=quote, strict=True, skipinitialspace=skips
    )
    widths: set[int] = set()
    try:
        widths.update(len(row) for row in reader if row)
    except csv.Error:
        # The sample may end inside a cell.
        return reader.line_num >= len(lines) > 50 and len(widths) == 1
    return len(widths) == 1


def is_spaced(sample: str, delimiter: str, quote: str) -> bool:
    """Whether quotes open after a delimiter and a blank: the blank is no part of the cell then."""
    if not quote or " " in delimiter:
        return False
    spaced = sample.count(f"{delimiter} {quote}")
    return spaced > 2 * sample.count(delimiter + quote)


def escape(sample: str, delimiter: str, quote: str) -> str:
    """The escape character in use, empty when there is none."""
    if "\\" not in sample:
        return ""
    if quote:
        if is_well_quoted(sample, delimiter, quote):
            return ""
        edge = re.escape(delimiter)
        inner = re.search(rf"\\{quote}(?!\s*(?:{edge}|\r|\n|$))", sample)
        return "\\" if inner else ""
    return "\\" if "\\" + delimiter in sample else ""
