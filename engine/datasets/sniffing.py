"""Finds the dialect of a text: the reading that fits it best."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from engine.datasets.consistency import cells, fit, single_score, value_share
from engine.datasets.delimiters import candidates
from engine.datasets.dialect import Dialect
from engine.datasets.quoting import escape, is_spaced, is_well_quoted, quotes
from engine.datasets.rivals import rivals
from engine.datasets.wrapping import is_wrapped

_SAMPLE = 30_000
_SAMPLE_ROWS = 40
_LONGEST_SAMPLE = 400_000
"""Of a table so wide that fewer rows than wished fit into the usual sample."""
_COMMENTS = re.compile(r"(?:(?:#|//|%)[^\r\n]*(?:\r\n|\r|\n))+")
_FEWEST_LINES = 2
_QUOTED_LINE = re.compile(r'^".*"\r?$', re.MULTILINE)
_SEP = re.compile(r"\"?sep=(.{1,3}?)\"?", re.IGNORECASE)


def detect(text: str) -> Dialect:
    """The dialect of ``text``, from its first lines."""
    csv.field_size_limit(2**31 - 1)
    try:
        return _detected(text)
    finally:
        for remembered in (cells, quotes, is_well_quoted, value_share):
            remembered.cache_clear()


def _detected(text: str) -> Dialect:
    sample = _without_comments(_sampled(text))
    first, _, rest = sample.replace("\r\n", "\n").replace("\r", "\n").partition("\n")
    declared = _SEP.fullmatch(first.strip())
    if declared:
        return _finish(rest, declared.group(1).replace("\\t", "\t"), is_declared=True)
    if is_wrapped(sample):
        return Dialect(",", '"')
    best, best_score = None, single_score(sample)
    tried: list[tuple[float, Dialect | None]] = [(best_score, None)]
    for delimiter in candidates(sample):
        for dialect in _dialects(sample, delimiter):
            value = fit(dialect, sample, best_score)
            tried.append((value, dialect))
            if value > best_score:
                best, best_score = dialect, value
    if best is None:
        bare, count = _QUOTED_LINE.subn("", sample)
        quote = '"' if count else ""
        # A delimiter that parts nothing: the lines are the cells.
        unused = next((mark for mark in ",;\t|\x1f" if mark not in bare), "\x1f")
        return Dialect(unused, quote or _lone_quote(sample))
    near = rivals(sample, best, best_score, tried)
    return replace(_finish(sample, best.delimiter, text), rivals=near)


def _sampled(text: str) -> str:
    """Whole lines from the top, enough of them to compare."""
    if len(text) <= _SAMPLE:
        return text
    size = _SAMPLE
    lines = text.count("\n", 0, size) or text.count("\r", 0, size)
    if lines < _SAMPLE_ROWS:
        size = min(_LONGEST_SAMPLE, size * _SAMPLE_ROWS // max(lines, 1))
    sample = text[:size]
    end = max(sample.rfind("\n"), sample.rfind("\r"))
    return sample[: end + 1] if end > 0 and len(text) > size else sample


def _without_comments(sample: str) -> str:
    """The sample without the comments above it: their words tell nothing about the cells."""
    above = _COMMENTS.match(sample)
    rest = sample[above.end() :] if above else sample
    return rest if rest.count("\n") + rest.count("\r") >= _FEWEST_LINES else sample


def _lone_quote(sample: str) -> str:
    return '"' if '"' in sample else ""


def _finish(sample: str, delimiter: str, text: str = "", *, is_declared: bool = False) -> Dialect:
    options = [
        (fit(dialect, sample, -1.0), bool(dialect.quotechar), dialect)
        for dialect in _dialects(sample, delimiter)
    ]
    chosen = max(options, key=lambda item: item[:2])[2]
    if not chosen.quotechar and '"' not in sample:
        chosen = _with_later_quote(chosen, text, len(sample))
    skipped = chosen.is_space_skipped or _is_space_skipped(sample, chosen)
    return replace(chosen, is_space_skipped=skipped, is_declared=is_declared)


def _dialects(sample: str, delimiter: str) -> Iterator[Dialect]:
    """The ways in which a text may be written with this delimiter."""
    for quote in quotes(sample, delimiter):
        escaped = escape(sample, delimiter, quote)
        yield Dialect(delimiter, quote, escaped, is_spaced(sample, delimiter, quote))
        if delimiter == " " and "  " in sample:
            # Columns may be set with more blanks than one; or cells between two may be empty.
            yield Dialect(delimiter, quote, escaped, is_space_skipped=True)


def _with_later_quote(dialect: Dialect, text: str, start: int) -> Dialect:
    """The dialect with the quote that comes first in use far below the sample."""
    place = text.find('"', start)
    if place < 0:
        return dialect
    begin = text.rfind("\n", 0, place) + 1
    lines = text[begin : begin + _SAMPLE].splitlines(keepends=True)[:_SAMPLE_ROWS]
    piece = "".join(lines)
    if '"' not in quotes(piece, dialect.delimiter):
        return dialect
    quoted = replace(dialect, quotechar='"')
    plain_widths = Counter(len(row) for row in dialect.rows(piece))
    widths = Counter(len(row) for row in quoted.rows(piece))
    is_better = max(widths.values()) >= max(plain_widths.values()) or len(widths) == 1
    return quoted if is_better else dialect


def _is_space_skipped(sample: str, dialect: Dialect) -> bool:
    if dialect.delimiter == " ":
        return False
    rows = cells(dialect, sample)
    later = [cell for row in rows for cell in row[1:] if cell]
    # A blank begins a cell only after a delimiter, a quote or an escape: counted first, for speed.
    marks = filter(None, (dialect.delimiter, dialect.quotechar, dialect.escapechar))
    if " " not in dialect.delimiter and (
        sum(sample.count(f"{mark} ") for mark in marks) < 0.9 * len(later)
    ):
        return False
    spaced = sum(cell.startswith(" ") for cell in later)
    # Cells that are padded on the right as well are padded, not parted by a blank.
    padded = sum(cell.endswith(" ") for row in rows for cell in row[:-1] if cell)
    return len(later) > 2 and spaced >= 0.9 * len(later) and padded < 0.3 * len(later)
