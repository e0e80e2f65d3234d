"""The seccomp filter, as BPF instructions made from ``syscalls.json``; pure."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

LOAD, EQUAL, AT_LEAST, ABOVE, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x25, 0x45, 0x06
KILL, ALLOW, EPERM, ENOSYS = 0x80000000, 0x7FFF0000, 0x00050001, 0x00050026
NUMBER, ARCHITECTURE, FIRST, SECOND = 0, 4, 16, 24
X32 = 0x40000000
CLONE_THREAD = 0x00010000
TIOCSTI, TIOCLINUX = 0x5412, 0x541C
# They tell of, or hold up, whoever else opens a file: runs share the read-only tree.
F_GETLK, F_OFD_GETLK, F_SETLEASE, F_NOTIFY = 5, 36, 1024, 1026
AF_UNIX = 1
# Of its bounds, a program could lower this one to have a crash read by a handler of the host.
RLIMIT_CORE = 4


@dataclass(frozen=True)
class Step:
    """One instruction whose jumps are names; an empty name falls through."""

    code: int
    value: int = 0
    yes: str = ""
    no: str = ""
    label: str = ""


def program(machine: str, pid: int, calls: dict[str, Any]) -> bytes:
    """Assemble the filter of one process.

    Args:
        machine: The architecture as ``os.uname`` names it.
        pid: The only process that may be signalled.
        calls: The content of ``syscalls.json``.

    Raises:
        LookupError: The architecture is not known; nothing may run then.
    """
    if machine not in calls["architectures"]:
        raise LookupError(f"no seccomp table for {machine}")
    known = calls["architectures"][machine]
    return _assemble(_steps(known["audit"], known["column"], pid, calls))


def _steps(audit: int, column: int, pid: int, calls: dict[str, Any]) -> list[Step]:
    special = {name: numbers[column] for name, numbers in calls["special"].items()}
    denied = [
        numbers[column]
        for group in calls["denied"].values()
        for numbers in group.values()
        if numbers[column] is not None
    ]
    return [
        Step(LOAD, ARCHITECTURE),
        Step(EQUAL, audit, no="kill"),
        Step(LOAD, NUMBER),
        Step(AT_LEAST, X32, yes="kill"),
        Step(ABOVE, calls["highest_known"], yes="unknown"),
        Step(EQUAL, special["clone3"], yes="unknown"),
        *(Step(EQUAL, number, yes="deny") for number in sorted(denied)),
        *_argument(special["clone"], FIRST, [Step(ANY_BIT, CLONE_THREAD, "allow", "deny")]),
        *_argument(special["kill"], FIRST, [Step(EQUAL, pid, "allow", "deny")]),
        *_argument(special["tgkill"], FIRST, [Step(EQUAL, pid, "allow", "deny")]),
        *_argument(
            special["prlimit64"],
            FIRST,
            [Step(EQUAL, 0, no="deny"), Step(LOAD, SECOND), *_none_of(RLIMIT_CORE)],
        ),
        *_argument(special["setrlimit"], FIRST, _none_of(RLIMIT_CORE)),
        *_argument(special["ioctl"], SECOND, _none_of(TIOCSTI, TIOCLINUX)),
        *_argument(special["fcntl"], SECOND, _none_of(F_GETLK, F_OFD_GETLK, F_SETLEASE, F_NOTIFY)),
        # Any other family would have the kernel load that protocol before it says no.
        *_argument(special["socketpair"], FIRST, [Step(EQUAL, AF_UNIX, "allow", "deny")]),
        Step(RETURN, ALLOW, label="allow"),
        Step(RETURN, EPERM, label="deny"),
        Step(RETURN, ENOSYS, label="unknown"),
        Step(RETURN, KILL, label="kill"),
    ]


def _argument(number: int, offset: int, tests: list[Step]) -> list[Step]:
    """Judge one call by the low half of an argument; every path of the tests must jump."""
    after = f"after {number}"
    return [
        Step(EQUAL, number, no=after),
        Step(LOAD, offset),
        *tests,
        Step(LOAD, NUMBER, label=after),
    ]


def _none_of(*values: int) -> list[Step]:
    """Deny a call whose argument is one of these."""
    *others, last = values
    return [*(Step(EQUAL, each, yes="deny") for each in others), Step(EQUAL, last, "deny", "allow")]


def _assemble(steps: list[Step]) -> bytes:
    places = {step.label: index for index, step in enumerate(steps) if step.label}
    return b"".join(
        struct.pack(
            "=HBBI",
            step.code,
            places[step.yes] - index - 1 if step.yes else 0,
            places[step.no] - index - 1 if step.no else 0,
            step.value,
        )
        for index, step in enumerate(steps)
    )
