"""How a claimed job ends: done, failed in words, tried again, cancelled, put back, too late."""

from __future__ import annotations

import threading
import time

import pytest
import sqlalchemy as sa

from engine.assembly import assemble
from engine.errors import Conflict, Unavailable
from engine.jobs.model import JobKind, JobState, Stopped
from engine.jobs.service import worker_name
from engine.models.model import ModelKind, ModelState, Wish
from engine.storage.tables import JobRow
from engine.worker import workplace as workplaces
from engine.worker.keeper import Keeper
from engine.worker.workplace import Workplace


@pytest.fixture
def services(settings, database):
    url = database.url.render_as_string(hide_password=False)
    parts = assemble(settings.model_copy(update={"database_url": url, "job_wall_s": 3.0}))
    yield parts
    parts.close()


@pytest.fixture
def perform(services, monkeypatch):
    """Claim the next job and perform it by the given function, watched over."""
    place = Workplace(services)
    place.start()

    def act(work):
        monkeypatch.setattr(workplaces, "PERFORMERS", dict.fromkeys(JobKind, work))
        job = services.jobs.claim()
        place.perform(job)
        return services.jobs.get(job.id)

    yield act
    place.stop()


def _until_told(_services, _job, cancel):
    assert cancel.wait(10)
    raise Stopped


def _failing_by(error):
    def work(*_):
        raise error

    return work


def test_what_came_of_the_work_is_kept(services, perform):
    services.jobs.submit(JobKind.PROFILE, "a")
    job = perform(lambda *_: "f" * 64)
    assert (job.state, job.result_ref, job.progress) == (JobState.DONE, "f" * 64, 1.0)


def test_refusal_is_final_and_in_its_own_words(services, perform):
    services.jobs.submit(JobKind.PROFILE, "a")
    job = perform(_failing_by(Conflict("There is no report.", "Clean it first.")))
    assert (job.state, job.problem, job.remedy) == (
        JobState.FAILED, "There is no report.", "Clean it first.",
    )  # fmt: skip


@pytest.mark.parametrize("error", [RuntimeError("a secret"), Unavailable("No sandbox.", "Wait.")])
def test_what_may_succeed_later_is_tried_three_times_then_stays_failed(
    services, database, perform, error
):
    job = services.jobs.submit(JobKind.PROFILE, "a")
    states = []
    for _ in range(3):
        states.append(perform(_failing_by(error)).state)
        with database.unit() as unit:
            unit.execute(sa.update(JobRow).values(available_at=None))
    assert states == [JobState.QUEUED, JobState.QUEUED, JobState.FAILED]
    ended = services.jobs.get(job.id)
    assert ended.problem
    assert "secret" not in ended.problem + services.jobs.log(job.id)

    services.control.retry(job.id)
    assert perform(lambda *_: None).state is JobState.DONE


def test_cancelled_work_ends_cancelled(services, perform):
    job = services.jobs.submit(JobKind.PROFILE, "a")
    threading.Timer(0.2, lambda: services.control.cancel(job.id)).start()
    assert perform(_until_told).state is JobState.CANCELLED
    with pytest.raises(Conflict):
        services.control.cancel(job.id)


def test_work_done_before_it_heard_of_its_cancellation_is_done(services, perform):
    def work(_services, _job, cancel):
        services.control.cancel(_job.id)
        assert cancel.wait(10)

    services.jobs.submit(JobKind.PROFILE, "a")
    assert perform(work).state is JobState.DONE


def test_work_over_its_time_is_stopped_and_fails(services, perform):
    services.jobs.submit(JobKind.PROFILE, "a")
    job = perform(_until_told)
    assert job.state is JobState.FAILED
    assert "longer than" in job.problem


def test_work_of_a_worker_that_is_stopped_is_put_back(services, monkeypatch):
    monkeypatch.setattr(workplaces, "PERFORMERS", dict.fromkeys(JobKind, _until_told))
    place = Workplace(services)
    job = services.jobs.submit(JobKind.PROFILE, "a")
    performing = threading.Thread(target=place.perform, args=[services.jobs.claim()])
    performing.start()
    time.sleep(0.1)
    place.start()
    place.stop()
    performing.join(5)
    assert services.jobs.get(job.id).state is JobState.QUEUED


def test_work_of_a_worker_that_died_each_time_stays_failed(services, database):
    job = services.jobs.submit(JobKind.PROFILE, "a")
    for _ in range(3):
        claimed = services.jobs.claim()
        with database.unit() as unit:
            gone = worker_name().rsplit(":", 2)[0] + ":4194303:deadbeef"
            unit.execute(sa.update(JobRow).where(JobRow.id == claimed.id).values(worker=gone))
        services.control.recover()
    ended = services.jobs.get(job.id)
    assert (ended.state, ended.attempts) == (JobState.FAILED, 3)
    assert "ended in the middle" in ended.problem


def test_cancellation_of_work_whose_worker_died_is_confirmed(services, database):
    job = services.jobs.submit(JobKind.PROFILE, "a")
    services.jobs.claim()
    services.control.cancel(job.id)
    with database.unit() as unit:
        gone = worker_name().rsplit(":", 2)[0] + ":4194303:deadbeef"
        unit.execute(sa.update(JobRow).values(worker=gone))
    services.control.recover()
    assert services.jobs.get(job.id).state is JobState.CANCELLED


@pytest.fixture
def training(services):
    """A training that waits, and its job."""
    dataset = services.datasets.upload_sample("customers")
    wish = Wish(kind=ModelKind.CLASSIFICATION, name="Churn", dataset_id=dataset.id)
    model = services.models.submit(wish, "tester")
    return model, services.jobs.latest(JobKind.TRAIN, model.id)


def test_model_whose_training_is_cancelled_while_it_waits_says_so(services, training):
    model, job = training
    services.control.cancel(job.id)
    ended = services.models.get(model.id)
    assert (ended.state, ended.problem) == (ModelState.FAILED, "This was cancelled.")


def test_model_whose_training_is_cancelled_while_it_runs_says_so(services, training):
    model, job = training
    threading.Timer(0.3, lambda: services.control.cancel(job.id)).start()
    place = Workplace(services)
    place.start()
    place.perform(services.jobs.claim())
    place.stop()
    assert services.jobs.get(job.id).state is JobState.CANCELLED
    assert services.models.get(model.id).state is ModelState.FAILED


def test_model_waits_again_when_its_failed_training_is_tried_again(services, training):
    model, job = training
    services.control.fail(services.jobs.claim(), "It did not work.", "Try again.")
    assert services.models.get(model.id).problem == "It did not work."
    services.control.retry(job.id)
    again = services.models.get(model.id)
    assert (again.state, again.problem) == (ModelState.QUEUED, None)
    assert services.jobs.claim().id == job.id


def test_cleaning_up_is_scheduled_once_however_many_look(services):
    keepers = [Keeper(services) for _ in range(3)]
    for keeper in keepers:
        keeper.tend()
    [job] = [job for job in services.jobs.recent() if job.kind is JobKind.CLEAN_UP]
    assert job.owner == "studio"
