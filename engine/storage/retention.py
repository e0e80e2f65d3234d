"""Rows whose time is over, and their removal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from engine.storage.database import Database
from engine.storage.tables import (
    AttemptRow,
    IdempotencyRow,
    JobRow,
    RateWindowRow,
    SessionRow,
    UsageRow,
)

_REPEATED_DAYS = 1
_USAGE_DAYS = 400
_SIGN_IN_DAYS = 1
_CHORES_DAYS = 7


def forget_old(database: Database) -> dict[str, int]:
    """Remove rows that nobody will ask for again; returns how many of each kind."""
    now = datetime.now(UTC)

    def before(days: int) -> datetime:
        return now - timedelta(days=days)

    chores = sa.and_(JobRow.kind == "clean_up", JobRow.finished_at < before(_CHORES_DAYS))
    over: dict[str, tuple[type[Any], sa.ColumnElement[bool]]] = {
        "repeated calls": (
            IdempotencyRow,
            IdempotencyRow.created_at < before(_REPEATED_DAYS),
        ),
        "rate windows": (RateWindowRow, RateWindowRow.expires_at < now),
        "hours of usage": (UsageRow, UsageRow.hour < before(_USAGE_DAYS)),
        "sign-ins": (SessionRow, SessionRow.expires_at < now),
        "failed sign-ins": (AttemptRow, AttemptRow.last_at < before(_SIGN_IN_DAYS)),
        "chores": (JobRow, chores),
    }
    removed = {}
    for name, (table, condition) in over.items():
        with database.unit() as unit:
            gone: Any = unit.execute(sa.delete(table).where(condition))
            removed[name] = int(gone.rowcount)
    return removed
