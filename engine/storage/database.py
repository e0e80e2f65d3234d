"""The database: an engine for SQLite or PostgreSQL, and units of work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVarTuple
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from engine.storage.prepared import Prepared

Ts = TypeVarTuple("Ts")
_CONNECTIONS: Final = 15


def _begin_at_once(connection: sa.Connection) -> None:
    # A unit that reads first and then writes would be refused as stale when another wrote in
    # between, without waiting; taking the write lock first, it waits its turn.
    is_reading = connection.get_execution_options().get("is_reading", False)
    connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _sqlite_pragmas(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late, see above
    cursor = connection.cursor()
    # WAL lets the screen read while a worker writes; foreign keys are off by default in SQLite.
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA busy_timeout=10000")
    cursor.close()


def _pooling(url: sa.URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {}
    # A connection is dear: all are kept, where SQLAlchemy would end ten of them after each use.
    # PostgreSQL never speaks TLS over a Unix socket, and the driver reads every certificate of the
    # machine before it asks whether it does.
    manners = {"ssl_context": False} if "unix_sock" in url.query else {}
    return {"pool_size": _CONNECTIONS, "max_overflow": 0, "connect_args": manners}


def _integrity_by_code(context: sa.engine.ExceptionContext) -> BaseException | None:
    # pg8000 calls only a duplicate key an IntegrityError; PostgreSQL's class 23 is all of them.
    original = context.original_exception
    report = original.args[0] if original.args else None
    if isinstance(report, dict) and str(report.get("C", "")).startswith("23"):
        return IntegrityError(context.statement, context.parameters, original, hide_parameters=True)
    return None


class Database:
    """One SQLAlchemy engine and its sessions.

    Args:
        url: ``sqlite:///...`` or ``postgresql+pg8000://...``.
    """

    def __init__(self, url: str) -> None:
        self.url = sa.make_url(url)
        if self.is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        self.engine = sa.create_engine(
            self.url,
            pool_pre_ping=not self.is_sqlite,
            hide_parameters=True,  # a failed statement is logged; what people stored is not
            **_pooling(self.url),
        )
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", _sqlite_pragmas)
            sa.event.listen(self.engine, "begin", _begin_at_once)
        else:
            sa.event.listen(self.engine, "handle_error", _integrity_by_code, retval=True)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        reading = self.engine.execution_options(is_reading=True)
        self._readings = sessionmaker(reading, expire_on_commit=False)
        self._prepared: WeakKeyDictionary[Any, Prepared] = WeakKeyDictionary()

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded default."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def unit(self) -> Iterator[Session]:
        """A unit of work: committed when the block ends, rolled back when it raises."""
        with self._sessions.begin() as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A unit of work that only reads: it never waits for one that writes."""
        with self._readings.begin() as session:
            yield session

    def rows(self, query: sa.Select[*Ts], **values: object) -> Sequence[Any]:
        """What a query finds, without a session: for what every call over HTTP asks.

        Args:
            query: A constant of its module: what is made of it is kept as long as it is.
            values: Of its bound parameters.
        """
        if self.is_sqlite:
            return self._run_prepared(query, values)
        with self.engine.connect() as connection:
            return connection.execute(query, values).all()

    def change(self, statement: sa.Executable, **values: object) -> Sequence[Any]:
        """Carry out one statement that returns columns, a transaction by itself; else as rows."""
        if self.is_sqlite:
            return self._run_prepared(statement, values)
        with self.engine.begin() as connection:
            return connection.execute(statement, values).all()

    def _run_prepared(self, statement: Any, values: dict[str, object]) -> Sequence[Any]:
        prepared = self._prepared.get(statement)
        if prepared is None:
            prepared = self._prepared[statement] = Prepared(statement)
        connection = self.engine.raw_connection()
        try:
            cursor: Any = connection.cursor()
            try:
                return prepared.run(cursor, values)
            finally:
                cursor.close()
        finally:
            connection.close()

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()
