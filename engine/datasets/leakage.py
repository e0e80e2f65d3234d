"""How well one column alone ranks the target: a hint that it knows the answer."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.column import Column
from engine.datasets.model import ColumnType

_MOST_ROWS = 20_000
_SKIPPED = frozenset({ColumnType.TEXT, ColumnType.URL, ColumnType.EMAIL, ColumnType.EMPTY})
Labels = npt.NDArray[np.bool_]


def single_column_scores(columns: list[Column], target: str) -> dict[str, float]:
    """The rank AUC (0.5 to 1) of every other column, for a target of two classes."""
    by_name = {column.name: column for column in columns}
    labels = _labels(by_name[target].after)
    if labels is None:
        return {}
    rows, is_positive = labels
    return {
        column.name: round(_score(column, rows, is_positive), 4)
        for column in columns
        if column.name != target and column.schema.type not in _SKIPPED
    }


def _labels(target: pl.Series) -> tuple[pl.Series, Labels] | None:
    """Up to 20,000 rows with a target, and whether each is of the first class."""
    rows = pl.int_range(len(target), eager=True).filter(target.is_not_null())
    rows = rows.gather_every(max(1, len(rows) // _MOST_ROWS))
    picked = target.gather(rows)
    classes = picked.unique().sort().to_list()
    if len(classes) != 2:
        return None
    return rows, (picked == classes[0]).to_numpy()


def _score(column: Column, rows: pl.Series, is_positive: Labels) -> float:
    values = column.after.gather(rows)
    gone = values.is_null().to_numpy()
    best = auc(gone.astype(np.float64), is_positive) if gone.any() else 0.5
    if column.schema.is_numeric:
        numbers = values.cast(pl.Float64, strict=False)
        middle = numbers.median()
        filled = numbers.fill_null(middle).to_numpy() if middle is not None else np.zeros(len(rows))
        return max(best, auc(filled, is_positive))
    return max(best, auc(_means_of_others(values, is_positive), is_positive))


def _means_of_others(values: pl.Series, is_positive: Labels) -> npt.NDArray[np.float64]:
    """Each row's category as the share of positives in it, learned on the other half."""
    half = np.arange(len(values)) % 2 == 0
    frame = pl.DataFrame(
        {"value": values, "positive": is_positive.astype(np.float64), "half": half}
    )
    usual = float(is_positive.mean())
    learned = frame.group_by("value", "half").agg(
        ((pl.col("positive").sum() + usual) / (pl.len() + 1.0)).alias("mean")
    )
    other = learned.with_columns(~pl.col("half"))
    joined = frame.join(
        other, on=["value", "half"], how="left", nulls_equal=True, maintain_order="left"
    )
    return joined["mean"].fill_null(usual).to_numpy()


def auc(scores: npt.NDArray[np.float64], is_positive: Labels) -> float:
    """The area under the ROC curve of ``scores``, whichever way they point."""
    positives = int(is_positive.sum())
    negatives = len(is_positive) - positives
    if not positives or not negatives:
        return 0.5
    ranks = pl.Series(scores).rank("average").to_numpy()
    area = (ranks[is_positive].sum() - positives * (positives + 1) / 2) / (positives * negatives)
    return float(max(area, 1 - area))
