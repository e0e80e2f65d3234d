"""How a process of a forked box waits until the host has bounded it.

The host learns its number from the kernel, with the message; nothing that is said here counts.
"""

from __future__ import annotations

import contextlib
import json
import os
import traceback
from collections.abc import Callable

SETTLED = b'{"kind":"settled"}'
COMPLAINT_CHARS = 2000


def pass_through(gate: int, settle: Callable[[], None]) -> None:
    """Settle, say so, and wait for the host's word; ends this process where that fails."""
    try:
        settle()
        os.write(gate, SETTLED)
        if os.read(gate, 1):
            return
    except BaseException:  # noqa: BLE001 - whatever it is, the host is told
        problem = traceback.format_exc(limit=-3)[-COMPLAINT_CHARS:]
        with contextlib.suppress(OSError):
            os.write(gate, json.dumps({"kind": "failed", "problem": problem}).encode())
    os._exit(71)
