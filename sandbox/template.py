"""A process that loads the libraries once and forks a fresh box for each run.

It never sees a job: each box has a channel of its own to the host, so nothing of one run can be
left in the memory from which the next is forked.
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

from sandbox import child, lockdown, namespaces, policy, supervisor
from sandbox.protocol import pack, read_exactly, write_all

HOST = "/run/studio/host"
SCRATCH = "/tmp"  # noqa: S108 - inside the box, where it is a file system of the run's own
REAP_MS = 1000


def main() -> NoReturn:
    """Load, report ready, and serve the host until it closes the control socket."""
    supervisor.become_unreachable()
    control = _in_a_container() if not namespaces.is_capable() else socket.socket(fileno=0)
    limits = policy.limits()
    child.preload(limits["preload"])
    own = os.open("/proc/self/ns/pid", os.O_RDONLY)
    versions = child.versions(limits["versions"])
    _say(control, {"kind": "ready", "protocol": limits["protocol"], "versions": versions})
    boxes: dict[int, int] = {}
    while True:
        _reap(boxes)
        if not select.select([control], [], [], REAP_MS / 1000)[0]:
            continue
        message, ends, _, _ = socket.recv_fds(control, limits["order_bytes"], 1)
        if not message:
            os._exit(0)
        _obey(json.loads(message), ends, boxes, own)


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


def _obey(order: dict[str, Any], ends: list[int], boxes: dict[int, int], own: int) -> None:
    if "kill" in order:
        with contextlib.suppress(ProcessLookupError):
            if order["kill"] in boxes:
                os.kill(boxes[order["kill"]], signal.SIGKILL)
        return
    # To map its user, the box must be able to write its own files under /proc.
    lockdown.show()
    pid = namespaces.fork_first(own)
    if pid == 0:
        boxes.clear()  # its neighbours are not its business
        _live(ends[0], order["scratch_bytes"])
    lockdown.hide()
    boxes[order["fork"]] = pid
    for end in ends:
        os.close(end)


def _live(channel: int, scratch_bytes: int) -> NoReturn:
    """Be one box: settle, let the host bound us, and serve one job."""
    try:
        os.dup2(channel, 0)
        os.dup2(channel, 1)
        os.dup2(os.open("/dev/null", os.O_WRONLY), 2)
        os.closerange(3, 4096)
        namespaces.settle(SCRATCH, scratch_bytes)
        namespaces.give_up()
        supervisor.become_unreachable()
        lockdown.forbid_privileges()
        write_all(1, pack(b'{"kind":"settled"}'))
        read_exactly(0, 1)
        supervisor.serve()
    except EOFError:
        os._exit(0)
    except BaseException:  # noqa: BLE001 - whatever it is, the host is told
        fault = {"kind": "failed", "problem": traceback.format_exc(limit=-3)[-2000:]}
        with contextlib.suppress(OSError):
            write_all(1, pack(json.dumps(fault).encode()))
    os._exit(71)


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
