"""What the access room says: how attempts to sign in stand, and the policy on them."""

from __future__ import annotations

from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict


class Attempts(BaseModel):
    """Failed attempts of one client since it last signed in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    failures: int = 0
    last_at: datetime | None = None
    locked_until: datetime | None = None


class Policy(BaseModel):
    """How many wrong passwords are free, and how long the next ones cost."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    free_failures: int = 5
    first_lock: timedelta = timedelta(seconds=30)
    longest_lock: timedelta = timedelta(minutes=15)
    forgotten_after: timedelta = timedelta(hours=1)
