"""The schema is what the tables say, on both databases, however often it is migrated."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from engine.storage import schema
from engine.storage.database import Database
from engine.storage.tables import Base


def test_migrated_database_has_exactly_the_tables_of_the_code(database):
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        difference = compare_metadata(context, Base.metadata)
    assert difference == []


def test_newest_revision_known_in_code_is_the_newest_script():
    config = Config()
    config.set_main_option(
        "script_location", str(Path(schema.__file__).resolve().parent / "migrations")
    )
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def test_empty_database_is_migrated_once_then_left_alone(empty_database):
    assert schema.revision(empty_database) is None
    assert schema.migrate(empty_database)
    assert schema.revision(empty_database) == schema.HEAD
    assert not schema.migrate(empty_database)


def test_processes_that_migrate_at_once_take_turns(empty_database):
    others = [Database(empty_database.url.render_as_string(hide_password=False)) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(schema.migrate, others))
    for other in others:
        other.close()
    assert sorted(done) == [False, False, False, True]


def test_downgrade_leaves_no_table_behind(database):
    config = Config()
    config.set_main_option(
        "script_location", str(Path(schema.__file__).resolve().parent / "migrations")
    )
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    tables = sa.inspect(database.engine).get_table_names()
    assert tables == ["alembic_version"]


@pytest.mark.parametrize("table", sorted(Base.metadata.tables))
def test_every_table_is_empty_after_migration(database, table):
    with database.engine.connect() as connection:
        rows = connection.scalar(
            sa.select(sa.func.count()).select_from(Base.metadata.tables[table])
        )
    assert rows == 0
