"""Trains models, keeps them for a while, and answers for new rows."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import structlog

from engine.datasets.model import DatasetState, QualityReport
from engine.datasets.service import DatasetService
from engine.errors import Conflict, NotFound, StudioError, TooMany, Unavailable
from engine.jobs.model import Job, JobKind
from engine.jobs.service import JobService
from engine.models import batch, card, schema, wishes
from engine.models.artifact import Artifact
from engine.models.batch_files import BatchFiles
from engine.models.cleaning import Rows
from engine.models.model import Answers, Model, ModelState, Wish
from engine.models.predictor import Predictor
from engine.models.rows import of_csv
from engine.models.shelf import Shelf
from engine.models.store import ModelStore, Serving
from engine.models.training import Progress, Trained, Trainer
from engine.settings import Settings
from engine.storage.blobs import BlobStore
from engine.storage.database import Database
from engine.storage.paging import Mark

log = structlog.get_logger(__name__)
MOST_ROWS = 10_000
_SHORTEST_S = 4  # a training of a few hundred rows, from the queue to the card
_BYTES_PER_S = 300_000


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
        lasts = timedelta(days=settings.batch_days)
        self._batches = BatchFiles(settings.data_dir / "batches", lasts)

    def submit(self, wish: Wish, owner: str) -> Model:
        """Accept a training: a row, and a job that waits.

        Raises:
            NotFound: There is no such dataset.
            InvalidInput: The wish does not hold together.
            Conflict: The dataset is known to be no good for training; says why.
        """
        self.require_trainable(wish)
        model = self._store.add(wish, owner)
        self._jobs.submit(JobKind.TRAIN, model.id, owner=owner)
        log.info("training accepted", model_id=model.id, kind=wish.kind)
        return model

    def require_trainable(self, wish: Wish) -> None:
        """Refuse what :meth:`submit` would refuse."""
        self.require_sound(wish)
        dataset = self._datasets.get(wish.dataset_id)
        # What is not read yet is judged when it has been, by the worker.
        if dataset.state in {DatasetState.READY, DatasetState.FAILED}:
            self._require_usable(wish, dataset.target)

    def require_sound(self, wish: Wish) -> None:
        """Refuse a wish that does not hold together; names every fault."""
        wishes.require_sound(wish)

    def perform(
        self, model_id: str, progress: Progress, cancel: threading.Event | None = None
    ) -> None:
        """Carry out an accepted training; called by the worker door only.

        Raises:
            StudioError: It was refused or failed; the model's row says so too.
        """
        self.reopen(model_id)
        model = self._store.get(model_id)
        if model.state is ModelState.READY:
            return
        try:
            self._train(model, progress, cancel)
        except (TooMany, Unavailable):
            raise  # it is tried again
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

    def page(self, limit: int = 50, after: Mark | None = None) -> tuple[Model, ...]:
        """Some models, newest first, from a place in the list."""
        return self._store.page(limit, after)

    def estimate_s(self, model: Model) -> int:
        """About how long it will be until a model that waits is ready, in seconds."""
        job = self._jobs.latest(JobKind.TRAIN, model.id)
        ahead = self._jobs.ahead(job) if job is not None else 0
        size = self._datasets.get(model.dataset_id).size_bytes if model.dataset_id else 0
        return round(_SHORTEST_S * (1 + ahead) + size / _BYTES_PER_S)

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
        serving, predictor = self._serving(model_id)
        answers = predictor.answer(rows, with_reasons=with_reasons)
        return replace(answers, expires_at=serving.expires_at)

    def predict_csv(self, model_id: str, content: bytes, most: int = MOST_ROWS) -> Answers:
        """As :meth:`predict`, for the rows of a CSV file."""
        return self.predict(model_id, of_csv(content, most))

    def submit_batch(self, model_id: str, content: bytes, owner: str) -> Job:
        """Accept a large CSV file: it is kept, and a job that answers for its rows waits.

        Raises:
            Conflict: The model is not ready.
        """
        self._serving(model_id)
        job_id = uuid4().hex
        self._batches.put_rows(job_id, content)
        return self._jobs.submit(JobKind.PREDICT, model_id, owner=owner, job_id=job_id)

    def perform_batch(
        self, job: Job, progress: Progress, cancel: threading.Event | None = None
    ) -> str:
        """Answer for the rows of an accepted file; gives the id by which the answers are kept.

        Called by the worker door only; as :meth:`predict`, and ``Stopped`` when told to stop.
        """
        content = self._batches.rows(job.id)
        predictor = self._serving(job.subject_id)[1]
        self._batches.put_answers(job.id, batch.answer_file(predictor, content, progress, cancel))
        return job.id

    def batch_answers(self, model_id: str, job_id: str) -> tuple[bytes, datetime]:
        """The answered file of a batch, as CSV, and when it is removed, in UTC.

        Raises:
            NotFound: The model has no such batch, or its files were removed.
            Conflict: It is not done.
        """
        job = self._jobs.get(job_id)
        if job.kind is not JobKind.PREDICT or job.subject_id != model_id:
            raise NotFound("This model has no such batch.", "Look its job up in the list.")
        if job.result_ref is None:
            raise Conflict(
                job.problem or f"This batch is not done: it is {job.state}.",
                job.remedy or "Ask for it again in a moment.",
            )
        return self._batches.answers(job_id)

    def forget_batches(self) -> int:
        """Remove the files of batches whose time is over; says how many."""
        return self._batches.forget()

    def schema(self, model_id: str) -> dict[str, Any]:
        """What a row must look like, as a JSON Schema."""
        return schema.of(self._serving(model_id)[1].artifact)

    def _serving(self, model_id: str) -> tuple[Serving, Predictor]:
        serving = self._store.serving(model_id)
        if serving.state is not ModelState.READY or serving.artifact_sha256 is None:
            model = self._store.get(model_id)
            raise Conflict(
                f"This model is not ready: it is {model.state}.",
                model.remedy or "Ask for it again in a moment.",
            )
        return serving, self._shelf.take(serving.artifact_sha256)

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
        self._require_usable(wish, dataset.target)
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

    def _require_usable(self, wish: Wish, target: str | None) -> None:
        purpose = wishes.purpose(wish, target)
        self._datasets.require_usable(wish.dataset_id, purpose, wish.options.features)

    def _keep(self, model_id: str, made: Artifact, trained: Trained, told: card.Card) -> None:
        now = datetime.now(UTC)
        self._store.move(
            model_id,
            ModelState.READY,
            artifact_sha256=self._blobs.put(made.model_dump_json().encode()),
            recipe=made.recipe.model_dump(mode="json"),
            metrics={"metrics": [each.model_dump(mode="json") for each in trained.verdict.metrics]},
            card=told,
            ready_at=now,
            expires_at=now + self._lasts,
        )
        log.info("model trained", model_id=model_id)
