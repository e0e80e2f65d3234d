"""What each kind of job does: by name and id, through the services."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Final

from engine.assembly import Services
from engine.errors import StudioError
from engine.jobs.model import Job, JobKind

Performer = Callable[[Services, Job, threading.Event], None]


def _sanitize(services: Services, job: Job, cancel: threading.Event) -> None:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    dataset = services.datasets.sanitize(job.subject_id, progress, cancel)
    if dataset.problem and not cancel.is_set():
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


def _train(services: Services, job: Job, cancel: threading.Event) -> None:
    def progress(share: float, message: str) -> None:
        services.jobs.report(job.id, share, message)

    services.models.perform(job.subject_id, progress, cancel)


PERFORMERS: Final[Mapping[JobKind, Performer]] = {
    JobKind.SANITIZE: _sanitize,
    JobKind.PROFILE: _profile,
    JobKind.EFFECT: _effect,
    JobKind.RUN: _run,
    JobKind.TRAIN: _train,
}
