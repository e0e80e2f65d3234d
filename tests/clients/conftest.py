"""A running studio for the clients, and what their tests are installed with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.settings import ROOT
from tests.conftest import missing
from tests.journeys.conftest import Studio

CLIENTS = ROOT / "clients"


@pytest.fixture(scope="session")
def python() -> Path:
    """The Python that the client and its generator are installed in."""
    found = CLIENTS / ".venv" / "bin" / "python"
    if not found.exists():
        missing("The clients' Python (scripts/clients install)")
    return found


@pytest.fixture(scope="session")
def node() -> str:
    """Node, with the packages of the TypeScript client."""
    found = shutil.which("node")
    if found is None or not (CLIENTS / "typescript" / "node_modules" / ".installed").exists():
        missing("Node with the client's packages (scripts/clients install)")
    return str(found)


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """A running studio where keys are made often, and each is soon called too often."""
    server = Studio(
        tmp_path_factory.mktemp("clients") / "var",
        STUDIO_POOL_SIZE="1",
        STUDIO_LIMIT_KEYS="100/hour",
        STUDIO_LIMIT_OTHER="150/minute",
    )
    server.start()
    yield server
    server.stop()
