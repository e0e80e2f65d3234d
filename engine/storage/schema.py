"""The database's schema: brought to the newest revision, once, by whoever comes first."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from engine.storage.database import Database

HEAD = "0007"
"""The newest revision; known here so that an up-to-date start need not load Alembic."""

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_ADVISORY_LOCK = 0x5D10


def revision(database: Database) -> str | None:
    """The revision that the database is at; ``None`` when it is empty."""
    with database.reading() as session:
        if not sa.inspect(session.connection()).has_table("alembic_version"):
            return None
        found: str | None = session.scalar(sa.text("SELECT version_num FROM alembic_version"))
        return found


def migrate(database: Database) -> bool:
    """Bring the schema to the newest revision; true when there was something to do.

    Two processes may call this at once: the second waits for the first, then finds
    nothing left to do.
    """
    if revision(database) == HEAD:
        return False
    with _alone(database):
        if revision(database) == HEAD:
            return False
        _upgrade(database)
    return True


def _upgrade(database: Database) -> None:
    # Alembic takes a quarter of a second to import: only for a database that needs it.
    from alembic import command  # noqa: PLC0415 - as said above
    from alembic.config import Config  # noqa: PLC0415 - as said above

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _alone(database: Database) -> Iterator[None]:
    """Hold the one lock on migrating this database."""
    if not database.is_sqlite:
        with database.engine.connect() as connection:
            # Held by the session, so it is given back even if this process dies.
            connection.execute(sa.select(sa.func.pg_advisory_lock(_ADVISORY_LOCK)))
            try:
                yield
            finally:
                connection.execute(sa.select(sa.func.pg_advisory_unlock(_ADVISORY_LOCK)))
        return
    if not database.url.database or database.url.database == ":memory:":
        yield
        return
    lock = Path(database.url.database).with_suffix(".migrating")
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
