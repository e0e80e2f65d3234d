"""Readings that fit a text as well as the one that is taken: a person is told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from engine.datasets.consistency import AS_GOOD, cells, fit
from engine.datasets.dialect import BLANKS, Dialect

_NAMED = {" ": "a blank", BLANKS: "blanks", "\t": "a tab"}
_ONE_COLUMN = 0.8
"""Numbers of one form (``12,345`` in every line) may be whole: that is told sooner."""
_HALVED = 0.5
"""What ``fit`` makes of a reading that cannot win, its cells not looked at."""


def rivals(
    sample: str, best: Dialect, score: float, tried: Iterable[tuple[float, Dialect | None]]
) -> tuple[tuple[str, int], ...]:
    """Other delimiters that fit nearly as well as ``best``, with the columns that they make.

    Args:
        sample: The text.
        best: The reading that is taken.
        score: How well it fits.
        tried: How well the other readings fit, at least; None is one column.
    """
    found: dict[str, int] = {}
    for value, other in tried:
        if other is None:
            if value >= _ONE_COLUMN * score:
                found[""] = 1
            continue
        is_kin = other.delimiter.strip() in best.delimiter or best.delimiter in other.delimiter
        if is_kin or value < _HALVED * AS_GOOD * score or other.delimiter in found:
            continue
        if fit(other, sample, -1.0) >= AS_GOOD * score:
            widths = Counter(len(row) for row in cells(other, sample))
            found[other.delimiter] = widths.most_common(1)[0][0]
    return tuple(found.items())


def also(delimiter: str, width: int) -> str:
    """A rival in words."""
    if width == 1:
        return "It could be read as one column as well; look whether the lines are parted rightly."
    known = _NAMED.get(delimiter, f"“{delimiter}”")
    return f"It could be read with {known} as the separator as well: {width} columns."


def told(delimiter: str, width: int) -> str:
    """The delimiter as a person would name it: none in one column, a blank between aligned ones."""
    if width == 1:
        return ""
    return delimiter.strip(" ") or " "
