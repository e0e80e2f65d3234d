"""What a first fit looks up and keeps, done before boxes are copied instead of in each of them."""

from __future__ import annotations

import gc
import importlib
import warnings
from typing import Any

ROWS = [[0.0, 1.0], [1.0, 0.5], [2.0, 0.0], [3.0, 1.5]]
LABELS = [0, 1, 0, 1]


def rehearse() -> None:
    """Scale, fit and predict four rows; with one thread, as here, no pool of them is left."""
    scaler = _module("preprocessing").StandardScaler()
    steps = scaler, _module("linear_model").LogisticRegression()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _module("pipeline").make_pipeline(*steps).fit(ROWS, LABELS).predict_proba(ROWS)
    gc.freeze()


def _module(name: str) -> Any:
    return importlib.import_module(f"sklearn.{name}")
