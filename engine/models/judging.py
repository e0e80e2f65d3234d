"""Numbers about the held-out rows, beside those of a dummy that knows nothing."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.evaluation.model import Metric
from engine.evaluation.service import EvaluationService
from engine.models.artifact import Artifact
from engine.models.design import Floats
from engine.models.model import Options
from engine.models.preparation import Prepared

Judged = tuple[tuple[Metric, ...], dict[str, Any]]


def judge(
    evaluation: EvaluationService,
    artifact: Artifact,
    prepared: Prepared,
    options: Options,
    outputs: Floats,
) -> Judged:
    """The metrics that fit the kind of model, and what else the card tells.

    Args:
        outputs: What the artifact says of the held-out rows.
    """
    assert artifact.threshold is not None  # noqa: S101 - two classes have one
    return _two_classes(evaluation, prepared, options, outputs[:, 1], artifact.threshold)


def widest_gap(ours: Floats, theirs: Floats) -> float:
    """How far our answers are from those of the fitted estimator itself, at most."""
    if ours.shape != theirs.shape:
        return float("inf")
    return float(np.abs(ours - theirs).max(initial=0.0))


def _two_classes(
    evaluation: EvaluationService,
    prepared: Prepared,
    options: Options,
    chances: Floats,
    threshold: float,
) -> Judged:
    told = evaluation.evaluate(
        {
            "success": True,
            "predictions": (chances >= threshold).astype(int).tolist(),
            "probabilities": chances.tolist(),
            "threshold": threshold,
        },
        [int(answer) for answer in prepared.truth],
        costs=options.costs,
        training_labels=[int(answer) for answer in prepared.answers],
    )
    more = {
        "confusion": told.confusion.model_dump(),
        "warnings": [each.model_dump(mode="json") for each in told.warnings],
    }
    return told.metrics, more
