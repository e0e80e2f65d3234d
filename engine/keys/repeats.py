"""Creating calls that may be repeated: each is carried out once, and answered alike."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from engine.errors import InvalidInput, UnderWay
from engine.storage.database import Database
from engine.storage.tables import IdempotencyRow

KEPT = timedelta(hours=24)
_LOOK_AGAIN_S = 2
_TRIES = 3


class Claim(NamedTuple):
    """The right to carry a call out; it ends when another takes it over."""

    token: str
    made_at: datetime


class Kept(NamedTuple):
    """What the call was answered before."""

    status: int
    answer: dict[str, Any]


class Repeats:
    """Knows which calls were made.

    Args:
        database: Where they are kept.
        now: The clock.
        lasts_s: No call takes longer; one that began before was cut off by a crash.
    """

    def __init__(self, database: Database, now: Callable[[], datetime], lasts_s: float) -> None:
        self._database = database
        self._now = now
        self._lasts = timedelta(seconds=lasts_s)

    def begin(self, caller: str, call: str, key: str, request_sha256: str) -> Claim | Kept:
        """Claim a call, or give what it was answered.

        Args:
            caller: Whose call it is: nobody gets the answer to another's.
            call: Method and path.
            key: The word that the caller chose for it.
            request_sha256: Hash of all that was asked.

        Raises:
            InvalidInput: The same key came with another request.
            UnderWay: The first call is not answered yet.
        """
        token = hashlib.sha256("\n".join((caller, call, key)).encode()).hexdigest()
        for _ in range(_TRIES):
            claim = Claim(token, self._now())
            if self._insert(claim, request_sha256):
                return claim
            row = self._row(token)
            if row is None or self._is_over(row):
                self.forget(Claim(token, row.created_at) if row else claim)
                continue
            if row.request_sha256 != request_sha256:
                raise InvalidInput(
                    "This Idempotency-Key came with another request before.",
                    "Send a new key with a new request; the old one only with the old request.",
                )
            if row.status is not None and row.answer is not None:
                return Kept(row.status, row.answer)
            break
        raise UnderWay(
            "The first call with this Idempotency-Key is still under way.",
            f"Ask again in {_LOOK_AGAIN_S} seconds.",
            _LOOK_AGAIN_S,
        )

    def finish(self, claim: Claim, status: int, answer: dict[str, Any]) -> None:
        """Keep what a call was answered, unless another has taken it over."""
        with self._database.unit() as unit:
            unit.execute(
                sa.update(IdempotencyRow)
                .where(_of(claim), IdempotencyRow.status.is_(None))
                .values(status=status, answer=answer)
            )

    def forget(self, claim: Claim) -> None:
        """Nothing was made, so the call may be made again."""
        with self._database.unit() as unit:
            unit.execute(sa.delete(IdempotencyRow).where(_of(claim)))

    def _insert(self, claim: Claim, request_sha256: str) -> bool:
        row = IdempotencyRow(
            token_sha256=claim.token, request_sha256=request_sha256, created_at=claim.made_at
        )
        try:
            with self._database.unit() as unit:
                is_old = IdempotencyRow.created_at <= claim.made_at - KEPT
                unit.execute(sa.delete(IdempotencyRow).where(is_old))
                unit.add(row)
        except IntegrityError:
            return False
        return True

    def _row(self, token: str) -> IdempotencyRow | None:
        with self._database.reading() as unit:
            row = unit.get(IdempotencyRow, token)
            if row is not None:
                unit.expunge(row)
            return row

    def _is_over(self, row: IdempotencyRow) -> bool:
        lasts = self._lasts if row.status is None else KEPT
        return row.created_at <= self._now() - lasts


def _of(claim: Claim) -> sa.ColumnElement[bool]:
    is_same = IdempotencyRow.token_sha256 == claim.token
    return is_same & (IdempotencyRow.created_at == claim.made_at)
