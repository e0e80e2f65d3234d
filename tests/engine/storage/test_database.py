"""Units of work, times and keys behave the same on SQLite and PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, StatementError

from engine.storage.columns import UtcDateTime
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


ASKED = sa.select(AlgorithmRow.name, AlgorithmRow.draft_spec, AlgorithmRow.created_at).where(
    AlgorithmRow.id == sa.bindparam("algorithm_id")
)
RENAMED = (
    sa.update(AlgorithmRow)
    .where(AlgorithmRow.name != sa.bindparam("told"))
    .values(name=sa.bindparam("told"), updated_at=sa.bindparam("now", type_=UtcDateTime()))
    .returning(AlgorithmRow.name, AlgorithmRow.updated_at, AlgorithmRow.dataset_id)
)


def test_what_is_asked_without_a_session_comes_as_with_one(database):
    with database.unit() as session:
        session.add(algorithm(None))
    for _ in range(2):  # the second time of what was kept the first time
        (found,) = database.rows(ASKED, algorithm_id="a" * 32)
        assert found == ("one", {"seed": 1, "names": ["å", None, 1.5]}, NOW)
        assert found.name == "one"
        assert found._asdict()["created_at"].tzinfo is UTC
    assert not database.rows(ASKED, algorithm_id="b" * 32)


def test_a_change_without_a_session_is_kept_and_returns_its_rows(database):
    with database.unit() as session:
        session.add(algorithm(None))
    later = NOW + timedelta(seconds=1)
    assert database.change(RENAMED, told="two", now=later) == [("two", later, None)]
    assert not database.change(RENAMED, told="two", now=later)
    assert database.rows(ASKED, algorithm_id="a" * 32)[0].name == "two"
    with database.reading() as session:
        assert session.get_one(AlgorithmRow, "a" * 32).updated_at == later


def test_a_refusal_of_the_database_is_of_its_kind_and_the_connection_is_good_again(database):
    with database.unit() as session:
        session.add(algorithm(None))
    twice = (
        sa.insert(AlgorithmRow.__table__)
        .from_select(
            [column.name for column in AlgorithmRow.__table__.columns],
            sa.select(AlgorithmRow.__table__),
        )
        .returning(AlgorithmRow.__table__.c.id)
    )
    for _ in range(20):
        with pytest.raises(IntegrityError):
            database.change(twice)
    assert database.rows(ASKED, algorithm_id="a" * 32)


def test_statements_of_many_threads_do_not_mix(database):
    with database.unit() as session:
        for letter in "abcdef":
            row = algorithm(None)
            row.id, row.name = letter * 32, letter
            session.add(row)

    def ask(number):
        letter = "abcdef"[number % 6]
        return database.rows(ASKED, algorithm_id=letter * 32)[0].name == letter

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(240)))
