"""The rows of sign-ins and of failed attempts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from engine.access.model import Attempts
from engine.storage.database import Database
from engine.storage.tables import AttemptRow, SessionRow


class AccessStore:
    """Sign-ins by the hash of their token, attempts by the hash of their client.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_session(self, token_sha256: str, now: datetime, expires_at: datetime) -> None:
        """Keep a new sign-in, and drop those that are over."""
        with self._database.unit() as session:
            session.execute(sa.delete(SessionRow).where(SessionRow.expires_at <= now))
            session.add(
                SessionRow(token_sha256=token_sha256, created_at=now, expires_at=expires_at)
            )

    def is_session(self, token_sha256: str, now: datetime) -> bool:
        """Whether this sign-in is there and not over."""
        with self._database.reading() as session:
            row = session.get(SessionRow, token_sha256)
            return row is not None and row.expires_at > now

    def end_session(self, token_sha256: str) -> None:
        """Forget a sign-in; unknown ones are no fault."""
        with self._database.unit() as session:
            session.execute(sa.delete(SessionRow).where(SessionRow.token_sha256 == token_sha256))

    def update_attempts(
        self, client: str, now: datetime, change: Callable[[Attempts], Attempts]
    ) -> Attempts:
        """Change the attempts of a client in one unit of work; what they were before."""
        key = _digest(client)
        insert = sqlite.insert if self._database.is_sqlite else postgresql.insert
        with self._database.unit() as session:
            # A row must be there to be locked: two first attempts may come at once.
            session.execute(
                insert(AttemptRow)
                .values(client_sha256=key, failures=0, last_at=now)
                .on_conflict_do_nothing()
            )
            row = session.get_one(AttemptRow, key, with_for_update=True)
            before = Attempts(
                failures=row.failures, last_at=row.last_at, locked_until=row.locked_until
            )
            after = change(before)
            if after is not before:
                row.failures = after.failures
                row.last_at = after.last_at or now
                row.locked_until = after.locked_until
        return before

    def forget_attempts(self, client: str, older_than: datetime) -> None:
        """Drop the attempts of a client that signed in, and those of long ago."""
        with self._database.unit() as session:
            session.execute(
                sa.delete(AttemptRow).where(
                    sa.or_(
                        AttemptRow.client_sha256 == _digest(client),
                        AttemptRow.last_at < older_than,
                    )
                )
            )


def _digest(client: str) -> str:
    # An address says who someone is; the table need only tell clients apart.
    return hashlib.sha256(client.encode(errors="surrogatepass")).hexdigest()
