"""Churn prediction on two telephone companies' customers, judged by folds held out."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

from benchmarks.catalog import churn_points, public, studio
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.churn_prediction import kernel
from engine.models.model import Method

_SLUG = "churn-prediction"
_FOLDS = 10
_WORDS = make_column_selector(dtype_include=object)
_NUMBERS = make_column_selector(dtype_exclude=object)
Told = Callable[[pd.DataFrame, pd.Series, pd.DataFrame], Any]


def held_out(told: Told, table: pd.DataFrame, left: pd.Series, folds: int = _FOLDS) -> np.ndarray:
    """What is told of each row by what was learned from the other folds."""
    found = np.empty(len(table))
    split = StratifiedKFold(folds, shuffle=True, random_state=0).split(table, left)
    for train, test in split:
        found[test] = told(table.iloc[train], left.iloc[train], table.iloc[test])
    return found


def logistic(train: pd.DataFrame, labels: pd.Series, test: pd.DataFrame) -> np.ndarray:
    """The plain reference."""
    columns = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore"), _WORDS), (StandardScaler(), _NUMBERS)
    )
    model = make_pipeline(columns, LogisticRegression(max_iter=3_000)).fit(train, labels)
    return model.predict_proba(test)[:, 1]


def boosted(train: pd.DataFrame, labels: pd.Series, test: pd.DataFrame) -> np.ndarray:
    """The strong one."""
    codes = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    columns = make_column_transformer((codes, _WORDS), ("passthrough", _NUMBERS))
    model = make_pipeline(columns, HistGradientBoostingClassifier(random_state=0))
    return model.fit(train, labels).predict_proba(test)[:, 1]


def scorecard(train: pd.DataFrame, labels: pd.Series, test: pd.DataFrame) -> np.ndarray:
    """The default's points, fitted anew on these rows as they were for the kernel on all."""
    sums = churn_points.log_odds(churn_points.fit(train, labels), test)
    return np.array([kernel.probability_bp(int(each)) for each in sums]) / kernel.MOST_BP


def by_studio(method: Method) -> Told:
    """The studio's own training."""
    return lambda train, labels, test: studio.told(method, train, labels, test)


def measure() -> list[Row]:
    """Area under the curve, and how right the probabilities are."""
    customers, left = churn_points.telco()
    if churn_points.fit(customers, left) != churn_points.in_kernel():
        raise ValueError("The kernel's points are not those that churn_points.py fits.")
    customers = customers.fillna({"total_charges": 0.0})
    data = f"Telco (modeldata wa_churn), {len(left):,} customers, {_FOLDS} folds held out"
    by_months = roc_auc_score(left, -customers["tenure"])
    start = time.perf_counter()
    card = held_out(scorecard, customers, left)
    seconds = time.perf_counter() - start
    plain = held_out(logistic, customers, left)
    trees = held_out(boosted, customers, left)

    def row(metric: str, ours: float, theirs: tuple[float, str], least: tuple[float, str]) -> Row:
        return {
            "algorithm": _SLUG,
            "data": data,
            "metric": metric,
            "ours": float(ours),
            "reference": float(theirs[0]),
            "reference_name": theirs[1],
            "baseline": float(least[0]),
            "baseline_name": least[1],
            "seconds": seconds,
        }

    least = (by_months, "the months as a customer alone")
    by_logistic = "logistic regression of scikit-learn on all columns"
    by_trees = "HistGradientBoostingClassifier of scikit-learn"
    auc = roc_auc_score(left, card)
    rows = [
        row("AUC, scorecard", auc, (roc_auc_score(left, plain), by_logistic), least),
        row("AUC, scorecard", auc, (roc_auc_score(left, trees), by_trees), least),
        row(
            "Brier score, scorecard, less is better",
            brier_score_loss(left, card),
            (brier_score_loss(left, plain), by_logistic),
            (left.mean() * (1 - left.mean()), "the share of those who left"),
        ),
        row(
            "calibration gap, scorecard, mean of ten equal groups, less is better",
            gap(left, card),
            (gap(left, plain), by_logistic),
            (gap(left, trees), by_trees),
        ),
    ]
    start = time.perf_counter()
    ours = held_out(by_studio(Method.LOGISTIC), customers, left)
    seconds = time.perf_counter() - start
    rows.append(
        row(
            "AUC, learned by logistic",
            roc_auc_score(left, ours),
            (roc_auc_score(left, plain), by_logistic),
            least,
        )
    )
    return rows + _second()


def gap(left: pd.Series, told: np.ndarray) -> float:
    """How far the told probability is from the share of those who left, by tenths of the rows."""
    groups = np.array_split(np.argsort(told, kind="stable"), 10)
    truth = left.to_numpy()
    return float(np.mean([abs(told[group].mean() - truth[group].mean()) for group in groups]))


def _second() -> list[Row]:
    digest = "fbc5bed50e8341b19d5fcc92c7758839680e3c9989ec57eb383ae40d24d568b8"
    table = public.table("modeldata/mlc_churn", rows=5_000, sha256=digest)
    left = (table.pop("churn") == "yes").astype(int)
    table = table.astype(dict.fromkeys(table.select_dtypes("category").columns, object))
    found: list[Row] = []
    theirs = roc_auc_score(left, held_out(boosted, table, left, 5))
    base = roc_auc_score(left, table["number_customer_service_calls"])
    for method in (Method.GRADIENT_BOOSTING, Method.LOGISTIC):
        start = time.perf_counter()
        ours = held_out(by_studio(method), table, left, 5)
        found.append(
            {
                "algorithm": _SLUG,
                "data": f"modeldata mlc_churn, {len(left):,} customers, 5 folds held out",
                "metric": f"AUC, learned by {method.value}",
                "ours": float(roc_auc_score(left, ours)),
                "reference": float(theirs),
                "reference_name": "HistGradientBoostingClassifier of scikit-learn",
                "baseline": float(base),
                "baseline_name": "the calls to customer service alone",
                "seconds": time.perf_counter() - start,
            }
        )
    return found
