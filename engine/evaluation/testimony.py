"""What a run tells of its own training: shown as told, never counted as proof."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from engine.evaluation.model import FoldScore

MAX_REMARKS = 20
MAX_REMARK = 400
MAX_FOLDS = 1_000
SCORES = {
    "roc_auc": "ROC AUC",
    "average_precision": "Average precision",
    "brier": "Brier score",
    "log_loss": "Log loss",
    "baseline_log_loss": "Log loss of the dummy",
}


def remarks(result: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts in `notes`, and the levels that training never saw."""
    notes = result.get("notes")
    told = [note for note in notes if isinstance(note, str)] if isinstance(notes, list) else []
    unseen = result.get("unseen")
    told += [
        f"Training never saw {entry['column']} = {entry['level']}."
        for entry in (unseen if isinstance(unseen, list) else [])
        if isinstance(entry, Mapping) and {"column", "level"} <= set(entry)
    ]
    if result.get("is_converged") is False:
        told.insert(0, "The solver stopped before it converged; raise its number of steps.")
    return tuple(text[:MAX_REMARK] for text in told[:MAX_REMARKS])


def fold_scores(result: Mapping[str, Any]) -> tuple[FoldScore, ...]:
    """The known scores in `cross_validation` that are numbers."""
    told = result.get("cross_validation")
    if not isinstance(told, Mapping):
        return ()
    folds = told.get("folds")
    if not isinstance(folds, int) or not 0 < folds <= MAX_FOLDS:
        return ()
    found = []
    for key, label in SCORES.items():
        score = told.get(key)
        mean, spread = (_number(score, part) for part in ("mean", "std"))
        if mean is not None and spread is not None:
            found.append(FoldScore(label=label, mean=mean, spread=spread, folds=folds))
    return tuple(found)


def _number(score: object, part: str) -> float | None:
    value = score.get(part) if isinstance(score, Mapping) else None
    if type(value) is not float or not math.isfinite(value):
        return None
    return value
