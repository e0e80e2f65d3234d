"""All commands, gathered in one application."""

from __future__ import annotations

from engine.cli import catalog, code, contracts, data, runs, serving, studio, verify, work
from engine.cli.console import app

__all__ = [
    "app",
    "catalog",
    "code",
    "contracts",
    "data",
    "runs",
    "serving",
    "studio",
    "verify",
    "work",
]
