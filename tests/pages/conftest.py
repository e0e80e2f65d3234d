"""A studio of its own for each page test, and its background work done on demand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from engine import assembly
from engine.settings import ROOT
from engine.worker.workplace import Workplace

# Each AppTest reads what every installed package says of itself, which stays the same meanwhile.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


@pytest.fixture
def own_studio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, migrated_sqlite: Path, kept_tables: None
) -> Iterator[assembly.Services]:
    """The process's services on an empty data folder, without warm boxes or workers."""
    monkeypatch.setenv("STUDIO_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("STUDIO_POOL_SIZE", "0")
    (tmp_path / "var").mkdir()
    shutil.copyfile(migrated_sqlite, tmp_path / "var" / "studio.db")
    assembly._built.cache_clear()
    st.cache_resource.clear()
    services = assembly.process_services()
    yield services
    services.close()
    assembly._built.cache_clear()


@pytest.fixture
def app(own_studio: assembly.Services) -> AppTest:
    """The app, opened on its start page."""
    opened = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not opened.exception
    return opened


@pytest.fixture
def work(own_studio: assembly.Services) -> Callable[[], None]:
    """Do all waiting background work now, as a worker would."""

    def until_idle() -> None:
        while job := own_studio.jobs.claim():
            Workplace(own_studio).perform(job)

    return until_idle
