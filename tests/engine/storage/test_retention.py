"""Cleaning up: what is over goes, what is not stays, on both databases."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.assembly import assemble
from engine.jobs.model import JobKind, JobState
from engine.storage.tables import IdempotencyRow, RateWindowRow, SessionRow
from engine.worker.workplace import Workplace


@pytest.fixture
def services(settings, database):
    url = database.url.render_as_string(hide_password=False)
    parts = assemble(settings.model_copy(update={"database_url": url}))
    yield parts
    parts.close()


def _rows(age: timedelta, mark: str):
    then = datetime.now(UTC) - age
    return [
        IdempotencyRow(token_sha256=mark * 64, request_sha256="0" * 64, created_at=then),
        RateWindowRow(
            key_sha256=mark * 64, window=1, hits=1, hits_before=0, expires_at=then + timedelta(1)
        ),
        SessionRow(token_sha256=mark * 64, created_at=then, expires_at=then + timedelta(1)),
    ]


def test_the_chore_removes_what_is_over_and_nothing_else(services, database):
    with database.unit() as unit:
        unit.add_all([*_rows(timedelta(days=3), "a"), *_rows(timedelta(0), "b")])
    kept = services.blobs.put(b"kept")
    for name, age_s in (("tmpold", 90_000), ("tmpnew", 0)):
        path = services.blobs.folder / name
        path.write_bytes(b"half")
        os.utime(path, (time.time() - age_s,) * 2)

    services.jobs.schedule(JobKind.CLEAN_UP, timedelta(hours=1))
    job = services.jobs.claim()
    Workplace(services).perform(job)

    assert services.jobs.get(job.id).state is JobState.DONE
    with database.reading() as unit:
        for table in (IdempotencyRow, RateWindowRow, SessionRow):
            [key] = unit.execute(sa.select(sa.inspect(table).primary_key[0])).scalars()
            assert key == "b" * 64
    assert [path.name for path in services.blobs.folder.glob("tmp*")] == ["tmpnew"]
    assert services.blobs.get(kept) == b"kept"
    log = services.jobs.log(job.id)
    assert "1 repeated calls, 1 rate windows, 1 sign-ins, 1 unfinished files" in log
