"""Decide how a run ended, from facts that the user's code cannot write."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import Final

from engine.execution.frames import Answer
from engine.execution.model import Limits, Status, UserError

MAX_SAID: Final = 200


@dataclass(frozen=True)
class Ending:
    """The facts of a run's end.

    Attributes:
        reason: The supervisor's reason; ``gone`` when it never spoke, ``broken`` when what it
            sent was no report.
        exit_code: Of the child, when it ended by itself.
        signal: That ended the child, when one did.
        memory_kills: Counted by the kernel.
        process_denials: Counted by the kernel.
        answer: What the user's code sent, if it was sound.
        fault: What was wrong with it otherwise.
    """

    reason: str
    exit_code: int | None = None
    signal: int | None = None
    memory_kills: int = 0
    process_denials: int = 0
    answer: Answer | None = None
    fault: str | None = None


@dataclass(frozen=True)
class Verdict:
    """A status with its words."""

    status: Status
    problem: str | None = None
    remedy: str | None = None


def judge(ending: Ending, limits: Limits) -> Verdict:
    """Name the status of an ending."""
    if ending.reason == "result":
        return _of_answer(ending, limits)
    if ending.memory_kills:
        return _memory(limits)
    known = {
        "timeout": Verdict(
            Status.TIMEOUT,
            f"The run took longer than {limits.wall_s:g} seconds and was ended.",
            "Use fewer rows, fewer candidates in a search, or raise the time limit.",
        ),
        "cancelled": Verdict(Status.CANCELLED, "The run was cancelled.", "Run it again."),
        "output": Verdict(
            Status.OUTPUT_TOO_LARGE,
            f"The code printed far more than {limits.output_bytes:,} bytes and was ended.",
            "Print less; return what is worth keeping.",
        ),
        "oversize": _invalid(f"the result is over {limits.result_bytes:,} bytes"),
        "exit": _of_exit(ending, limits),
        "gone": _killed("The sandbox ended before the run was over."),
        "broken": _killed("The sandbox sent something that is no report."),
    }
    return known.get(ending.reason) or Verdict(
        Status.UNAVAILABLE,
        "The sandbox could not lock itself, so the code was not run.",
        "Run `python -m engine doctor` and follow its remedy.",
    )


def _of_answer(ending: Ending, limits: Limits) -> Verdict:
    if ending.answer is None or ending.answer.invalid:
        fault = ending.answer.invalid if ending.answer else ending.fault
        return _invalid(fault or "it cannot be read")
    if ending.answer.error is None:
        return Verdict(Status.OK)
    return _of_error(ending.answer.error, ending, limits)


def _of_error(error: UserError, ending: Ending, limits: Limits) -> Verdict:
    if error.type in {"MemoryError", "_ArrayMemoryError"} or "[Errno 12]" in error.message:
        return _memory(limits)
    if ending.process_denials or "can't start new thread" in error.message:
        return _processes(limits)
    where = f" in line {error.line}" if error.line else ""
    remedy = "Read the traceback, correct the code or the test data, and run it again."
    if error.type in {"PermissionError", "BlockingIOError"} or "read-only" in error.message.lower():
        remedy = (
            "The sandbox has no network, starts no programs and writes only to /tmp; "
            "do that part outside and pass the data in."
        )
    said = _last_line(error.message)
    words = f": {said}" if said else "."
    return Verdict(Status.USER_ERROR, f"The code raised {error.type}{where}{words}", remedy)


def _last_line(message: str) -> str:
    """The end of what the exception says, hostile: visible characters only, on one short line."""
    lines = message.strip().splitlines() or [""]
    seen = "".join(c for c in " ".join(lines[-1].split()) if c.isprintable())
    return seen if len(seen) <= MAX_SAID else seen[: MAX_SAID - 1] + "…"


def _of_exit(ending: Ending, limits: Limits) -> Verdict:
    if ending.process_denials:
        return _processes(limits)
    if ending.signal == signal.SIGXCPU:
        return Verdict(
            Status.TIMEOUT,
            "The run used up its processor time and was ended.",
            "Use fewer rows or a simpler model, or raise the time limit.",
        )
    if ending.signal is not None:
        return _killed(f"The program was ended by signal {_signal_name(ending.signal)}.")
    return _invalid(f"the program ended with exit code {ending.exit_code} before it returned")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)


def _killed(problem: str) -> Verdict:
    return Verdict(Status.KILLED, problem, "Look for deep recursion or native code, and run again.")


def _memory(limits: Limits) -> Verdict:
    return Verdict(
        Status.MEMORY,
        f"The run needed more than {limits.memory_mb} MB of memory.",
        "Use fewer rows or columns, or raise the memory limit.",
    )


def _processes(limits: Limits) -> Verdict:
    return Verdict(
        Status.PROCESSES,
        f"The run started more than {limits.processes} processes or threads.",
        "Start fewer; the sandbox has one processor's worth of time anyway.",
    )


def _invalid(fault: str) -> Verdict:
    return Verdict(
        Status.RESULT_INVALID,
        f"The result cannot be used: {fault}.",
        "Return a dict of numbers, text, lists and dicts; None where a number is missing.",
    )
