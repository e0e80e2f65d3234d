"""How much one column tells by itself, and how much the others tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]
FEWEST_ROWS = 20
# With fewer rows per level, the levels' own rates would look like knowledge.
ROWS_PER_LEVEL = 10
DEPENDENT = 1e-9


def auc_of_numbers(cells: Sequence[Any], labels: Truths) -> float | None:
    """The ranking power of a number by itself, either way round; None with too few rows."""
    known = np.array([cell is not None for cell in cells])
    values = np.array([cell for cell in cells if cell is not None], dtype=np.float64)
    return _auc(values, labels[known])


def auc_of_levels(cells: Sequence[Any], labels: Truths) -> float | None:
    """The ranking power of a category by itself, each level ranked by its own rate."""
    rates: dict[Any, list[bool]] = defaultdict(list)
    for cell, label in zip(cells, labels.tolist(), strict=True):
        rates[cell].append(label)
    if len(cells) < ROWS_PER_LEVEL * len(rates):
        return None
    rate = {level: sum(found) / len(found) for level, found in rates.items()}
    return _auc(np.array([rate[cell] for cell in cells]), labels)


def _auc(values: Floats, labels: Truths) -> float | None:
    positives, negatives = int(labels.sum()), int((~labels).sum())
    if len(values) < FEWEST_ROWS or not positives or not negatives:
        return None
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[place]
    above = float(ranks[labels].sum()) - positives * (positives + 1) / 2
    auc = above / (positives * negatives)
    return max(auc, 1 - auc)


def dependent(matrix: Floats) -> Truths:
    """Which columns the earlier ones and the intercept determine exactly."""
    design = np.column_stack([np.ones(len(matrix)), matrix])
    if len(design) < design.shape[1]:
        return np.ones(matrix.shape[1], dtype=bool)
    apart = np.abs(np.diag(np.linalg.qr(design, mode="r")))
    found: Truths = apart <= DEPENDENT * np.maximum(np.linalg.norm(design, axis=0), 1.0)
    return found[1:]


def inflation(matrix: Floats) -> Floats:
    """The variance inflation factor of each column of a design of full rank."""
    correlation = np.corrcoef(matrix, rowvar=False).reshape(matrix.shape[1], -1)
    factors: Floats = np.diag(np.linalg.inv(correlation)).astype(np.float64)
    return factors
