"""Rows of datasets, and the records that they become."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from engine.datasets.model import Dataset, DatasetState, QualityReport
from engine.datasets.risk import AcceptedRisk
from engine.errors import Conflict, NotFound
from engine.storage import paging
from engine.storage.database import Database
from engine.storage.paging import Mark
from engine.storage.tables import DatasetRow


class DatasetStore:
    """The table of datasets.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, row: DatasetRow) -> Dataset:
        """Keep a new row."""
        with self._database.unit() as session:
            session.add(row)
            session.flush()
            return _record(row)

    def get(self, dataset_id: str) -> Dataset:
        """One dataset."""
        with self._database.reading() as session:
            return _record(_found(session, dataset_id))

    @contextmanager
    def edit(self, dataset_id: str) -> Iterator[DatasetRow]:
        """The row, to be changed; stored when the block ends."""
        with self._database.unit() as session:
            row = _found(session, dataset_id)
            yield row
            row.updated_at = datetime.now(UTC)

    def row(self, dataset_id: str) -> DatasetRow:
        """The row as it stands, to be read only."""
        with self._database.reading() as session:
            row = _found(session, dataset_id)
            session.expunge(row)
            return row

    def newest(self, limit: int, after: Mark | None = None) -> tuple[Dataset, ...]:
        """The newest first, or those that come after a place."""
        query = paging.page(sa.select(DatasetRow), DatasetRow, limit, after)
        with self._database.reading() as session:
            return tuple(_record(row) for row in session.scalars(query))

    def report(self, dataset_id: str) -> tuple[QualityReport, str]:
        """The report and the hash of the table that it is about."""
        with self._database.reading() as session:
            row = _found(session, dataset_id)
            if row.report is None or row.clean_sha256 is None:
                raise Conflict(
                    "This dataset has no report yet.",
                    row.remedy or "Wait until it has been read, then look again.",
                )
            return QualityReport.model_validate(row.report), row.clean_sha256

    def recipe(self, dataset_id: str) -> dict[str, Any]:
        """The recipe as plain JSON; a conflict when there is none yet."""
        with self._database.reading() as session:
            row = _found(session, dataset_id)
            if row.recipe is None:
                raise Conflict(
                    "This dataset has no recipe yet.",
                    row.remedy or "Wait until it has been read, then look again.",
                )
            return dict(row.recipe)

    def profile(self, dataset_id: str) -> str | None:
        """The hash of the deep report, if there is one."""
        with self._database.reading() as session:
            return _found(session, dataset_id).profile_sha256

    def delete(self, dataset_id: str) -> None:
        """Forget a row."""
        with self._database.unit() as session:
            session.delete(_found(session, dataset_id))


def _found(session: Session, dataset_id: str) -> DatasetRow:
    row = session.get(DatasetRow, dataset_id)
    if row is None:
        raise NotFound("This dataset does not exist.", "Choose one from the list of datasets.")
    return row


def _record(row: DatasetRow) -> Dataset:
    report = row.report or {}
    return Dataset(
        id=row.id,
        name=row.name,
        state=DatasetState(row.state),
        size_bytes=row.size_bytes,
        raw_sha256=row.raw_sha256,
        target=row.target,
        disabled_fixes=tuple(row.disabled_fixes),
        corrected_types=row.corrected_types,
        accepted_risks=tuple(map(AcceptedRisk.model_validate, row.accepted_risks or ())),
        score=report.get("data_quality_score"),
        is_usable=bool(report.get("usable")) and row.state == DatasetState.READY,
        original_rows=report.get("original_rows"),
        final_rows=report.get("final_rows"),
        column_count=len(report["columns"]) if report else None,
        has_profile=row.profile_sha256 is not None,
        problem=row.problem,
        remedy=row.remedy,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
