"""A database of the first release, with rows in every table, becomes one of today, row by row."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from engine.assembly import assemble
from engine.settings import Settings
from engine.storage import schema
from engine.storage.tables import Base

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
BOOK = "0" * 32
# What the generic values below may not be: these are words that the studio reads.
WORDS = {
    ("datasets", "state"): "failed",
    ("datasets", "disabled_fixes"): [],
    ("datasets", "recipe"): None,
    ("datasets", "report"): None,
    ("algorithms", "kind"): "custom",
    ("algorithms", "draft_spec"): None,
    ("revisions", "spec"): None,
    ("runs", "state"): "failed",
    ("runs", "error"): None,
    ("runs", "envelope"): None,
    ("runs", "evaluation"): None,
    ("jobs", "kind"): "sanitize",
    ("jobs", "state"): "done",
    ("jobs", "options"): {},
}


def to_first_release(database):
    config = Config()
    config.set_main_option(
        "script_location", str(Path(schema.__file__).resolve().parent / "migrations")
    )
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")


def value_of(column):
    """A value that the column's type takes, the same for every row that refers to another."""
    if (column.table.name, column.name) in WORDS:
        return WORDS[column.table.name, column.name]
    kind = column.type.python_type
    if column.name == "id" or column.name.endswith("_id"):
        return BOOK
    if column.name.endswith("_sha256"):
        return "a" * 64
    plain = {str: "Grüße <b>&'\"", int: 7, float: 0.5, datetime: WHEN, dict: {"a": [1, None]}}
    return plain[kind]


def first_tables(database):
    tables = sa.MetaData()
    tables.reflect(database.engine)
    return [table for table in tables.sorted_tables if table.name != "alembic_version"]


def rows(database, tables):
    with database.engine.connect() as connection:
        return {
            table.name: [dict(row._mapping) for row in connection.execute(sa.select(table))]
            for table in tables
        }


@pytest.fixture
def upgraded(empty_database):
    """The database after the upgrade, and its first tables with their rows before it."""
    to_first_release(empty_database)
    tables = first_tables(empty_database)
    with empty_database.engine.begin() as connection:
        for table in tables:
            values = {column.name: value_of(column) for column in table.columns}
            connection.execute(table.insert().values(values))
    before = rows(empty_database, tables)
    assert all(len(kept) == 1 for kept in before.values())
    assert schema.migrate(empty_database)
    return empty_database, tables, before


def test_every_row_of_the_first_release_is_there_unchanged(upgraded):
    database, tables, before = upgraded
    assert schema.revision(database) == schema.HEAD
    assert rows(database, tables) == before


def test_upgraded_tables_are_those_of_the_code(upgraded):
    database, _, _ = upgraded
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_studio_of_today_reads_what_the_first_release_kept(upgraded, tmp_path):
    database, _, _ = upgraded
    url = database.url.render_as_string(hide_password=False)
    services = assemble(Settings(data_dir=tmp_path / "var", database_url=url, pool_size=0))
    try:
        dataset = services.datasets.get(BOOK)
        assert (dataset.name, dataset.created_at) == ("Grüße <b>&'\"", WHEN)
        assert services.algorithms.get(BOOK).draft_code
        assert [each.number for each in services.algorithms.revisions(BOOK)] == [7]
        assert services.runs.get(BOOK).created_at == WHEN
        assert services.jobs.get(BOOK).attempts == 7
        assert services.keys.list() == ()
    finally:
        services.close()
