"""How many there are: jobs, runs, boxes; and whether anybody does the work that waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from engine.execution.service import ExecutionService
from engine.storage.database import Database
from engine.storage.tables import JobRow, RunRow

_PATIENCE = timedelta(minutes=1)


class Census:
    """Counts rows and boxes.

    Args:
        database: Where the rows are.
        execution: Has the boxes.
    """

    def __init__(self, database: Database, execution: ExecutionService) -> None:
        self._database = database
        self._execution = execution

    def jobs(self) -> dict[tuple[str, str], int]:
        """Jobs by kind and state."""
        query = sa.select(JobRow.kind, JobRow.state, sa.func.count())
        with self._database.reading() as unit:
            found = unit.execute(query.group_by(JobRow.kind, JobRow.state)).all()
        return {(kind, state): count for kind, state, count in found}

    def runs(self) -> dict[tuple[str], int]:
        """Runs by state."""
        query = sa.select(RunRow.state, sa.func.count()).group_by(RunRow.state)
        with self._database.reading() as unit:
            return {(state,): count for state, count in unit.execute(query).all()}

    def pool(self) -> dict[str, int]:
        """Boxes and runs of the pool in use."""
        return self._execution.counts()

    def is_work_left_lying(self) -> bool:
        """Whether a job has waited for a while and no worker has shown a sign of life since."""
        since = datetime.now(UTC) - _PATIENCE
        is_waiting = (JobRow.state == "queued") & (JobRow.created_at < since)
        is_due = JobRow.available_at.is_(None) | (JobRow.available_at < since)
        with self._database.reading() as unit:
            is_left = unit.scalar(sa.select(sa.exists().where(is_waiting & is_due)))
            is_alive = unit.scalar(sa.select(sa.exists().where(JobRow.heartbeat_at >= since)))
        return bool(is_left) and not is_alive
