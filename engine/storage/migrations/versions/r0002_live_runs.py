"""How a run goes while it lasts, and on whose behalf work waits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give both a place."""
    op.add_column("runs", sa.Column("live", sa.JSON(), nullable=True))
    owner = sa.Column("owner", sa.String(length=200), nullable=False, server_default="")
    op.add_column("jobs", owner)


def downgrade() -> None:
    """Take them away."""
    op.drop_column("jobs", "owner")
    op.drop_column("runs", "live")
