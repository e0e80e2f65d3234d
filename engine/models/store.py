"""Rows of models: written in guarded steps, read as frozen records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from engine.errors import InvalidInput, NotFound
from engine.evaluation.model import Metric
from engine.models.model import Model, ModelKind, ModelState, Options, Wish
from engine.storage.database import Database
from engine.storage.tables import ModelRow

_UNDER_WAY = (ModelState.QUEUED, ModelState.SANITIZING, ModelState.TRAINING)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
VERSION_CHARS = 12


class ModelStore:
    """The models table.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, wish: Wish, owner: str) -> Model:
        """Add a queued model."""
        row = ModelRow(
            id=uuid4().hex,
            name=wish.name,
            kind=wish.kind,
            owner=owner,
            dataset_id=wish.dataset_id,
            state=ModelState.QUEUED,
            options=wish.options.model_dump(mode="json"),
            is_pinned=False,
            created_at=datetime.now(UTC),
        )
        with self._database.unit() as unit:
            unit.add(row)
            unit.flush()
            return _record(row)

    def get(self, model_id: str) -> Model:
        """The model as it stands.

        Raises:
            NotFound: There is no such model.
        """
        with self._database.reading() as unit:
            row = unit.get(ModelRow, model_id)
            if row is None:
                raise NotFound("There is no model with this id.", "Look it up in the list.")
            return _record(row)

    def page(self, after: str | None, limit: int) -> tuple[tuple[Model, ...], str | None]:
        """Some models, newest first, and the cursor of the next ones; None at the end.

        Raises:
            InvalidInput: The cursor is none of ours.
        """
        query = sa.select(ModelRow).order_by(ModelRow.created_at.desc(), ModelRow.id.desc())
        if after is not None:
            moment, last = _parted(after)
            is_older = sa.or_(
                ModelRow.created_at < moment,
                sa.and_(ModelRow.created_at == moment, ModelRow.id < last),
            )
            query = query.where(is_older)
        with self._database.reading() as unit:
            rows = list(unit.scalars(query.limit(limit + 1)))
            found = tuple(_record(row) for row in rows[:limit])
        is_more = len(rows) > limit
        return found, _cursor(found[-1]) if is_more else None

    def move(self, model_id: str, to: ModelState, **values: Any) -> bool:
        """Take a model that is under way a step further; False when it has ended."""
        return self._change(
            ModelRow.id == model_id, ModelRow.state.in_(_UNDER_WAY), state=to, **values
        )

    def reopen(self, model_id: str) -> bool:
        """Take a failed model back to the queue; False when it has not failed."""
        return self._change(
            ModelRow.id == model_id,
            ModelRow.state == ModelState.FAILED,
            state=ModelState.QUEUED,
            problem=None,
            remedy=None,
        )

    def pin(self, model_id: str, *, is_pinned: bool, expires_at: datetime | None) -> None:
        """Keep a model for ever, or let it expire."""
        self._change(ModelRow.id == model_id, is_pinned=is_pinned, expires_at=expires_at)

    def delete(self, model_id: str) -> bool:
        """Forget a model; False when it was gone already."""
        with self._database.unit() as unit:
            gone: Any = unit.execute(sa.delete(ModelRow).where(ModelRow.id == model_id))
            return bool(gone.rowcount)

    def expired(self, now: datetime) -> Sequence[str]:
        """Models whose time is over and that nobody pinned."""
        query = sa.select(ModelRow.id).where(
            ModelRow.is_pinned.is_(False), ModelRow.expires_at <= now
        )
        with self._database.reading() as unit:
            return tuple(unit.scalars(query))

    def forget_expired(self, model_id: str, now: datetime) -> bool:
        """Forget a model unless it was pinned meanwhile."""
        with self._database.unit() as unit:
            gone: Any = unit.execute(
                sa.delete(ModelRow).where(
                    ModelRow.id == model_id,
                    ModelRow.is_pinned.is_(False),
                    ModelRow.expires_at <= now,
                )
            )
            return bool(gone.rowcount)

    def _change(self, *conditions: sa.ColumnElement[bool], **values: Any) -> bool:
        with self._database.unit() as unit:
            changed: Any = unit.execute(sa.update(ModelRow).where(*conditions).values(**values))
            return bool(changed.rowcount)


def _cursor(last: Model) -> str:
    return f"{(last.created_at - _EPOCH) // timedelta(microseconds=1)}_{last.id}"


def _parted(cursor: str) -> tuple[datetime, str]:
    moment, _, last = cursor.partition("_")
    try:
        return _EPOCH + timedelta(microseconds=int(moment)), last
    except (ValueError, OverflowError):
        raise InvalidInput("This cursor is none.", "Leave it out to begin again.") from None


def _record(row: ModelRow) -> Model:
    return Model(
        id=row.id,
        name=row.name,
        kind=ModelKind(row.kind),
        owner=row.owner,
        dataset_id=row.dataset_id,
        state=ModelState(row.state),
        options=Options.model_validate(row.options),
        version=(row.artifact_sha256 or "")[:VERSION_CHARS],
        artifact_sha256=row.artifact_sha256,
        is_pinned=row.is_pinned,
        problem=row.problem,
        remedy=row.remedy,
        metrics=_metrics(row.metrics),
        card=row.card,
        created_at=row.created_at,
        ready_at=row.ready_at,
        expires_at=row.expires_at,
    )


def _metrics(kept: dict[str, Any] | None) -> tuple[Metric, ...] | None:
    return None if kept is None else tuple(map(Metric.model_validate, kept["metrics"]))
