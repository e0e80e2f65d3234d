"""Jobs: the row is the truth, and it moves only where it may."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.errors import NotFound
from engine.jobs.model import JobKind, JobState
from engine.jobs.service import JobService, worker_name
from engine.storage.tables import JobRow


@pytest.fixture
def jobs(database):
    return JobService(database)


def _leave_to(database, job_id, worker, *, silent_for=timedelta(0)):
    """Make the row look as if another process had claimed it."""
    with database.unit() as unit:
        unit.execute(
            sa.update(JobRow)
            .where(JobRow.id == job_id)
            .values(worker=worker, heartbeat_at=datetime.now(UTC) - silent_for)
        )


def test_submitted_job_waits_in_order_of_arrival(jobs):
    first = jobs.submit(JobKind.RUN, "a")
    second = jobs.submit(JobKind.RUN, "b")

    assert jobs.get(first.id).state is JobState.QUEUED
    assert [jobs.claim().id, jobs.claim().id, jobs.claim()] == [first.id, second.id, None]


def test_an_owner_with_less_under_way_comes_first(jobs):
    for number in range(4):
        jobs.submit(JobKind.RUN, f"ann {number}", owner="ann")
    jobs.submit(JobKind.RUN, "bob 0", owner="bob")

    assert [jobs.claim().subject_id for _ in range(4)] == ["ann 0", "bob 0", "ann 1", "ann 2"]


def test_a_job_tells_how_many_wait_before_it(jobs):
    submitted = [jobs.submit(JobKind.RUN, str(number)) for number in range(3)]
    assert [jobs.ahead(job) for job in submitted] == [0, 1, 2]
    jobs.claim()
    assert jobs.ahead(submitted[2]) == 1


def test_unknown_job_is_refused(jobs):
    with pytest.raises(NotFound):
        jobs.get("nothing")


def test_concurrent_claims_never_give_one_job_twice(jobs):
    ids = {jobs.submit(JobKind.RUN, str(number)).id for number in range(12)}

    with ThreadPoolExecutor(4) as pool:
        claimed = [job.id for job in pool.map(lambda _: jobs.claim(), range(16)) if job]

    assert len(claimed) == len(set(claimed))
    assert set(claimed) == ids


def test_finished_job_does_not_move_again(jobs):
    jobs.submit(JobKind.RUN, "a")
    job = jobs.claim()

    assert jobs.finish(job.id)
    assert not jobs.fail(job.id, "late", "never")
    assert not jobs.cancel(job.id)
    assert jobs.get(job.id).state is JobState.DONE


def test_waiting_job_is_cancelled_at_once_and_never_claimed(jobs):
    job = jobs.submit(JobKind.RUN, "a")

    assert jobs.cancel(job.id)
    assert jobs.get(job.id).state is JobState.CANCELLED
    assert jobs.claim() is None


def test_running_job_is_asked_to_stop_and_confirms(jobs):
    jobs.submit(JobKind.RUN, "a")
    job = jobs.claim()

    assert jobs.cancel(job.id)
    assert jobs.cancelling([job.id]) == {job.id}
    assert jobs.confirm_cancelled(job.id)
    assert jobs.get(job.id).state is JobState.CANCELLED


def test_progress_is_kept_within_bounds(jobs):
    jobs.submit(JobKind.SANITIZE, "a")
    job = jobs.claim()

    jobs.report(job.id, 7.0, "Almost")

    assert (jobs.get(job.id).progress, jobs.get(job.id).message) == (1.0, "Almost")


def test_latest_is_the_newest_of_its_kind_and_subject(jobs):
    jobs.submit(JobKind.SANITIZE, "a")
    newest = jobs.submit(JobKind.SANITIZE, "a")
    jobs.submit(JobKind.PROFILE, "a")

    assert jobs.latest(JobKind.SANITIZE, "a").id == newest.id
    assert jobs.latest(JobKind.SANITIZE, "b") is None


def test_job_of_a_process_that_is_gone_is_an_orphan(jobs, database):
    jobs.submit(JobKind.RUN, "a")
    job = jobs.claim()
    gone = subprocess.Popen(["true"])
    gone.wait()
    host = worker_name().rsplit(":", 2)[0]

    _leave_to(database, job.id, f"{host}:{gone.pid}:deadbeef")

    assert [orphan.id for orphan in jobs.orphans()] == [job.id]


def test_job_of_a_live_process_is_no_orphan_until_it_falls_silent(jobs, database):
    jobs.submit(JobKind.RUN, "a")
    job = jobs.claim()
    host = worker_name().rsplit(":", 2)[0]

    _leave_to(database, job.id, f"{host}:{os.getppid()}:cafebabe")
    assert jobs.orphans() == ()

    _leave_to(database, job.id, f"{host}:{os.getppid()}:cafebabe", silent_for=timedelta(minutes=5))
    assert [orphan.id for orphan in jobs.orphans()] == [job.id]


def test_own_running_job_is_no_orphan(jobs):
    jobs.submit(JobKind.RUN, "a")
    jobs.claim()

    assert jobs.orphans() == ()


def test_requeued_job_counts_its_attempts(jobs):
    jobs.submit(JobKind.SANITIZE, "a")
    job = jobs.claim()

    assert jobs.requeue(job.id)
    assert jobs.claim().attempts == 2
