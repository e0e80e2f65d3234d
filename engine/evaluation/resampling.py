"""Bootstrap intervals, all draws at once.

Rows with the same answer and the same label are one cell, and one multinomial draw tells how
often each cell is met in a resample. For few rows a cell is a row, and this is the ordinary
bootstrap; for many, rows of neighbouring probability share a cell, which moves an end of the
interval far less than the draw itself does.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.evaluation import losses
from engine.evaluation.answers import Floats
from engine.evaluation.intervals import LEVEL
from engine.evaluation.model import Confusion
from engine.evaluation.ranking import average_precision, count

DRAWS = 1_000
MAX_CELLS = 400
Interval = tuple[float, float] | None


@dataclass(frozen=True)
class Intervals:
    """Percentile intervals of the numbers that have no formula of their own."""

    average_precision: Interval
    brier: Interval
    log_loss: Interval
    d2: Interval


def of_probabilities(labels: Floats, probabilities: Floats, seed: int) -> Intervals:
    """Intervals of the numbers made from probabilities."""
    order = np.argsort(-probabilities, kind="stable")
    labels, probabilities = labels[order], probabilities[order]
    groups = _groups(probabilities)
    size = int(groups[-1]) + 1
    cells = groups + size * labels.astype(np.intp)
    rows = np.bincount(cells, minlength=2 * size)
    used = np.flatnonzero(rows)
    drawn = _draw(rows[used], seed)
    brier = drawn @ _means(cells, losses.squared(labels, probabilities), rows)[used]
    log_loss = drawn @ _means(cells, losses.logarithmic(labels, probabilities), rows)[used]
    positives = drawn @ (used >= size).astype(np.float64)
    n = float(labels.size)
    average = _average_precision(drawn, used, size)
    # Cells blur the order inside them; shifting the draws by what that costs takes it out again.
    exact = average_precision(count(labels, probabilities)) if positives.any() else 0.0
    blurred = float(_average_precision(rows[used][None, :].astype(np.float64), used, size)[0])
    return Intervals(
        average_precision=_percentiles(average + (exact - blurred)),
        brier=_percentiles(brier / n),
        log_loss=_percentiles(log_loss / n),
        d2=_percentiles(losses.explained(log_loss / n, positives, n)),
    )


def of_decisions(counts: Confusion, seed: int) -> tuple[Interval, Interval]:
    """Intervals of balanced accuracy and F1."""
    cells = np.array(
        [counts.true_positive, counts.false_positive, counts.false_negative, counts.true_negative]
    )
    tp, fp, fn, tn = _draw(cells, seed).T
    with np.errstate(divide="ignore", invalid="ignore"):
        balanced = (tp / (tp + fn) + tn / (tn + fp)) / 2
        f1 = 2 * tp / (2 * tp + fp + fn)
    return _percentiles(balanced), _percentiles(f1)


def _groups(descending: Floats) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """A group number per row, rising from the highest probability."""
    distinct = np.concatenate([[0], np.cumsum(np.diff(descending) != 0)]).astype(np.intp)
    size = int(distinct[-1]) + 1
    # Each group makes at most two cells, one per label.
    return distinct if size <= MAX_CELLS // 2 else distinct * (MAX_CELLS // 2) // size


def _draw(rows: np.ndarray[tuple[int], np.dtype[np.intp]], seed: int) -> Floats:
    n = int(rows.sum())
    random = np.random.default_rng(seed)
    drawn: Floats = random.multinomial(n, rows / n, size=DRAWS).astype(np.float64)
    return drawn


def _means(
    cells: np.ndarray[tuple[int], np.dtype[np.intp]],
    values: Floats,
    rows: np.ndarray[tuple[int], np.dtype[np.intp]],
) -> Floats:
    totals = np.bincount(cells, weights=values, minlength=rows.size)
    means: Floats = totals / np.maximum(rows, 1)
    return means


def _average_precision(
    drawn: Floats, used: np.ndarray[tuple[int], np.dtype[np.intp]], size: int
) -> Floats:
    positive, whole = np.zeros((2, drawn.shape[0], size))
    is_positive = used >= size
    positive[:, used[is_positive] - size] = drawn[:, is_positive]
    whole[:, used[~is_positive]] = drawn[:, ~is_positive]
    whole += positive
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.nan_to_num(positive.cumsum(axis=1) / whole.cumsum(axis=1))
        average: Floats = (precision * positive).sum(axis=1) / positive.sum(axis=1)
    return average


def _percentiles(values: Floats) -> Interval:
    known = values[np.isfinite(values)]
    # Fewer than that left, and the resamples say more about the holes than about the number.
    if known.size < DRAWS // 2:
        return None
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(known, [tail, 1 - tail]).tolist()
    return low, high
