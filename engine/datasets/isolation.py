"""Runs a task of :mod:`engine.datasets.child` in its own process and watches over it."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine import errors
from engine.settings import ROOT

Progress = Callable[[float, str], None]
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from engine.datasets.child import main; main()"
)
_LOOKED_S = 0.1
_PASSED_ON = ("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL")


class Cancelled(errors.Conflict):
    """Whoever asked for the work does not want it any more."""


def perform(
    task: dict[str, Any],
    wall_s: float,
    progress: Progress | None,
    cancel: threading.Event | None = None,
) -> None:
    """Perform a task; its results are in ``task["folder"]`` afterwards.

    Args:
        task: What, with which limits.
        wall_s: How long it may take, in seconds.
        progress: Told the share that is done, and what is done next.
        cancel: Set to end it at once.

    Raises:
        StudioError: The task's own refusal, or what became of a process that did not end well.
    """
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    environment |= {
        "YDATA_PROFILING_NO_ANALYTICS": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": str(task["folder"]),
        "NUMBA_CACHE_DIR": str(task["folder"]),
        # On a few columns more threads of linear algebra cost more than they give.
        "OPENBLAS_NUM_THREADS": "1",
    }
    log = Path(task["folder"]) / "log"
    with log.open("wb") as errors_file:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-I", "-c", _BOOT, str(ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors_file,
            env=environment,
            start_new_session=True,
        )
    try:
        end = _watch(child, task | {"wall_s": wall_s}, (wall_s, cancel), progress)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                pipe.close()
    if end.get("end") != "done":
        raise _refusal(end)


def _watch(
    child: subprocess.Popen[bytes],
    task: dict[str, Any],
    bounds: tuple[float, threading.Event | None],
    progress: Progress | None,
) -> dict[str, Any]:
    wall_s, cancel = bounds
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("the child was started without pipes")
    with contextlib.suppress(BrokenPipeError):
        child.stdin.write(json.dumps(task).encode())
        child.stdin.close()
    deadline = time.monotonic() + wall_s
    buffer = b""
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0:
            if cancel is not None and cancel.is_set():
                return {"end": "cancelled"}
            if not selector.select(min(left, _LOOKED_S)):
                continue
            piece = os.read(child.stdout.fileno(), 65_536)
            if not piece:
                return {"end": "crash"}
            *lines, buffer = (buffer + piece).split(b"\n")
            for line in lines:
                said: dict[str, Any] = json.loads(line)
                if "end" in said:
                    return said
                if progress is not None:
                    progress(float(said["progress"]), str(said["message"]))
    return {"end": "timeout"}


def _refusal(end: dict[str, Any]) -> errors.StudioError:
    kinds: dict[str, type[errors.StudioError]] = {
        kind.__name__: kind
        for kind in (errors.InvalidInput, errors.TooLarge, errors.Conflict, errors.Unavailable)
    }
    said = str(end.get("end"))
    if said == "cancelled":
        return Cancelled("The work was stopped before its end.", "Start it again.")
    if said in kinds:
        return kinds[said](str(end["problem"]), str(end["remedy"]))
    remedy = "Upload a smaller part of the file, or check that it is a plain CSV."
    if said == "timeout":
        return errors.TooLarge("The file took longer than the time that one may take.", remedy)
    if said == "memory":
        return errors.TooLarge("The file needs more memory than one may take.", remedy)
    return errors.TooLarge(
        "Reading the file broke the process that read it; the studio is unharmed.", remedy
    )
