"""How a run goes while it lasts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give runs a place for it."""
    op.add_column("runs", sa.Column("live", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Take it away."""
    op.drop_column("runs", "live")
