"""Look for what a closed pool may have left on the machine."""

from __future__ import annotations

import time
from pathlib import Path


def assert_nothing_left(engine: str) -> None:
    """No process of a box whose engine is gone, and no control group of it."""
    give_up = time.monotonic() + 10
    while left := _groups(engine):
        assert time.monotonic() < give_up, f"{left} are still there"
        time.sleep(0.1)


def _groups(engine: str) -> list[Path]:
    return list(Path("/sys/fs/cgroup").glob(f"*/algoapi-studio/{engine}*"))
