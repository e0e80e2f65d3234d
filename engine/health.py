"""The state of every part of the studio on this machine, with the remedy where one is needed."""

from __future__ import annotations

import platform
import shutil
import subprocess
from collections.abc import Callable
from importlib import metadata
from typing import Literal

import sqlalchemy as sa

from engine.access.service import AccessService
from engine.census import Census
from engine.execution.service import ExecutionService
from engine.parts import Components, PartState, State
from engine.settings import Settings
from engine.storage import schema
from engine.storage.database import Database

_LITTLE_DISK_MB = 1_024
ISOLATIONS: tuple[Literal["docker", "bubblewrap"], ...] = ("docker", "bubblewrap")
_GIT_TIMEOUT_S = 5.0


class HealthService:
    """Asks each part how it is.

    Args:
        settings: Where data lives.
        database: Asked for its version and schema.
        execution: Asked for each sandbox.
        access: Asked whether a password guards the studio.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        execution: ExecutionService,
        access: AccessService,
    ) -> None:
        self._settings = settings
        self._database = database
        self._execution = execution
        self._access = access
        self.census = Census(database, execution)

    def parts(self) -> list[PartState]:
        """The state of each part; a part that cannot even answer is missing."""
        asked: list[tuple[str, Callable[[], list[PartState]]]] = [
            ("Python", lambda: [_python()]),
            ("Streamlit", lambda: [_package("Streamlit", "streamlit")]),
            ("scikit-learn", lambda: [_package("scikit-learn", "scikit-learn")]),
            ("Database", self.basics),
            ("Sandbox", self._execution.parts),
            ("Git", lambda: [_git()]),
            ("Deep profile", lambda: [_package("Deep profile", "fg-data-profiling")]),
            ("Disk", lambda: [self._disk()]),
            ("Sign-in", self._access.parts),
        ]
        return [part for name, ask in asked for part in _answer(name, ask)]

    def basics(self) -> list[PartState]:
        """The state of what nothing works without; quick, and safe to ask often."""
        return _answer("Database", lambda: [self._database_part()])

    def components(self) -> Components:
        """Whether work can be taken; asks every part that it needs."""
        (database,) = self.basics()
        sandboxes = {part.name: part.state for part in _answer("Sandbox", self._execution.parts)}
        working = [name for name in ISOLATIONS if sandboxes.get(name) == "ready"]
        (disk,) = _answer("Disk", lambda: [self._disk()])
        queue = _answer("Queue", lambda: [self._queue()])[0].state
        needed = (_state(database.state), _state(disk.state), _state(queue))
        is_missing = "missing" in needed or not working
        is_degraded = "degraded" in needed
        return Components(
            state="missing" if is_missing else "degraded" if is_degraded else "ready",
            docker_available=sandboxes.get("docker") == "ready",
            isolation=working[0] if working else "none",
            database=needed[0],
            disk=needed[1],
            queue=needed[2],
            pool="missing" if not working else self._pool(),
        )

    def _pool(self) -> State:
        counts = self.census.pool()
        return "degraded" if counts.get("wanted", 0) > 0 and not counts["ready"] else "ready"

    def _queue(self) -> PartState:
        if self._settings.redis_url:
            from redis import Redis  # noqa: PLC0415 - not loaded where there is none

            # Within a second or two, whatever the network does: readiness is asked often.
            redis = Redis.from_url(self._settings.redis_url, socket_timeout=2)
            try:
                redis.ping()
            finally:
                redis.close()
        is_lying = self.census.is_work_left_lying()
        return PartState(name="Queue", state="degraded" if is_lying else "ready")

    def _database_part(self) -> PartState:
        name = "SQLite" if self._database.is_sqlite else "PostgreSQL"
        query = "SELECT sqlite_version()" if self._database.is_sqlite else "SHOW server_version"
        with self._database.reading() as session:
            version = str(session.scalar(sa.text(query)))
        at = schema.revision(self._database)
        if at != schema.HEAD:
            return PartState(
                name="Database",
                state="degraded",
                version=f"{name} {version}",
                detail=f"The schema is at {at or 'nothing'}, not at {schema.HEAD}.",
                remedy="Restart the studio; it migrates at start.",
            )
        return PartState(
            name="Database",
            state="ready",
            version=f"{name} {version}",
            detail=f"Answers; the schema is at {at}.",
        )

    def _disk(self) -> PartState:
        self._settings.data_dir.mkdir(parents=True, exist_ok=True)
        usage = shutil.disk_usage(self._settings.data_dir)
        free_mb = usage.free // 1024**2
        is_little = free_mb < _LITTLE_DISK_MB
        return PartState(
            name="Disk",
            state="degraded" if is_little else "ready",
            detail=f"{free_mb / 1024:.1f} GiB free for data.",
            remedy="Free some space, or move STUDIO_DATA_DIR." if is_little else "",
        )


def _state(state: str) -> State:
    return "missing" if state == "missing" else "degraded" if state == "degraded" else "ready"


def _answer(name: str, ask: Callable[[], list[PartState]]) -> list[PartState]:
    try:
        return ask()
    except Exception as error:  # noqa: BLE001 - a part that breaks is a finding, not our end
        return [
            PartState(
                name=name,
                state="missing",
                detail=f"It did not answer ({type(error).__name__}).",
                remedy="Run `make doctor` and look at the log.",
            )
        ]


def _python() -> PartState:
    return PartState(
        name="Python", state="ready", version=platform.python_version(), detail=platform.platform()
    )


def _package(name: str, distribution: str) -> PartState:
    try:
        version = metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return PartState(
            name=name,
            state="missing",
            detail=f"{distribution} is not installed.",
            remedy="Run `make run`; it installs what is missing.",
        )
    return PartState(name=name, state="ready", version=version, detail="Installed.")


def _git() -> PartState:
    program = shutil.which("git")
    if program is None:
        return PartState(
            name="Git",
            state="missing",
            detail="Git is not installed; revisions are kept in it.",
            remedy="Install git (on Debian: apt-get install git).",
        )
    said = subprocess.run(  # noqa: S603 - a fixed command, found on PATH
        [program, "--version"], capture_output=True, text=True, timeout=_GIT_TIMEOUT_S, check=True
    )
    version = said.stdout.split()[-1]
    return PartState(name="Git", state="ready", version=version, detail="Keeps the revisions.")
