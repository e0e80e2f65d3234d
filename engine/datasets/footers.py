"""Rows at the end that are no cases: totals, sources, notes."""

from __future__ import annotations

import re

import polars as pl

_TOTAL = re.compile(
    r"(grand |sub)?-?\s*(totals?|sum|summe|gesamt(summe)?|insgesamt|somme|totale|suma|celkem|razem"
    r"|average|mean|mittelwert|durchschnitt|moyenne|media|promedio)\s*:?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(source|note|notes|quelle|hinweis|generated|exported|created|report|stand|\*|end of|copyright"
    r"|\u00a9)\b.*|\(c\).*",
    re.IGNORECASE,
)
_LOOKED_AT = 5


def find(frame: pl.DataFrame) -> list[tuple[int, str]]:
    """Indices of such rows among the last ones, with a reason each."""
    height, width = frame.height, frame.width
    if height < 5 or width < 2:
        return []
    usual = _usual_filled(frame)
    found: list[tuple[int, str]] = []
    for row in range(height - 1, max(height - 1 - _LOOKED_AT, 3), -1):
        reason = _reason(frame, row, usual)
        if reason is None:
            break
        found.append((row, reason))
    return found[::-1]


def _usual_filled(frame: pl.DataFrame) -> float:
    head = frame.head(200).rows()
    return sorted(sum(bool(cell.strip()) for cell in row) for row in head)[len(head) // 2]


def _reason(frame: pl.DataFrame, row: int, usual: float) -> str | None:
    cells = [str(cell).strip() for cell in frame.row(row)]
    filled = [place for place, cell in enumerate(cells) if cell]
    if not filled:
        return "an empty row at the end"
    first = filled[0]
    label = cells[first]
    column = frame.to_series(first)
    if _TOTAL.fullmatch(label) and int((column == frame.row(row)[first]).sum()) <= 2:
        return "a total, not a case"
    if len(filled) == 1 < usual - 1 and first == 0 and (_NOTE.match(label) or len(label) > 40):
        return "a note below the table"
    return None
