"""Runs a job without any sandbox: what an attack must be reported to get out of."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime

from engine.execution.model import Envelope, Job, Limits, Outcome, Status, UserError

RUNNER = """
import json, sys
job = json.load(sys.stdin)
space = {"__name__": "algorithm"}
try:
    exec(compile(job["code"], "algorithm.py", "exec"), space)
    answer = {"result": space["execute"](job["payload"])}
except BaseException as error:
    answer = {"error": {"type": type(error).__name__, "message": str(error)}}
print(json.dumps(answer))
"""


def outcome(status: Status = Status.OK, **fields) -> Outcome:
    """An outcome with an envelope that fits it."""
    wall_ms = fields.pop("wall_ms", 5.0)
    envelope = Envelope(
        run_id="bare",
        status=fields.pop("envelope_status", status),
        backend="bare",
        is_warm=False,
        started_at=datetime.now(UTC),
        queue_ms=0,
        wall_ms=wall_ms,
        cpu_ms=1,
        peak_memory_bytes=1,
        code_sha256="",
        payload_sha256="",
        limits=Limits(),
    )
    return Outcome(status=status, envelope=envelope, **fields)


def run(job: Job) -> Outcome:
    """In a process of its own, with all that this process may do. For chosen programs only."""
    done = subprocess.run(
        [sys.executable, "-c", RUNNER],
        input=json.dumps({"code": job.code, "payload": job.payload}),
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    *printed, last = done.stdout.splitlines()
    answer, output = json.loads(last), "\n".join(printed)
    if error := answer.get("error"):
        return outcome(Status.USER_ERROR, error=UserError(**error), output=output)
    return outcome(result=answer["result"], output=output)
