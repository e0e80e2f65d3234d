"""The worker in the process: it performs, stops, and takes up what a crash left."""

from __future__ import annotations

import subprocess
import time

import pytest
import sqlalchemy as sa

from engine.jobs.lease import worker_name
from engine.jobs.model import JobKind, JobState
from engine.runs.model import RunState
from engine.storage.tables import JobRow
from engine.worker.embedded import EmbeddedWorker

pytestmark = pytest.mark.bubblewrap

ECHO = "def execute(testData):\n    return {'echo': testData['value']}\n"
SPIN = "def execute(testData):\n    while True:\n        pass\n"


@pytest.fixture
def worker(services):
    started = EmbeddedWorker(services, threads=2)
    started.start()
    yield started
    started.stop()


def _run(services, code):
    algorithm = services.algorithms.create("A", "custom", code, None, None)
    return services.runs.start(algorithm.id, code, test_data={"value": 7})


def _wait(predicate, timeout_s=30.0):
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        if predicate():
            return time.monotonic()
        time.sleep(0.02)
    pytest.fail("it did not happen in time")


def _leave_to_dead_worker(services, job_id):
    gone = subprocess.Popen(["true"])
    gone.wait()
    host = worker_name().rsplit(":", 2)[0]
    with services.database.unit() as unit:
        unit.execute(
            sa.update(JobRow)
            .where(JobRow.id == job_id)
            .values(state=JobState.RUNNING, worker=f"{host}:{gone.pid}:deadbeef", attempts=1)
        )


def test_accepted_run_is_performed_and_its_job_done(services, worker):
    run = _run(services, ECHO)

    _wait(lambda: services.runs.get(run.id).state.is_final)
    _wait(lambda: services.jobs.latest(JobKind.RUN, run.id).state.is_final)

    assert services.runs.result(run.id) == {"echo": 7}
    assert services.jobs.latest(JobKind.RUN, run.id).state is JobState.DONE


def test_cancelled_run_ends_long_before_its_time(services, worker):
    run = _run(services, SPIN)
    _wait(lambda: services.runs.get(run.id).state is RunState.RUNNING)
    time.sleep(1.5)

    asked = time.monotonic()
    services.runs.cancel(run.id)
    ended = _wait(lambda: services.runs.get(run.id).state is RunState.CANCELLED)
    _wait(lambda: services.jobs.latest(JobKind.RUN, run.id).state is JobState.CANCELLED)

    # Left alone it would end after a minute.
    assert ended - asked < 5.0


def test_job_on_nothing_fails_in_words_and_the_worker_goes_on(services, worker):
    job = services.jobs.submit(JobKind.SANITIZE, "0" * 32)
    run = _run(services, ECHO)

    _wait(lambda: services.jobs.get(job.id).state.is_final)
    _wait(lambda: services.runs.get(run.id).state.is_final)

    failed = services.jobs.get(job.id)
    assert failed.state is JobState.FAILED
    assert failed.problem
    assert failed.remedy
    assert services.runs.get(run.id).state is RunState.OK


def test_run_of_a_dead_worker_is_marked_interrupted_at_the_next_start(services):
    run = _run(services, ECHO)
    job = services.jobs.latest(JobKind.RUN, run.id)
    _leave_to_dead_worker(services, job.id)

    services.control.recover()

    assert services.runs.get(run.id).state is RunState.INTERRUPTED
    ended = services.jobs.get(job.id)
    assert (ended.state, bool(ended.problem)) == (JobState.FAILED, True)


def test_repeatable_work_of_a_dead_worker_is_taken_up_again(services):
    job = services.jobs.submit(JobKind.SANITIZE, "0" * 32)
    _leave_to_dead_worker(services, job.id)

    services.control.recover()

    assert services.jobs.get(job.id).state is JobState.QUEUED
