"""Real parts for every test: settings, a database of each kind, blobs."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
import structlog

from engine.datasets import isolation
from engine.settings import ROOT, Settings
from engine.storage.blobs import BlobStore
from engine.storage.database import Database
from engine.storage.schema import HEAD, migrate, revision
from engine.storage.tables import Base
from tests.kept import KeptTables

SERVICES = ROOT / "scripts" / "services"
IS_CI = os.environ.get("CI") == "true"

# The person's own settings must not reach a test; what the tests need is named STUDIO_TEST_*.
for _name in list(os.environ):
    if _name in {"DATABASE_URL", "REDIS_URL", "SENTRY_DSN"} or (
        _name.startswith("STUDIO_") and not _name.startswith("STUDIO_TEST_")
    ):
        del os.environ[_name]


# Left as it is, structlog draws each fault in colours with its surroundings: seconds of work.
structlog.configure(
    processors=[structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
)


def missing(part: str) -> None:
    """Skip where a part may be missing; fail in CI, where nothing may."""
    message = f"{part} is missing here; `make test` installs and starts it"
    if IS_CI:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a studio of its own: SQLite under ``tmp_path``, no warm boxes."""
    return Settings(data_dir=tmp_path / "var", database_url="", pool_size=0)


@pytest.fixture
def blobs(tmp_path: Path) -> BlobStore:
    """An empty blob store."""
    return BlobStore(tmp_path / "blobs")


@pytest.fixture(scope="session")
def _kept_tables(tmp_path_factory: pytest.TempPathFactory) -> KeptTables:
    return KeptTables(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def kept_tables(_kept_tables: KeptTables, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that was cleaned in this session is not cleaned in the same way once more."""
    monkeypatch.setattr(isolation, "perform", _kept_tables.perform)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server: the one `make test` started, or one for this session."""
    if url := os.environ.get("STUDIO_TEST_POSTGRES_URL"):
        yield url
        return
    folder = Path(tempfile.mkdtemp(prefix="studio-pg-"))
    started = subprocess.run(
        [SERVICES, "start", "postgres", folder], capture_output=True, text=True, check=False
    )
    try:
        if started.returncode != 0:
            missing("PostgreSQL")
        yield started.stdout.strip()
    finally:
        subprocess.run([SERVICES, "stop", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """A Redis server: the one `make test` started, or one for this session."""
    if url := os.environ.get("STUDIO_TEST_REDIS_URL"):
        yield url
        return
    folder = Path(tempfile.mkdtemp(prefix="studio-redis-"))
    started = subprocess.run(
        [SERVICES, "start", "redis", folder], capture_output=True, text=True, check=False
    )
    try:
        if started.returncode != 0:
            missing("Redis")
        yield started.stdout.strip()
    finally:
        subprocess.run([SERVICES, "stop", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database at the newest revision, to copy."""
    path = tmp_path_factory.mktemp("template") / "studio.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.close()  # the last connection to go folds the write-ahead log into the file
    return path


@pytest.fixture(scope="session")
def kept_postgres(postgres_url: str) -> Iterator[list[str]]:
    """The names of empty PostgreSQL databases at the newest revision that no test has now.

    To copy a database takes half a second of a processor, to empty one a fiftieth of that.
    """
    kept: list[str] = []
    yield kept
    for name in kept:
        _postgres(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def fresh_database(request: pytest.FixtureRequest, kind: str, folder: Path) -> Iterator[Database]:
    """An empty database at the newest revision; one of SQLite lies in ``folder``."""
    if kind == "sqlite":
        path = folder / "studio.db"
        shutil.copyfile(request.getfixturevalue("migrated_sqlite"), path)
        database = Database(f"sqlite:///{path}")
        yield database
        database.close()
        return
    kept: list[str] = request.getfixturevalue("kept_postgres")
    url = request.getfixturevalue("postgres_url")
    name = f"test_{uuid4().hex}"
    if not _renames_one(url, kept, name):
        _postgres(url, f"CREATE DATABASE {name}")
    database = Database(_renamed(url, name))
    migrate(database)
    yield database
    database.close()
    _postgres(url, _END_SESSIONS.format(name=name))  # they may hold locks
    is_whole = revision(database) == HEAD
    if is_whole:
        _emptied(database)
        kept.append(name)
    database.close()
    if not is_whole:
        _postgres(url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database at the newest revision: every test that asks runs on both kinds."""
    with fresh_database(request, request.param, tmp_path) as database:
        yield database


@pytest.fixture
def one_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of SQLite, for tests of what is not the database's affair."""
    with fresh_database(request, "sqlite", tmp_path) as database:
        yield database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without any table, of both kinds."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'empty.db'}")
        yield database
        database.close()
        return
    url = request.getfixturevalue("postgres_url")
    name = f"empty_{uuid4().hex}"
    _postgres(url, f"CREATE DATABASE {name}")
    database = Database(_renamed(url, name))
    yield database
    database.close()
    _postgres(url, f"DROP DATABASE {name} WITH (FORCE)")


_END_SESSIONS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"


def _renames_one(url: str, kept: list[str], name: str) -> bool:
    """Under its new name, no thread that an earlier test left behind finds the database."""
    while kept:
        old = kept.pop()
        try:
            _postgres(url, _END_SESSIONS.format(name=old))
            _postgres(url, f"ALTER DATABASE {old} RENAME TO {name}")
        except sa.exc.DBAPIError:
            continue  # such a thread is still at it; the database ends with the server
        return True
    return False


def _emptied(database: Database) -> None:
    with database.unit() as session:
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(sa.delete(table))


def _renamed(url: str, name: str) -> str:
    return sa.make_url(url).set(database=name).render_as_string(hide_password=False)


@cache
def _server(url: str) -> sa.Engine:
    # It is on this machine; without that word the driver reads every certificate first.
    return sa.create_engine(url, isolation_level="AUTOCOMMIT", connect_args={"ssl_context": False})


def _postgres(url: str, statement: str) -> None:
    with _server(url).connect() as connection:
        connection.execute(sa.text(statement))
