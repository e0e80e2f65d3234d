"""Counters of a rate limit in the database: they survive a restart and hold across processes."""

from __future__ import annotations

import hashlib
import time
from datetime import UTC, datetime

import sqlalchemy as sa
from limits.storage import SlidingWindowCounterSupport, Storage
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from engine.storage.database import Database
from engine.storage.tables import RateWindowRow

FORGET_EVERY_S = 600.0


class DatabaseWindows(Storage, SlidingWindowCounterSupport):
    """The two windows of each caller and limit, as the library ``limits`` wants them kept.

    Args:
        database: Where the rows are.
    """

    STORAGE_SCHEME = None
    base_exceptions = (sa.exc.SQLAlchemyError,)

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database
        self._forgot_at = time.monotonic()

    def acquire_sliding_window_entry(
        self, key: str, limit: int, expiry: int, amount: int = 1
    ) -> bool:
        """Count a call if there is room for it; callers at the same time wait for each other."""
        self._forget_old()
        now = time.time()
        with self._database.unit() as unit:
            row = self._locked(unit, key, now, expiry)
            _move(row, int(now // expiry))
            if _weighted(row, now, expiry) + amount > limit:
                return False
            row.hits += amount
            row.expires_at = datetime.fromtimestamp(now + 2 * expiry, UTC)
        return True

    def get_sliding_window(self, key: str, expiry: int) -> tuple[int, float, int, float]:
        """The hits of the window before and how long they count, then the same of this one."""
        now = time.time()
        left_s = expiry - now % expiry
        with self._database.reading() as unit:
            row = unit.get(RateWindowRow, _name(key))
            if row is None:
                return 0, 0.0, 0, 0.0
            unit.expunge(row)
        _move(row, int(now // expiry))
        return row.hits_before, left_s, row.hits, left_s + expiry

    def clear_sliding_window(self, key: str, expiry: int) -> None:  # noqa: ARG002 - the library's signature
        """Forget what was counted."""
        self.clear(key)

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count without a limit."""
        self.acquire_sliding_window_entry(key, 2**31, expiry, amount)
        return self.get_sliding_window(key, expiry)[2]

    def get(self, key: str) -> int:
        """The hits of the newest window."""
        with self._database.reading() as unit:
            row = unit.get(RateWindowRow, _name(key))
            return row.hits if row else 0

    def get_expiry(self, key: str) -> float:
        """When the newest window is forgotten, a time of the clock."""
        with self._database.reading() as unit:
            row = unit.get(RateWindowRow, _name(key))
            return row.expires_at.timestamp() if row else time.time()

    def check(self) -> bool:
        """Whether the database answers."""
        with self._database.reading() as unit:
            return bool(unit.scalar(sa.select(sa.literal(1))))

    def reset(self) -> int | None:
        """Forget everything."""
        with self._database.unit() as unit:
            gone = unit.execute(sa.delete(RateWindowRow))
            return int(getattr(gone, "rowcount", 0))

    def clear(self, key: str) -> None:
        """Forget what one caller asked of one limit."""
        with self._database.unit() as unit:
            unit.execute(sa.delete(RateWindowRow).where(RateWindowRow.key_sha256 == _name(key)))

    def _locked(self, unit: Session, key: str, now: float, expiry: int) -> RateWindowRow:
        query = sa.select(RateWindowRow).where(RateWindowRow.key_sha256 == _name(key))
        row = unit.scalars(query.with_for_update()).first()
        if row is not None:
            return row
        values = {
            "key_sha256": _name(key),
            "window": int(now // expiry),
            "hits": 0,
            "hits_before": 0,
            "expires_at": datetime.fromtimestamp(now + 2 * expiry, UTC),
        }
        # Another may insert it at this moment; then both find one row, and lock it in turn.
        dialect = sqlite if self._database.is_sqlite else postgresql
        unit.execute(dialect.insert(RateWindowRow).values(**values).on_conflict_do_nothing())
        return unit.scalars(query.with_for_update()).one()

    def _forget_old(self) -> None:
        if time.monotonic() - self._forgot_at < FORGET_EVERY_S:
            return
        self._forgot_at = time.monotonic()
        with self._database.unit() as unit:
            unit.execute(sa.delete(RateWindowRow).where(RateWindowRow.expires_at < sa.func.now()))


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _move(row: RateWindowRow, window: int) -> None:
    """Let time pass: this window's hits become the one before's, or are over."""
    if row.window == window:
        return
    row.hits_before = row.hits if row.window == window - 1 else 0
    row.hits, row.window = 0, window


def _weighted(row: RateWindowRow, now: float, expiry: int) -> int:
    """Hits within the last window's length, as if those before had come evenly."""
    share_left = 1 - (now % expiry) / expiry
    return int(row.hits_before * share_left) + row.hits
