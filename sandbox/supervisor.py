"""PID 1 of the box: never runs a user's code, cannot be signalled or read by it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
from collections.abc import Callable
from typing import Any, NoReturn

from sandbox import lockdown, policy
from sandbox.batch import Batch
from sandbox.hatch import Child, hatch
from sandbox.protocol import CHUNK, pack, read_frame, relay_frame, write_all
from sandbox.watch import Watch

HOST_IN, HOST_OUT = 0, 1


def main() -> NoReturn:
    """Serve one job in a box that was started for it alone."""
    become_unreachable()
    serve(hatch)


def serve(hatch: Callable[[], Child]) -> NoReturn:
    """Serve one order, then end; the end of PID 1 ends everything in the box.

    Args:
        hatch: Makes a child that has the libraries and has met no code.
    """
    limits = policy.limits()
    child = hatch()
    _say({"kind": "ready", "protocol": limits["protocol"], "versions": _versions(child)})
    try:
        order = json.loads(read_frame(HOST_IN, limits["order_bytes"]))
        _drop(child.output)
        if "calls" in order:
            _perform_many(child, order, limits, hatch)
        else:
            _perform_one(child, order, limits)
    except (EOFError, BrokenPipeError):
        pass
    os._exit(0)


def _perform_one(child: Child, order: dict[str, Any], limits: dict[str, Any]) -> None:
    child.forget_peak()
    relay_frame(HOST_IN, child.jobs, limits["job_bytes"])
    os.close(child.jobs)
    tail = limits["progress_output_bytes"]

    def tell(used: dict[str, Any], printed: bytes) -> None:
        _say({"kind": "progress", "nonce": order["nonce"], **used})
        write_all(HOST_OUT, pack(printed[-tail:]))

    flood, every_s = limits["output_flood_factor"], limits["progress_every_s"]
    watch = Watch(child, order, flood, every_s, tell)
    facts = watch.until_end() if child.is_locked() else watch.end("unlocked")
    _report(order, facts, watch.result or b"", watch.output)


def _perform_many(
    child: Child, order: dict[str, Any], limits: dict[str, Any], hatch: Callable[[], Child]
) -> None:
    work = read_frame(HOST_IN, limits["job_bytes"])
    batch = Batch(order, work, limits["output_flood_factor"], hatch, child)
    for index in range(order["calls"]):
        payload = read_frame(HOST_IN, limits["job_bytes"])
        facts, answer = batch.call(payload)
        _say({"kind": "call", "nonce": order["nonce"], "index": index, **facts})
        write_all(HOST_OUT, pack(answer))
        if batch.is_flooded():
            break
    _report(order, batch.end(), b"", batch.output)


def _report(order: dict[str, Any], facts: dict[str, Any], answer: bytes, output: bytearray) -> None:
    _say({"kind": "done", "nonce": order["nonce"], **facts})
    write_all(HOST_OUT, pack(answer))
    write_all(HOST_OUT, pack(bytes(output)))


def become_unreachable() -> None:
    """Let no other process signal or read this one."""
    # PID 1 ignores every signal from inside that has no handler; Python gives SIGINT one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lockdown.hide()


def _versions(child: Child) -> dict[str, str]:
    try:
        versions: dict[str, str] = json.loads(child.early_frame())
    except EOFError:
        os.set_blocking(child.output, True)
        write_all(2, os.read(child.output, CHUNK))
        os._exit(71)
    return versions


def _say(message: dict[str, object]) -> None:
    write_all(HOST_OUT, pack(json.dumps(message).encode("ascii")))


def _drop(output: int) -> None:
    """Forget what the imports printed."""
    with contextlib.suppress(BlockingIOError):
        while os.read(output, CHUNK):
            pass
