"""A plain model that a table is judged by: logistic regression, scored on held-out rows."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import polars as pl

FOLDS, REPEATS = 5, 2
MOST_LEVELS = 30
MOST_STEPS = 200
_DAY = r"^\d{4}-\d{2}-\d{2}"
_GONE = "\x00missing"
Measure = Literal["roc_auc", "accuracy"]
Scores = npt.NDArray[np.float64]
Split = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]


@dataclass(frozen=True)
class Table:
    """What a model learns from.

    Attributes:
        features: Columns of numbers or text, missing as null.
        labels: Of every row, as text; null where there is none, and the row is not learned from.
        learned: Rows that may be learned from.
    """

    features: pl.DataFrame
    labels: pl.Series
    learned: npt.NDArray[np.bool_]

    def equals(self, other: Table) -> bool:
        """Whether a model would get the same cells."""
        return (
            bool((self.learned == other.learned).all())
            and self.labels.equals(other.labels, null_equal=True)
            and self.features.equals(other.features, null_equal=True)
        )


def as_model_sees(column: pl.Series) -> pl.Series:
    """Numbers where all cells are numbers, days where all are dates, else words."""
    cells = column.drop_nulls()
    numbers = column.cast(pl.Float64, strict=False)
    if not len(cells) or numbers.null_count() == column.null_count():
        return numbers.set(numbers.is_infinite().fill_null(value=False), None)
    if cells.str.contains(_DAY).all():
        days = column.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
        if days.null_count() == column.null_count():
            return days.to_physical().cast(pl.Float64)
    return column


def splits(truth: npt.NDArray[Any]) -> list[Split]:
    """The folds: the same for every table that is compared."""
    from sklearn.model_selection import RepeatedStratifiedKFold  # noqa: PLC0415 - slow to load

    folds = RepeatedStratifiedKFold(n_splits=FOLDS, n_repeats=REPEATS, random_state=0)
    return list(folds.split(np.zeros(len(truth)), truth))


def pipeline(features: pl.DataFrame) -> Any:
    """Gaps filled, numbers scaled, words one-hot; then a logistic regression."""
    from sklearn.compose import ColumnTransformer  # noqa: PLC0415 - slow to load
    from sklearn.impute import SimpleImputer  # noqa: PLC0415 - slow to load
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - slow to load
    from sklearn.pipeline import make_pipeline  # noqa: PLC0415 - slow to load
    from sklearn.preprocessing import OneHotEncoder, StandardScaler  # noqa: PLC0415 - slow to load

    numbers = [at for at, c in enumerate(features.get_columns()) if c.dtype == pl.Float64]
    words = [at for at in range(features.width) if at not in set(numbers)]
    filled = SimpleImputer(strategy="median", add_indicator=True, keep_empty_features=True)
    levels = OneHotEncoder(handle_unknown="infrequent_if_exist", max_categories=MOST_LEVELS)
    return make_pipeline(
        ColumnTransformer(
            [
                ("numbers", make_pipeline(filled, StandardScaler()), numbers),
                ("words", levels, words),
            ]
        ),
        LogisticRegression(max_iter=MOST_STEPS),
    )


def cells(features: pl.DataFrame) -> Any:
    """The features as scikit-learn takes them."""
    import pandas as pd  # noqa: PLC0415 - slow to load

    return pd.DataFrame(
        {
            place: column.to_numpy()
            if column.dtype == pl.Float64
            else column.fill_null(_GONE).to_numpy()
            for place, column in enumerate(features.get_columns())
        }
    )


@dataclass(frozen=True)
class Contest:
    """The same rows, answers and folds for every table that is compared.

    Attributes:
        rows: The rows that are held out in turn.
        truth: Their answers.
        copies: For every row of the table, the row that it repeats (or itself): a copy of a
            held-out row is never learned from.
        folds: Places in ``rows``.
    """

    rows: npt.NDArray[np.int64]
    truth: npt.NDArray[Any]
    copies: npt.NDArray[np.int64]
    measure: Measure
    folds: Sequence[Split]

    def scores(self, table: Table) -> Scores:
        """The score of each fold's test rows."""
        every, labels = cells(table.features), table.labels.to_numpy()
        can_learn = table.learned & table.labels.is_not_null().to_numpy()
        found = []
        for _, test in self.folds:
            held = self.rows[test]
            train = np.flatnonzero(can_learn & ~np.isin(self.copies, self.copies[held]))
            model = pipeline(table.features)
            with warnings.catch_warnings():
                # A fit that has not converged, or a level seen in no fold, is part of the measure.
                warnings.simplefilter("ignore")
                model.fit(every.iloc[train], labels[train])
                found.append(_score(model, every.iloc[held], self.truth[test], self.measure))
        return np.array(found)


def _score(model: Any, cells: Any, truth: npt.NDArray[Any], measure: Measure) -> float:
    from sklearn.metrics import accuracy_score, roc_auc_score  # noqa: PLC0415 - slow to load

    if measure == "accuracy":
        return float(accuracy_score(truth, model.predict(cells)))
    positive = max(truth.tolist())
    known = model.classes_.tolist()
    if positive not in known:
        return 0.5
    chance = model.predict_proba(cells)[:, known.index(positive)]
    return float(roc_auc_score(truth == positive, chance))


def interval(differences: Scores) -> tuple[float, float, float]:
    """The mean difference and its 95 % interval, corrected for rows shared between folds.

    Folds share training rows, so that their plain variance is too small; Nadeau and Bengio (2003)
    add the share of test to training rows.
    """
    from scipy.stats import t  # noqa: PLC0415 - slow to load

    number = len(differences)
    mean = float(differences.mean())
    variance = float(differences.var(ddof=1))
    spread = math.sqrt(variance * (1 / number + 1 / (FOLDS - 1)))
    reach = float(t.ppf(0.975, number - 1)) * spread
    return mean, mean - reach, mean + reach
