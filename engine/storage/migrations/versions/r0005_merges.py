"""Which proposed merges of categories a person accepted or declined."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give the answers a place."""
    column = sa.Column("merges", sa.JSON(), nullable=False, server_default="{}")
    op.add_column("datasets", column)


def downgrade() -> None:
    """Take it away."""
    op.drop_column("datasets", "merges")
