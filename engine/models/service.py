"""Trains models, keeps them for a while, and answers for new rows."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import structlog

from engine.datasets.model import DatasetState, QualityReport
from engine.datasets.service import DatasetService
from engine.errors import Conflict, InvalidInput, StudioError
from engine.jobs.model import JobKind
from engine.jobs.service import JobService
from engine.models import card
from engine.models.artifact import Artifact
from engine.models.model import ALGORITHMS, MOST_NAME, Answers, Model, ModelState, Wish
from engine.models.predictor import Predictor, Rows
from engine.models.shelf import Shelf
from engine.models.store import ModelStore
from engine.models.training import Progress, Trained, Trainer
from engine.settings import Settings
from engine.storage.blobs import BlobStore
from engine.storage.database import Database

log = structlog.get_logger(__name__)
MOST_PAGE = 200


class ModelService:
    """Everything that a door may ask about models.

    Args:
        settings: How long a model is kept.
        database: The rows.
        blobs: Artifacts by hash.
        datasets: Gives rows, and refuses what is not usable.
        jobs: Where accepted work waits.
        trainer: Fits in the sandbox.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        blobs: BlobStore,
        datasets: DatasetService,
        jobs: JobService,
        *,
        trainer: Trainer,
    ) -> None:
        self._lasts = timedelta(days=settings.model_days)
        self._store = ModelStore(database)
        self._blobs = blobs
        self._datasets = datasets
        self._trainer = trainer
        self._jobs = jobs
        self._shelf = Shelf(blobs)

    def submit(self, wish: Wish, owner: str) -> Model:
        """Accept a training: a row, and a job that waits.

        Raises:
            NotFound: There is no such dataset.
            InvalidInput: The wish does not hold together.
            Conflict: The dataset is known to be no good for training; says why.
        """
        _require_sound(wish)
        dataset = self._datasets.get(wish.dataset_id)
        # What is not read yet is judged when it has been, by the worker.
        if dataset.state in {DatasetState.READY, DatasetState.FAILED}:
            self._datasets.require_usable(dataset.id)
        model = self._store.add(wish, owner)
        self._jobs.submit(JobKind.TRAIN, model.id, owner=owner)
        log.info("training accepted", model_id=model.id, kind=wish.kind)
        return model

    def perform(
        self, model_id: str, progress: Progress, cancel: threading.Event | None = None
    ) -> None:
        """Carry out an accepted training; called by the worker door only.

        Raises:
            StudioError: It was refused or failed; the model's row says so too.
        """
        self.reopen(model_id)
        model = self._store.get(model_id)
        if model.state.is_final:
            return
        try:
            self._train(model, progress, cancel)
        except StudioError as refusal:
            self.abandon(model_id, refusal.problem, refusal.remedy)
            raise

    def get(self, model_id: str) -> Model:
        """The model as it stands; NotFound when there is none."""
        return self._store.get(model_id)

    def report(self, model: Model) -> QualityReport | None:
        """The quality report of the model's data; None while there is none."""
        try:
            return self._datasets.report(model.dataset_id) if model.dataset_id else None
        except StudioError:
            return None

    def list(
        self, after: str | None = None, limit: int = 50
    ) -> tuple[tuple[Model, ...], str | None]:
        """A page of models, newest first, and the cursor of the next one."""
        return self._store.page(after, min(max(limit, 1), MOST_PAGE))

    def delete(self, model_id: str) -> None:
        """Forget a model; one that is being trained is cancelled first."""
        self._store.get(model_id)
        job = self._jobs.latest(JobKind.TRAIN, model_id)
        if job is not None:
            self._jobs.cancel(job.id)
        self._store.delete(model_id)

    def pin(self, model_id: str, *, is_pinned: bool) -> Model:
        """Keep a model for ever, or let it expire as long after now as a new one."""
        model = self._store.get(model_id)
        lasts = None if is_pinned or model.ready_at is None else datetime.now(UTC) + self._lasts
        self._store.pin(model_id, is_pinned=is_pinned, expires_at=lasts)
        return self._store.get(model_id)

    def predict(self, model_id: str, rows: Rows, *, with_reasons: bool = True) -> Answers:
        """Answers for rows, in their order.

        Raises:
            Conflict: The model is not ready.
            InvalidInput: The rows do not fit its schema.
        """
        return self.predictor(model_id).answer(rows, with_reasons=with_reasons)

    def predictor(self, model_id: str) -> Predictor:
        """The model, warm."""
        model = self._store.get(model_id)
        if model.state is not ModelState.READY or model.artifact_sha256 is None:
            raise Conflict(
                f"This model is not ready: it is {model.state}.",
                model.remedy or "Ask for it again in a moment.",
            )
        return self._shelf.take(model.artifact_sha256)

    def expire(self) -> int:
        """Remove models whose time is over and that nobody pinned; says how many."""
        now = datetime.now(UTC)
        return sum(self._store.forget_expired(each, now) for each in self._store.expired(now))

    def abandon(self, model_id: str, problem: str, remedy: str) -> None:
        """Mark a training that came to nothing."""
        self._store.move(model_id, ModelState.FAILED, problem=problem, remedy=remedy)

    def reopen(self, model_id: str) -> None:
        """Let a training that came to nothing wait again; nothing happens to any other."""
        self._store.reopen(model_id)

    def _train(self, model: Model, progress: Progress, cancel: threading.Event | None) -> None:
        wish = Wish(
            kind=model.kind,
            name=model.name,
            dataset_id=model.dataset_id or "",
            options=model.options,
        )
        dataset = self._datasets.get(wish.dataset_id)
        if dataset.state is not DatasetState.READY:
            self._store.move(model.id, ModelState.SANITIZING)
            dataset = self._datasets.sanitize(
                wish.dataset_id, lambda share, words: progress(0.4 * share, words), cancel
            )
        if cancel is not None and cancel.is_set():
            raise Conflict("This training was cancelled.", "Start it again.")
        self._datasets.require_usable(wish.dataset_id)
        self._store.move(model.id, ModelState.TRAINING)
        trained = self._trainer.train(
            model.id,
            wish,
            self._datasets.training.table(wish.dataset_id),
            dataset.target,
            owner=model.owner,
            progress=progress,
            cancel=cancel,
        )
        told = card.write(wish, dataset, self._datasets.report(wish.dataset_id), trained)
        self._keep(model.id, trained.artifact, trained, told)

    def _keep(self, model_id: str, made: Artifact, trained: Trained, told: card.Card) -> None:
        now = datetime.now(UTC)
        self._store.move(
            model_id,
            ModelState.READY,
            artifact_sha256=self._blobs.put(made.model_dump_json().encode()),
            recipe=made.recipe.model_dump(mode="json"),
            metrics={"metrics": [each.model_dump(mode="json") for each in trained.metrics]},
            card=told,
            ready_at=now,
            expires_at=now + self._lasts,
        )
        log.info("model trained", model_id=model_id)


def _require_sound(wish: Wish) -> None:
    faults = []
    if not wish.name.strip() or len(wish.name) > MOST_NAME or not wish.name.isprintable():
        faults.append(f"the name must have 1 to {MOST_NAME} printable characters")
    if wish.algorithm not in ALGORITHMS[wish.kind]:
        known = ", ".join(ALGORITHMS[wish.kind])
        faults.append(f"a {wish.kind} is trained by one of: {known}")
    if faults:
        raise InvalidInput(
            f"The model cannot be trained: {'; '.join(faults)}.", "Correct this, and try again."
        )
