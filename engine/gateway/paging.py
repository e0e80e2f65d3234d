"""Lists over HTTP: a page at a time, with an opaque word for where the next one begins."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Any, Generic, Self, TypeVar

from fastapi import Query
from pydantic import BaseModel, Field

from engine.errors import InvalidInput
from engine.storage.paging import Mark

Item = TypeVar("Item")
Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]
Cursor = Annotated[
    str | None,
    Query(max_length=200, description="`next` of the page before; without it the newest."),
]


class Page(BaseModel, Generic[Item]):
    """Some of a list, newest first."""

    items: list[Item]
    next: str | None = Field(description="Ask for the following page with it as `cursor`.")

    @classmethod
    def of(
        cls, ask: Callable[[int, Mark | None], Sequence[Any]], limit: int, cursor: str | None
    ) -> Self:
        """The page that ``ask`` gives, and where the next one begins if there is one."""
        found = ask(limit + 1, read(cursor) if cursor else None)
        items = list(found[:limit])
        is_last = len(found) <= limit
        return cls(items=items, next=None if is_last else write(items[-1]))


def write(last: Any) -> str:
    """The cursor after a record with ``created_at`` and ``id``."""
    place = json.dumps([last.created_at.isoformat(), last.id])
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def read(cursor: str) -> Mark:
    """The place that a cursor stands for.

    Raises:
        InvalidInput: It is none that was given out here.
    """
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        made, row_id = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        mark = Mark(datetime.fromisoformat(made), row_id)
    except (binascii.Error, UnicodeError, ValueError, TypeError, RecursionError):
        mark = None
    if mark is None or mark.created_at.tzinfo is None or not _is_id(mark.id):
        raise InvalidInput(
            "This is not a cursor of this list.",
            "Send `next` of the page before as it came, or leave the cursor out.",
        )
    return mark


def _is_id(text: object) -> bool:
    return isinstance(text, str) and text.isascii() and text.isalnum() and len(text) <= 32
