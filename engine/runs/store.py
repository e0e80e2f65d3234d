"""Rows of runs: written in guarded steps, read as frozen records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from engine.errors import NotFound
from engine.evaluation.model import Evaluation
from engine.execution.model import Envelope
from engine.runs.model import Live, Run, RunError, RunFilter, RunState
from engine.storage import paging
from engine.storage.database import Database
from engine.storage.tables import AlgorithmRow, RevisionRow, RunRow

_UNDER_WAY = (RunState.QUEUED, RunState.RUNNING)


class RunStore:
    """The runs table.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        algorithm_id: str,
        revision_id: str,
        dataset_id: str | None,
        payload_sha256: str,
        labels_sha256: str | None,
    ) -> str:
        """Add a queued run and return its id."""
        row = RunRow(
            id=uuid4().hex,
            algorithm_id=algorithm_id,
            revision_id=revision_id,
            dataset_id=dataset_id,
            state=RunState.QUEUED,
            payload_sha256=payload_sha256,
            labels_sha256=labels_sha256,
            log="",
            note="",
            created_at=datetime.now(UTC),
        )
        with self._database.unit() as unit:
            unit.add(row)
        return row.id

    def get(self, run_id: str) -> Run:
        """The run as it stands.

        Raises:
            NotFound: There is no such run.
        """
        found = self._select(_joined().where(RunRow.id == run_id))
        if not found:
            raise NotFound("There is no run with this id.", "Choose one from the list of runs.")
        return found[0]

    def list(self, wanted: RunFilter) -> tuple[Run, ...]:
        """The runs that pass every part of the filter, newest first."""
        query = paging.page(_joined(), RunRow, wanted.limit, wanted.after)
        if wanted.algorithm_id:
            query = query.where(RunRow.algorithm_id == wanted.algorithm_id)
        if wanted.dataset_id:
            query = query.where(RunRow.dataset_id == wanted.dataset_id)
        if wanted.state:
            query = query.where(RunRow.state == wanted.state)
        if wanted.text:
            query = query.where(AlgorithmRow.name.icontains(wanted.text, autoescape=True))
        return self._select(query)

    def start(self, run_id: str) -> bool:
        """Move a queued run to running; False when it is no longer queued."""
        return self._move(
            run_id, RunState.RUNNING, (RunState.QUEUED,), started_at=datetime.now(UTC)
        )

    def report(self, run_id: str, live: Live, log: str) -> None:
        """Write how a run goes; nothing happens to one that has ended."""
        self._move(
            run_id,
            RunState.RUNNING,
            (RunState.RUNNING,),
            live=live.model_dump(mode="json"),
            log=_storable(log),
        )

    def finish(
        self,
        run_id: str,
        state: RunState,
        *,
        envelope: Envelope | None = None,
        evaluation: Evaluation | None = None,
        error: RunError | None = None,
        result_sha256: str | None = None,
        log: str = "",
        note: str = "",
    ) -> bool:
        """Write the end of a run once; False when it had ended already."""
        return self._move(
            run_id,
            state,
            _UNDER_WAY,
            envelope=envelope.model_dump(mode="json") if envelope else None,
            evaluation=evaluation.model_dump(mode="json") if evaluation else None,
            error=error.model_dump(mode="json") if error else None,
            result_sha256=result_sha256,
            log=_storable(log),
            note=note,
            finished_at=datetime.now(UTC),
        )

    def _move(self, run_id: str, to: RunState, sources: Sequence[RunState], **values: Any) -> bool:
        with self._database.unit() as unit:
            moved: Any = unit.execute(
                sa.update(RunRow)
                .where(RunRow.id == run_id, RunRow.state.in_(sources))
                .values(state=to, **values)
            )
            return bool(moved.rowcount)

    def _select(self, query: sa.Select[RunRow, str, int]) -> tuple[Run, ...]:
        with self._database.reading() as unit:
            return tuple(
                _record(row, name, number) for row, name, number in unit.execute(query).all()
            )


def _storable(log: str) -> str:
    # PostgreSQL text takes no NUL, and a program may print one.
    return log.replace("\x00", "\N{SYMBOL FOR NULL}")


def _joined() -> sa.Select[RunRow, str, int]:
    return (
        sa.select(RunRow, AlgorithmRow.name, RevisionRow.number)
        .join(AlgorithmRow, AlgorithmRow.id == RunRow.algorithm_id)
        .join(RevisionRow, RevisionRow.id == RunRow.revision_id)
    )


def _record(row: RunRow, algorithm_name: str, revision_number: int) -> Run:
    columns = {column.key: getattr(row, column.key) for column in RunRow.__table__.columns}
    return Run.model_validate(
        columns | {"algorithm_name": algorithm_name, "revision_number": revision_number}
    )
