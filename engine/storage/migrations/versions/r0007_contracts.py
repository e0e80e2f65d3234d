"""Contracts of users' own algorithms, and the evidence that was found for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from engine.storage.columns import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "contracts",
        sa.Column("algorithm_id", sa.String(32), primary_key=True),
        sa.Column("contract", sa.JSON(), nullable=False),
        sa.Column("contract_sha256", sa.String(64), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        _belongs("contracts", "algorithm_id", "algorithms"),
    )
    op.create_table(
        "contract_evidence",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("algorithm_id", sa.String(32), nullable=False),
        sa.Column("revision_id", sa.String(32), nullable=False),
        sa.Column("contract_sha256", sa.String(64), nullable=False),
        sa.Column("code_sha256", sa.String(64), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        _belongs("contract_evidence", "algorithm_id", "algorithms"),
        _belongs("contract_evidence", "revision_id", "revisions"),
    )
    columns = ["algorithm_id", "created_at"]
    op.create_index("ix_contract_evidence_algorithm", "contract_evidence", columns)


def downgrade() -> None:
    """Take them away."""
    op.drop_table("contract_evidence")
    op.drop_table("contracts")


def _belongs(table: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=name, ondelete="CASCADE")
