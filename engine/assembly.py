"""The hall: the only place that builds parts and joins them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from threading import Lock

from engine.access.service import AccessService
from engine.algorithms.service import AlgorithmService
from engine.attacks.service import AttackService
from engine.builder.service import BuilderService
from engine.catalog.service import CatalogService
from engine.contracts.service import ContractService
from engine.contracts.tester import CodeTester
from engine.control import JobControl
from engine.datasets.service import DatasetService
from engine.evaluation.service import EvaluationService
from engine.execution.model import Limits
from engine.execution.service import ExecutionService
from engine.health import HealthService
from engine.jobs.queue import Queue
from engine.jobs.service import JobService
from engine.keys.service import KeyService
from engine.models.service import ModelService
from engine.models.training import Trainer
from engine.runs.service import RunService
from engine.runs.store import RunStore
from engine.settings import Settings
from engine.storage.blobs import BlobStore
from engine.storage.database import Database
from engine.storage.schema import migrate
from engine.verification.service import VerificationService


@dataclass(frozen=True)
class Services:
    """Every part that a door may use."""

    settings: Settings
    database: Database
    blobs: BlobStore
    access: AccessService
    keys: KeyService
    datasets: DatasetService
    builder: BuilderService
    algorithms: AlgorithmService
    evaluation: EvaluationService
    execution: ExecutionService
    attacks: AttackService
    jobs: JobService
    runs: RunService
    contracts: ContractService
    models: ModelService
    catalog: CatalogService
    control: JobControl
    health: HealthService

    def close(self) -> None:
        """End every box and give all connections back."""
        self.catalog.close()
        self.execution.close()
        self.keys.close()
        self.jobs.queue.close()
        self.database.close()


def assemble(settings: Settings, *, execution: ExecutionService | None = None) -> Services:
    """Build all parts on a migrated database; nothing runs in the background yet.

    Args:
        execution: A sandbox that is shared with others, who close it; None builds one.
    """
    database = Database(settings.database)
    migrate(database)
    blobs = BlobStore(settings.data_dir / "blobs")
    datasets = DatasetService(settings, database, blobs)
    builder = BuilderService()
    evaluation = EvaluationService()
    execution = execution or ExecutionService(settings)
    jobs = JobService(database, _queue(settings))
    algorithms = AlgorithmService(settings, database, jobs)
    access = AccessService(settings, database)
    runs = RunService(
        store=RunStore(database),
        blobs=blobs,
        algorithms=algorithms,
        builder=builder,
        datasets=datasets,
        execution=execution,
        evaluation=evaluation,
        jobs=jobs,
        limits=Limits.from_settings(settings),
    )
    tester = CodeTester(execution, Limits.from_settings(settings))
    trainer = Trainer(execution, evaluation, settings)
    models = ModelService(settings, database, blobs, datasets, jobs, trainer=trainer)
    return Services(
        settings=settings,
        database=database,
        blobs=blobs,
        access=access,
        keys=KeyService(settings, database),
        datasets=datasets,
        builder=builder,
        algorithms=algorithms,
        evaluation=evaluation,
        execution=execution,
        attacks=AttackService(settings),
        jobs=jobs,
        runs=runs,
        contracts=ContractService(database, algorithms, runs, jobs, tester),
        models=models,
        catalog=CatalogService(VerificationService(), models.predict),
        control=JobControl(jobs, runs, models),
        health=HealthService(settings, database, execution, access),
    )


def _queue(settings: Settings) -> Queue | None:
    if not settings.redis_url:
        return None
    from engine.jobs.celery_queue import CeleryQueue  # noqa: PLC0415 - Celery takes long to load

    return CeleryQueue(settings.redis_url, settings.job_wall_s)


_BUILDING = Lock()


def process_services() -> Services:
    """The parts of this process, built once at the first call."""
    # The server's start and its first visitor may both be first; the cache alone builds twice.
    with _BUILDING:
        return _built()


@cache
def _built() -> Services:
    return assemble(Settings())
