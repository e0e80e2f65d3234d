"""What each kind of job does: by name and id, through the services."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Final

from engine.assembly import Services
from engine.datasets.model import DatasetState
from engine.errors import StudioError
from engine.jobs.model import Job, JobKind, Stopped
from engine.runs.model import RunState
from engine.storage.retention import forget_old

# Does the work and returns what came of it, a hash or an id; raises Stopped when it was told to
# stop and did. One that returns has done its work, whatever it was told meanwhile.
Performer = Callable[[Services, Job, threading.Event], str | None]


def _sanitize(services: Services, job: Job, cancel: threading.Event) -> None:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    dataset = services.datasets.sanitize(job.subject_id, progress, cancel)
    if cancel.is_set() and dataset.state is DatasetState.RECEIVED:
        raise Stopped
    if dataset.problem:
        raise StudioError(dataset.problem, dataset.remedy or "")


def _profile(services: Services, job: Job, _cancel: threading.Event) -> None:
    services.jobs.report(job.id, 0.1, "Profiling in a process of its own")
    services.datasets.make_profile(job.subject_id, is_full=bool(job.options.get("is_full")))


def _effect(services: Services, job: Job, _cancel: threading.Event) -> None:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    services.datasets.effects.measure(job.subject_id, progress)


def _run(services: Services, job: Job, cancel: threading.Event) -> None:
    services.jobs.report(job.id, 0.1, "Running in the sandbox")
    services.runs.perform(job.subject_id, cancel)
    if services.runs.get(job.subject_id).state is RunState.CANCELLED:
        raise Stopped


def _clean_up(services: Services, job: Job, _cancel: threading.Event) -> None:
    removed = forget_old(services.database)
    removed["models"] = services.models.expire()
    removed["files of batches"] = services.models.forget_batches()
    removed["unfinished files"] = services.blobs.forget_unfinished()
    told = ", ".join(f"{count} {what}" for what, count in removed.items() if count)
    services.jobs.report(job.id, 0.9, f"Removed {told}" if told else "There was nothing to remove")


def _train(services: Services, job: Job, cancel: threading.Event) -> None:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    try:
        services.models.perform(job.subject_id, progress, cancel)
    except StudioError:
        if cancel.is_set():
            raise Stopped from None
        raise


def _predict(services: Services, job: Job, cancel: threading.Event) -> str:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    return services.models.perform_batch(job, progress, cancel)


def _verify(services: Services, job: Job, cancel: threading.Event) -> str:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    return services.contracts.perform(job, progress, cancel)


PERFORMERS: Final[Mapping[JobKind, Performer]] = {
    JobKind.SANITIZE: _sanitize,
    JobKind.PROFILE: _profile,
    JobKind.EFFECT: _effect,
    JobKind.RUN: _run,
    JobKind.TRAIN: _train,
    JobKind.PREDICT: _predict,
    JobKind.VERIFY: _verify,
    JobKind.CLEAN_UP: _clean_up,
}
