"""Job control: how a job ends, for its row and for what it was about."""

from __future__ import annotations

import structlog

from engine.errors import Conflict, NotFound
from engine.jobs.model import Job, JobKind, JobState
from engine.jobs.service import JobService
from engine.models.service import ModelService
from engine.runs.model import RunState
from engine.runs.service import RunService

log = structlog.get_logger(__name__)

_WORKER_DIED = "The process that did this work ended in the middle of it."
_STOPPED = "The studio was stopped while this was under way."
_AGAIN = "Start it again."
_CANCELLED = ("This was cancelled.", _AGAIN)


class JobControl:
    """Ends jobs together with the rows that they are about.

    Args:
        jobs: The rows of work.
        runs: Runs, which have states of their own.
        models: As runs.
    """

    def __init__(self, jobs: JobService, runs: RunService, models: ModelService) -> None:
        self._jobs = jobs
        self._runs = runs
        self._models = models

    def cancel(self, job_id: str) -> Job:
        """Ask for the end of a job: at once when it waits, by its worker when it runs.

        Raises:
            Conflict: It is over.
        """
        job = self._jobs.get(job_id)
        is_over = job.state.is_final
        if job.kind is JobKind.RUN:
            self._runs.cancel(job.subject_id)
        else:
            self._jobs.cancel(job_id)
        after = self._jobs.get(job_id)
        if after.state is JobState.CANCELLED:
            self._abandon(after, *_CANCELLED)
        if is_over or after.state not in {JobState.CANCELLED, JobState.CANCELLING}:
            raise Conflict(
                f"The job is {after.state}: there is nothing left to cancel.",
                "Look at what came of it.",
            )
        return after

    def retry(self, job_id: str) -> Job:
        """Queue a failed job anew; a conflict when it has not failed or is not repeated."""
        job = self._jobs.get(job_id)
        if job.kind is JobKind.TRAIN and job.state is JobState.FAILED:
            self._models.reopen(job.subject_id)
        return self._jobs.retry(job_id)

    def fail(self, job: Job, problem: str, remedy: str) -> None:
        """Write the end of a claimed job that cannot succeed."""
        if self._jobs.fail(job, problem, remedy):
            self._abandon(job, problem, remedy)

    def try_again(self, job: Job, problem: str, remedy: str) -> None:
        """Put a claimed job back for later, or write its end when it was tried often enough."""
        if job.is_exhausted:
            self.fail(job, problem, remedy)
        elif not self._jobs.try_again(job, problem, remedy):
            # Its cancellation was asked for meanwhile.
            self._confirm_cancelled(job)

    def stopped(self, job: Job) -> None:
        """Write the end of a claimed job that was told to stop: cancelled, or put back."""
        if self._confirm_cancelled(job):
            return
        if job.kind.most_attempts > 1:
            self._jobs.give_back(job, "Put back: its worker was stopped")
        else:
            self.fail(job, _STOPPED, _AGAIN)

    def recover(self, *, judge_silence: bool = True) -> int:
        """Take up what dead workers left, or write its end; returns how much it was."""
        orphans = self._jobs.orphans(judge_silence=judge_silence)
        for job in orphans:
            log.warning("job of a dead worker found", job_id=job.id, kind=job.kind)
            self._recover(job)
        return len(orphans)

    def _recover(self, job: Job) -> None:
        if job.kind is JobKind.RUN and self._is_run_complete(job):
            self._jobs.finish(job)
        elif job.state is JobState.CANCELLING:
            self._confirm_cancelled(job)
        elif job.is_exhausted:
            self.fail(job, _WORKER_DIED, _AGAIN)
        else:
            self._jobs.give_back(job, f"Taken up again: attempt {job.attempts} was cut off")

    def _is_run_complete(self, job: Job) -> bool:
        """Whether a run had got its end before its worker died; else it is interrupted now."""
        self._runs.interrupt(job.subject_id)
        try:
            return self._runs.get(job.subject_id).state is not RunState.INTERRUPTED
        except NotFound:
            return False

    def _confirm_cancelled(self, job: Job) -> bool:
        is_cancelled = self._jobs.confirm_cancelled(job)
        if is_cancelled:
            self._abandon(job, *_CANCELLED)
        return is_cancelled

    def _abandon(self, job: Job, problem: str, remedy: str) -> None:
        """End what a job was about, unless it has an end of its own."""
        if job.kind is JobKind.RUN:
            self._runs.abandon(job.subject_id, problem, remedy)
        elif job.kind is JobKind.TRAIN:
            self._models.abandon(job.subject_id, problem, remedy)
