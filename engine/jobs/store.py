"""Rows of jobs: every change of state is one guarded statement, in :meth:`JobStore.move`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from engine.errors import NotFound
from engine.jobs.model import MOVES, Job, JobFilter, JobState
from engine.storage import paging
from engine.storage.database import Database
from engine.storage.paging import Mark
from engine.storage.tables import JobRow

LOG_CHARS: Final = 20_000
LINE_CHARS: Final = 500
MESSAGE_CHARS: Final = 2_000
_WORDS: Final = frozenset({"message", "problem", "remedy"})
UNDER_WAY: Final = (JobState.RUNNING, JobState.CANCELLING)


class JobStore:
    """The jobs table.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, row: JobRow) -> Job:
        """Keep a new row."""
        row.log = _line(row.message)
        with self._database.unit() as unit:
            unit.add(row)
            unit.flush()
            return Job.model_validate(row)

    def get(self, job_id: str) -> Job:
        """The job as it stands; NotFound when there is none."""
        with self._database.reading() as unit:
            return Job.model_validate(_found(unit.get(JobRow, job_id)))

    def log(self, job_id: str) -> str:
        """What has been noted of a job, a line each; the oldest goes when there is too much."""
        with self._database.reading() as unit:
            text = _found(unit.get(JobRow, job_id)).log
        return text.partition("\n")[2] if len(text) >= LOG_CHARS else text

    def first(self, query: sa.Select[JobRow]) -> Job | None:
        """The first row of a query."""
        with self._database.reading() as unit:
            row = unit.scalars(query.limit(1)).first()
            return Job.model_validate(row) if row else None

    def all(self, query: sa.Select[JobRow]) -> tuple[Job, ...]:
        """Every row of a query."""
        with self._database.reading() as unit:
            return tuple(Job.model_validate(row) for row in unit.scalars(query))

    def count(self, *conditions: sa.ColumnElement[bool]) -> int:
        """How many rows meet all conditions."""
        with self._database.reading() as unit:
            query = sa.select(sa.func.count()).select_from(JobRow).where(*conditions)
            return int(unit.scalar(query) or 0)

    def page(self, wanted: JobFilter, limit: int, after: Mark | None) -> tuple[Job, ...]:
        """The jobs that pass every part of the filter, newest first, from a place in the list."""
        query = sa.select(JobRow)
        for name, value in wanted.model_dump(exclude_none=True).items():
            query = query.where(getattr(JobRow, name) == value)
        return self.all(paging.page(query, JobRow, limit, after))

    def next_id(self) -> str | None:
        """The job to be taken next: of the owner with least under way, then the oldest."""
        other = aliased(JobRow)
        under_way = (
            sa.select(sa.func.count())
            .where(other.state == JobState.RUNNING, other.owner == JobRow.owner)
            .correlate(JobRow)
            .scalar_subquery()
        )
        following = (
            sa.select(JobRow.id)
            .where(is_due())
            .order_by(under_way, JobRow.created_at, JobRow.id)
            .limit(1)
        )
        with self._database.reading() as unit:
            return unit.scalar(following)

    def move(
        self,
        job_id: str,
        to: JobState,
        sources: Collection[JobState],
        *conditions: sa.ColumnElement[bool],
        lease: Job | None = None,
        **values: Any,
    ) -> bool:
        """Change the state of a job, if it is in one of ``sources``; False when it is not.

        The only place where a state changes. Of several callers at once one gets True.

        Args:
            conditions: What must be true of the row as well.
            lease: The claimed job on whose behalf it is moved: refused when another has it now.
            values: Other columns to set; ``message`` is noted in the job's log.
        """
        if strays := [each for each in sources if to not in MOVES[each]]:
            raise ValueError(f"a job does not move from {strays} to {to}")
        guard = [JobRow.id == job_id, JobRow.state.in_(sources), *conditions]
        if lease is not None:
            guard += [JobRow.worker == lease.worker, JobRow.attempts == lease.attempts]
        values["finished_at"] = datetime.now(UTC) if to.is_final else None
        for name in _WORDS & values.keys():
            values[name] = values[name] and _plain(values[name])
        if message := values.get("message"):
            values["log"] = _appended(message)
        return self._update(guard, values | {"state": to})

    def note(self, job_id: str, worker: str, message: str, **values: Any) -> bool:
        """Set columns of a job under way, and note the message in its log if it is a new one."""
        message = _plain(message)
        log = sa.case((JobRow.message != message, _appended(message)), else_=JobRow.log)
        guard = [JobRow.id == job_id, JobRow.state.in_(UNDER_WAY), JobRow.worker == worker]
        return self._update(guard, values | {"message": message, "log": log})

    def touch(self, job_ids: Collection[str], worker: str) -> None:
        """Give a sign of life for jobs that a worker has."""
        guard = [JobRow.id.in_(job_ids), JobRow.state.in_(UNDER_WAY), JobRow.worker == worker]
        self._update(guard, {"heartbeat_at": datetime.now(UTC)})

    def held(self, job_ids: Collection[str], worker: str) -> frozenset[str]:
        """Those of the jobs that a worker still has and may go on with."""
        query = sa.select(JobRow.id).where(
            JobRow.id.in_(job_ids), JobRow.state == JobState.RUNNING, JobRow.worker == worker
        )
        with self._database.reading() as unit:
            return frozenset(unit.scalars(query))

    def make_available(self) -> tuple[str, ...]:
        """The jobs whose time to wait is over since the last call; each is told to one caller."""
        waited = JobRow.available_at <= datetime.now(UTC)
        query = sa.select(JobRow.id).where(JobRow.state == JobState.QUEUED, waited)
        with self._database.reading() as unit:
            due = tuple(unit.scalars(query))
        return tuple(
            job_id
            for job_id in due
            if self._update([JobRow.id == job_id, is_due(), waited], {"available_at": None})
        )

    def _update(self, guard: list[sa.ColumnElement[bool]], values: dict[str, Any]) -> bool:
        with self._database.unit() as unit:
            changed: Any = unit.execute(sa.update(JobRow).where(*guard).values(**values))
            return bool(changed.rowcount)


def is_due() -> sa.ColumnElement[bool]:
    """Whether a job waits and may be taken now."""
    is_available = sa.or_(JobRow.available_at.is_(None), JobRow.available_at <= datetime.now(UTC))
    return sa.and_(JobRow.state == JobState.QUEUED, is_available)


def later(seconds: float) -> datetime:
    """The time in so many seconds."""
    return datetime.now(UTC) + timedelta(seconds=seconds)


def _appended(message: str) -> sa.ColumnElement[str]:
    longer = JobRow.log + _line(message)
    surplus = sa.func.length(longer) - LOG_CHARS
    return sa.func.substr(longer, sa.case((surplus > 0, surplus + 1), else_=1))


def _line(message: str) -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + f"Z {message[:LINE_CHARS]}\n"


def _plain(words: str) -> str:
    """Without what would break a line of the log, or PostgreSQL's text."""
    return "".join(char if char.isprintable() else " " for char in words)[:MESSAGE_CHARS]


def _found(row: JobRow | None) -> JobRow:
    if row is None:
        raise NotFound("There is no job with this id.", "Look it up in the list of jobs.")
    return row
