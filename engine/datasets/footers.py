"""Rows at the end that are no cases: totals, sources, notes."""

from __future__ import annotations

import re

from engine.datasets.cells import Cells

_TOTAL = re.compile(
    r"(grand |sub)?-?\s*(totals?|sum|summe|gesamt(summe)?|insgesamt|somme|totale|suma|celkem|razem"
    r"|average|mean|mittelwert|durchschnitt|moyenne|media|promedio)\s*:?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(source|note|notes|quelle|hinweis|generated|exported|created|report|stand|\*|end of|copyright"
    r"|\u00a9)\b.*|\(c\).*|(page|seite|pagina|p\u00e1gina|side)\W*\d+\b.*",
    re.IGNORECASE,
)
_LOOKED_AT = 5


def find(cells: Cells) -> list[tuple[int, str]]:
    """Indices of such rows among the last ones, with a reason each."""
    height, width = cells.height, len(cells.names)
    if height < 5 or width < 2:
        return []
    usual = _usual_filled(cells)
    found: list[tuple[int, str]] = []
    for row in range(height - 1, max(height - 1 - _LOOKED_AT, 3), -1):
        reason = _reason(cells, row, usual)
        if reason is None:
            break
        found.append((row, reason))
    return found[::-1]


def _usual_filled(cells: Cells) -> float:
    head = next(cells.pieces()).head(200).rows()
    return sorted(sum(bool(cell.strip()) for cell in row) for row in head)[len(head) // 2]


def _reason(cells: Cells, row: int, usual: float) -> str | None:
    values = cells.row(row)
    filled = [place for place, value in enumerate(values) if value.strip()]
    if not filled:
        return "an empty row at the end"
    first = filled[0]
    label = values[first].strip()
    if _TOTAL.fullmatch(label) and int((cells.column(first) == values[first]).sum()) <= 2:
        return "a total, not a case"
    if len(filled) == 1 < usual - 1 and first == 0 and (_NOTE.match(label) or len(label) > 40):
        return "a note below the table"
    return None
