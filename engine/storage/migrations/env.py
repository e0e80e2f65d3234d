"""Alembic runs this file to find the connection that ``schema.migrate`` opened."""

from __future__ import annotations

from alembic import context

import engine.storage.tables  # noqa: F401 - its import fills the metadata
from engine.storage.columns import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    # SQLite cannot alter most of a table in place; Alembic then copies it.
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
