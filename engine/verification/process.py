"""Runs a task of :mod:`engine.verification.child` in its own process, for so long and no longer."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from engine import errors
from engine.settings import ROOT

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from engine.verification.child import main; main()"
)


def perform(task: dict[str, Any], wall_s: float) -> list[str]:
    """What the process found, one line of JSON for each promise.

    Args:
        task: What, with which limits.
        wall_s: How long it may take, in seconds.

    Raises:
        TooLarge: It took longer, or more than its limits.
    """
    try:
        ended = subprocess.run(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-I", "-c", _BOOT, str(ROOT)],
            input=json.dumps(task),
            capture_output=True,
            text=True,
            timeout=wall_s,
            env={"LANG": "C.UTF-8"},
            start_new_session=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise errors.TooLarge(
            f"The proof takes longer than {wall_s:g} s.", "Ask for one promise at a time."
        ) from None
    if ended.returncode != 0:
        raise errors.TooLarge(
            "The proof needs more memory or time than one may take; the studio is unharmed.",
            "Ask for one promise at a time, or make the kernel simpler.",
        )
    return ended.stdout.splitlines()
