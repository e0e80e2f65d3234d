"""The box's data files: bounds and denied system calls."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


@functools.cache
def limits() -> dict[str, Any]:
    """The bounds that are the same for every run."""
    bounds: dict[str, Any] = json.loads((HERE / "limits.json").read_text("utf-8"))
    return bounds


@functools.cache
def syscalls() -> dict[str, Any]:
    """The system calls that the filter knows."""
    calls: dict[str, Any] = json.loads((HERE / "syscalls.json").read_text("utf-8"))
    return calls
