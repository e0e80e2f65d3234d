"""The filter is data; a small interpreter of BPF shows what it decides."""

from __future__ import annotations

import struct

import pytest

from sandbox import policy, seccomp

CALLS = policy.syscalls()
OWN = 2


def decide(machine: str, number: int, *arguments: int, audit: int | None = None) -> int:
    """Run the filter on one system call."""
    arch = CALLS["architectures"][machine]["audit"] if audit is None else audit
    data = struct.pack("<IIQ6Q", number, arch, 0, *(*arguments, *[0] * 6)[:6])
    code = [struct.unpack_from("=HBBI", each) for each in _steps(machine)]
    place = value = 0
    while True:
        kind, yes, no, k = code[place]
        place += 1
        if kind == seccomp.LOAD:
            (value,) = struct.unpack_from("<I", data, k)
        elif kind == seccomp.RETURN:
            return k
        else:
            holds = {
                seccomp.EQUAL: value == k,
                seccomp.AT_LEAST: value >= k,
                seccomp.ABOVE: value > k,
                seccomp.ANY_BIT: bool(value & k),
            }[kind]
            place += yes if holds else no


def _steps(machine: str) -> list[bytes]:
    program = seccomp.program(machine, OWN, CALLS)
    return [program[start : start + 8] for start in range(0, len(program), 8)]


def number(machine: str, name: str) -> int | None:
    column = CALLS["architectures"][machine]["column"]
    every = {**CALLS["special"], **{k: v for g in CALLS["denied"].values() for k, v in g.items()}}
    return every[name][column]


MACHINES = pytest.mark.parametrize("machine", ["x86_64", "aarch64"])


@MACHINES
def test_every_listed_call_is_denied(machine: str):
    for group in CALLS["denied"].values():
        for name in group:
            found = number(machine, name)
            if found is not None:
                assert decide(machine, found) == seccomp.EPERM, name


@MACHINES
def test_ordinary_calls_are_allowed(machine: str):
    ordinary = {"x86_64": (0, 1, 9, 202, 257, 231), "aarch64": (63, 64, 222, 98, 56, 94)}
    for each in ordinary[machine]:  # read, write, mmap, futex, openat, exit_group
        assert decide(machine, each) == seccomp.ALLOW


@MACHINES
def test_threads_start_and_processes_do_not(machine: str):
    clone = number(machine, "clone")
    assert decide(machine, clone, 0x3D0F00) == seccomp.ALLOW
    assert decide(machine, clone, 17) == seccomp.EPERM
    assert decide(machine, clone, 0x10000000) == seccomp.EPERM
    assert decide(machine, number(machine, "clone3")) == seccomp.ENOSYS


@MACHINES
def test_only_the_process_itself_may_be_signalled(machine: str):
    for name in ("kill", "tgkill"):
        assert decide(machine, number(machine, name), OWN, 9) == seccomp.ALLOW
        for other in (0, 1, 3, 0xFFFFFFFF):
            assert decide(machine, number(machine, name), other, 9) == seccomp.EPERM


@MACHINES
def test_limits_of_others_and_typing_into_a_terminal_are_denied(machine: str):
    assert decide(machine, number(machine, "prlimit64"), 0) == seccomp.ALLOW
    assert decide(machine, number(machine, "prlimit64"), 1) == seccomp.EPERM
    assert decide(machine, number(machine, "prlimit64"), 0, seccomp.RLIMIT_CORE) == seccomp.EPERM
    assert decide(machine, number(machine, "setrlimit"), seccomp.RLIMIT_CORE) == seccomp.EPERM
    assert decide(machine, number(machine, "setrlimit"), seccomp.RLIMIT_CORE + 1) == seccomp.ALLOW
    assert decide(machine, number(machine, "ioctl"), 0, seccomp.TIOCSTI) == seccomp.EPERM
    assert decide(machine, number(machine, "ioctl"), 0, 0x5401) == seccomp.ALLOW


@MACHINES
def test_watching_a_shared_file_and_every_pair_but_unix_are_denied(machine: str):
    fcntl, pair = number(machine, "fcntl"), number(machine, "socketpair")
    for command in (5, 36, 1024, 1026):
        assert decide(machine, fcntl, 3, command) == seccomp.EPERM
    assert decide(machine, fcntl, 3, 6) == seccomp.ALLOW  # F_SETLK, which SQLite uses
    assert decide(machine, pair, 1, 1) == seccomp.ALLOW
    for family in (2, 16, 17, 30, 38, 40):
        assert decide(machine, pair, family, 1) == seccomp.EPERM


@MACHINES
def test_another_architecture_ends_the_process_and_unknown_calls_do_not_exist(machine: str):
    assert decide(machine, 0, audit=0x40000003) == seccomp.KILL
    assert decide(machine, 0x40000000) == seccomp.KILL
    assert decide(machine, CALLS["highest_known"] + 1) == seccomp.ENOSYS


def test_an_unknown_machine_runs_nothing():
    with pytest.raises(LookupError):
        seccomp.program("riscv64", OWN, CALLS)
