"""Every table of the studio, on one page.

Times are UTC. JSON columns hold the dump of a frozen record of the room that owns the row.
Large bytes (uploads, tables, payloads, results) are in the blob store, by SHA-256.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column

from engine.storage.columns import Base


class DatasetRow(Base):
    """An uploaded table: raw bytes by hash, and what the sanitizer made of them."""

    __tablename__ = "datasets"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(20))
    raw_sha256: Mapped[str] = mapped_column(String(64))
    size_bytes: Mapped[int] = mapped_column(Integer)
    target: Mapped[str | None] = mapped_column(Text)
    clean_sha256: Mapped[str | None] = mapped_column(String(64))
    profile_sha256: Mapped[str | None] = mapped_column(String(64))
    disabled_fixes: Mapped[list[Any]] = mapped_column(JSON, default=list)
    corrected_types: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, server_default="{}")
    merges: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, server_default="{}")
    recipe: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    report: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    accepted_risks: Mapped[list[Any] | None] = mapped_column(JSON)
    effects: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    problem: Mapped[str | None] = mapped_column(Text)
    remedy: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = (Index("ix_datasets_created_at", "created_at"),)


class AlgorithmRow(Base):
    """A named algorithm, and its draft; its revisions are git commits."""

    __tablename__ = "algorithms"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(20))
    dataset_id: Mapped[str | None] = mapped_column(ForeignKey("datasets.id", ondelete="SET NULL"))
    draft_code: Mapped[str] = mapped_column(Text)
    draft_spec: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class RevisionRow(Base):
    """One immutable version of an algorithm."""

    __tablename__ = "revisions"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    algorithm_id: Mapped[str] = mapped_column(ForeignKey("algorithms.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(Integer)
    commit_sha: Mapped[str] = mapped_column(String(64))
    code_sha256: Mapped[str] = mapped_column(String(64))
    spec: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    author: Mapped[str] = mapped_column(Text)
    message: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]

    __table_args__ = (Index("ux_revisions_number", "algorithm_id", "number", unique=True),)


class RunRow(Base):
    """One execution of one revision on one payload."""

    __tablename__ = "runs"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    algorithm_id: Mapped[str] = mapped_column(ForeignKey("algorithms.id", ondelete="CASCADE"))
    revision_id: Mapped[str] = mapped_column(ForeignKey("revisions.id", ondelete="CASCADE"))
    dataset_id: Mapped[str | None] = mapped_column(ForeignKey("datasets.id", ondelete="SET NULL"))
    state: Mapped[str] = mapped_column(String(20))
    payload_sha256: Mapped[str] = mapped_column(String(64))
    labels_sha256: Mapped[str | None] = mapped_column(String(64))
    result_sha256: Mapped[str | None] = mapped_column(String(64))
    error: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    envelope: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    evaluation: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    live: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    log: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_runs_created_at", "created_at"),
        Index("ix_runs_algorithm", "algorithm_id", "created_at"),
    )


class JobRow(Base):
    """A unit of background work; the row is the truth, the queue only a messenger."""

    __tablename__ = "jobs"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(30))
    subject_id: Mapped[str] = mapped_column(String(32))
    owner: Mapped[str] = mapped_column(String(200), default="", server_default="")
    state: Mapped[str] = mapped_column(String(20))
    progress: Mapped[float] = mapped_column(Float, default=0.0)
    message: Mapped[str] = mapped_column(Text, default="")
    problem: Mapped[str | None] = mapped_column(Text)
    remedy: Mapped[str | None] = mapped_column(Text)
    options: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    worker: Mapped[str | None] = mapped_column(String(100))
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    log: Mapped[str] = mapped_column(Text, default="", server_default="")
    result_ref: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    available_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    heartbeat_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_jobs_state", "state", "created_at"),
        Index("ix_jobs_subject", "subject_id", "created_at"),
        Index("ix_jobs_created_at", "created_at", "id"),
        Index("ix_jobs_owner", "owner", "created_at"),
    )


class SessionRow(Base):
    """A sign-in; deleting the row ends it, in open tabs too."""

    __tablename__ = "sessions"

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class AttemptRow(Base):
    """Failed sign-ins of one client; the row goes when it signs in or the time is over."""

    __tablename__ = "sign_in_attempts"

    client_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    failures: Mapped[int] = mapped_column(Integer)
    last_at: Mapped[datetime]
    locked_until: Mapped[datetime | None]


class KeyRow(Base):
    """An API key: its look-up part, and a keyed hash of its secret part."""

    __tablename__ = "api_keys"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    secret_hmac: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(Text)
    scopes: Mapped[list[Any]] = mapped_column(JSON)
    replaces: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_api_keys_created_at", "created_at"),)


class RateWindowRow(Base):
    """Hits of one caller on one limit: this window's and the one before."""

    __tablename__ = "rate_windows"

    key_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    window: Mapped[int] = mapped_column(BigInteger)
    hits: Mapped[int] = mapped_column(Integer)
    hits_before: Mapped[int] = mapped_column(Integer)
    expires_at: Mapped[datetime]

    __table_args__ = (Index("ix_rate_windows_expires_at", "expires_at"),)


class UsageRow(Base):
    """How often a key called an endpoint within one hour, and how it was answered."""

    __tablename__ = "usage"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    key_id: Mapped[str] = mapped_column(String(16))
    endpoint: Mapped[str] = mapped_column(String(120))
    status: Mapped[int] = mapped_column(Integer)
    hour: Mapped[datetime]
    calls: Mapped[int] = mapped_column(Integer)
    seconds: Mapped[float] = mapped_column(Float)

    __table_args__ = (
        Index("ux_usage_hour", "key_id", "endpoint", "status", "hour", unique=True),
        Index("ix_usage_hour", "hour"),
    )


class IdempotencyRow(Base):
    """What a creating call was answered, so that its repetition creates nothing more."""

    __tablename__ = "idempotency"

    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    request_sha256: Mapped[str] = mapped_column(String(64))
    status: Mapped[int | None] = mapped_column(Integer)
    answer: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_idempotency_created_at", "created_at"),)


class ModelRow(Base):
    """A fitted model made from a dataset; what it learned is a blob, never a pickle."""

    __tablename__ = "models"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(30))
    owner: Mapped[str] = mapped_column(String(200))
    dataset_id: Mapped[str | None] = mapped_column(ForeignKey("datasets.id", ondelete="SET NULL"))
    state: Mapped[str] = mapped_column(String(20))
    options: Mapped[dict[str, Any]] = mapped_column(JSON)
    recipe: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    metrics: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    card: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    artifact_sha256: Mapped[str | None] = mapped_column(String(64))
    is_pinned: Mapped[bool] = mapped_column(Boolean, default=False)
    problem: Mapped[str | None] = mapped_column(Text)
    remedy: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    ready_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_models_created_at", "created_at"),)


class ContractRow(Base):
    """What the author of an algorithm promises of it."""

    __tablename__ = "contracts"

    algorithm_id: Mapped[str] = mapped_column(
        ForeignKey("algorithms.id", ondelete="CASCADE"), primary_key=True
    )
    contract: Mapped[dict[str, Any]] = mapped_column(JSON)
    contract_sha256: Mapped[str] = mapped_column(String(64))
    updated_at: Mapped[datetime]


class ContractEvidenceRow(Base):
    """What came of testing one revision by one contract; the newest test of the two counts."""

    __tablename__ = "contract_evidence"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    algorithm_id: Mapped[str] = mapped_column(ForeignKey("algorithms.id", ondelete="CASCADE"))
    revision_id: Mapped[str] = mapped_column(ForeignKey("revisions.id", ondelete="CASCADE"))
    contract_sha256: Mapped[str] = mapped_column(String(64))
    code_sha256: Mapped[str] = mapped_column(String(64))
    evidence: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]

    __table_args__ = (Index("ix_contract_evidence_algorithm", "algorithm_id", "created_at"),)
