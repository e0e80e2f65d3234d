"""A dataset to an artifact: prepared here, fitted in the box, judged here by what it will serve."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.datasets.training import TrainingTable
from engine.errors import StudioError
from engine.evaluation.model import Costs, Metric
from engine.evaluation.service import EvaluationService
from engine.execution.model import Envelope, Job, Limits, Status
from engine.execution.service import ExecutionService
from engine.models import artifact, judging, program
from engine.models.artifact import Artifact, Fitted, Unsound
from engine.models.model import Wish
from engine.models.predictor import Predictor
from engine.models.preparation import Prepared, prepare
from engine.settings import Settings

WIDEST_GAP = 1e-9
MOST_BYTES = 48 * 1024 * 1024
Progress = Callable[[float, str], None]


class NotTrained(StudioError):
    """The box gave no model."""

    status = 409


@dataclass(frozen=True, eq=False)
class Trained:
    """What came of a training.

    Attributes:
        more: Beside the metrics: counts and warnings of the evaluation.
        envelope: Of the fit, as the supervisor stated it.
        gap: How far our answers are from the estimator's own on the held-out rows, at most.
    """

    artifact: Artifact
    prepared: Prepared
    metrics: tuple[Metric, ...]
    more: dict[str, Any]
    envelope: Envelope
    notes: tuple[str, ...]
    gap: float


class Trainer:
    """Fits models in the sandbox.

    Args:
        execution: The sandbox.
        evaluation: Numbers about answers.
        settings: What one fit may use: as much as a run, and a larger answer.
    """

    def __init__(
        self, execution: ExecutionService, evaluation: EvaluationService, settings: Settings
    ) -> None:
        self._execution = execution
        self._evaluation = evaluation
        bounds = Limits.from_settings(settings)
        self._limits = bounds.model_copy(update={"result_bytes": MOST_BYTES})

    def train(
        self,
        model_id: str,
        wish: Wish,
        table: TrainingTable,
        default_target: str | None,
        *,
        owner: str,
        progress: Progress,
        cancel: threading.Event | None,
    ) -> Trained:
        """Split, clean, fit, judge.

        Raises:
            InvalidInput: The table does not give what the wish needs.
            NotTrained: The fit ended without a model.
            Unsound: What came back is no model, or does not answer as the fitted one does.
        """
        progress(0.4, "Splitting and cleaning the rows")
        prepared = prepare(wish, table, default_target)
        progress(0.5, "Fitting in the sandbox")
        job = Job(
            run_id=model_id,
            code=program.source(wish.algorithm),
            payload=prepared.payload(wish.options.seed),
            limits=self._limits,
            owner=owner,
            seed=wish.options.seed,
        )
        outcome = self._execution.run(job, cancel)
        if outcome.status is not Status.OK or outcome.result is None:
            raise NotTrained(
                outcome.problem or f"The training ended without a model ({outcome.status}).",
                outcome.remedy or "Use fewer rows or columns, or raise the limits of a run.",
            )
        progress(0.9, "Judging by the held-out rows")
        fitted = artifact.read(outcome.result)
        made = _artifact(wish, prepared, fitted)
        rows = [list(row) for row in zip(*prepared.test, strict=True)]
        ours = Predictor(made, "").outputs(rows)
        gap = judging.widest_gap(ours, np.array(fitted.answers))
        if not gap <= WIDEST_GAP:
            raise Unsound(
                "What came back does not answer as the fitted model does.",
                "Train it again; if it happens again, report it.",
            )
        metrics, more = judging.judge(self._evaluation, made, prepared, wish.options, ours)
        return Trained(made, prepared, metrics, more, outcome.envelope, fitted.notes, gap)


def _artifact(wish: Wish, prepared: Prepared, fitted: Fitted) -> Artifact:
    is_binary = len(prepared.classes) == 2
    return Artifact(
        kind=wish.kind,
        algorithm=wish.algorithm,
        target=prepared.target,
        features=prepared.features,
        recipe=prepared.recipe,
        estimator=fitted.estimator,
        classes=prepared.classes,
        positive=prepared.classes[1] if is_binary else None,
        threshold=_threshold(wish) if is_binary else None,
    )


def _threshold(wish: Wish) -> float:
    """As named, or the best one for right probabilities at these costs."""
    if wish.options.threshold is not None:
        return wish.options.threshold
    fair = (wish.options.costs or Costs()).fair_threshold
    return min(max(fair, 1e-6), 1 - 1e-6)
