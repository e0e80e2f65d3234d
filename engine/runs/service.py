"""Accepts runs, performs them in the sandbox, and keeps what came of them."""

from __future__ import annotations

import json
import threading
from typing import Any

import structlog
from pydantic import ValidationError

from engine.algorithms.model import Algorithm
from engine.algorithms.service import AlgorithmService
from engine.builder.model import LogisticSpec
from engine.builder.service import BuilderService
from engine.datasets.service import DatasetService
from engine.errors import Conflict, InvalidInput, StudioError
from engine.evaluation.model import Costs, Evaluation
from engine.evaluation.service import EvaluationService
from engine.execution.model import Job as BoxJob
from engine.execution.model import Limits, Outcome
from engine.execution.service import ExecutionService
from engine.jobs.model import JobKind
from engine.jobs.service import JobService
from engine.runs import endings
from engine.runs.live import LiveRecord
from engine.runs.model import Run, RunError, RunFilter, RunState
from engine.runs.store import RunStore
from engine.storage.blobs import BlobStore

log = structlog.get_logger(__name__)


class RunService:
    """One execution of one revision on one payload, from acceptance to evaluation.

    Args:
        store: The rows.
        blobs: Payloads, held-out labels and results by hash.
        algorithms: Checks code and keeps revisions.
        builder: Splits a dataset by a spec.
        datasets: Gives cleaned tables, and refuses what is not usable.
        execution: The sandbox.
        evaluation: Numbers about predictions.
        jobs: Where accepted work waits.
        limits: What one run may use.
    """

    def __init__(
        self,
        *,
        store: RunStore,
        blobs: BlobStore,
        algorithms: AlgorithmService,
        builder: BuilderService,
        datasets: DatasetService,
        execution: ExecutionService,
        evaluation: EvaluationService,
        jobs: JobService,
        limits: Limits,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._algorithms = algorithms
        self._builder = builder
        self._datasets = datasets
        self._execution = execution
        self._evaluation = evaluation
        self._jobs = jobs
        self._limits = limits

    def start(
        self,
        algorithm_id: str,
        code: str,
        spec: LogisticSpec | None = None,
        *,
        test_data: dict[str, Any] | None = None,
        labels: list[int] | None = None,
        author: str = "studio",
    ) -> Run:
        """Accept a run of ``code``: commit it if it changed, fix its payload, queue it.

        Args:
            spec: What the form says; without ``test_data`` it decides the split.
            test_data: What ``execute`` gets; None takes the algorithm's dataset, split by spec.
            labels: Held-out labels (0 or 1) for ``test_data``; they never enter the box.

        Raises:
            Conflict: There is nothing to run on, or the dataset may not be trained on.
            InvalidInput: The spec does not fit the dataset, or the labels do not fit.
        """
        algorithm = self._algorithms.get(algorithm_id)
        if test_data is None:
            test_data, labels = self.test_data(algorithm, spec)
        payload = _dump(test_data)
        revision = self._algorithms.commit(
            algorithm_id,
            code,
            spec.model_dump(mode="json") if spec else None,
            message="Run",
            author=author,
        )
        return self._accept(algorithm, revision.id, payload, labels, author)

    def start_revision(
        self,
        revision_id: str,
        *,
        test_data: dict[str, Any] | None = None,
        labels: list[int] | None = None,
        author: str,
    ) -> Run:
        """Accept a run of a revision as it stands; otherwise as :meth:`start`."""
        revision = self._algorithms.revision(revision_id)
        algorithm = self._algorithms.get(revision.algorithm_id)
        if test_data is None:
            test_data, labels = self.test_data(algorithm, _spec_of(revision.spec))
        return self._accept(algorithm, revision_id, _dump(test_data), labels, author)

    def _accept(
        self,
        algorithm: Algorithm,
        revision_id: str,
        payload: bytes,
        labels: list[int] | None,
        author: str,
    ) -> Run:
        run_id = self._store.add(
            algorithm.id,
            revision_id,
            algorithm.dataset_id,
            self._blobs.put(payload),
            self._blobs.put(_dump(labels)) if labels is not None else None,
        )
        check = self._algorithms.check(self._algorithms.code(revision_id))
        if check.safe:
            self._jobs.submit(JobKind.RUN, run_id, owner=author)
        else:
            self._store.finish(run_id, RunState.FAILED, error=endings.refusal(check))
        log.info("run accepted", run_id=run_id, is_safe=check.safe)
        return self._store.get(run_id)

    def test_data(
        self, algorithm: Algorithm, spec: LogisticSpec | None
    ) -> tuple[dict[str, Any], list[int]]:
        """The payload and the held-out labels that the algorithm's dataset gives by this spec."""
        if algorithm.dataset_id is None or spec is None:
            raise Conflict(
                "There is no test data to run on.",
                "Choose a dataset on the Build page, or enter test data on the Test page.",
            )
        self._datasets.require_usable(algorithm.dataset_id)
        split = self._builder.payload(spec, self._datasets.table(algorithm.dataset_id))
        return split.payload, list(split.test_labels)

    def perform(self, run_id: str, cancel: threading.Event | None = None) -> None:
        """Execute an accepted run and write its end; called by the worker door only."""
        if not self._store.start(run_id):
            return
        run = self._store.get(run_id)
        outcome = self._execution.run(
            BoxJob(
                run_id=run_id,
                code=self._algorithms.code(run.revision_id),
                payload=json.loads(self._blobs.get(run.payload_sha256)),
                limits=self._limits,
                owner=self._algorithms.revision(run.revision_id).author,
            ),
            cancel,
            LiveRecord(self._store, run_id).hear,
        )
        evaluation, note = self._evaluate(run, outcome)
        self._store.finish(
            run_id,
            endings.state(outcome.status),
            envelope=outcome.envelope,
            evaluation=evaluation,
            error=endings.error(outcome),
            result_sha256=self._keep(outcome.result),
            log=outcome.output,
            note=note,
        )
        log.info("run finished", run_id=run_id, status=outcome.status)

    def get(self, run_id: str) -> Run:
        """The run as it stands; NotFound when there is none."""
        return self._store.get(run_id)

    def ahead(self, run_id: str) -> int:
        """How many pieces of work wait before a run that waits."""
        job = self._jobs.latest(JobKind.RUN, run_id)
        return self._jobs.ahead(job) if job else 0

    def list(self, wanted: RunFilter | None = None) -> tuple[Run, ...]:
        """The runs that pass the filter, newest first."""
        return self._store.list(wanted or RunFilter())

    def cancel(self, run_id: str) -> None:
        """Ask for the end of a run that is waiting or running; a finished one stays as it is."""
        job = self._jobs.latest(JobKind.RUN, run_id)
        if job is None or not self._jobs.cancel(job.id):
            return
        if self._store.get(run_id).state is RunState.QUEUED:
            self._store.finish(run_id, RunState.CANCELLED)

    def interrupt(self, run_id: str) -> None:
        """Mark a run whose worker died under it."""
        self._store.finish(
            run_id,
            RunState.INTERRUPTED,
            error=RunError(
                problem="The studio stopped while this run was under way.",
                remedy="Run it again; its code and its test data are kept.",
            ),
        )

    def abandon(self, run_id: str, problem: str, remedy: str) -> None:
        """Mark a run that could not be carried out for a reason of ours."""
        self._store.finish(run_id, RunState.FAILED, error=RunError(problem=problem, remedy=remedy))

    def result(self, run_id: str) -> dict[str, Any] | None:
        """What ``execute`` returned: hostile data; None when there is no result."""
        digest = self._store.get(run_id).result_sha256
        return json.loads(self._blobs.get(digest)) if digest else None

    def payload(self, run_id: str) -> dict[str, Any]:
        """What ``execute`` got."""
        return dict(json.loads(self._blobs.get(self._store.get(run_id).payload_sha256)))

    def labels(self, run_id: str) -> tuple[int, ...] | None:
        """The held-out labels of the run's test rows, if there are any."""
        digest = self._store.get(run_id).labels_sha256
        return tuple(json.loads(self._blobs.get(digest))) if digest else None

    def _evaluate(self, run: Run, outcome: Outcome) -> tuple[Evaluation | None, str]:
        if outcome.result is None:
            return None, ""
        labels = self.labels(run.id)
        if labels is None:
            return None, "No held-out labels came with this test data, so nothing can be scored."
        spec = self._spec(run)
        try:
            evaluation = self._evaluation.evaluate(
                outcome.result,
                labels,
                costs=_costs(spec),
                training_labels=_training_labels(self.payload(run.id), spec),
            )
        except StudioError as refusal:
            return None, f"{refusal.problem} {refusal.remedy}"
        return evaluation, ""

    def _spec(self, run: Run) -> LogisticSpec | None:
        """What the form said of the run's code, or last said before the code became custom."""
        revision = self._algorithms.revision(run.revision_id)
        return _spec_of(revision.spec or self._algorithms.get(run.algorithm_id).draft_spec)

    def _keep(self, result: dict[str, Any] | None) -> str | None:
        return self._blobs.put(_dump(result)) if result is not None else None


def _dump(value: object) -> bytes:
    try:
        return json.dumps(value, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError) as fault:
        raise InvalidInput(
            f"The test data is not plain JSON: {fault}.",
            "Use numbers, texts, lists and null; write null for a missing value.",
        ) from None


def _spec_of(values: dict[str, Any] | None) -> LogisticSpec | None:
    try:
        return LogisticSpec.model_validate(values) if values else None
    except ValidationError:
        # Kept by an older studio: without it the costs are equal and the dummy knows less.
        return None


def _costs(spec: LogisticSpec | None) -> Costs | None:
    if spec is None or spec.cost_false_positive is None or spec.cost_false_negative is None:
        return None
    return Costs(false_positive=spec.cost_false_positive, false_negative=spec.cost_false_negative)


def _training_labels(payload: dict[str, Any], spec: LogisticSpec | None) -> list[int] | None:
    """What the dummy learns from: 1 for the positive class, as the generated code counts it."""
    labels = payload.get("labels")
    if spec is None or not isinstance(labels, list) or not labels:
        return None
    return [int(str(label) == spec.positive) for label in labels]
