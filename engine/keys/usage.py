"""What each key asked: counted in memory, written once a second."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
import structlog
from sqlalchemy.dialects import postgresql, sqlite

from engine.keys.model import Usage
from engine.keys.store import KeyStore
from engine.storage.database import Database
from engine.storage.tables import UsageRow

WRITE_EVERY_S = 1.0
log = structlog.get_logger(__name__)


class UsageLog:
    """Calls by key, endpoint, answer and hour; a crash loses the last second of it.

    Args:
        database: Where it is written.
        keys: Told when a key was last used.
    """

    def __init__(self, database: Database, keys: KeyStore) -> None:
        self._database = database
        self._keys = keys
        self._lock = threading.Lock()
        self._counted: dict[tuple[str, str, int, datetime], tuple[int, float]] = {}
        self._timer: threading.Timer | None = None

    def note(self, key_id: str, endpoint: str, status: int, seconds: float) -> None:
        """Count one call."""
        hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        place = (key_id, endpoint, status, hour)
        with self._lock:
            calls, spent = self._counted.get(place, (0, 0.0))
            self._counted[place] = (calls + 1, spent + seconds)
            if self._timer is None:
                self._timer = threading.Timer(WRITE_EVERY_S, self.write)
                self._timer.daemon = True
                self._timer.start()

    def write(self) -> None:
        """Write what was counted since the last time."""
        with self._lock:
            counted, self._counted, self._timer = self._counted, {}, None
        if not counted:
            return
        dialect = sqlite if self._database.is_sqlite else postgresql
        insert = dialect.insert(UsageRow)
        names = ("key_id", "endpoint", "status", "hour")
        more = {
            name: getattr(UsageRow, name) + getattr(insert.excluded, name)
            for name in ("calls", "seconds")
        }
        rows = [
            dict(zip(names, place, strict=True)) | {"calls": calls, "seconds": seconds}
            for place, (calls, seconds) in counted.items()
        ]
        try:
            with self._database.unit() as unit:
                upsert = insert.on_conflict_do_update(index_elements=names, set_=more)
                unit.execute(upsert, rows)
            self._keys.touch(sorted({place[0] for place in counted}), datetime.now(UTC))
        except sa.exc.SQLAlchemyError:
            log.exception("usage was not written", calls=len(rows))

    def since(self, days: int) -> tuple[Usage, ...]:
        """What was asked in the last days, oldest first."""
        self.write()
        first = datetime.now(UTC) - timedelta(days=days)
        query = sa.select(UsageRow).where(UsageRow.hour >= first).order_by(UsageRow.hour)
        names = Usage.model_fields
        with self._database.reading() as unit:
            return tuple(
                Usage(**{name: getattr(row, name) for name in names}) for row in unit.scalars(query)
            )
