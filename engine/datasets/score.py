"""The quality score: percent of the uploaded cells that are present, valid, tidy, not repeated.

The schema is frozen first; then every cell loses a share of its worth::

    ok 0 | untidy 0.2 | missing 0.8 | invalid 1
    a ragged row, or one without a valid cell: all its cells
    rows that are identical once tidied: counted once, as the dirtiest of them
    score = 100 * what is left / (rows * columns), as uploaded

All sums are of integers (fifths of a cell), so that the losses add up exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.datasets.model import Losses

_UNTIDY, _MISSING, _WHOLE = 1, 4, 5
Counts = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Cells:
    """What is wrong in each row of a table, in numbers of cells.

    Attributes:
        columns: Cells of a row.
        is_broken: Ragged rows, and rejected ones.
        group: Rows with the same number are identical once tidied; None when duplicates are
            expected by chance or there are none.
    """

    columns: int
    missing: Counts
    invalid: Counts
    untidy: Counts
    is_broken: Flags
    group: Counts | None = None


@dataclass(frozen=True)
class Score:
    """The points kept and the points lost; together they are 100."""

    value: float
    losses: Losses


def score(cells: Cells) -> Score:
    """The score of a table."""
    rows, columns = len(cells.missing), cells.columns
    if not rows or not columns:
        return Score(0.0, Losses(structural=100.0))
    is_lost = cells.is_broken | (cells.missing + cells.invalid >= columns)
    is_repeated = _repeated(cells, is_lost)
    stays = ~(is_lost | is_repeated)
    fifths = {
        "missing": _MISSING * int(cells.missing[stays].sum()),
        "invalid": _WHOLE * int(cells.invalid[stays].sum()),
        "untidy": _UNTIDY * int(cells.untidy[stays].sum()),
        "duplicate": _WHOLE * columns * int(is_repeated.sum()),
        "structural": _WHOLE * columns * int(is_lost.sum()),
    }
    worth = _WHOLE * rows * columns
    losses = Losses(**{name: 100 * lost / worth for name, lost in fifths.items()})
    return Score(100 * (worth - sum(fifths.values())) / worth, losses)


def _repeated(cells: Cells, is_lost: Flags) -> Flags:
    """Every member of a group but the dirtiest one."""
    repeated = np.zeros(len(is_lost), bool)
    if cells.group is None:
        return repeated
    loss = _MISSING * cells.missing + _WHOLE * cells.invalid + _UNTIDY * cells.untidy
    rows = np.flatnonzero(~is_lost)
    # Dirtiest first within each group; ties go to the first row.
    order = rows[np.lexsort((rows, -loss[rows], cells.group[rows]))]
    groups = cells.group[order]
    repeated[order[1:][groups[1:] == groups[:-1]]] = True
    return repeated
