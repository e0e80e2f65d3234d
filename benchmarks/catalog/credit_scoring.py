"""Credit scores beside scikit-learn's logistic regression, on rows held out again and again."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import RepeatedStratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from benchmarks.catalog.credit_fit import CREDIT, OF_INCOME, Card, credit_data, fit
from benchmarks.catalog.public import table
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.credit_scoring import kernel
from engine.catalog.algorithms.credit_scoring.applicant import HOMES, JOBS

FOLDS, REPEATS = 5, 4
DATA = "4,454 loans (modeldata credit_data), 5 folds 4 times, bins and points fitted anew in each"


def measure() -> list[Row]:
    """Ranking and calibration out of fold, and that the kernel holds what was fitted.

    Raises:
        Missing: The package of public tables is not on the path.
        ValueError: The kernel's points are not those that the data give.
    """
    start = time.perf_counter()
    facts, bad = credit_data()
    _compare(fit(facts, bad), facts)
    raw = table("modeldata/credit_data", rows=4454, sha256=CREDIT).drop(columns="Status")
    found = np.array([_fold(facts, raw, bad, *split) for split in _splits(facts, bad)])
    ours, theirs, alone, off, their_off, blunt = found.mean(axis=0).round(4).tolist()
    seconds = round(time.perf_counter() - start, 2)
    spread = f"standard deviation over folds {found[:, 0].std():.3f}"
    wins = f"ahead of logistic in {int((found[:, 0] > found[:, 1]).sum())} of {len(found)} folds"
    shared: Any = {"algorithm": "credit-scoring", "data": DATA, "seconds": seconds}
    logistic = "scikit-learn logistic regression on all columns, age and marriage too"
    return [
        {
            **shared,
            "metric": "AUC",
            "ours": ours,
            "reference": theirs,
            "reference_name": logistic,
            "baseline": alone,
            "baseline_name": "years at work alone",
            "note": f"{spread}; {wins}",
        },
        {
            **shared,
            "metric": "gap between told and real default rate, mean of 10 groups, less is better",
            "ours": off,
            "reference": their_off,
            "reference_name": logistic,
            "baseline": blunt,
            "baseline_name": "the same rate told for all",
        },
    ]


def _splits(facts: pd.DataFrame, bad: Any) -> Any:
    folds = RepeatedStratifiedKFold(n_splits=FOLDS, n_repeats=REPEATS, random_state=0)
    return folds.split(facts, bad)


def _fold(facts: pd.DataFrame, raw: pd.DataFrame, bad: Any, train: Any, test: Any) -> list[float]:
    card = fit(facts.iloc[train], bad[train])
    scores = card.score(facts.iloc[test])
    model = _logistic(raw).fit(raw.iloc[train], bad[train])
    theirs = model.predict_proba(raw.iloc[test])[:, 1]
    ours = 1 / (1 + np.exp((scores - card.middle) / card.factor))
    truth = bad[test]
    return [
        float(roc_auc_score(truth, -scores)),
        float(roc_auc_score(truth, theirs)),
        float(roc_auc_score(truth, -facts["seniority_years"].iloc[test])),
        _gap(ours, truth, ours),
        _gap(theirs, truth, theirs),
        _gap(np.full(len(test), bad[train].mean()), truth, theirs),
    ]


def _gap(told: Any, truth: Any, order: Any) -> float:
    groups = np.array_split(np.argsort(order), 10)
    return float(np.mean([abs(told[group].mean() - truth[group].mean()) for group in groups]))


def _logistic(raw: pd.DataFrame) -> Any:
    texts = [name for name in raw if not pd.api.types.is_numeric_dtype(raw[name])]
    numbers = [name for name in raw if name not in texts]
    columns = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        (
            make_pipeline(
                SimpleImputer(strategy="most_frequent"), OneHotEncoder(handle_unknown="ignore")
            ),
            texts,
        ),
    )
    return make_pipeline(columns, LogisticRegression(C=1e6, max_iter=5_000))


def _compare(card: Card, facts: pd.DataFrame) -> None:
    """Whether the committed kernel gives each row the score that was fitted."""
    wanted = card.score(facts)
    for row, score in zip(facts.to_dict("records"), wanted.tolist(), strict=True):
        has_income = not np.isnan(row[OF_INCOME[0]])
        ours = kernel.score(
            int(row["seniority_years"]),
            HOMES.index(row["home"]),
            JOBS.index(row["job"]),
            bool(row["has_records"]),
            int(row["financed_bp"]),
            int(row["assets_bp"]),
            has_income,
            *(int(row[name]) if has_income else 0 for name in OF_INCOME),
        )
        if ours != score:
            raise ValueError(f"The kernel gives {ours} where the fit gives {score}: {row}")
    away = abs(kernel.POINTS_FOR_E - card.factor) + abs(kernel.EVEN_ODDS_SCORE - card.middle)
    if away > 1e-3:
        raise ValueError(f"The scale of the fit is {card.factor}, {card.middle}")
