"""Remove file trees that earlier versions of the studio left and nobody uses.

What was used within the hour stays: an engine of another version may be about to take it. Of the
rest the newest two stay for a day, so that going back to the last version costs no build.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from engine.execution import leases

KINDS = ("base", "runner")
KEPT = 2
HOUR_S = 3_600.0
DAY_S = 24 * HOUR_S


def outdated(idle_s: Mapping[str, float]) -> list[str]:
    """Which of these unused things to remove, by the time since each was last used."""
    by_age = sorted(idle_s, key=lambda name: idle_s[name])
    return [
        name
        for place, name in enumerate(by_age)
        if idle_s[name] > (DAY_S if place < KEPT else HOUR_S)
    ]


def prune(folder: Path, wanted: Collection[str]) -> list[str]:
    """Remove the trees in ``folder`` that are outdated; returns their names.

    Args:
        folder: Where the trees lie.
        wanted: The names of those that this version uses, held or not.
    """
    if not os.access(folder, os.W_OK):
        return []
    with (folder / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # nobody builds meanwhile
        gone = []
        for kind in KINDS:
            found = [path for path in folder.glob(f"{kind}-*") if path.name not in wanted]
            idle = {path.name: leases.idle_s(path) for path in found}
            gone += outdated({name: age for name, age in idle.items() if age is not None})
        removed = [name for name in gone if _remove(folder / name)]
        for left in folder.glob("building-*"):  # by a build or a removal that was killed
            shutil.rmtree(left, ignore_errors=True)
    return removed


def _remove(tree: Path) -> bool:
    """Take it out of sight at once, if still nobody holds it; then remove it."""
    descriptor = os.open(tree, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        hidden = tree.rename(tree.with_name(f"building-{tree.name}"))
    except OSError:
        return False
    finally:
        os.close(descriptor)
    shutil.rmtree(hidden, ignore_errors=True)
    return True
