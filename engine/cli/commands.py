"""All commands, gathered in one application."""

from __future__ import annotations

from engine.cli import code, data, runs, serving, studio, work
from engine.cli.console import app

__all__ = ["app", "code", "data", "runs", "serving", "studio", "work"]
