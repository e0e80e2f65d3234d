"""Which request the present work belongs to: for the log, and for those who report a fault."""

from __future__ import annotations

from contextvars import ContextVar

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
