"""Every setting of the studio, typed, with its default and its help."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
RATE = r"^[1-9]\d{0,8}/(second|minute|hour|day)$"


class Settings(BaseSettings):
    """Read from the environment as ``STUDIO_<NAME>``; see ``docs/settings.md``."""

    model_config = SettingsConfigDict(env_prefix="STUDIO_", frozen=True, extra="ignore")

    data_dir: Path = Field(
        default=ROOT / "data" / "var",
        description="Where uploads, revisions, results and the SQLite database live.",
    )
    database_url: str = Field(
        default="",
        validation_alias=AliasChoices("DATABASE_URL", "STUDIO_DATABASE_URL", "database_url"),
        description="PostgreSQL (postgresql+pg8000://...) or empty for SQLite in the data folder.",
    )
    password_hash: str = Field(
        default="",
        description="Argon2 hash of the password; empty means local use without sign-in.",
    )
    secret_key: str = Field(
        default="",
        description="Keys the hashes of API keys; empty keeps one made here in the data folder.",
    )
    redis_url: str = Field(
        default="",
        validation_alias=AliasChoices("REDIS_URL", "STUDIO_REDIS_URL", "redis_url"),
        description="Redis for rate limits and the queue; empty keeps both in the database.",
    )
    open_keys: bool = Field(
        default=False, description="Let anyone who reaches the API make an ordinary key."
    )
    cors_origins: str = Field(
        default="",
        description="Origins of other sites whose pages may call the API, by commas.",
    )
    limit_keys: str = Field(
        default="5/hour", pattern=RATE, description="Keys made per address or key."
    )
    limit_train: str = Field(default="5/hour", pattern=RATE, description="Trainings per key.")
    limit_predict: str = Field(
        default="100/minute", pattern=RATE, description="Calls to predict per key."
    )
    limit_execute: str = Field(
        default="50/minute", pattern=RATE, description="Executions of algorithms per key."
    )
    limit_other: str = Field(
        default="600/minute", pattern=RATE, description="All other API calls per key."
    )
    body_limit_mb: int = Field(
        default=8, ge=1, le=512, description="Largest body of an API call but uploads, in MiB."
    )
    request_s: float = Field(
        default=120.0, gt=0, description="Time of one API call, its upload included, in seconds."
    )
    requests_at_once: int = Field(
        default=64, ge=1, description="API calls that one process answers at the same time."
    )
    sentry_dsn: str = Field(
        default="",
        validation_alias=AliasChoices("SENTRY_DSN", "STUDIO_SENTRY_DSN", "sentry_dsn"),
        description="Where faults of the studio are reported by Sentry's library; empty: nowhere.",
    )
    model_days: int = Field(
        default=30, ge=1, description="After how many days a model that is not pinned is removed."
    )
    batch_days: int = Field(
        default=7,
        ge=1,
        description="After how many days the files of an answered batch are removed.",
    )
    session_hours: int = Field(default=8, ge=1, description="How long a sign-in lasts, in hours.")
    upload_limit_mb: int = Field(default=10, ge=1, le=2_000, description="Largest upload, in MiB.")
    file_limit_mb: int = Field(
        default=2_000,
        ge=1,
        le=20_000,
        description="Largest file that the shell cleans and that is taken from a disk, in MiB.",
    )
    minimum_score: int = Field(
        default=50, ge=0, le=100, description="Training is refused below this quality score."
    )
    minimum_rows: int = Field(
        default=10, ge=2, description="Training is refused with fewer rows than this."
    )
    sandbox: Literal["auto", "docker", "bubblewrap"] = Field(
        default="auto",
        description="Which sandbox runs code: docker, bubblewrap, or the first that passes.",
    )
    sandbox_runtime: str = Field(
        default="",
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$|^$",
        description=(
            "The runtime that Docker starts boxes with, such as runsc (gVisor); empty for "
            "Docker's own choice. One that is missing refuses runs."
        ),
    )
    sandbox_forks: bool = Field(
        default=True,
        description=(
            "Fork boxes from a warm template, milliseconds each; off starts each box alone, "
            "with a memory layout and a hash seed of its own."
        ),
    )
    pool_size: int = Field(
        default=2, ge=0, le=64, description="How many warm boxes wait for a run."
    )
    pool_most: int = Field(default=8, ge=0, le=64, description="The same, when runs come often.")
    run_memory_mb: int = Field(default=512, ge=128, description="Memory of one run, in MiB.")
    run_cpus: float = Field(default=1.0, gt=0, description="Processors of one run.")
    run_processes: int = Field(default=64, ge=1, description="Processes and threads of one run.")
    run_wall_s: float = Field(default=60.0, gt=0, description="Time of one run, in seconds.")
    run_output_bytes: int = Field(
        default=1_000_000, ge=1_000, description="Printed output kept of one run, in bytes."
    )
    run_scratch_mb: int = Field(default=64, ge=1, description="Scratch disk of one run, in MiB.")
    workers: int = Field(
        default=2, ge=1, le=32, description="Background jobs that run at the same time."
    )
    job_wall_s: float = Field(
        default=3600.0, gt=0, description="Time of one background job, in seconds."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much is written to the log."
    )
    log_format: Literal["auto", "console", "json"] = Field(
        default="auto", description="Lines for people, JSON, or whichever suits a terminal or not."
    )

    @property
    def database(self) -> str:
        """The SQLAlchemy URL in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'studio.db'}"

    @property
    def upload_limit_bytes(self) -> int:
        """The upload limit in bytes."""
        return self.upload_limit_mb * 1024 * 1024

    @property
    def file_limit_bytes(self) -> int:
        """The limit for files on a disk, in bytes."""
        return self.file_limit_mb * 1024 * 1024
