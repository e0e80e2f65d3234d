"""Keys as rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from engine.errors import NotFound
from engine.keys.model import Key, Scope
from engine.storage.database import Database
from engine.storage.tables import KeyRow

_COLUMNS = (*(getattr(KeyRow, name) for name in Key.model_fields), KeyRow.secret_hmac)
_KNOWN: sa.Select[Any] = sa.select(*_COLUMNS).where(KeyRow.id == sa.bindparam("key_id"))


class KeyStore:
    """The table of keys.

    Args:
        database: Where it is.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, key: Key, secret_hmac: str) -> None:
        """Keep a new key."""
        values = key.model_dump() | {"scopes": [scope.value for scope in key.scopes]}
        with self._database.unit() as unit:
            unit.add(KeyRow(**values, secret_hmac=secret_hmac))

    def find(self, key_id: str) -> tuple[Key, str] | None:
        """A key and the hash of its secret part."""
        row = next(iter(self._database.rows(_KNOWN, key_id=key_id)), None)
        if row is None:
            return None
        values = row._asdict()
        secret_hmac = values.pop("secret_hmac")
        return Key(**values | {"scopes": tuple(Scope(each) for each in row.scopes)}), secret_hmac

    def get(self, key_id: str) -> Key:
        """A key.

        Raises:
            NotFound: There is none.
        """
        found = self.find(key_id)
        if found is None:
            raise NotFound("There is no key with this id.", "Look it up in the list of keys.")
        return found[0]

    def list(self) -> tuple[Key, ...]:
        """Every key, newest first."""
        query = sa.select(KeyRow).order_by(KeyRow.created_at.desc(), KeyRow.id)
        with self._database.reading() as unit:
            return tuple(Key.model_validate(row) for row in unit.scalars(query))

    def revoke(self, key_id: str, now: datetime) -> None:
        """End a key; one that has ended stays as it is."""
        self._change(KeyRow.id == key_id, KeyRow.revoked_at.is_(None), revoked_at=now)

    def expire(self, key_id: str, at: datetime) -> None:
        """Let a key end at a time, unless it ends before."""
        is_later = sa.or_(KeyRow.expires_at.is_(None), KeyRow.expires_at > at)
        self._change(KeyRow.id == key_id, is_later, expires_at=at)

    def touch(self, key_ids: Sequence[str], now: datetime) -> None:
        """Note that keys were used."""
        self._change(KeyRow.id.in_(key_ids), last_used_at=now)

    def _change(self, *conditions: sa.ColumnElement[bool], **values: datetime) -> None:
        with self._database.unit() as unit:
            unit.execute(sa.update(KeyRow).where(*conditions).values(**values))
