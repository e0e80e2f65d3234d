"""Jobs over HTTP: listed, looked at, cancelled, tried again; and what they noted."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from engine.assembly import Services
from engine.errors import NotFound
from engine.gateway.caller import Parts, Reader, Writer
from engine.gateway.paging import Page
from engine.gateway.repeatable import Repeatable
from engine.jobs.model import Job, JobFilter, JobKind, JobState
from engine.keys.model import Principal, Scope
from engine.storage.paging import Mark

router = APIRouter(prefix="/v1/jobs", tags=["jobs"], route_class=Repeatable)
JobId = Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="The id of a job.")]


class ShownJob(BaseModel):
    """A unit of background work, as it stands."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    kind: JobKind
    subject_id: str = Field(description="The dataset, run, model or algorithm that it is about.")
    state: JobState
    progress: float = Field(ge=0, le=1)
    message: str = Field(description="What is being done, in words.")
    problem: str | None = Field(description="Why it failed, or why its last attempt did.")
    remedy: str | None
    attempts: int = Field(description="How often it was begun.")
    result_ref: str | None = Field(description="What came of it: a hash or an id, by kind.")
    created_at: datetime
    available_at: datetime | None = Field(description="It waits until then before a new attempt.")
    started_at: datetime | None
    finished_at: datetime | None

    @classmethod
    def of(cls, job: Job) -> Self:
        """What is shown of it."""
        return cls.model_validate(job)


class JobPage(Page[ShownJob]):
    """Some of the jobs, newest first."""


class JobQuery(BaseModel):
    """Which jobs are wanted."""

    model_config = ConfigDict(extra="forbid")

    kind: JobKind | None = None
    state: JobState | None = None
    subject_id: str | None = Field(default=None, pattern="^[0-9a-z]{1,32}$")
    limit: int = Field(default=50, ge=1, le=200)
    cursor: str | None = Field(default=None, max_length=200)


class JobLog(BaseModel):
    """What was noted of a job, oldest first; of a long log the newest lines."""

    lines: list[str] = Field(examples=[["2026-01-01T12:00:00.000Z Started"]])


@router.get("")
def list_jobs(services: Parts, caller: Reader, asked: Annotated[JobQuery, Query()]) -> JobPage:
    """One's own jobs, newest first; with the scope admin everybody's."""
    owner = None if caller.may(Scope.ADMIN) else caller.id
    wanted = JobFilter(owner=owner, kind=asked.kind, state=asked.state, subject_id=asked.subject_id)

    def ask(limit: int, after: Mark | None) -> list[ShownJob]:
        return [ShownJob.of(job) for job in services.jobs.page(limit, after, wanted)]

    return JobPage.of(ask, asked.limit, asked.cursor)


@router.get("/{job_id}")
def get_job(job_id: JobId, services: Parts, caller: Reader) -> ShownJob:
    """How a job stands."""
    return ShownJob.of(_own(services, caller, job_id))


@router.get("/{job_id}/log")
def get_log(job_id: JobId, services: Parts, caller: Reader) -> JobLog:
    """What was noted of a job."""
    return JobLog(lines=services.jobs.log(_own(services, caller, job_id).id).splitlines())


@router.post("/{job_id}/cancel")
def cancel(job_id: JobId, services: Parts, caller: Writer) -> ShownJob:
    """Ask for the end of a job: at once when it waits, within moments when it runs."""
    return ShownJob.of(services.control.cancel(_own(services, caller, job_id).id))


@router.post("/{job_id}/retry", status_code=202)
def retry(job_id: JobId, services: Parts, caller: Writer) -> ShownJob:
    """Queue a failed job anew, under the same id."""
    return ShownJob.of(services.control.retry(_own(services, caller, job_id).id))


def _own(services: Services, caller: Principal, job_id: str) -> Job:
    """The job, if the caller may see it: another's is not told from one that never was."""
    job = services.jobs.get(job_id)
    if job.owner != caller.id and not caller.may(Scope.ADMIN):
        raise NotFound("There is no job with this id.", "Look it up in the list of jobs.")
    return job
