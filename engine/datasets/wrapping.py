"""Lines that stand in quotes as a whole: one column, or a table that was exported twice."""

from __future__ import annotations

import csv
import io
import re

_WHOLE = re.compile(r'"(?:[^"]|"")*"')
_FEWEST_LINES = 3
_LOOKED_AT = 200


def is_wrapped(text: str) -> bool:
    """Whether each of the first lines, perhaps but for the header, is one quoted cell."""
    lines = [line.strip() for line in text[:100_000].splitlines()[:_LOOKED_AT] if line.strip()]
    is_header_bare = bool(lines) and '"' not in lines[0]
    return len(lines) >= _FEWEST_LINES and all(map(_WHOLE.fullmatch, lines[is_header_bare:]))


def unwrapped(text: str) -> str | None:
    """The text without the quotes around its lines; None when they part no cells inside."""
    if not is_wrapped(text):
        return None
    lines = list(io.StringIO(text, newline=""))
    filled = [line.strip() for line in lines if line.strip()]
    if not all(map(_WHOLE.fullmatch, filled[1:])):
        return None
    inner = [_inside(line) for line in lines]
    for delimiter in ",;\t|":
        rows = [row for row in csv.reader(inner, delimiter=delimiter) if row]
        widths = {len(row) for row in rows}
        # "Lee, Ann" is one name.
        is_spaced = any(cell.startswith(" ") for row in rows for cell in row[1:])
        if len(widths) == 1 and widths.pop() > 1 and not is_spaced:
            return "".join(inner)
    return None


def _inside(line: str) -> str:
    bare = line.rstrip("\r\n")
    if '"' not in bare:
        return line
    return bare.strip()[1:-1].replace('""', '"') + line[len(bare) :]
