"""One difference between two uploads of the same table, as a record."""

from __future__ import annotations

from typing import Literal

from engine.datasets.model import Record


class Shift(Record):
    """One difference between an earlier upload and a later one.

    Attributes:
        level: ``break``: a model of the earlier table fails or misreads the later one. ``shift``:
            its numbers need not hold any more. ``note``: worth knowing.
    """

    kind: str
    column: str | None
    level: Literal["break", "shift", "note"]
    message: str
    evidence: dict[str, float] = {}  # noqa: RUF012 - pydantic copies it
