"""Whole studios for the rooms at the top: every part real, one sandbox shared by a module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.assembly import Services, assemble
from engine.execution.service import ExecutionService
from engine.settings import Settings
from engine.storage.database import Database
from tests.conftest import missing


@pytest.fixture(scope="module")
def execution(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ExecutionService]:
    """The real sandbox, by bubblewrap, with two warm boxes."""
    sandbox = ExecutionService(
        Settings(data_dir=tmp_path_factory.mktemp("box"), sandbox="bubblewrap", pool_size=2)
    )
    if not any(part.name == "bubblewrap" and part.state == "ready" for part in sandbox.parts()):
        missing("bubblewrap")
    yield sandbox
    sandbox.close()


@pytest.fixture
def services(
    database: Database, tmp_path: Path, execution: ExecutionService, kept_tables: None
) -> Iterator[Services]:
    """All parts on an empty database of each kind."""
    settings = Settings(
        data_dir=tmp_path / "var",
        database_url=database.url.render_as_string(hide_password=False),
    )
    built = assemble(settings, execution=execution)
    yield built
    built.keys.close()
    built.database.close()
