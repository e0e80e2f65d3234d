"""A dataset to an artifact: prepared here, fitted in the box, judged here by what it will serve."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ValidationError

from engine.datasets.training import TrainingTable
from engine.errors import StudioError, Unavailable
from engine.evaluation.service import EvaluationService
from engine.execution.model import Envelope, Job, Limits, Outcome, Status
from engine.execution.service import ExecutionService
from engine.models import artifact, program
from engine.models.artifact import Artifact, Fitted, Unsound
from engine.models.interaction_plan import InteractionPlan
from engine.models.model import ModelKind, Wish
from engine.models.plan import Facts, Plan, Verdict
from engine.models.preparation import prepare
from engine.models.series_plan import SeriesPlan
from engine.models.tabular_plan import TabularPlan
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
        envelope: Of the fit, as the supervisor stated it.
        notes: What the program had to say.
    """

    artifact: Artifact
    facts: Facts
    verdict: Verdict
    envelope: Envelope
    notes: tuple[str, ...]


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
        plan = self._plan(wish, table, default_target)
        progress(0.5, "Fitting in the sandbox")
        job = Job(
            run_id=model_id,
            code=program.source(wish.algorithm),
            payload=plan.payload(),
            limits=self._limits,
            owner=owner,
            seed=wish.options.seed,
        )
        outcome = self._execution.run(job, cancel)
        if outcome.status is not Status.OK or outcome.result is None:
            raise _no_model(outcome)
        progress(0.9, "Judging by the held-out rows")
        fitted = artifact.read(outcome.result)
        made = _joined(plan, fitted)
        verdict = plan.judge(made, fitted)
        if not verdict.gap <= WIDEST_GAP:
            raise Unsound(
                "What came back does not answer as the fitted model does.",
                "Train it again; if it happens again, report it.",
            )
        return Trained(made, plan.facts, verdict, outcome.envelope, fitted.notes)

    def _plan(self, wish: Wish, table: TrainingTable, default_target: str | None) -> Plan:
        """The training that the wish asks for."""
        if wish.kind is ModelKind.FORECASTING:
            return SeriesPlan.of(wish, table, default_target)
        if wish.kind is ModelKind.RECOMMENDATION:
            return InteractionPlan.of(wish, table)
        return TabularPlan(wish, prepare(wish, table, default_target), self._evaluation)


def _joined(plan: Plan, fitted: Fitted) -> Artifact:
    try:
        return plan.artifact(fitted)
    except ValidationError:
        raise Unsound(
            "What the training gave back does not fit the table.",
            "Train it again; if it happens again, report it.",
        ) from None


def _no_model(outcome: Outcome) -> StudioError:
    if outcome.status is Status.UNAVAILABLE:
        return Unavailable(
            outcome.problem or "No sandbox works here.", outcome.remedy or "Run `make doctor`."
        )
    told = f": {outcome.error.type}: {outcome.error.message[:300]}" if outcome.error else ""
    return NotTrained(
        outcome.problem or f"The training ended without a model ({outcome.status}){told}.",
        outcome.remedy or "Use fewer rows or columns, or raise the limits of a run.",
    )
