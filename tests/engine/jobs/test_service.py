"""Jobs: the row is the truth, and it moves only where it may."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.errors import Conflict, NotFound
from engine.jobs.lease import worker_name
from engine.jobs.model import MOVES, JobFilter, JobKind, JobState
from engine.jobs.service import JobService
from engine.jobs.store import LOG_CHARS, JobStore
from engine.storage.paging import Mark
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

    assert jobs.finish(job, "a" * 64)
    assert not jobs.fail(job, "late", "never")
    assert not jobs.cancel(job.id)
    ended = jobs.get(job.id)
    assert (ended.state, ended.result_ref) == (JobState.DONE, "a" * 64)
    assert ended.created_at <= ended.started_at <= ended.finished_at


def test_waiting_job_is_cancelled_at_once_and_never_claimed(jobs):
    job = jobs.submit(JobKind.RUN, "a")

    assert jobs.cancel(job.id)
    assert jobs.get(job.id).state is JobState.CANCELLED
    assert jobs.claim() is None


def test_running_job_is_asked_to_stop_and_confirms(jobs):
    jobs.submit(JobKind.RUN, "a")
    job = jobs.claim()

    assert jobs.cancel(job.id)
    assert jobs.to_stop([job.id]) == {job.id}
    assert jobs.confirm_cancelled(job)
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


def test_job_put_back_counts_its_attempts(jobs):
    jobs.submit(JobKind.SANITIZE, "a")
    job = jobs.claim()

    assert jobs.give_back(job, "Put back")
    assert jobs.claim().attempts == 2


def test_a_worker_that_lost_its_job_writes_nothing_more(jobs, database):
    jobs.submit(JobKind.SANITIZE, "a")
    lost = jobs.claim()
    jobs.give_back(lost, "Its worker was silent")
    mine = jobs.claim()

    assert not jobs.finish(lost)
    assert not jobs.fail(lost, "late", "never")
    assert not jobs.give_back(lost, "late")
    assert jobs.finish(mine)

    jobs.submit(JobKind.SANITIZE, "b")
    taken = jobs.claim()
    _leave_to(database, taken.id, "another:1:cafebabe")
    jobs.report(taken.id, 0.9, "Not mine any more")
    assert jobs.get(taken.id).progress == 0.0
    assert jobs.to_stop([taken.id]) == {taken.id}


def test_work_that_may_succeed_later_waits_longer_each_time(jobs, database):
    jobs.submit(JobKind.SANITIZE, "a")
    waits = []
    for attempt in (1, 2):
        job = jobs.claim()
        assert job.attempts == attempt
        asked = datetime.now(UTC)
        assert jobs.try_again(job, "The disk is full.", "Free some space.")
        waiting = jobs.get(job.id)
        assert (waiting.state, waiting.problem) == (JobState.QUEUED, "The disk is full.")
        assert jobs.claim() is None
        assert jobs.claim(job.id) is None
        waits.append((waiting.available_at - asked).total_seconds())
        with database.unit() as unit:
            unit.execute(sa.update(JobRow).values(available_at=asked))
    assert 2 <= waits[0] <= 4
    assert 8 <= waits[1] <= 13
    assert jobs.claim().is_exhausted


def test_failed_job_is_tried_again_by_hand_under_the_same_id(jobs):
    jobs.submit(JobKind.SANITIZE, "a")
    job = jobs.claim()
    jobs.fail(job, "It did not work.", "Try again.")

    again = jobs.retry(job.id)

    assert (again.state, again.problem, again.finished_at) == (JobState.QUEUED, None, None)
    assert jobs.claim(job.id).attempts == 2
    assert "Failed: It did not work." in jobs.log(job.id)
    with pytest.raises(Conflict):
        jobs.retry(job.id)


def test_run_is_not_repeated_under_its_id(jobs):
    jobs.submit(JobKind.RUN, "a")
    job = jobs.claim()
    jobs.fail(job, "It did not work.", "Run it again.")
    with pytest.raises(Conflict):
        jobs.retry(job.id)


def test_state_moves_nowhere_but_along_the_drawn_moves(database, jobs):
    job = jobs.submit(JobKind.RUN, "a")
    store = JobStore(database)
    for state in JobState:
        for to in set(JobState) - MOVES[state]:
            with pytest.raises(ValueError, match="does not move"):
                store.move(job.id, to, [state])
    assert jobs.get(job.id).state is JobState.QUEUED


def test_log_tells_each_step_once_and_stays_small(jobs):
    jobs.submit(JobKind.SANITIZE, "a")
    job = jobs.claim()
    for share in range(4):
        jobs.report(job.id, share / 4, "Reading\nthe \x00 file")
    lines = jobs.log(job.id).splitlines()
    assert [line.split(" ", 1)[1] for line in lines] == [
        "Waiting for a worker", "Started", "Reading the   file",
    ]  # fmt: skip

    for number in range(60):
        jobs.report(job.id, 0.5, f"{number} " + "x" * 600)
    told = jobs.log(job.id)
    assert len(told) <= LOG_CHARS
    assert all(line.startswith("20") for line in told.splitlines())
    assert " 59 xxx" in told
    assert "Waiting" not in told


def test_pages_hold_every_job_once_newest_first(jobs, database):
    ids = [jobs.submit(JobKind.RUN, str(number), owner="ann").id for number in range(7)]
    with database.unit() as unit:  # a tie of times is parted by the ids
        unit.execute(sa.update(JobRow).values(created_at=datetime.now(UTC)))
    jobs.submit(JobKind.RUN, "other", owner="bob")
    seen, after = [], None
    while page := jobs.page(3, after, JobFilter(owner="ann")):
        seen += [job.id for job in page]
        after = Mark(page[-1].created_at, page[-1].id)
    assert seen == sorted(ids, reverse=True)
    assert jobs.page(wanted=JobFilter(state=JobState.DONE)) == ()
    assert [job.owner for job in jobs.page(wanted=JobFilter(subject_id="other"))] == ["bob"]


def test_scheduled_work_is_accepted_once_per_period(jobs):
    with ThreadPoolExecutor(4) as pool:
        hour = timedelta(hours=1)
        made = list(pool.map(lambda _: jobs.schedule(JobKind.CLEAN_UP, hour), range(12)))
    assert len([job for job in made if job]) in {1, 2}  # two when the hour ended meanwhile
    assert len(jobs.recent()) == len([job for job in made if job])
