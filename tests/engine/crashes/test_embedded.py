"""The process that performs its own jobs is killed: the studio, or a worker without Redis."""

from __future__ import annotations

import pytest

from engine.assembly import assemble
from engine.jobs.model import JobState
from engine.settings import Settings
from tests.engine.crashes.conftest import Process, clean, until_over, until_running
from tests.journeys.conftest import Studio


def test_studio_killed_in_mid_job(tmp_path):
    studio = Studio(tmp_path / "var", STUDIO_POOL_SIZE="0")
    studio.start()
    services = assemble(Settings(data_dir=tmp_path / "var", pool_size=0))
    try:
        job = until_running(services, clean(services))
        waiting = clean(services)
        studio.kill()
        studio.start()
        ended = until_over(services, job, waiting)
    finally:
        studio.kill()
        services.close()
    assert [each.state for each in ended] == [JobState.DONE] * 2
    assert ended[0].attempts == 2


@pytest.mark.parametrize("database", ["postgres"], indirect=True)
def test_worker_without_redis_killed_in_mid_job_and_another_takes_it_up(tmp_path, database):
    url = database.url.render_as_string(hide_password=False)
    environment = {
        "DATABASE_URL": url,
        "STUDIO_DATA_DIR": str(tmp_path / "var"),
        "STUDIO_POOL_SIZE": "0",
        "STUDIO_WORKERS": "1",
    }
    words = ["-m", "engine", "worker"]
    first = Process(words, environment, tmp_path / "first.log")
    services = assemble(Settings(database_url=url, data_dir=tmp_path / "var", pool_size=0))
    second = None
    try:
        job = until_running(services, clean(services))
        second = Process(words, environment, tmp_path / "second.log")
        second.wait_until_it_says("the worker is ready")
        job = until_running(services, clean(services))
        [victim] = [each for each in (first, second) if f":{each.pid}:" in job.worker]
        victim.kill()
        [ended] = until_over(services, job)
    finally:
        for process in (first, second):
            if process is not None:
                process.kill()
        services.close()
    assert (ended.state, ended.attempts) == (JobState.DONE, 2)
