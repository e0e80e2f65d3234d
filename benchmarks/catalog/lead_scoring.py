"""Lead scoring on the Caravan table: who buys an insurance, judged by folds held out."""

from __future__ import annotations

import time

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.catalog import public
from benchmarks.catalog.churn_prediction import boosted, by_studio, held_out, logistic
from benchmarks.catalog.rows import Row
from engine.models.model import Method

_FOLDS = 5
_TENTH = 10


def measure() -> list[Row]:
    """Area under the curve, and how many buyers are among the first tenth that is called."""
    digest = "508175b1a6c74bc0ba76b9b1fd53d6ddbb23df1c3c3db1b99ba95a0e2b1c3d20"
    table = public.table("ISLR/Caravan", rows=5_822, sha256=digest)
    bought = (table.pop("Purchase") == "Yes").astype(int)
    alone = table["PPERSAUT"].to_numpy()  # what the household pays for car insurance
    theirs = {
        "logistic regression of scikit-learn": held_out(logistic, table, bought, _FOLDS),
        "HistGradientBoostingClassifier of scikit-learn": held_out(boosted, table, bought, _FOLDS),
    }
    by_truth = bought.to_numpy()
    rows: list[Row] = []
    for method, of in zip((Method.LOGISTIC, Method.GRADIENT_BOOSTING), theirs, strict=True):
        start = time.perf_counter()
        ours = held_out(by_studio(method), table, bought, _FOLDS)
        seconds = time.perf_counter() - start
        for metric, figure in (("AUC", roc_auc_score), ("buyers in the first tenth", first_tenth)):
            rows.append(
                {
                    "algorithm": "lead-scoring",
                    "data": f"Caravan (ISLR), {len(table):,} households, {_FOLDS} folds held out",
                    "metric": f"{metric}, learned by {method.value}",
                    "ours": float(figure(by_truth, ours)),
                    "reference": float(figure(by_truth, theirs[of])),
                    "reference_name": of,
                    "baseline": float(figure(by_truth, alone)),
                    "baseline_name": "what is paid for car insurance alone",
                    "seconds": seconds,
                }
            )
    return rows


def first_tenth(bought: np.ndarray, told: np.ndarray) -> float:
    """The part of all buyers that is among the tenth with the highest scores."""
    first = np.argsort(-told, kind="stable")[: len(told) // _TENTH]
    return float(bought[first].sum() / bought.sum())
