"""What jobs are about, and who asked for them, by name; and the way to the page that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components import frame
from components.services import services
from components.session import studio

if TYPE_CHECKING:
    from engine.jobs.model import Job

_NOUNS: Final = {
    "sanitize": "dataset",
    "profile": "dataset",
    "effect": "dataset",
    "run": "run",
    "train": "model",
    "predict": "model",
}


@dataclass(frozen=True)
class Subjects:
    """Names by id; every one of them may be a person's text.

    Attributes:
        names: Of datasets, runs and models.
        keys: Of the programs that asked.
    """

    names: Mapping[str, str]
    keys: Mapping[str, str]

    def of(self, job: Job) -> str:
        """The name of what the job is about."""
        if job.kind.value not in _NOUNS:
            return "the studio"
        return self.names.get(job.subject_id, "deleted")

    def may_open(self, job: Job) -> bool:
        """Whether there is a page that shows what the job is about."""
        return job.kind.value in _NOUNS and job.subject_id in self.names

    def asker(self, job: Job) -> str:
        """Who asked for it."""
        if job.owner == "studio" and job.kind.value not in _NOUNS:
            return "the studio itself, by its calendar"
        if job.owner in self.keys:
            return f"the key {self.keys[job.owner]}"
        return "a person in the studio"


def read() -> Subjects:
    """The names as they are now."""
    engine = services()
    datasets = {each.id: each.name for each in engine.datasets.list(limit=500)}
    runs = {each.id: each.algorithm_name for each in engine.runs.list()}
    models = {each.id: each.name for each in engine.models.page(200)}
    return Subjects(datasets | runs | models, {each.id: each.name for each in engine.keys.list()})


def noun(job: Job) -> str:
    """``dataset``, ``run``, ``model``."""
    return _NOUNS.get(job.kind.value, "")


def go(job: Job) -> None:
    """Open the page that shows what the job is about."""
    if noun(job) == "run":
        studio().run_id = job.subject_id
        frame.go(frame.TEST)
    if noun(job) == "model":
        studio().model_id = job.subject_id
        frame.go(frame.MODELS)
    studio().dataset_id = job.subject_id
    frame.go(frame.DATA)
