"""Redis or PostgreSQL goes away and comes back while jobs wait and run: nothing is lost."""

from __future__ import annotations

import pytest

from engine.jobs.model import JobState
from tests.engine.crashes.conftest import clean, until_over, until_running

pytestmark = [pytest.mark.postgres, pytest.mark.redis]


@pytest.mark.parametrize("with_its_data", [False, True], ids=["keeps-data", "loses-data"])
def test_redis_killed_while_jobs_wait_and_run(plant, with_its_data):
    jobs = [clean(plant.services) for _ in range(4)]
    until_running(plant.services, jobs[0])

    plant.redis.kill(with_its_data=with_its_data)
    jobs.append(clean(plant.services))  # accepted all the same
    plant.redis.start()

    ended = until_over(plant.services, *jobs)
    assert [each.state for each in ended] == [JobState.DONE] * 5
    assert max(each.attempts for each in ended) == 1


def test_postgres_crashed_while_jobs_wait_and_run(plant):
    jobs = [clean(plant.services) for _ in range(4)]
    until_running(plant.services, jobs[0])

    plant.restart_postgres()

    ended = until_over(plant.services, *jobs)
    assert [each.state for each in ended] == [JobState.DONE] * 4
