"""The columns that a model would see, as numbers, to look for trouble before a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.builder.model import Kind, LogisticSpec, Missing, Unseen

Floats = NDArray[np.float64]
MISSING_LEVEL = "Missing"
RARE_LEVEL = "(rare)"
FEWEST_EVENTS = 5


@dataclass(frozen=True)
class Design:
    """One standardised column per coefficient, the intercept left out.

    Attributes:
        matrix: Rows by coefficients.
        names: What each coefficient is called.
        sources: The table's column that each came from.
    """

    matrix: Floats
    names: list[str]
    sources: list[str]


def design(spec: LogisticSpec, rows: Sequence[Sequence[Any]]) -> Design:
    """The design of training rows as the generated program would make it in Explain."""
    columns: list[Floats] = []
    names: list[str] = []
    sources: list[str] = []
    for position, feature in enumerate(spec.features):
        cells = [row[position] for row in rows]
        if feature.kind is Kind.NUMERIC:
            found = _numeric(spec, feature.name, cells)
        else:
            found = _levels(spec, feature.name, feature.reference, cells)
        for name, column in found:
            names.append(name)
            columns.append(_standardised(column))
            sources.append(feature.name)
    matrix = np.column_stack(columns) if columns else np.empty((len(rows), 0))
    return Design(matrix=matrix, names=names, sources=sources)


def _numeric(spec: LogisticSpec, name: str, cells: list[Any]) -> list[tuple[str, Floats]]:
    values = np.array([np.nan if cell is None else cell for cell in cells], dtype=np.float64)
    empty = np.isnan(values)
    if empty.all():
        return [(name, np.zeros(len(cells)))]
    filled = np.where(empty, np.nanmedian(values), values)
    if spec.missing is Missing.FLAG and empty.any():
        return [(name, filled), (f"{name} is missing", empty.astype(np.float64))]
    return [(name, filled)]


def _levels(
    spec: LogisticSpec, name: str, reference: str | None, cells: list[Any]
) -> list[tuple[str, Floats]]:
    counts = Counter(cell for cell in cells if cell is not None)
    commonest = min(counts, key=lambda level: (-counts[level], level), default=MISSING_LEVEL)
    filling = MISSING_LEVEL if spec.missing is Missing.FLAG else commonest
    levels = [filling if cell is None else cell for cell in cells]
    if spec.unseen is Unseen.OTHER and spec.rare_share is not None:
        least = spec.rare_share * len(cells)
        tally = Counter(levels)
        levels = [level if tally[level] >= least else RARE_LEVEL for level in levels]
    dropped = reference if reference in levels else commonest
    found = np.array(levels, dtype=object)
    return [
        (f"{name} = {level}", (found == level).astype(np.float64))
        for level in sorted(set(levels) - {dropped})
    ]


def _standardised(column: Floats) -> Floats:
    spread = float(column.std())
    standardised: Floats = (column - column.mean()) / (spread or 1.0)
    return standardised


def events_per_parameter(labels: Sequence[bool], parameters: int) -> float:
    """How many rows of the rarer class there are for each coefficient."""
    positives = sum(labels)
    return min(positives, len(labels) - positives) / max(parameters, 1)
