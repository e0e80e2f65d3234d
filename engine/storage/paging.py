"""Pages of rows, newest first: a place in the order that rows added later do not shift."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple, Protocol, TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

Columns = TypeVarTuple("Columns")


class Mark(NamedTuple):
    """A row's place among all rows of its table: when it was made, then its id."""

    created_at: datetime
    id: str


class Dated(Protocol):
    """A table whose rows have a time and an id."""

    created_at: InstrumentedAttribute[datetime]
    id: InstrumentedAttribute[str]


def page(
    query: sa.Select[*Columns], table: Any, limit: int, after: Mark | None
) -> sa.Select[*Columns]:
    """At most ``limit`` rows of ``table``, newest first, that come after a place.

    Args:
        query: Selects from the table, without an order yet.
        table: A :class:`Dated` table.
        limit: How many.
        after: The last row that was seen; None begins with the newest.
    """
    dated: type[Dated] = table
    query = query.order_by(dated.created_at.desc(), dated.id.desc()).limit(limit)
    if after is None:
        return query
    is_older = dated.created_at < after.created_at
    is_next = (dated.created_at == after.created_at) & (dated.id < after.id)
    return query.where(is_older | is_next)
