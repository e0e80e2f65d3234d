"""What every queue promises, on both databases: threads of this process, and Celery on Redis."""

from __future__ import annotations

import shutil
from typing import ClassVar

import pytest

from engine.assembly import assemble
from engine.datasets.model import DatasetState
from engine.jobs.model import JobKind, JobState
from engine.settings import Settings
from engine.worker.embedded import EmbeddedWorker
from tests.conftest import fresh_database, missing
from tests.engine.crashes.conftest import Process, Redis, clean, until, until_over, until_running


class QueueSuite:
    """The promises; a subclass gives ``services`` whose jobs are performed by a worker."""

    KINDS: ClassVar = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]

    @pytest.fixture(scope="class", params=KINDS)
    @classmethod
    def settings(cls, request, tmp_path_factory):
        folder = tmp_path_factory.mktemp("queue")
        with fresh_database(request, request.param, folder) as database:
            yield Settings(
                database_url=database.url.render_as_string(hide_password=False),
                data_dir=folder / "var",
                pool_size=0,
                workers=1,
            )

    def test_accepted_work_is_done_once_and_its_result_is_there(self, services):
        jobs = [clean(services) for _ in range(2)]
        ended = until_over(services, *jobs)
        assert [(job.state, job.attempts) for job in ended] == [(JobState.DONE, 1)] * 2
        for job in jobs:
            assert services.datasets.get(job.subject_id).state is DatasetState.READY
        assert ended[0].started_at <= ended[1].started_at

    def test_refused_work_fails_in_words_and_the_worker_goes_on(self, services):
        job = services.jobs.submit(JobKind.SANITIZE, "0" * 32)
        until(lambda: services.jobs.get(job.id).state.is_final)
        failed = services.jobs.get(job.id)
        assert (failed.state, failed.problem) == (JobState.FAILED, "This dataset does not exist.")

        services.control.retry(job.id)
        until(lambda: services.jobs.get(job.id).state.is_final)
        again = services.jobs.get(job.id)
        assert (again.state, again.attempts) == (JobState.FAILED, 2)

    def test_running_work_is_cancelled_and_waiting_work_never_begun(self, services):
        running, waiting = clean(services), clean(services)
        until_running(services, running)
        services.control.cancel(waiting.id)
        services.control.cancel(running.id)
        ended = until_over(services, running, waiting)
        assert [job.state for job in ended] == [JobState.CANCELLED] * 2
        assert [job.attempts for job in ended] == [1, 0]

    def test_the_cleaning_up_is_scheduled_and_done_by_itself(self, services):
        def chores():
            return [job for job in services.jobs.recent() if job.kind is JobKind.CLEAN_UP]

        until(lambda: chores() and all(job.state is JobState.DONE for job in chores()))


class TestEmbedded(QueueSuite):
    """Threads of this process."""

    @pytest.fixture(scope="class")
    @classmethod
    def services(cls, settings):
        parts = assemble(settings)
        worker = EmbeddedWorker(parts, threads=1)
        worker.start()
        yield parts
        worker.stop()
        parts.close()


@pytest.mark.redis
class TestCelery(QueueSuite):
    """A worker of Celery, in a process of its own."""

    @pytest.fixture(scope="class")
    @classmethod
    def services(cls, settings, tmp_path_factory):
        if shutil.which("redis-server") is None:
            missing("Redis")
        redis = Redis(tmp_path_factory.mktemp("redis"))
        redis.start()
        environment = {
            "DATABASE_URL": settings.database_url,
            "REDIS_URL": redis.url,
            "STUDIO_DATA_DIR": str(settings.data_dir),
            "STUDIO_POOL_SIZE": "0",
            "STUDIO_WORKERS": "1",
        }
        log = settings.data_dir.with_name("worker.log")
        worker = Process(["-m", "engine", "worker"], environment, log)
        parts = assemble(settings.model_copy(update={"redis_url": redis.url}))
        worker.wait_until_it_says("the worker is ready")
        yield parts
        worker.stop()
        parts.close()
        redis.kill()
