"""How well one column alone tells the target, on rows that it was not learned from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.column import Column
from engine.datasets.model import ColumnType
from engine.datasets.stump import predict_held_out

FOLDS = 5
MOST_CLASSES = 20
_MOST_ROWS = 20_000
_FEWEST_ROWS = 1_000
_MOST_FITS = 200  # columns times classes at the full number of rows
_SURE = 1e-3
_FEW_FOR_NUMBERS = 30
_WORDS = frozenset({ColumnType.TEXT, ColumnType.URL, ColumnType.EMAIL})
Labels = npt.NDArray[np.bool_]
Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Signal:
    """What one column tells of the target.

    Attributes:
        score: The area under the ROC curve (0.5 is chance), or R2 for a target of numbers.
        is_of_gaps: Whether it is not the values that tell, but where they are missing.
        is_sure: Whether chance would hardly bring a perfect score in so few rows.
    """

    score: float
    measure: Literal["auc", "r2"]
    rows: int
    is_of_gaps: bool = False
    is_sure: bool = True


@dataclass(frozen=True)
class Answers:
    """The target on the rows that are looked at; one row of ``targets`` per class or number."""

    rows: pl.Series
    targets: tuple[Values, ...]
    measure: Literal["auc", "r2"]

    def score(self, guess: Values, truth: Values, *, is_held_out: bool) -> float:
        """How good a guess is; one that was not fitted may point either way."""
        if self.measure == "r2":
            return r_squared(guess, truth)
        area = auc(guess, truth > 0)
        return area if is_held_out else max(area, 1 - area)

    @property
    def weights(self) -> list[float]:
        """How much each class counts: by its rows."""
        if self.measure == "r2" or len(self.targets) == 1:
            return [1.0]
        return [float(target.mean()) for target in self.targets]


def answers(target: Column, columns: int) -> Answers | None:
    """The target as classes or as numbers; None when it is neither."""
    rows = pl.int_range(len(target.after), eager=True).filter(target.after.is_not_null())
    classes = target.distinct
    is_numbers = target.holds_numbers and classes > MOST_CLASSES
    if classes < 2 or not (is_numbers or classes <= MOST_CLASSES):
        return None
    fits = columns * (1 if is_numbers or classes == 2 else classes)
    limit = max(_FEWEST_ROWS, int(_MOST_ROWS * min(1.0, _MOST_FITS / max(1, fits))))
    rows = rows.gather_every(max(1, math.ceil(len(rows) / limit)))
    picked = target.after.gather(rows)
    if is_numbers:
        return Answers(rows, (picked.cast(pl.Float64).to_numpy(),), "r2")
    words = picked.unique().sort().to_list()
    if len(words) < 2:
        return None
    shown = words[:1] if len(words) == 2 else words
    found = tuple((picked == word).to_numpy().astype(np.float64) for word in shown)
    return Answers(rows, found, "auc")


def single_column_signals(columns: Sequence[Column], target: str) -> dict[str, Signal]:
    """What every other column alone tells of the target."""
    known = next(column for column in columns if column.name == target)
    found = answers(known, len(columns) - 1)
    if found is None:
        return {}
    is_sure = _is_sure(found, len(columns))
    return {
        column.name: _signal(column, found, is_sure=is_sure)
        for column in columns
        if column.name != target and column.schema.type != ColumnType.EMPTY
    }


def areas(signals: Mapping[str, Signal]) -> dict[str, float]:
    """The areas under the ROC curve alone."""
    return {name: signal.score for name, signal in signals.items() if signal.measure == "auc"}


def _is_sure(found: Answers, columns: int) -> bool:
    """Whether a column of noise would hardly rank so few rows perfectly."""
    size = len(found.rows)
    if found.measure == "r2":
        return size >= _FEW_FOR_NUMBERS
    rarest = int(min(min(target.sum(), size - target.sum()) for target in found.targets))
    return 2 * columns / math.comb(size, rarest) < _SURE if size < 1_000 or rarest < 2 else True


def _signal(column: Column, found: Answers, *, is_sure: bool) -> Signal:
    values = column.at(found.rows)
    gone = values.is_null().to_numpy().astype(np.float64)
    of_gaps = _score_numbers(gone, found) if gone.any() and not gone.all() else _worst(found)
    of_values = _score_values(column, values, found)
    return Signal(
        score=round(max(of_gaps, of_values), 4),
        measure=found.measure,
        rows=len(found.rows),
        is_of_gaps=of_gaps > of_values,
        is_sure=is_sure,
    )


def _worst(found: Answers) -> float:
    return 0.5 if found.measure == "auc" else 0.0


def _score_values(column: Column, values: pl.Series, found: Answers) -> float:
    if column.schema.type in _WORDS:
        return _worst(found)
    numbers = _numbers(column, values)
    if numbers is None:
        guesses = [means_of_other_folds(values, truth) for truth in found.targets]
        return _weighed(found, guesses, is_held_out=True)
    return _score_numbers(numbers, found)


def _numbers(column: Column, values: pl.Series) -> Values | None:
    """The values as numbers, dates as days, gaps as the median; None for words."""
    if column.schema.is_numeric:
        numbers = values.cast(pl.Float64, strict=False)
    elif column.schema.is_temporal:
        days = values.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
        if days.null_count() > values.null_count():
            return None
        numbers = days.to_physical().cast(pl.Float64)
    else:
        return None
    middle = numbers.median()
    if middle is None:
        return np.zeros(len(values))
    return numbers.fill_null(middle).to_numpy()


def _score_numbers(numbers: Values, found: Answers) -> float:
    """By their order, and by a shallow tree, which also finds an answer in the middle."""
    guesses = [predict_held_out(numbers, truth, FOLDS) for truth in found.targets]
    by_tree = _weighed(found, guesses, is_held_out=True)
    if found.measure == "r2":
        return by_tree
    return max(by_tree, _weighed(found, [numbers] * len(found.targets), is_held_out=False))


def _weighed(found: Answers, guesses: Sequence[Values], *, is_held_out: bool) -> float:
    scores = [
        found.score(guess, truth, is_held_out=is_held_out)
        for guess, truth in zip(guesses, found.targets, strict=True)
    ]
    return float(np.average(scores, weights=found.weights))


def means_of_other_folds(values: pl.Series, truth: Values) -> Values:
    """Each row's category as the target's mean in it, learned on the other folds.

    A category that the other folds do not have is the overall mean.
    """
    frame = pl.DataFrame({"value": values, "truth": truth, "fold": fold_of(len(values))})
    inside = frame.group_by("value", "fold").agg(
        pl.col("truth").sum().alias("sum"), pl.len().alias("rows")
    )
    outside = inside.with_columns(
        (pl.col("sum").sum().over("value") - pl.col("sum")).alias("sum"),
        (pl.col("rows").sum().over("value") - pl.col("rows")).alias("rows"),
    )
    usual = float(truth.mean())
    learned = outside.select(
        "value",
        "fold",
        pl.when(pl.col("rows") > 0)
        .then(pl.col("sum") / pl.col("rows"))
        .otherwise(usual)
        .alias("mean"),
    )
    keys = ["value", "fold"]
    joined = frame.join(learned, on=keys, how="left", nulls_equal=True, maintain_order="left")
    return joined["mean"].to_numpy()


def fold_of(rows: int) -> npt.NDArray[np.int64]:
    """Which fold each row is held out in."""
    return np.arange(rows, dtype=np.int64) % FOLDS


def auc(scores: Values, is_positive: Labels) -> float:
    """The area under the ROC curve."""
    positives = int(is_positive.sum())
    negatives = len(is_positive) - positives
    if not positives or not negatives:
        return 0.5
    ranks = pl.Series(scores).rank("average").to_numpy()
    area = ranks[is_positive].sum() - positives * (positives + 1) / 2
    return float(area / (positives * negatives))


def r_squared(guess: Values, truth: Values) -> float:
    """The share of the target's variance that a guess explains; never below 0."""
    spread = float(((truth - truth.mean()) ** 2).sum())
    return max(0.0, 1 - float(((truth - guess) ** 2).sum()) / spread) if spread else 0.0
