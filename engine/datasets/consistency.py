"""How well a dialect fits a text: rows of one length, cells that look like values."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from functools import lru_cache

from engine.datasets.cellshape import SPECIFIC, shape
from engine.datasets.delimiters import WEIGHTS
from engine.datasets.dialect import Dialect
from engine.datasets.quoting import is_well_quoted

_SHAPE_WEIGHT = {
    "number": 1.0, "date": 1.0, "time": 1.0, "url": 1.0, "email": 1.0, "ip": 1.0, "null": 0.9,
    "word": 0.95, "phrase": 0.85, "prose": 0.55, "empty": 0.75,
}  # fmt: skip
_WEAK = frozenset(" -_/=@%!.+")
"""Common inside words and names: delimiters only when they part values."""
_EVEN_ROWS = 8
_MANY = 3
_FEW = 0.75
_PHONE = re.compile(r"(?:\+|00|\()[\d ()/\-]{6,20}")
_TIMES = re.compile(r"(?<![\d:])\d{1,2}(?::\d{2}){1,2}(?![\d:])")
_DATES = re.compile(r"(?<!\d)(?:\d{1,2}([-/])\d{1,2}\1\d{2,4}|\d{4}([-/])\d{1,2}\2\d{1,2})(?!\d)")
_UNSPLIT = re.compile(r"(?:[,;\t|][^\s,;\t|][^,;\t|]*){3}")
"""A cell that looks like several."""
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_KEY = re.compile(r"[\w.\-\[\]]+ ?")
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.\d+)?|-?\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?")
_NAMES = frozenset({"word", "phrase"})
_CERTAIN, _EVEN, _QUOTED = 1.25, 1.15, 1.2
AS_GOOD = 0.9
"""A reading that fits less well than this share of the best is no rival of it."""
_WEIGHED_ROWS, _WEIGHED_CELLS = 40, 1_500
_MEMORY = 16
"""Readings remembered for one text: the best dialect is weighed again, with all its quotes."""


@lru_cache(maxsize=_MEMORY)
def cells(dialect: Dialect, sample: str) -> list[list[str]]:
    """The records of the sample, split once."""
    return dialect.rows(sample)


def single_score(sample: str) -> float:
    """How well the lines read as one column."""
    lines = [line.strip().strip('"') for line in sample.splitlines() if line.strip()][:200]
    shapes = Counter(shape(line) for line in lines[1:] or lines)
    telling = sum(shapes[name] for name in SPECIFIC) + sum(
        bool(_PHONE.fullmatch(line)) for line in lines[1:] or lines
    )
    total = max(1, sum(shapes.values()))
    specific = telling / total
    is_named = bool(lines) and not re.search(r"[,;\t|]", lines[0]) and shape(lines[0]) in _NAMES
    is_grouped = all(map(_GROUPED.fullmatch, lines)) and not all("," in line for line in lines)
    if specific > 0.9 and (is_named or is_grouped):
        return 0.95  # 1,200.50 is one number where the header is one name
    if shapes["word"] > 0.9 * total and is_named:
        return 0.35
    if specific > 0.9:
        return 0.75
    return 0.12 if any(_is_in_most(mark, lines) for mark in ",;\t|") else 0.25


def _is_in_most(mark: str, lines: list[str]) -> bool:
    return 2 * sum(mark in line for line in lines) >= len(lines)


def fit(dialect: Dialect, sample: str, floor: float) -> float:
    """Consistency of the row lengths times how much the cells look like values."""
    try:
        rows = cells(dialect, sample)[:150]
    except csv.Error:
        return -1.0
    if not rows:
        return -1.0
    counts = Counter(len(row) for row in rows)
    width = max(counts, key=lambda size: (counts[size] * (size - 1) / size, size))
    if width < 2:
        return 0.05
    share = _share(rows, width)
    variety = 1.0 / (1.0 + 0.04 * (len(counts) - 1))
    evenness = share * variety * math.pow((width - 1) / width, 0.35)
    most = _most_weight(dialect.delimiter)
    if evenness * most < AS_GOOD * floor:
        return evenness * most * 0.5  # neither the best nor a rival, however it is weighed
    consistency = evenness * _weight(dialect, sample, rows, width, share)
    if consistency <= floor:
        return consistency * 0.5
    return consistency * value_share(dialect, sample, width)


def _most_weight(delimiter: str) -> float:
    """The most that ``_weight`` may come to, without a look at the cells."""
    usual = WEIGHTS.get(delimiter, 1.02) * _EVEN * _QUOTED
    return max(usual, _CERTAIN) if delimiter in "= " else usual


def _weight(
    dialect: Dialect, sample: str, rows: list[list[str]], width: int, share: float
) -> float:
    """How far this delimiter is to be believed here, beside its usual weight."""
    lengths = {len(row) for row in rows}
    if len(lengths) == 1 and _is_certain(dialect.delimiter, rows):
        return _CERTAIN
    weight = WEIGHTS.get(dialect.delimiter, 1.02)
    is_quoted = dialect.quotechar and is_well_quoted(sample, dialect.delimiter, dialect.quotechar)
    if dialect.delimiter in _WEAK and not is_quoted and not _has_values(rows, width):
        # Words of a text hardly ever come in the same number, line after line.
        is_even = len(rows) >= _EVEN_ROWS and len(lengths) == 1 and width > 2
        weight *= 0.6 if is_even and dialect.delimiter == " " else 0.1
    elif dialect.delimiter in _WEAK and dialect.delimiter != " " and len(rows[0]) != width:
        weight *= 0.4  # a header would have it too
    if len(lengths) == 1:
        weight *= _EVEN
    elif share < _FEW and not is_quoted and _is_in_prose(dialect.delimiter, sample):
        weight *= 0.15
    if _is_in_times(dialect.delimiter, sample):
        weight *= 0.3
    if is_quoted:
        weight *= _QUOTED  # every quote stands where quotes stand: hardly by chance
    return weight


def _is_certain(delimiter: str, rows: list[list[str]]) -> bool:
    """Whether blanks part nothing but numbers, or each line is ``key=value``."""
    if delimiter == "=":
        return len(rows) >= _MANY and all(len(r) == 2 and _KEY.fullmatch(r[0]) for r in rows)
    return (
        delimiter == " "
        and all(shape(cell) == "number" for row in rows[len(rows) > _MANY :] for cell in row)
        and not all(_THOUSANDS.fullmatch(" ".join(row)) for row in rows)
    )


def _is_in_prose(delimiter: str, sample: str) -> bool:
    """Whether a blank follows nearly everywhere, as after the commas of a sentence."""
    return delimiter in ",;" and sample.count(delimiter + " ") > 0.9 * sample.count(delimiter)


def _is_in_times(delimiter: str, sample: str) -> bool:
    """Whether nearly all colons stand in times of day, or nearly all strokes in dates."""
    pattern = {":": _TIMES, "/": _DATES, "-": _DATES}.get(delimiter)
    if pattern is None:
        return False
    inside = sum(found.group().count(delimiter) for found in pattern.finditer(sample))
    return inside > 0.8 * sample.count(delimiter)


def _has_values(rows: list[list[str]], width: int) -> bool:
    """Whether some column holds numbers, dates or the like, and not only words."""
    body = [row for row in rows if len(row) == width][1:] or rows
    for place in range(width):
        specific = sum(len(row) == width and shape(row[place]) in SPECIFIC for row in body)
        if specific > 0.5 * len(body):
            return True
    return False


def _share(rows: list[list[str]], width: int) -> float:
    """Share of rows of the usual length; lines before and after the table count half."""
    lengths = [len(row) for row in rows]
    first = lengths.index(width)
    last = len(lengths) - lengths[::-1].index(width)
    inside = lengths[first:last]
    # Of many cells one more or less is a slip, not another table.
    near = sum(abs(length - width) == 1 for length in inside) if width > _MANY else 0
    outside = len(lengths) - len(inside)
    return (inside.count(width) + 0.5 * near) / (len(inside) + 0.5 * outside)


@lru_cache(maxsize=_MEMORY)
def value_share(dialect: Dialect, sample: str, width: int) -> float:
    """How much the cells of full records look like values, from 0 to 1."""
    total = count = 0.0
    known: dict[str, float] = {}
    quote, mark = dialect.quotechar, dialect.delimiter.strip() or dialect.delimiter
    rows = [row for row in cells(dialect, sample)[:150] if len(row) == width]
    for row in rows[: max(_WEIGHED_ROWS, _WEIGHED_CELLS // width)]:
        for cell in row:
            weight = known.get(cell)
            if weight is None:
                weight = known[cell] = _cell_weight(cell, quote, mark)
            count += 1
            total += weight
    return total / count if count else 0.0


def _cell_weight(cell: str, quote: str, mark: str) -> float:
    if cell[:1] in "\"'" and cell[:1] and cell[:1] != quote:
        return 0.3
    if quote and (quote in cell.strip()[:1] or mark in cell):
        return 0.85 if mark in cell else 0.4
    # Three marks with something after each are six characters.
    if len(cell) >= 6 and _UNSPLIT.search(cell):
        return 0.3
    return _SHAPE_WEIGHT[shape(cell)]
