"""Whether the classes separate, so that no finite coefficient exists."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]
# A sample that does not separate settles it for all rows, at a fraction of the time.
FIRST_LOOK_ROWS = 1_000
MOST_CELLS = 4_000_000
TOUCHES = 1e-6


def separated(matrix: Floats, labels: Truths) -> Truths | None:
    """Which columns take part in a separation; None when there are too many cells to tell."""
    design = np.column_stack([np.ones(len(matrix)), matrix])
    none = np.zeros(matrix.shape[1], dtype=bool)
    if len(design) > FIRST_LOOK_ROWS:
        picked = np.random.default_rng(0).permutation(len(design))[:FIRST_LOOK_ROWS]
        if not _direction(design[picked], labels[picked]).any():
            return none
    if design.size > MOST_CELLS:
        return None
    return _direction(design, labels)[1:]


def is_complete(matrix: Floats, labels: Truths) -> bool:
    """Whether some direction puts every row strictly on its side."""
    from scipy.optimize import linprog  # noqa: PLC0415 - half a second at start-up

    sides = _sides(np.column_stack([np.ones(len(matrix)), matrix]), labels)
    found = linprog(
        np.zeros(sides.shape[1]), A_ub=-sides, b_ub=-np.ones(len(sides)), bounds=(None, None)
    )
    return bool(found.status == 0)


def _direction(design: Floats, labels: Truths) -> Truths:
    """The columns of a direction with no row on the wrong side and some on the right."""
    from scipy.optimize import linprog  # noqa: PLC0415 - half a second at start-up

    sides = _sides(design, labels)
    found = linprog(-sides.sum(axis=0), A_ub=-sides, b_ub=np.zeros(len(sides)), bounds=(-1, 1))
    if found.x is None or found.fun is None or -found.fun <= TOUCHES:
        return np.zeros(design.shape[1], dtype=bool)
    touched: Truths = np.abs(found.x) > TOUCHES
    return touched


def _sides(design: Floats, labels: Truths) -> Floats:
    sides: Floats = np.where(labels[:, None], design, -design)
    return sides
