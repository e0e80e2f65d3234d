"""Which delimiter, quote and escape a text is written with: the reading that fits it best."""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from engine.datasets.cellshape import SPECIFIC, shape

_WEIGHTS = {
    ",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, "\x01": 1.0, "\x1f": 1.0, "\x1e": 1.0, "\x02": 1.0,
    "^": 0.97, "~": 0.97, "#": 0.93, "&": 0.9, "§": 0.95, "¦": 0.95, "¬": 0.95, "þ": 0.9,
    "!": 0.85, "*": 0.85, "$": 0.85, ":": 0.85, " ": 0.75, "`": 0.8, "@": 0.8, "%": 0.8,
    "/": 0.65, "=": 0.7, "_": 0.6, "-": 0.55,
}  # fmt: skip
_SHAPE_WEIGHT = {
    "number": 1.0, "date": 1.0, "time": 1.0, "url": 1.0, "email": 1.0, "ip": 1.0, "null": 0.9,
    "word": 0.95, "phrase": 0.85, "prose": 0.55, "empty": 0.75,
}  # fmt: skip
_WEAK = frozenset(" -_/=@%!.")
"""Common inside words and names: delimiters only when they part values."""
_SAMPLE = 30_000
_MEMORY = 8
"""Readings remembered for one text: the best dialect is weighed again, with all its quotes."""
_SEP = re.compile(r"\"?sep=(.{1,3}?)\"?", re.IGNORECASE)
STAND_IN = "\ue000"
"""Stands for a delimiter of several characters while the text is split."""


@dataclass(frozen=True)
class Dialect:
    """How cells are told apart.

    Attributes:
        is_space_skipped: Whether blanks after a delimiter belong to the delimiter.
        is_declared: Whether a ``sep=`` line says so.
    """

    delimiter: str
    quotechar: str = '"'
    escapechar: str = ""
    is_space_skipped: bool = False
    is_declared: bool = False

    @property
    def splitter(self) -> str:
        """The single character that the text is split at."""
        return self.delimiter if len(self.delimiter) == 1 else STAND_IN

    def rows(self, text: str) -> list[list[str]]:
        """The cells of a short text, blank lines left out."""
        text = text.replace(self.delimiter, STAND_IN) if len(self.delimiter) > 1 else text
        source = io.StringIO(text, newline="")
        return [row for row in csv.reader(source, **self.options()) if row]

    def options(self) -> dict[str, Any]:
        """Arguments for ``csv.reader``."""
        return {
            "delimiter": self.splitter,
            "quotechar": self.quotechar or None,
            "quoting": csv.QUOTE_MINIMAL if self.quotechar else csv.QUOTE_NONE,
            "escapechar": self.escapechar or None,
            "skipinitialspace": self.is_space_skipped,
            "doublequote": True,
        }


def detect(text: str) -> Dialect:
    """The dialect of ``text``, from its first lines."""
    csv.field_size_limit(2**31 - 1)
    try:
        return _detected(text)
    finally:
        for remembered in (_rows, _quotes, _is_well_quoted, _value_share):
            remembered.cache_clear()


def _detected(text: str) -> Dialect:
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        end = max(sample.rfind("\n"), sample.rfind("\r"))
        sample = sample[: end + 1] if end > 0 else sample
    first = sample.split("\n", 1)[0].strip("\r\n ")
    declared = _SEP.fullmatch(first)
    if declared:
        rest = sample.split("\n", 1)[1] if "\n" in sample else ""
        return _finish(rest, declared.group(1).replace("\\t", "\t"), is_declared=True)
    best, best_score = None, _single_score(sample)
    for delimiter in _candidates(sample):
        for quote in _quotes(sample, delimiter):
            dialect = Dialect(delimiter, quote, _escape(sample, delimiter, quote))
            value = _fit(dialect, sample, best_score)
            if value > best_score:
                best, best_score = dialect, value
    if best is None:
        quote = '"' if re.search(r'^".*"\r?$', sample, re.MULTILINE) else ""
        return Dialect(",", quote or _lone_quote(sample))
    return _finish(sample, best.delimiter)


def _lone_quote(sample: str) -> str:
    return '"' if '"' in sample else ""


def _finish(sample: str, delimiter: str, *, is_declared: bool = False) -> Dialect:
    options = []
    for quote in _quotes(sample, delimiter):
        dialect = Dialect(delimiter, quote, _escape(sample, delimiter, quote))
        options.append((_fit(dialect, sample, -1.0), bool(quote), dialect))
    chosen = max(options, key=lambda item: item[:2])[2]
    skipped = _is_space_skipped(sample, chosen)
    return Dialect(delimiter, chosen.quotechar, chosen.escapechar, skipped, is_declared)


def _candidates(sample: str) -> list[str]:
    lines = [line for line in sample.splitlines() if line][:200]
    needed = max(1, len(lines) // 4)
    single = [
        char
        for char in _WEIGHTS
        if char in sample and sum(char in line for line in lines) >= needed
    ]
    grams: Counter[str] = Counter()
    for line in lines[:50]:
        grams.update(set(re.findall(r"(?=([^\w\s\"'.()\-]{2,3}))", line)))
    common = 0.5 * min(50, len(lines))
    several = [gram for gram, count in grams.most_common(8) if count >= common]
    return single + [gram for gram in several if not _is_empty_cells(gram, sample)]


def _is_empty_cells(gram: str, sample: str) -> bool:
    """Whether ``,,`` is two delimiters with nothing between, rather than one long one."""
    char = gram[0]
    if set(gram) != {char}:
        return any(part in ",;\t" for part in gram)
    return sample.count(char) > 1.1 * len(gram) * sample.count(gram)


@lru_cache(maxsize=_MEMORY)
def _quotes(sample: str, delimiter: str) -> tuple[str, ...]:
    found = [""]
    edge = re.escape(delimiter)
    for quote in "\"'`":
        if quote == delimiter or quote not in sample:
            continue
        opening = re.search(rf"(?:^|{edge})[ ]*{quote}", sample, re.MULTILINE)
        closing = re.search(rf"{quote}[ ]*(?:{edge}|\r|$)", sample, re.MULTILINE)
        if opening and closing:
            found.append(quote)
    return tuple(found)


def _escape(sample: str, delimiter: str, quote: str) -> str:
    if "\\" not in sample:
        return ""
    if quote:
        if _is_well_quoted(sample, delimiter, quote):
            return ""
        edge = re.escape(delimiter)
        inner = re.search(rf"\\{quote}(?!\s*(?:{edge}|\r|\n|$))", sample)
        return "\\" if inner else ""
    return "\\" if "\\" + delimiter in sample else ""


@lru_cache(maxsize=_MEMORY)
def _is_well_quoted(sample: str, delimiter: str, quote: str) -> bool:
    """Whether doubled quotes alone explain the text, rows of one width: nothing is escaped then."""
    if len(delimiter) > 1:
        sample, delimiter = sample.replace(delimiter, STAND_IN), STAND_IN
    lines = list(io.StringIO(sample, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, quotechar=quote, strict=True)
    widths: set[int] = set()
    try:
        widths.update(len(row) for row in reader if row)
    except csv.Error:
        # The sample may end inside a cell.
        return reader.line_num >= len(lines) > 50 and len(widths) == 1
    return len(widths) == 1


@lru_cache(maxsize=_MEMORY)
def _rows(dialect: Dialect, sample: str) -> list[list[str]]:
    return dialect.rows(sample)


def _is_space_skipped(sample: str, dialect: Dialect) -> bool:
    rows = _rows(dialect, sample)
    if dialect.delimiter == " ":
        return any("" in row[1:-1] for row in rows)
    later = [cell for row in rows for cell in row[1:] if cell]
    spaced = sum(cell.startswith(" ") for cell in later)
    return len(later) > 2 and spaced >= 0.9 * len(later)


def _single_score(sample: str) -> float:
    """How well the lines read as one column."""
    lines = [line.strip().strip('"') for line in sample.splitlines() if line.strip()][:200]
    shapes = Counter(shape(line) for line in lines[1:] or lines)
    specific = sum(shapes[name] for name in SPECIFIC) / max(1, sum(shapes.values()))
    return 0.75 if specific > 0.9 else 0.12


def _fit(dialect: Dialect, sample: str, floor: float) -> float:
    """Consistency of the row lengths times how much the cells look like values."""
    try:
        rows = _rows(dialect, sample)[:150]
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
    weight = _WEIGHTS.get(dialect.delimiter, 1.02)
    if dialect.delimiter in _WEAK and not _has_values(rows, width):
        weight *= 0.1
    if dialect.quotechar and _is_well_quoted(sample, dialect.delimiter, dialect.quotechar):
        weight *= 1.2  # every quote stands where quotes stand: hardly by chance
    consistency = share * variety * math.pow((width - 1) / width, 0.35) * weight
    if consistency <= floor:
        return consistency * 0.5
    return consistency * _value_share(dialect, sample, width)


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
    fits = [len(row) == width for row in rows]
    first, last = fits.index(True), len(fits) - fits[::-1].index(True)
    inside = fits[first:last]
    outside = len(fits) - len(inside)
    return sum(inside) / (len(inside) + 0.5 * outside)


@lru_cache(maxsize=_MEMORY)
def _value_share(dialect: Dialect, sample: str, width: int) -> float:
    total = count = 0.0
    quote = dialect.quotechar
    for row in _rows(dialect, sample)[:150]:
        if len(row) != width:
            continue
        for cell in row:
            count += 1
            if cell[:1] in "\"'" and cell[:1] and cell[:1] != quote:
                total += 0.3
            elif quote and (quote in cell.strip()[:1] or dialect.delimiter in cell):
                total += 0.85 if dialect.delimiter in cell else 0.4
            else:
                total += _SHAPE_WEIGHT[shape(cell)]
    return total / count if count else 0.0
