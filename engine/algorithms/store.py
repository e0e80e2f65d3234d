"""The rows of algorithms and of their revisions, in and out as records."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Session

from engine.algorithms.model import Algorithm, Commit, Kind, Revision
from engine.errors import NotFound
from engine.storage import paging
from engine.storage.database import Database
from engine.storage.paging import Mark
from engine.storage.tables import AlgorithmRow, ContractRow, RevisionRow


def code_sha256(code: str) -> str:
    """The hash that tells two codes apart."""
    return hashlib.sha256(code.encode()).hexdigest()


class AlgorithmStore:
    """Algorithms and revisions in the database.

    Args:
        database: Where the rows live.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        name: str,
        kind: Kind,
        code: str,
        spec: dict[str, Any] | None,
        dataset_id: str | None,
    ) -> Algorithm:
        """A new row with a draft."""
        now = datetime.now(UTC)
        row = AlgorithmRow(
            id=uuid4().hex,
            name=name,
            kind=kind,
            dataset_id=dataset_id,
            draft_code=code,
            draft_spec=spec,
            created_at=now,
            updated_at=now,
        )
        with self._database.unit() as session:
            session.add(row)
            session.flush()
            return _algorithm(row, None)

    def get(self, algorithm_id: str) -> Algorithm:
        """One algorithm, or NotFound."""
        query = _with_head().where(AlgorithmRow.id == algorithm_id)
        with self._database.reading() as session:
            found = session.execute(query).one_or_none()
            if found is None:
                raise _unknown()
            return _algorithm(found[0], found[1])

    def list(self, limit: int) -> tuple[Algorithm, ...]:
        """Last changed first."""
        query = _with_head().order_by(AlgorithmRow.updated_at.desc(), AlgorithmRow.id)
        with self._database.reading() as session:
            return tuple(_algorithm(row, head) for row, head in session.execute(query.limit(limit)))

    def page(self, limit: int, after: Mark | None) -> tuple[Algorithm, ...]:
        """Last made first, from a place on."""
        query = paging.page(_with_head(), AlgorithmRow, limit, after)
        with self._database.reading() as session:
            return tuple(_algorithm(row, head) for row, head in session.execute(query))

    def change(self, algorithm_id: str, **values: Any) -> Algorithm:
        """Set columns of a row, and when it changed."""
        with self._database.unit() as session:
            row = _row(session, algorithm_id)
            for column, value in values.items():
                setattr(row, column, value)
            row.updated_at = datetime.now(UTC)
            session.flush()
            return _algorithm(row, session.scalar(sa.select(_head_id(algorithm_id))))

    def remove(self, algorithm_id: str) -> None:
        """Delete a row, and with it its revisions and runs."""
        with self._database.unit() as session:
            session.delete(_row(session, algorithm_id))

    def add_revision(
        self, algorithm_id: str, code: str, spec: dict[str, Any] | None, commit: Commit
    ) -> Revision:
        """The row of a commit; its number is one more than the last."""
        with self._database.unit() as session:
            algorithm = _row(session, algorithm_id)
            last = session.scalar(
                sa.select(sa.func.max(RevisionRow.number)).where(
                    RevisionRow.algorithm_id == algorithm_id
                )
            )
            row = RevisionRow(
                id=uuid4().hex,
                algorithm_id=algorithm_id,
                number=(last or 0) + 1,
                commit_sha=commit.sha,
                code_sha256=code_sha256(code),
                spec=spec,
                author=commit.author,
                message=commit.message,
                created_at=datetime.now(UTC),
            )
            algorithm.updated_at = row.created_at
            session.add(row)
            session.flush()
            return _revision(row)

    def has_contract(self, algorithm_id: str) -> bool:
        """Whether its author has promised something of it."""
        with self._database.reading() as session:
            return session.get(ContractRow, algorithm_id) is not None

    def revisions(self, algorithm_id: str) -> tuple[Revision, ...]:
        """All of an algorithm, newest first."""
        with self._database.reading() as session:
            _row(session, algorithm_id)
            return tuple(_revision(row) for row in session.scalars(_newest(algorithm_id)))

    def head(self, algorithm_id: str) -> Revision | None:
        """The newest revision, None before the first."""
        with self._database.reading() as session:
            row = session.scalars(_newest(algorithm_id).limit(1)).first()
            return _revision(row) if row else None

    def revision(self, revision_id: str) -> Revision:
        """One revision, or NotFound."""
        with self._database.reading() as session:
            row = session.get(RevisionRow, revision_id)
            if row is None:
                raise NotFound("There is no such revision.", "Choose one from the list.")
            return _revision(row)


def _newest(algorithm_id: str) -> sa.Select[RevisionRow]:
    query = sa.select(RevisionRow).where(RevisionRow.algorithm_id == algorithm_id)
    return query.order_by(RevisionRow.number.desc())


def _row(session: Session, algorithm_id: str) -> AlgorithmRow:
    row = session.get(AlgorithmRow, algorithm_id)
    if row is None:
        raise _unknown()
    return row


def _unknown() -> NotFound:
    return NotFound("There is no such algorithm.", "Choose one from the list.")


def _head_id(algorithm_id: str | sa.ColumnElement[str]) -> sa.ScalarSelect[str]:
    query = sa.select(RevisionRow.id).where(RevisionRow.algorithm_id == algorithm_id)
    return query.order_by(RevisionRow.number.desc()).limit(1).scalar_subquery()


def _with_head() -> sa.Select[AlgorithmRow, str]:
    # One question for all: a screen lists hundreds of algorithms at every click.
    return sa.select(AlgorithmRow, _head_id(AlgorithmRow.id.expression))


def _algorithm(row: AlgorithmRow, head_revision_id: str | None) -> Algorithm:
    return Algorithm.model_validate(
        {
            "id": row.id,
            "name": row.name,
            "kind": row.kind,
            "dataset_id": row.dataset_id,
            "draft_code": row.draft_code,
            "draft_spec": row.draft_spec,
            "head_revision_id": head_revision_id,
            "created_at": row.created_at,
            "updated_at": row.updated_at,
        }
    )


def _revision(row: RevisionRow) -> Revision:
    return Revision(
        id=row.id,
        algorithm_id=row.algorithm_id,
        number=row.number,
        commit_sha=row.commit_sha,
        code_sha256=row.code_sha256,
        spec=row.spec,
        author=row.author,
        message=row.message,
        created_at=row.created_at,
    )
