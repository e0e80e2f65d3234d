"""Whether a fault is that PostgreSQL or Redis does not answer just now."""

from __future__ import annotations

import sys
from typing import Any, Final

from sqlalchemy.exc import DBAPIError, InterfaceError

# PostgreSQL's words for: connections fail, there are too many, it shuts down, crashed, starts.
_AWAY: Final = ("08", "53300", "57P01", "57P02", "57P03")


def is_away(error: BaseException) -> bool:
    """Whether this came of a server that cannot be reached, or that is starting or ending."""
    if isinstance(error, DBAPIError):
        return (
            error.connection_invalidated
            or isinstance(error, InterfaceError)
            or _state(error).startswith(_AWAY)
        )
    # Not loaded for this alone: who has no Redis meets none of its errors.
    redis = sys.modules.get("redis.exceptions")
    return redis is not None and isinstance(error, (redis.ConnectionError, redis.TimeoutError))


def _state(error: DBAPIError) -> str:
    told: Any = error.orig.args[0] if error.orig is not None and error.orig.args else None
    return str(told.get("C", "")) if isinstance(told, dict) else ""
