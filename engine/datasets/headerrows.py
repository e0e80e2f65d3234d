"""Headers of several rows: groups above the names, units or second names below them."""

from __future__ import annotations

import re
from collections import Counter

from engine.datasets.cellshape import SPECIFIC, shape

_YEAR = re.compile(r"(19|20)\d\d")
_UNIT = re.compile(
    r"[\[(].{1,20}[\])]|%|\u2030|\u00b0[CFK]?|[kKMm\u00b5]?(?:g|m|s|V|A|W|Hz|Pa|l|L)|hPa|mbar|kWh"
    r"|[a-z]{1,3}/[a-z]{1,3}\d?|\u20ac|\$|EUR|USD|text|string|int(eger)?|float|date(time)?|number"
    r"|bool(ean)?|years?|days?|hours?|min|sec|kg|cm|mm|km|ppm|unit(less)?|-",
)
_LINE = re.compile(r"[-=_+: ]*")
_FEWEST_ROWS = 2
_SHARE = 0.6


def is_group_row(row: list[str], width: int) -> bool:
    """Whether a row above the names groups them: cells with gaps that reach over what follows."""
    if len(row) != width or width < 3:
        return False
    filled = [place for place, cell in enumerate(row) if cell.strip()]
    if len(filled) < 2 or len(filled) == width or filled[-1] - filled[0] + 1 == len(filled):
        return False
    cells = [row[place].strip() for place in filled]
    is_pairs = any(cell.endswith((":", "=")) for cell in cells)
    return not is_pairs and all(
        shape(cell) not in SPECIFIC or _YEAR.fullmatch(cell) for cell in cells
    )


def filled_right(row: list[str]) -> list[str]:
    """The row with each cell carried on to the empty ones after it."""
    filled: list[str] = []
    for cell in row:
        filled.append(cell.strip() or (filled[-1] if filled else ""))
    return filled


def is_second_header(names: list[str], rows: list[list[str]]) -> bool:
    """Whether the first of ``rows`` still belongs to the header: words above columns of values."""
    width = len(names)
    if not rows or len(rows[0]) != width:
        return False
    row = [cell.strip() for cell in rows[0]]
    is_again = any(cell and cell == name for cell, name in zip(row, names, strict=True))
    if is_again or all(map(_LINE.fullmatch, row)):
        return False  # the header once more, or a line drawn under it
    body = [line for line in rows[1:] if len(line) == width]
    if len(body) < _FEWEST_ROWS or any(shape(cell) in SPECIFIC for cell in row):
        return False
    if all(_is_unit(cell) or not cell for cell in row) and sum(map(bool, row)) > width / 2:
        return all(row[place] not in {line[place].strip() for line in body} or not row[place]
                   for place in range(width))  # fmt: skip
    above = told = 0
    for place, cell in enumerate(row):
        values = [value for line in body if (value := line[place].strip())]
        if cell and cell in values:
            return False
        shapes = Counter(shape(value) for value in values)
        if values and sum(shapes[name] for name in SPECIFIC) >= _SHARE * len(values):
            above += 1
            told += bool(cell) and shape(cell) != "null"
    # One such cell is a value gone wrong as likely as a name.
    is_repeated = len({cell for cell in row if cell}) == 1
    return above >= 2 and told >= 2 and told >= _SHARE * above and not is_repeated


def _is_unit(cell: str) -> bool:
    return bool(_UNIT.fullmatch(cell)) and (cell == "-" or shape(cell) != "null")


def joined_names(parts: list[list[str]]) -> tuple[str, ...]:
    """One name per column out of several rows."""
    if len(parts) == 1:
        return tuple(parts[0])
    names = []
    for cells in zip(*parts, strict=True):
        told = [cell.strip() for cell in cells if cell.strip() not in {"", "-"}]
        names.append(" / ".join(dict.fromkeys(told)))
    return tuple(names)
