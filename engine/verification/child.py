"""The process that proves: it loads what proofs need, and forks a bounded copy for each task."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import resource
import signal
import socket
import sys
from collections.abc import Iterator
from typing import Any, NoReturn

from pydantic import BaseModel

from engine.verification import tasks
from engine.verification.evidence import hashing, recording
from engine.verification.process import BEGUN, ENDED
from engine.verification.proving import prover
from engine.verification.user_code import proving
from engine.verification.user_code.task import CodeTask

_IDLE_S = 900.0  # then its memory is given back; the next question starts another
_BYTES = 1 << 16
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)


def main(control: int) -> NoReturn:
    """Serve until the studio ends, or asks nothing for long.

    Args:
        control: A descriptor of the socket on which the socket of each question comes.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the copies
    sys.setrecursionlimit(5_000)
    prover.version()
    hashing.translator_hash()
    gc.collect()
    gc.freeze()  # or the copies' collector would copy every page
    own = os.getpid()
    with socket.socket(fileno=control) as studio:
        studio.settimeout(_IDLE_S)
        while asked := _next(studio):
            if os.fork() == 0:
                _answer(asked, studio, own)
            os.close(asked)
    os._exit(0)


def _next(studio: socket.socket) -> int:
    try:
        _, found, *_ = socket.recv_fds(studio, 1, 1)
    except OSError:
        return 0
    return found[0] if found else 0


def _answer(asked: int, studio: socket.socket, parent: int) -> NoReturn:
    """Read the task, write one line of JSON for each promise, and end, whatever comes."""
    try:
        _LIBC.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))
        studio.close()
        if os.getppid() == parent:
            with socket.socket(fileno=asked) as person:
                _perform(person)
    except BaseException:  # noqa: BLE001 - the answer without its last line says so
        os._exit(1)
    os._exit(0)


def _perform(person: socket.socket) -> None:
    _say(person, BEGUN)
    text = b"".join(iter(lambda: person.recv(_BYTES), b""))
    task = json.loads(text)
    _bound(task)
    for line in _found(task):
        _say(person, line.model_dump_json())
    _say(person, ENDED)


def _found(task: dict[str, Any]) -> Iterator[BaseModel]:
    if "code" in task:
        yield from proving.found(CodeTask.model_validate(task["code"]), task["timeout_ms"])
        return
    for entry in task["kernels"]:
        kernel, text = tasks.understood(entry)
        for clause in kernel.clauses:
            yield recording.of_kernel(kernel, clause, timeout_ms=task["timeout_ms"], text=text)


def _bound(task: dict[str, Any]) -> None:
    size = task["memory_mb"] * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (task["cpu_s"], task["cpu_s"] + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, whatever it is at
    signal.setitimer(signal.ITIMER_REAL, task["wall_s"])


def _say(person: socket.socket, line: str) -> None:
    person.sendall(line.encode() + b"\n")
