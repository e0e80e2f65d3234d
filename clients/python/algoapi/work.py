"""Background jobs, and runs of the studio's own algorithms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from algoapi.door import Door
from algoapi.generated.api.algorithms import algorithms_list, algorithms_run
from algoapi.generated.api.jobs import (
    jobs_cancel,
    jobs_get_job,
    jobs_get_log,
    jobs_list_jobs,
    jobs_retry,
)
from algoapi.generated.api.runs import runs_get
from algoapi.generated.models import Algorithm, JobLog, RunAnswer, RunWish, ShownJob


class Work(Door):
    """The calls about jobs, algorithms and their runs."""

    def jobs(self) -> Iterator[ShownJob]:
        """One's own jobs, newest first; with the scope admin everybody's."""
        return self._pages(jobs_list_jobs.sync_detailed)

    def job(self, job_id: str) -> ShownJob:
        """How a job stands."""
        found: ShownJob = self._ask(jobs_get_job.sync_detailed, job_id=job_id)
        return found

    def job_log(self, job_id: str) -> list[str]:
        """What was noted of a job, oldest first."""
        found: JobLog = self._ask(jobs_get_log.sync_detailed, job_id=job_id)
        return found.lines

    def cancel_job(self, job_id: str) -> ShownJob:
        """Ask for the end of a job."""
        return self._ask(jobs_cancel.sync_detailed, job_id=job_id)

    def retry_job(self, job_id: str) -> ShownJob:
        """Queue a failed job anew, under the same id."""
        return self._ask(jobs_retry.sync_detailed, job_id=job_id)

    def algorithms(self) -> Iterator[Algorithm]:
        """The studio's own algorithms, last made first."""
        return self._pages(algorithms_list.sync_detailed)

    def run_algorithm(
        self,
        algorithm_id: str,
        test_data: Mapping[str, Any] | None = None,
        *,
        wait_s: float = 10.0,
    ) -> RunAnswer:
        """Run an algorithm's newest revision in the sandbox.

        Args:
            algorithm_id: The algorithm.
            test_data: What ``execute`` gets; without it the algorithm's dataset.
            wait_s: How long to wait for the end, in seconds; ``run`` looks again later.
        """
        wish = RunWish.from_dict({} if test_data is None else {"test_data": dict(test_data)})
        return self._ask(
            algorithms_run.sync_detailed,
            algorithm_id=algorithm_id,
            body=wish,
            wait_s=wait_s,
        )

    def run(self, run_id: str) -> RunAnswer:
        """A run: its state, its envelope, its result, or why there is none."""
        found: RunAnswer = self._ask(runs_get.sync_detailed, run_id=run_id)
        return found
