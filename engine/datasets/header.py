"""Where the table begins: what stands before it, and whether it has a header."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from engine.datasets.cellshape import SPECIFIC, shape
from engine.datasets.headerrows import (
    filled_right,
    is_group_row,
    is_second_header,
    joined_names,
)

_YEAR = re.compile(r"(19|20)\d\d")
_HEADER_ROWS = 4
_TITLE_ROWS = 10
_PAIR = 2
_COUNTED = 3
_NEAR = 0.6
_CODE = re.compile(r"[A-Za-z]{0,3}\d[\w-]*")


@dataclass(frozen=True)
class Layout:
    """How the first records are to be taken.

    Attributes:
        header: Index of the header among the records; None when there is none.
        first: Index of the first data record.
        names: The header's cells as read, brought to ``width``.
        width: Cells of a row.
        header_rows: The records that the names were made of.
    """

    header: int | None
    first: int
    names: tuple[str, ...]
    width: int
    header_rows: tuple[tuple[str, ...], ...] = ()


def find_layout(rows: list[list[str]]) -> Layout:
    """Judge the first few hundred records of a file."""
    width = usual_width(rows)
    full = [row for row in rows[:100] if len(row) == width] or rows[:1]
    filled = sorted(sum(bool(cell.strip()) for cell in row) for row in full)
    median = filled[len(filled) // 2] if filled else 1
    full_at = (i for i, row in enumerate(rows) if _is_full(row, width, median))
    top = next((i for i in full_at if not _is_title(rows, i, width)), 0)
    body = [row for row in rows[top + 1 :] if len(row) == width] or [
        row for row in rows[top + 1 :] if abs(len(row) - width) <= 1
    ]
    if top and not rows[top][0].startswith("#") and _comment(rows[top - 1], len(rows[top])):
        # "#id,name" is a header that a comment sign introduces only when it fits and data follows.
        above = rows[top - 1]
        if is_header(above, [rows[top], *body]) and not is_header(rows[top], body):
            top, body = top - 1, [rows[top], *body]
    if _is_record_type(rows[top : top + 2], body):
        top, body = top + 1, body[1:]
    if not is_header(rows[top], body):
        return Layout(None, top, tuple(f"column_{i + 1}" for i in range(width)), width)
    names, width = _fitted(rows[top], rows[top + 1 :], width)
    names = [*names, *[""] * (width - len(names))]
    return _stacked(rows, top, names, width)


def _stacked(rows: list[list[str]], top: int, names: list[str], width: int) -> Layout:
    """The layout with the header rows above and below the one that names the columns."""
    begin, end = top, top + 1
    parts = [names]
    while begin and end - begin < _HEADER_ROWS and is_group_row(rows[begin - 1], width):
        begin -= 1
        parts.insert(0, filled_right(rows[begin]))
    while end - begin < _HEADER_ROWS and is_second_header(names, rows[end : end + 100]):
        parts.append(rows[end])
        end += 1
    raw = (tuple(names), *map(tuple, rows[begin:end]))
    return Layout(begin, end, joined_names(parts), width, raw)


def usual_width(rows: list[list[str]]) -> int:
    """How many cells a row of this table has."""
    counts = Counter(len(row) for row in rows if row)
    if not counts:
        return 0
    return max(counts, key=lambda size: (counts[size] * (size - 1) / size, size))


def _is_record_type(rows: list[list[str]], body: list[list[str]]) -> bool:
    """Whether the first row tells of the file (``H,20200401,ACME``), the second names columns."""
    if len(rows) < _PAIR or len(body) < _PAIR or len(rows[0]) != len(rows[1]):
        return False
    above, names = ([cell.strip() for cell in row] for row in rows)
    is_told = any(shape(cell) in SPECIFIC and not _YEAR.fullmatch(cell) for cell in above)
    is_named = all(cell and shape(cell) not in SPECIFIC for cell in names)
    return is_told and is_named and body[0] == rows[1] and is_header(rows[1], body[1:])


def _comment(row: list[str], width: int) -> bool:
    return len(row) == width and row[0].startswith("#")


def _is_full(row: list[str], width: int, median: int) -> bool:
    filled = sum(bool(cell.strip()) for cell in row)
    first = row[0].strip()
    if first.startswith("#") and (len(row) == 1 or first == "#" or first.startswith("# ")):
        return False
    # A header may have a few names too few.
    is_near = len(row) >= width or (len(row) >= max(2.0, _NEAR * width) and filled == len(row))
    return is_near and filled >= max(1.0, 0.6 * median)


def _is_title(rows: list[list[str]], place: int, width: int) -> bool:
    """Whether a row of another width stands above the header, and is not the header."""
    if len(rows[place]) == width:
        return False
    below = range(place + 1, min(place + 1 + _TITLE_ROWS, len(rows)))
    head = next((i for i in below if len(rows[i]) == width), None)
    if head is None or len(rows[head]) != width:
        return False
    body = [row for row in rows[head + 1 : head + 200] if len(row) == width]
    return bool(body) and is_header(rows[head], body)


def _fitted(header: list[str], body: list[list[str]], width: int) -> tuple[list[str], int]:
    """The header and the usual width brought together."""
    if len(header) == width - 1:
        if sum(len(row) == width for row in body) < 0.6 * len(body):
            return header, width - 1
        last = [row[-1].strip() for row in body if len(row) == width]
        if not any(last):
            return header, width - 1
        first = [row[0] for row in body if len(row) == width]
        # Row names without a title of their own, as R writes them: numbers or words, not dates.
        are_names = not any(shape(cell) in SPECIFIC - {"number"} for cell in first)
        if are_names and len(set(first)) == len(first):
            return ["", *header], width
        return [*header, ""], width
    if len(header) > width:
        return header, len(header)
    return header, width


def is_header(row: list[str], body: list[list[str]]) -> bool:
    """Whether ``row`` names the columns of ``body``."""
    cells = [cell.strip() for cell in row]
    # Where pages were put together the header comes again: that is no value of a column.
    body = [line for line in body if line != row]
    if not body:
        return not any(shape(cell) in SPECIFIC for cell in cells)
    if _are_years(cells) or (_are_counted(cells) and not any(map(_are_counted, body[:100]))):
        return True
    total = 0.0
    for place, cell in enumerate(cells):
        values = [line[place].strip() for line in body[:100] if place < len(line)]
        total += _vote(cell, [value for value in values if value])
    if abs(total) < 0.15:
        named = [cell for cell in cells if cell]
        is_named = len(set(named)) == len(cells) == len(named)
        return is_named and not any(shape(cell) in SPECIFIC for cell in cells)
    return total > 0


def _are_years(cells: list[str]) -> bool:
    years = [int(cell) for cell in cells if _YEAR.fullmatch(cell)]
    is_rising = len(years) >= 3 and all(b - a == 1 for a, b in pairwise(years))
    return is_rising and any(cell and shape(cell) not in SPECIFIC for cell in cells)


def _are_counted(cells: list[str]) -> bool:
    """Whether all cells after the first are 0, 1, 2... or 1, 2, 3...: numbered columns."""
    numbers = [cell.strip() for cell in cells[1:]]
    if len(numbers) < _COUNTED or cells[0].strip().isdigit():
        return False
    start = 0 if numbers[0] == "0" else 1
    return numbers == [str(number) for number in range(start, start + len(numbers))]


def _vote(cell: str, values: list[str]) -> float:
    if not cell or not values:
        return -0.1 if not cell else 0.0
    own = shape(cell)
    shapes = Counter(shape(value) for value in values)
    specific, count = max(
        ((name, shapes[name]) for name in SPECIFIC), key=lambda item: (item[1], item[0])
    )
    real = sum(shapes.values()) - shapes["null"]
    if real and count >= 0.6 * real:
        if own == specific:
            is_year = _YEAR.fullmatch(cell) and not any(map(_YEAR.fullmatch, values))
            return 0.5 if is_year else -1.0
        return 0.2 if own == "null" else 1.0
    if own in SPECIFIC:
        return -0.6
    return _vote_text(cell, values)


def _vote_text(cell: str, values: list[str]) -> float:
    distinct = set(values)
    if cell in distinct:
        return -1.0 if len(distinct) < len(values) else -0.6
    if _is_sentence(cell, values):
        return -0.6
    is_code = bool(_CODE.fullmatch(cell))
    lengths = {len(value) for value in values}
    if len(values) >= 3 and len(lengths) == 1:
        if len(cell) not in lengths:
            return 0.6
        return -0.3 if is_code == bool(_CODE.fullmatch(values[0])) else 0.3
    if sum(bool(_CODE.fullmatch(value)) for value in values) > 0.8 * len(values):
        return -0.5 if is_code else 0.6
    average = sum(map(len, values)) / len(values)
    is_category = len(values) >= 6 and len(distinct) <= len(values) / 3
    is_short = average > 25 and len(cell) < average / 2
    usual = 0.1 if shape(cell) == "word" else 0.0
    return 0.5 if is_category or is_short else usual


def _is_sentence(cell: str, values: list[str]) -> bool:
    """Whether it ends as sentences do, and most values below do as well."""
    return _ends_in_letters(cell) and 2 * sum(map(_ends_in_letters, values)) > len(values)


def _ends_in_letters(cell: str) -> bool:
    return cell.endswith((".", "!")) and len(cell) > 2 and cell[-3:-1].isalpha()


_INVISIBLE = frozenset({"Cf", "Cc", "Co", "Cn", "Cs"})
_TWINS = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0410\u0412\u0415\u041a\u041c\u041d\u041e"
    "\u0420\u0421\u0422\u0425\u03bf\u03b1\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f"
    "\u03a1\u03a4\u03a7",
    "aeopcxyiABEKMHOPCTXoaABEHIKMNOPTX",
)


def visible(name: str) -> str:
    """A name without what cannot be seen, and without blanks around it."""
    kept = "".join(
        char for char in name if unicodedata.category(char) not in _INVISIBLE or char in "\t\n\r"
    )
    return " ".join(kept.split())


def skeleton(name: str) -> str:
    """What a name looks like: equal for names that the eye takes for one another."""
    folded = unicodedata.normalize("NFKC", visible(name)).translate(_TWINS)
    return folded.casefold()


def unique_names(headers: tuple[str, ...]) -> tuple[str, ...]:
    """A usable, unique name for every column."""
    taken: set[str] = set()
    names: list[str] = []
    for place, header in enumerate(headers):
        base = visible(header) or f"column_{place + 1}"
        name, number = base, 2
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        names.append(name)
    return tuple(names)
