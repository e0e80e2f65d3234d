"""PID 1 of the box: never runs a user's code, cannot be signalled or read by it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
from typing import Any, NoReturn

from sandbox import lockdown, policy
from sandbox.child import LOCKED
from sandbox.hatch import Child, hatch
from sandbox.protocol import CHUNK, pack, read_frame, relay_frame, write_all
from sandbox.watch import Watch

HOST_IN, HOST_OUT = 0, 1


def main() -> NoReturn:
    """Serve one job in a box that was started for it alone."""
    become_unreachable()
    serve()


def serve() -> NoReturn:
    """Serve one job, then end; the end of PID 1 ends everything in the box."""
    limits = policy.limits()
    child = hatch()
    _say({"kind": "ready", "protocol": limits["protocol"], "versions": _versions(child)})
    try:
        order = json.loads(read_frame(HOST_IN, limits["order_bytes"]))
        _drop(child.output)
        child.forget_peak()
        relay_frame(HOST_IN, child.jobs, limits["job_bytes"])
    except EOFError:
        os._exit(0)
    os.close(child.jobs)
    tail = limits["progress_output_bytes"]

    def tell(used: dict[str, Any], printed: bytes) -> None:
        _say({"kind": "progress", "nonce": order["nonce"], **used})
        write_all(HOST_OUT, pack(printed[-tail:]))

    flood, every_s = limits["output_flood_factor"], limits["progress_every_s"]
    watch = Watch(child, order, flood, every_s, tell)
    facts = watch.until_end() if _is_locked(child) else watch.end("unlocked")
    _say({"kind": "done", "nonce": order["nonce"], **facts})
    write_all(HOST_OUT, pack(watch.result or b""))
    write_all(HOST_OUT, pack(bytes(watch.output)))
    os._exit(0)


def become_unreachable() -> None:
    """Let no other process signal or read this one."""
    # PID 1 ignores every signal from inside that has no handler; Python gives SIGINT one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lockdown.hide()


def _versions(child: Child) -> dict[str, str]:
    try:
        versions: dict[str, str] = json.loads(_early_frame(child))
    except EOFError:
        os.set_blocking(child.output, True)
        write_all(2, os.read(child.output, CHUNK))
        os._exit(71)
    return versions


def _is_locked(child: Child) -> bool:
    """Wait for the child's last word before it meets the user's code."""
    try:
        return _early_frame(child) == LOCKED
    except EOFError:
        return False


def _early_frame(child: Child) -> bytes:
    """Read a frame that the child wrote while it was still ours alone."""
    os.set_blocking(child.results, True)
    body = read_frame(child.results, CHUNK)
    os.set_blocking(child.results, False)
    return body


def _say(message: dict[str, object]) -> None:
    write_all(HOST_OUT, pack(json.dumps(message).encode("ascii")))


def _drop(output: int) -> None:
    """Forget what the imports printed."""
    with contextlib.suppress(BlockingIOError):
        while os.read(output, CHUNK):
            pass
