"""What programs need: keys, limits, usage, repeated calls, models; jobs that wait and tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from engine.storage.columns import UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = ("models", "idempotency", "usage", "rate_windows", "api_keys")


def upgrade() -> None:
    """Make the tables, and widen the jobs."""
    _keys()
    _limits()
    _models()
    op.add_column("jobs", sa.Column("log", sa.Text(), nullable=False, server_default=""))
    op.add_column("jobs", sa.Column("result_ref", sa.String(64)))
    for name in ("available_at", "started_at"):
        op.add_column("jobs", sa.Column(name, UtcDateTime()))
    op.create_index("ix_jobs_created_at", "jobs", ["created_at", "id"])
    op.create_index("ix_jobs_owner", "jobs", ["owner", "created_at"])
    # A job that a crash cut off has failed, with its reason; there is no third kind of end.
    op.execute("UPDATE jobs SET state = 'failed' WHERE state = 'interrupted'")


def downgrade() -> None:
    """Take them away."""
    for name in ("ix_jobs_owner", "ix_jobs_created_at"):
        op.drop_index(name, "jobs")
    for name in ("started_at", "available_at", "result_ref", "log"):
        op.drop_column("jobs", name)
    for name in TABLES:
        op.drop_table(name)


def _keys() -> None:
    op.create_table(
        "api_keys",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("secret_hmac", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("replaces", sa.String(16)),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime()),
        sa.Column("revoked_at", UtcDateTime()),
        sa.Column("last_used_at", UtcDateTime()),
    )
    op.create_index("ix_api_keys_created_at", "api_keys", ["created_at"])


def _limits() -> None:
    op.create_table(
        "rate_windows",
        sa.Column("key_sha256", sa.String(64), primary_key=True),
        sa.Column("window", sa.BigInteger(), nullable=False),
        sa.Column("hits", sa.Integer(), nullable=False),
        sa.Column("hits_before", sa.Integer(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
    )
    op.create_index("ix_rate_windows_expires_at", "rate_windows", ["expires_at"])
    op.create_table(
        "usage",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("endpoint", sa.String(120), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("hour", UtcDateTime(), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
    )
    columns = ["key_id", "endpoint", "status", "hour"]
    op.create_index("ux_usage_hour", "usage", columns, unique=True)
    op.create_index("ix_usage_hour", "usage", ["hour"])
    op.create_table(
        "idempotency",
        sa.Column("token_sha256", sa.String(64), primary_key=True),
        sa.Column("request_sha256", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("answer", sa.JSON()),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    )
    op.create_index("ix_idempotency_created_at", "idempotency", ["created_at"])


def _models() -> None:
    op.create_table(
        "models",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("dataset_id", sa.String(32)),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("recipe", sa.JSON()),
        sa.Column("metrics", sa.JSON()),
        sa.Column("card", sa.JSON()),
        sa.Column("artifact_sha256", sa.String(64)),
        sa.Column("is_pinned", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.Text()),
        sa.Column("remedy", sa.Text()),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ready_at", UtcDateTime()),
        sa.Column("expires_at", UtcDateTime()),
        sa.ForeignKeyConstraint(
            ["dataset_id"], ["datasets.id"], name="fk_models_dataset_id", ondelete="SET NULL"
        ),
    )
    op.create_index("ix_models_created_at", "models", ["created_at"])
