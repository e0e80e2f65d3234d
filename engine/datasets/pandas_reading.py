"""The part of a cleaning program that parts lines into cells, as the upload was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.datasets.dialect import BLANKS, INDENT, RUN
from engine.datasets.model import ReadingFacts
from engine.datasets.pandas_columns import literal

_MARK = "\ue000"
"""Stands for what parts the cells where that is no single character."""


def functions(reading: ReadingFacts) -> Iterator[str]:
    """The function ``cells``: the records of some lines."""
    mark = reading.parted_by or reading.delimiter or chr(1)
    steps = [*_several(mark), *_escapes(reading, mark)]
    yield from ("", "", "def cells(lines):")
    yield '    """The cells of each record."""'
    yield from (f"    lines = [{step} for line in lines]" for step in steps)
    yield f"    rows = csv.reader(lines, {', '.join(_options(reading, mark))})"
    if len(mark) > 1:
        whole = f"cell.replace({_MARK!a}, {literal(mark)})"
        yield f"    return [[{whole} for cell in row] for row in rows]"
    else:
        yield "    return list(rows)"


def _several(mark: str) -> Iterator[str]:
    if mark == BLANKS:  # columns are set under one another
        inner = f"re.sub({INDENT.pattern!r}, '', line)"
        yield f"re.sub({RUN.pattern!r}, {_MARK!a}, {inner})"
    elif len(mark) > 1:
        yield f"line.replace({literal(mark)}, {_MARK!a})"


def _escapes(reading: ReadingFacts, mark: str) -> Iterator[str]:
    """Only a quote, a delimiter or itself is escaped; every other backslash is a backslash."""
    if reading.escapechar:
        special = re.escape("\\" + reading.quotechar + (_MARK if len(mark) > 1 else mark))
        pattern = rf"\\(?![{special}])|(\\[{special}])"
        yield f"re.sub({pattern!a}, lambda found: found[1] or '\\\\\\\\', line)"


def _options(reading: ReadingFacts, mark: str) -> Iterator[str]:
    yield f"delimiter={_MARK!a}" if len(mark) > 1 else f"delimiter={literal(mark)}"
    if reading.quotechar:
        yield f"quotechar={literal(reading.quotechar)}"
    else:
        yield "quoting=csv.QUOTE_NONE"
    if reading.escapechar:
        yield f"escapechar={literal(reading.escapechar)}"
    if reading.is_space_skipped:
        yield "skipinitialspace=True"
