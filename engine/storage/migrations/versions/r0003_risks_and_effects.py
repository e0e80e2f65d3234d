"""Which risks of a dataset a person took on, and what each repair does for a model."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give both a place."""
    op.add_column("datasets", sa.Column("accepted_risks", sa.JSON(), nullable=True))
    op.add_column("datasets", sa.Column("effects", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Take them away."""
    op.drop_column("datasets", "effects")
    op.drop_column("datasets", "accepted_risks")
