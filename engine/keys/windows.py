"""Counters of a rate limit in the database: they survive a restart and hold across processes."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from limits.storage import SlidingWindowCounterSupport, Storage
from sqlalchemy.dialects import postgresql, sqlite

from engine.storage.database import Database
from engine.storage.tables import RateWindowRow

FORGET_EVERY_S = 600.0
Counted = tuple[int, int, int]
_COUNTED = sa.select(RateWindowRow.window, RateWindowRow.hits, RateWindowRow.hits_before).where(
    RateWindowRow.key_sha256 == sa.bindparam("name")
)


def _counting(insert: Any) -> Any:
    """One statement that counts a call if there is room, and gives the row as it then is.

    One statement is a transaction by itself: those who count at the same time wait for each other.
    """
    row = RateWindowRow
    now = sa.bindparam("now_window", type_=sa.BigInteger)
    amount = sa.bindparam("amount", type_=sa.Integer)
    # As time passes, the window becomes the one before.
    hits = sa.case((row.window == now, row.hits), else_=0)
    before = sa.case(
        (row.window == now, row.hits_before), (row.window == now - 1, row.hits), else_=0
    )
    # Of whole numbers, floor(x) + n <= most says the same as x + n < most + 1.
    has_room = before * sa.bindparam("share", type_=sa.Float) + hits + amount < (
        sa.bindparam("most", type_=sa.Integer) + 1
    )
    ends = sa.bindparam("ends", type_=row.expires_at.type)
    first = {
        "key_sha256": sa.bindparam("name"),
        "window": now,
        "hits": amount,
        "hits_before": 0,
        "expires_at": ends,
    }
    then = {"window": now, "hits": hits + amount, "hits_before": before, "expires_at": ends}
    return (
        insert(row.__table__)
        .values(first)
        .on_conflict_do_update(index_elements=["key_sha256"], set_=then, where=has_room)
        .returning(row.__table__.c.window, row.__table__.c.hits, row.__table__.c.hits_before)
    )


_SQLITE, _POSTGRES = _counting(sqlite.insert), _counting(postgresql.insert)


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
        self._seen = threading.local()
        # SQLite lets one write at a time, and who finds it busy sleeps too long: queue before it.
        self._turn = threading.Lock() if database.is_sqlite else nullcontext()
        self._counting = _SQLITE if database.is_sqlite else _POSTGRES

    def acquire_sliding_window_entry(
        self, key: str, limit: int, expiry: int, amount: int = 1
    ) -> bool:
        """Count a call if there is room for it; callers at the same time wait for each other."""
        if amount > limit:
            return False
        self._forget_old()
        now = time.time()
        with self._turn:
            counted = self._database.change(
                self._counting,
                name=_name(key),
                now_window=int(now // expiry),
                amount=amount,
                share=1 - (now % expiry) / expiry,
                most=limit,
                ends=datetime.fromtimestamp(now + 2 * expiry, UTC),
            )
        row = counted[0] if counted else self._read(key)
        self._seen.row = (key, *row) if row else None
        return bool(counted)

    @contextmanager
    def one_look(self) -> Iterator[None]:
        """Let what is asked of a counter within the block be what counting in it saw."""
        self._seen.row, self._seen.is_asked = None, True
        try:
            yield
        finally:
            self._seen.is_asked = False

    def get_sliding_window(self, key: str, expiry: int) -> tuple[int, float, int, float]:
        """The hits of the window before and how long they count, then the same of this one."""
        now = time.time()
        left_s = expiry - now % expiry
        row = getattr(self._seen, "row", None) if getattr(self._seen, "is_asked", False) else None
        if row is None or row[0] != key:
            found = self._read(key)
            if not found:
                return 0, 0.0, 0, 0.0
            row = (key, *found)
        hits, before = _moved((row[1], row[2], row[3]), int(now // expiry))
        return before, left_s, hits, left_s + expiry

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

    def _read(self, key: str) -> Counted | None:
        found = self._database.rows(_COUNTED, name=_name(key))
        return (found[0][0], found[0][1], found[0][2]) if found else None

    def _forget_old(self) -> None:
        if time.monotonic() - self._forgot_at < FORGET_EVERY_S:
            return
        self._forgot_at = time.monotonic()
        with self._database.unit() as unit:
            unit.execute(sa.delete(RateWindowRow).where(RateWindowRow.expires_at < sa.func.now()))


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _moved(row: Counted, window: int) -> tuple[int, int]:
    """The hits of a window and of the one before: as time passes, one becomes the other."""
    counted, hits, before = row
    if counted == window:
        return hits, before
    return 0, hits if counted == window - 1 else 0
