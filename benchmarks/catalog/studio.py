"""The studio's own training programs, run in this process on frames: no box, the same text."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from engine.models import program
from engine.models.model import Method

Floats = NDArray[np.float64]


def told(
    method: Method, train: pd.DataFrame, labels: Any, test: pd.DataFrame, seed: int = 0
) -> Floats:
    """What the fitted model says of other rows: the second class's probability, or the score.

    Args:
        method: How it is fitted.
        train: Rows to learn from; columns of numbers, the others are categories.
        labels: One for each of them: 0 or 1. Not looked at where nothing is told.
        test: Rows to answer for, of the same columns.
        seed: Of whatever draws.
    """
    kinds = [
        "numeric" if pd.api.types.is_numeric_dtype(train[name]) else "categorical"
        for name in train.columns
    ]
    payload = {
        "kinds": kinds,
        "train": _columns(train, kinds),
        "test": _columns(test, kinds),
        "labels": [int(label) for label in labels],
        "is_number": False,
        "directions": [0] * len(kinds),
        "clusters": 0,
        "seed": seed,
    }
    names: dict[str, Any] = {}
    exec(compile(program.source(method), "program", "exec"), names)  # noqa: S102 - our own text
    answers = np.array(names["execute"](payload)["answers"])
    told: Floats = answers[:, -1]
    return told


def _columns(frame: pd.DataFrame, kinds: list[str]) -> list[list[Any]]:
    return [
        [None if pd.isna(cell) else _cell(cell, kind) for cell in frame[name]]
        for name, kind in zip(frame.columns, kinds, strict=True)
    ]


def _cell(cell: Any, kind: str) -> float | str:
    return float(cell) if kind == "numeric" else str(cell)
