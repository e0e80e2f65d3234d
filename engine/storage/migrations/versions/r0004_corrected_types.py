"""What a person corrected about the types of a dataset's columns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give the corrections a place."""
    column = sa.Column("corrected_types", sa.JSON(), nullable=False, server_default="{}")
    op.add_column("datasets", column)


def downgrade() -> None:
    """Take it away."""
    op.drop_column("datasets", "corrected_types")
