"""Units of work, times and keys behave the same on SQLite and PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, StatementError

from engine.storage.tables import AlgorithmRow, DatasetRow, SessionRow

NOW = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


def dataset(**changes):
    values = {
        "id": "d" * 32,
        "name": "täble ☃ 🚀.csv",
        "state": "received",
        "raw_sha256": "0" * 64,
        "size_bytes": 12,
        "target": None,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return DatasetRow(**(values | changes))


def algorithm(dataset_id):
    return AlgorithmRow(
        id="a" * 32,
        name="one",
        kind="logistic",
        dataset_id=dataset_id,
        draft_code="def execute(testData): ...",
        draft_spec={"seed": 1, "names": ["å", None, 1.5]},
        created_at=NOW,
        updated_at=NOW,
    )


def test_unit_that_ends_well_is_kept(database):
    with database.unit() as session:
        session.add(dataset())
    with database.unit() as session:
        assert session.get_one(DatasetRow, "d" * 32).name == "täble ☃ 🚀.csv"


def test_unit_that_raises_leaves_nothing(database):
    def fail_midway():
        with database.unit() as session:
            session.add(dataset())
            session.flush()
            raise RuntimeError("midway")

    with pytest.raises(RuntimeError, match="midway"):
        fail_midway()
    with database.unit() as session:
        assert session.get(DatasetRow, "d" * 32) is None


def test_time_of_another_zone_comes_back_as_the_same_instant_in_utc(database):
    elsewhere = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
    with database.unit() as session:
        session.add(dataset(created_at=elsewhere))
    with database.unit() as session:
        found = session.get_one(DatasetRow, "d" * 32).created_at
    assert found == NOW
    assert found.tzinfo is UTC


def test_time_without_a_zone_is_refused(database):
    row = SessionRow(
        token_sha256="0" * 64,
        created_at=datetime(2026, 1, 1),  # noqa: DTZ001 - the mistake under test
        expires_at=NOW,
    )
    with pytest.raises(StatementError, match="without a zone"), database.unit() as session:
        session.add(row)


def test_json_comes_back_as_it_went_in(database):
    with database.unit() as session:
        session.add(algorithm(None))
    with database.unit() as session:
        found = session.get_one(AlgorithmRow, "a" * 32).draft_spec
    assert found == {"seed": 1, "names": ["å", None, 1.5]}


def test_deleting_a_dataset_keeps_its_algorithms_without_it(database):
    with database.unit() as session:
        session.add(dataset())
        session.flush()
        session.add(algorithm("d" * 32))
    with database.unit() as session:
        session.execute(sa.delete(DatasetRow))
    with database.unit() as session:
        assert session.get_one(AlgorithmRow, "a" * 32).dataset_id is None


def test_row_of_a_dataset_that_is_not_there_is_refused(database):
    with pytest.raises(IntegrityError) as refused, database.unit() as session:
        session.add(algorithm("e" * 32))
    assert "def execute" not in str(refused.value)


def test_many_writers_at_once_all_get_through(database):
    def write(number):
        with database.unit() as session:
            session.add(dataset(id=f"{number:032d}"))

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(write, range(16)))
    with database.unit() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(DatasetRow)) == 16


def test_units_that_read_then_write_at_once_lose_no_update(database):
    with database.unit() as session:
        session.add(dataset(size_bytes=0))

    def increment(_number):
        with database.unit() as session:
            row = session.get_one(DatasetRow, "d" * 32, with_for_update=True)
            row.size_bytes += 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(increment, range(40)))
    with database.unit() as session:
        assert session.get_one(DatasetRow, "d" * 32).size_bytes == 40


def test_reading_does_not_wait_for_a_unit_that_writes(database):
    with database.unit() as session:
        session.add(dataset())
    with database.unit() as writing:
        writing.get_one(DatasetRow, "d" * 32).name = "changed"
        writing.flush()
        with database.reading() as session:
            assert session.get_one(DatasetRow, "d" * 32).name == "täble ☃ 🚀.csv"
