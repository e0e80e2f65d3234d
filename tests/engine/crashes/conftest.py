"""Real servers and real workers, to be killed: each by the id of a process started here."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from engine.assembly import Services, assemble
from engine.datasets.model import DatasetState
from engine.jobs.model import Job, JobKind
from engine.settings import ROOT, Settings
from tests.conftest import SERVICES, missing

PATIENCE_S = 60.0
ENDS = ("Done", "Failed", "Cancelled")


class Process:
    """A process of the studio with children of its own, which can be killed at once.

    Args:
        words: The command, after the interpreter.
        environment: Settings.
        log: Where its words go.
    """

    def __init__(self, words: list[str], environment: dict[str, str], log: Path) -> None:
        self.log = log
        with log.open("ab") as file:
            self._process = subprocess.Popen(
                [sys.executable, *words],
                cwd=ROOT,
                env=os.environ | environment,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )
        self.pid = self._process.pid

    def wait_until_it_says(self, words: str, times: int = 1) -> None:
        """Wait for words in its log."""
        until(lambda: self.log.read_text(errors="replace").count(words) >= times, self.log)

    def kill(self) -> None:
        """End it and its children as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as a person would; as a power cut would if it takes long."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process.poll() is not None:
            return
        os.killpg(self.pid, how)
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.pid, signal.SIGKILL)
            self._process.wait(5)


class Redis:
    """A Redis that writes down what it gets, and can be killed with or without that."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.url = f"unix://{folder / 'redis.sock'}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, on what it wrote before."""
        socket = self._folder / "redis.sock"
        socket.unlink(missing_ok=True)
        options = ["--port", "0", "--unixsocket", socket, "--dir", self._folder, "--save", ""]
        options += ["--appendonly", "yes", "--appendfsync", "always"]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(["redis-server", *options], stdout=log)
        until(socket.exists, self._folder / "log")

    def kill(self, *, with_its_data: bool = False) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
        if with_its_data:
            shutil.rmtree(self._folder / "appendonlydir")


class Plant:
    """PostgreSQL, Redis and two Celery workers of one process each.

    Attributes:
        services: The studio's parts in the test's own process; they perform nothing.
    """

    def __init__(self, folder: Path, postgres_url: str) -> None:
        self.folder = folder
        # The throw-away server writes late, for speed; what is committed must outlive its crash.
        server = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(sa.text("ALTER DATABASE postgres SET synchronous_commit = on"))
        server.dispose()
        self.redis = Redis(folder)
        self.redis.start()
        self.environment = {
            "DATABASE_URL": postgres_url,
            "REDIS_URL": self.redis.url,
            "STUDIO_DATA_DIR": str(folder / "var"),
            "STUDIO_POOL_SIZE": "0",
            "STUDIO_SANDBOX": "bubblewrap",
            "STUDIO_WORKERS": "1",
        }
        self.services = assemble(
            Settings(
                database_url=postgres_url,
                redis_url=self.redis.url,
                data_dir=folder / "var",
                pool_size=0,
                sandbox="bubblewrap",
            )
        )
        self._made = 0
        self.workers: list[Process] = []

    def open(self) -> None:
        """Start the workers and wait until they are ready."""
        self.workers += [self.worker(), self.worker()]
        for worker in self.workers:
            worker.wait_until_it_says("the worker is ready")

    def worker(self) -> Process:
        """Start a Celery worker."""
        self._made += 1
        log = self.folder / f"worker-{self._made}.log"
        return Process(["-m", "engine", "worker"], self.environment, log)

    def replace(self, worker: Process) -> None:
        """Start another worker in the place of one that was killed."""
        self.workers[self.workers.index(worker)] = self.worker()

    def restart_postgres(self) -> None:
        """Crash PostgreSQL and start it again."""
        subprocess.run([SERVICES, "restart", "postgres", self.folder], check=True)

    def close(self) -> None:
        """End everything."""
        for worker in self.workers:
            worker.kill()
        self.services.close()
        self.redis.kill()


@pytest.fixture(scope="session")
def plant() -> Iterator[Plant]:
    """One plant for all crashes: after each it must be as good as before."""
    folder = Path(tempfile.mkdtemp(prefix="studio-crash-"))
    started = subprocess.run(
        [SERVICES, "start", "postgres", folder], capture_output=True, text=True, check=False
    )
    try:
        if started.returncode != 0:
            missing("PostgreSQL")
        if shutil.which("redis-server") is None:
            missing("Redis")
        built = Plant(folder, started.stdout.strip())
        try:
            built.open()
            yield built
        finally:
            built.close()
    finally:
        subprocess.run([SERVICES, "stop", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def until(predicate: Callable[[], object], log: Path | None = None) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if predicate():
            return
        time.sleep(0.03)
    told = log.read_text(errors="replace")[-3000:] if log else ""
    pytest.fail(f"it did not happen in time\n{told}")


def clean(services: Services) -> Job:
    """Upload a table and have it cleaned: work of a second or two, to be cut off in the middle."""
    dataset = services.datasets.upload_sample("customers")
    return services.jobs.submit(JobKind.SANITIZE, dataset.id)


def until_running(services: Services, job: Job) -> Job:
    """Wait until a worker has it; the job as claimed."""
    until(lambda: services.jobs.get(job.id).state != "queued")
    claimed = services.jobs.get(job.id)
    assert claimed.state == "running"
    return claimed


def until_over(services: Services, *jobs: Job) -> list[Job]:
    """Wait until all have ended, looking all the while that no half of a result is in sight."""

    def is_over() -> bool:
        for job in jobs:
            if services.datasets.get(job.subject_id).state is DatasetState.READY:
                # One state says ready, and then all that belongs to it is there.
                assert services.datasets.preview(job.subject_id, rows=5).before
        return all(services.jobs.get(job.id).state.is_final for job in jobs)

    until(is_over)
    ended = [services.jobs.get(job.id) for job in jobs]
    for job in ended:
        log = services.jobs.log(job.id)
        words = [line.split(" ", 1)[1] for line in log.splitlines()]
        assert sum(word.startswith(ENDS) for word in words) == 1, log
    return ended
