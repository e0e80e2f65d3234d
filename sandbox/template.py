"""A process that forks the first process of a fresh box for each run.

It stays bare: the libraries are in the nursery, its child, which forks the process that meets the
code. Neither ever sees a job: each box has a channel of its own to the host, so nothing of one run
can be left in the memory from which the next is forked.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import sys
import traceback
from typing import Any, NoReturn

from sandbox import lockdown, namespaces, nursery, policy, supervisor
from sandbox.desk import Desk
from sandbox.gate import pass_through
from sandbox.hatch import hold_only
from sandbox.protocol import pack, write_all

HOST = "/run/studio/host"
SCRATCH = "/tmp"  # noqa: S108 - inside the box, where it is a file system of the run's own
REAP_MS = 1000
GATE, DESK = 3, 4  # descriptors of a box's first process, after its three streams


def main() -> NoReturn:
    """Load, report ready, and serve the host until it closes the control socket."""
    supervisor.become_unreachable()
    control = _in_a_container() if not namespaces.is_capable() else socket.socket(fileno=0)
    limits = policy.limits()
    own = os.open("/proc/self/ns/pid", os.O_RDONLY)
    loaded = _with_libraries(control, own)
    versions = json.loads(loaded.recv(limits["order_bytes"]) or _end())
    _say(control, {"kind": "ready", "protocol": limits["protocol"], "versions": versions})
    boxes: dict[int, int] = {}
    while True:
        _reap(boxes)
        ready = select.select([control, loaded], [], [], REAP_MS / 1000)[0]
        if loaded in ready:
            _end()  # it only speaks by ending
        if control not in ready:
            continue
        message, ends, _, _ = socket.recv_fds(control, limits["order_bytes"], 2)
        if not message:
            os._exit(0)
        _obey(json.loads(message), ends, boxes, own, loaded)


def _end() -> NoReturn:
    os._exit(71)


def _with_libraries(control: socket.socket, own: int) -> socket.socket:
    """Fork the process that loads them."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        ours.close()
        control.close()
        os.dup2(os.open("/dev/null", os.O_RDWR), 0)
        nursery.main(theirs, own, SCRATCH)
    theirs.close()
    return ours


def _in_a_container() -> socket.socket:
    """Connect to the host, then become the first process of namespaces of our own."""
    control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    control.connect(HOST)
    try:
        # To map its user, a process must be able to write its own files under /proc.
        lockdown.show()
        pid = namespaces.become_capable()
        if pid:
            control.close()
            lockdown.hide()
            os.waitpid(pid, 0)
            os._exit(0)
        supervisor.become_unreachable()
        namespaces.own_processes()
        namespaces.tidy_devices()
    except OSError as fault:
        _say(control, {"kind": "failed", "problem": str(fault)})
        os._exit(71)
    return control


def _obey(
    order: dict[str, Any],
    ends: list[int],
    boxes: dict[int, int],
    own: int,
    loaded: socket.socket,
) -> None:
    if "kill" in order:
        with contextlib.suppress(ProcessLookupError):
            if order["kill"] in boxes:
                os.kill(boxes[order["kill"]], signal.SIGKILL)
        return
    desk, counter = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    # To map its user, the box must be able to write its own files under /proc.
    lockdown.show()
    pid = namespaces.fork_first(own)
    if pid == 0:
        boxes.clear()  # its neighbours are not its business
        channel, gate = ends
        _live(channel, gate, desk.fileno(), order["scratch_bytes"])
    lockdown.hide()
    boxes[order["fork"]] = pid
    socket.send_fds(loaded, [b"desk"], [counter.fileno()])
    for end in (desk, counter):
        end.close()
    for each in ends:
        os.close(each)


def _live(channel: int, gate: int, desk: int, scratch_bytes: int) -> NoReturn:
    """Be the first process of a box: settle, let the host bound us, and serve one job."""
    silent = os.open("/dev/null", os.O_WRONLY)
    hold_only([channel, channel, silent, gate, desk], 0)
    pass_through(GATE, lambda: _settle(scratch_bytes))
    try:
        supervisor.serve(Desk(socket.socket(fileno=DESK), GATE).hatch)
    except EOFError:
        os._exit(0)
    except BaseException:  # noqa: BLE001 - whatever it is, the host is told
        fault = {"kind": "failed", "problem": traceback.format_exc(limit=-3)[-2000:]}
        with contextlib.suppress(OSError):
            write_all(1, pack(json.dumps(fault).encode()))
    os._exit(71)


def _settle(scratch_bytes: int) -> None:
    namespaces.settle(SCRATCH, scratch_bytes)
    namespaces.give_up()
    supervisor.become_unreachable()
    lockdown.forbid_privileges()


def _reap(boxes: dict[int, int]) -> None:
    """Take leave of boxes that have ended."""
    with contextlib.suppress(ChildProcessError):
        while (ended := os.waitpid(-1, os.WNOHANG)[0]) != 0:
            for number, pid in list(boxes.items()):
                if pid == ended:
                    del boxes[number]


def _say(control: socket.socket, message: dict[str, Any]) -> None:
    try:
        control.send(json.dumps(message).encode("ascii"))
    except OSError:
        sys.exit(0)
