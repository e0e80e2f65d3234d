"""The scores of a table before and after cleaning, from the states of its cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.datasets.column import Column
from engine.datasets.convert import INVALID, MISSING, UNTIDY
from engine.datasets.duplicates import Duplicates
from engine.datasets.score import Cells, Score, score
from engine.datasets.table import ReadTable

States = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Grades:
    """The score as uploaded, after the enabled fixes, and the column that costs most."""

    before: Score
    after: Score
    worst_column: str | None


def grade(table: ReadTable, columns: list[Column], twins: Duplicates | None) -> Grades:
    """Score a table; ``twins`` only when repeated rows mean something."""
    group = None if twins is None else twins.group
    ragged = np.zeros(table.rows_in, bool)
    ragged[table.height :] = True
    mended = ragged.copy()
    ragged[list(table.ragged)] = True
    before = score(cells(table, columns, lambda column: column.state, ragged, group))
    after = score(cells(table, columns, lambda column: column.state_after, mended, group))
    return Grades(before, after, _worst(columns))


def cells(
    table: ReadTable,
    columns: list[Column],
    state_of: Callable[[Column], States | None],
    is_broken: npt.NDArray[np.bool_],
    group: npt.NDArray[np.int64] | None,
) -> Cells:
    """Counts per row over all data rows of the file: those read, then the rejected ones."""
    rows = table.rows_in
    counts = {state: np.zeros(rows, np.int64) for state in (MISSING, INVALID, UNTIDY)}
    height = table.height
    for column in columns:
        states = state_of(column)
        if states is None:
            continue
        for state, count in counts.items():
            if column.states.keys() & {state, INVALID}:
                count[:height] += states == state
    if group is not None:
        group = np.concatenate([group, np.arange(height, rows)])
    return Cells(
        columns=len(columns),
        missing=counts[MISSING],
        invalid=counts[INVALID],
        untidy=counts[UNTIDY],
        is_broken=is_broken,
        group=group,
    )


def _worst(columns: list[Column]) -> str | None:
    """The column that costs the most points by itself."""
    costs = {
        column.name: 0.8 * column.states.get(MISSING, 0)
        + column.states.get(INVALID, 0)
        + 0.2 * column.states.get(UNTIDY, 0)
        for column in columns
    }
    name = max(costs, key=lambda key: costs[key], default=None)
    return name if name is not None and costs[name] > 0 else None
