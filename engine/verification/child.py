"""The process that proves: it bounds itself, does one task and says what it found."""

from __future__ import annotations

import json
import resource
import sys
from typing import Any

from engine.verification import recording, tasks
from engine.verification.code_task import CodeTask


def main() -> None:
    """Read a task from standard input; write one line of JSON for each promise."""
    task = json.load(sys.stdin)
    _bound(task["memory_mb"], task["cpu_s"])
    sys.setrecursionlimit(5_000)
    if "code" in task:
        _prove_code(task)
        return
    for entry in task["kernels"]:
        kernel, text = tasks.understood(entry)
        for clause in kernel.clauses:
            found = recording.of_kernel(kernel, clause, timeout_ms=task["timeout_ms"], text=text)
            _say(found.model_dump(mode="json"))


def _prove_code(task: dict[str, Any]) -> None:
    from engine.verification import owned  # noqa: PLC0415 - z3 is loaded only where proofs are made

    told = CodeTask.model_validate(task["code"])
    for line in owned.found(told, task["timeout_ms"]):
        _say(line.model_dump(mode="json"))


def _bound(memory_mb: int, cpu_s: int) -> None:
    size = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
