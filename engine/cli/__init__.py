"""The shell door: the studio's services as commands.

With ``--json`` a command prints JSON on standard output and nothing else; the exit code is 0 only
when the thing asked for succeeded.
"""

from __future__ import annotations

from engine.cli import code, data, runs, studio
from engine.cli.console import app

__all__ = ["app", "code", "data", "runs", "studio"]
