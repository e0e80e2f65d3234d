"""The warm child: imports first, waits, locks itself in, runs one job."""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import random
import signal
import sys
import warnings
from typing import Any, NoReturn

from sandbox import lockdown, policy
from sandbox.program import Program
from sandbox.protocol import pack, read_frame, write_all

LOCKED = b"locked"


def live(jobs: int, results: int) -> NoReturn:
    """Prepare, report ready, run the one job, answer, end."""
    limits = policy.limits()
    libraries = preload(limits["preload"])
    write_all(results, pack(json.dumps(versions(limits["versions"])).encode()))
    job = json.loads(read_frame(jobs, limits["job_bytes"]))
    is_batch = "payload" not in job
    if not is_batch:
        os.close(jobs)
    _reseed(libraries, job["seed"])
    lockdown.lock(job["allowance"])
    write_all(results, pack(LOCKED))
    with contextlib.suppress(OSError, EOFError):
        program = Program(job["code"], job["entry"])
        while is_batch:
            payload = json.loads(read_frame(jobs, limits["job_bytes"]))
            write_all(results, pack(_within(program.perform(payload), job["result_bytes"])))
        write_all(results, pack(_within(program.perform(job["payload"]), job["result_bytes"])))
        signal.pause()  # PID 1 measures this process, then ends it
    os._exit(0)


def preload(names: list[str]) -> list[str]:
    """Import the libraries, and keep the collector from touching what they made."""
    gc.disable()  # it would look through all of it again and again, and find next to nothing
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            importlib.import_module(name)
    gc.freeze()
    gc.enable()
    return names


def versions(names: list[str]) -> dict[str, str]:
    """What is loaded, by name."""
    found = {name: str(sys.modules[name].__version__) for name in names if name in sys.modules}
    return {"python": sys.version.split()[0], **found}


def _reseed(libraries: list[str], seed: int | None) -> None:
    """Give the run a random state of its own: forked processes would else share one."""
    random.seed(seed)
    if "numpy" in libraries:
        sys.modules["numpy"].random.seed(seed)


def _within(answer: bytes, cap: int) -> bytes:
    if len(answer) <= cap:
        return answer
    fault: dict[str, Any] = {
        "invalid": {"problem": f"the result has {len(answer)} bytes; the limit is {cap}"}
    }
    return json.dumps(fault).encode()
