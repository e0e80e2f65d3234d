"""Fraud detection on simulated payments: a week learned, a week of delay, a week judged."""

from __future__ import annotations

import time
from functools import partial

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier, IsolationForest
from sklearn.metrics import average_precision_score, roc_auc_score

from benchmarks.catalog import payments, studio
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.fraud_detection.engine import answer
from engine.catalog.algorithms.fraud_detection.model import FraudPayment, Request
from engine.models.model import Answers, Method

_SLUG = "fraud-detection"
_START, _WEEK = 115, 7  # enough days before for the facts of thirty days with their delay


def measure() -> list[Row]:
    """Area under the curve, and average precision, of the default and of learned models."""
    found = payments.payments()
    facts = payments.known_before(found)
    day = found["time_s"].to_numpy() // payments.DAY
    fraud = found["is_fraud"].to_numpy()
    learned = (day >= _START) & (day < _START + _WEEK)
    judged = (day >= _START + 2 * _WEEK) & (day < _START + 3 * _WEEK)
    train, test = facts[learned], facts[judged]
    labels, truth = fraud[learned], fraud[judged]
    data = (
        f"simulated payments, {len(test):,} judged, {truth.mean():.2%} fraud; "
        f"learned from {len(train):,}"
    )
    amount = test["amount"].to_numpy()
    rows: list[Row] = []

    def tell(name: str, ours: np.ndarray, theirs: np.ndarray, of: str, seconds: float) -> None:
        for metric, score in (("AUC", roc_auc_score), ("AP", average_precision_score)):
            rows.append(
                {
                    "algorithm": _SLUG,
                    "data": data,
                    "metric": f"{metric}, {name}",
                    "ours": float(score(truth, ours)),
                    "reference": float(score(truth, theirs)),
                    "reference_name": of,
                    "baseline": float(score(truth, amount)),
                    "baseline_name": "the amount alone",
                    "seconds": seconds,
                }
            )

    boosted = HistGradientBoostingClassifier(random_state=0).fit(train, labels)
    by_trees = boosted.predict_proba(test)[:, 1]
    forest = IsolationForest(random_state=0).fit(train)
    start = time.perf_counter()
    points = _points(test)
    tell(
        "stated points (the default)",
        points,
        by_trees,
        "HistGradientBoostingClassifier of scikit-learn, which learned",
        time.perf_counter() - start,
    )
    for method, theirs, of in (
        (Method.GRADIENT_BOOSTING, by_trees, "HistGradientBoostingClassifier of scikit-learn"),
        (Method.LOGISTIC, by_trees, "HistGradientBoostingClassifier of scikit-learn"),
        (Method.ISOLATION_FOREST, -forest.score_samples(test), "IsolationForest of scikit-learn"),
    ):
        start = time.perf_counter()
        ours = studio.told(method, train, labels, test)
        tell(f"learned by {method.value}", ours, theirs, of, time.perf_counter() - start)
    return rows


def _points(test: pd.DataFrame) -> np.ndarray:
    """The default's score of each; what the simulation does not know is left out."""
    return np.array([_score(row) for row in test.itertuples()])


def _score(row: object) -> int:
    of = partial(getattr, row)
    usual = round(of("buyer_mean_30") * 100) if of("buyer_count_30") else 0
    payment = FraudPayment(
        amount_cents=round(of("amount") * 100),
        usual_amount_cents=usual or None,
        payments_last_hour=int(of("buyer_count_1h")),
        payments_last_day=int(of("buyer_count_1")),
        hour_of_day=int(of("hour")),
        payee_fraud_bp=round(of("shop_risk_30") * 10_000) if of("shop_count_30") else None,
    )
    return answer(Request(payment=payment), _nobody).score


def _nobody(model_id: str, _rows: object) -> Answers:
    raise LookupError(model_id)
