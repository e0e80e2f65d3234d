"""Rows of models: written in guarded steps, read as frozen records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import uuid4

import sqlalchemy as sa

from engine.errors import NotFound
from engine.evaluation.model import Metric
from engine.models.model import Model, ModelKind, ModelState, Options, Wish
from engine.storage import paging
from engine.storage.database import Database
from engine.storage.paging import Mark
from engine.storage.tables import ModelRow

_UNDER_WAY = (ModelState.QUEUED, ModelState.SANITIZING, ModelState.TRAINING)
VERSION_CHARS = 12


class Serving(NamedTuple):
    """Whether and with what a model answers."""

    state: ModelState
    artifact_sha256: str | None
    expires_at: datetime | None


_SERVING = sa.select(ModelRow.state, ModelRow.artifact_sha256, ModelRow.expires_at).where(
    ModelRow.id == sa.bindparam("model_id")
)


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

    def serving(self, model_id: str) -> Serving:
        """What answering needs to know of a model: one short read for every call.

        Raises:
            NotFound: There is no such model.
        """
        row = next(iter(self._database.rows(_SERVING, model_id=model_id)), None)
        if row is None:
            raise NotFound("There is no model with this id.", "Look it up in the list.")
        return Serving(ModelState(row.state), row.artifact_sha256, row.expires_at)

    def page(self, limit: int, after: Mark | None) -> tuple[Model, ...]:
        """Some models, newest first, from a place in the list."""
        query = paging.page(sa.select(ModelRow), ModelRow, limit, after)
        with self._database.reading() as unit:
            return tuple(_record(row) for row in unit.scalars(query))

    def move(self, model_id: str, to: ModelState, **values: Any) -> bool:
        """Take a model that is under way a step further; False when it has ended, or is gone."""
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
