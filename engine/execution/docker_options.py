"""Every option of a container, in one place."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docker.types import LogConfig, Ulimit

from engine.execution.command import ENVIRONMENT, PYTHON, SCRATCH, TEMPLATE, uid
from engine.execution.identity import Identity
from engine.execution.model import Limits
from sandbox import policy
from sandbox.template import HOST

NEEDED_GROUPS = ("processes", "network")  # to fork boxes, and to reach the host's socket
NEEDED = ("mount", "unshare", "setns", "pidfd_open")
LABEL = "studio.kind"
KIND = "run"


def options(image: str, limits: Limits, identity: Identity, turn: int) -> dict[str, Any]:
    """Arguments for ``containers.create``: nothing but a processor, memory and scratch."""
    user = uid(turn)
    return {
        "image": image,
        "command": PYTHON,
        "environment": ENVIRONMENT,
        "labels": labels(identity),
        "stdin_open": True,
        "tty": False,
        "auto_remove": False,
        "init": False,
        "stop_signal": "SIGKILL",
        "healthcheck": {"test": ["NONE"]},
        "log_config": LogConfig(type="none"),
        "network_mode": "none",
        "hostname": "box",
        "use_config_proxy": False,
        **_walls(user),
        **_bounds(limits),
    }


def of_template(
    image: str, identity: Identity, turn: int, folder: Path, place: Mapping[str, str | None]
) -> dict[str, Any]:
    """Arguments for ``create_container``: as for a box, but able to make namespaces inside."""
    user = uid(turn)
    walls = _walls(user)
    names = ("privileged", "read_only", "cap_drop", "ipc_mode", "cgroupns", "oom_score_adj")
    security = [*walls["security_opt"], f"seccomp={json.dumps(seccomp())}"]
    bounds = _bounds(Limits(memory_mb=1024, cpus=os.cpu_count() or 1, processes=512, scratch_mb=1))
    return {
        "image": image,
        "command": [*PYTHON, *TEMPLATE],
        "environment": ENVIRONMENT,
        "labels": labels(identity),
        "user": walls["user"],
        "working_dir": SCRATCH,
        "hostname": "box",
        "stop_signal": "SIGKILL",
        "healthcheck": {"test": ["NONE"]},
        "use_config_proxy": False,
        "host_config": {
            **{name: walls[name] for name in names},
            **{name: value for name, value in bounds.items() if name != "ulimits"},
            "security_opt": security,
            "network_mode": "none",
            "init": False,
            "log_config": LogConfig(type="none"),
            "binds": {str(folder): {"bind": str(Path(HOST).parent), "mode": "ro"}},
            **place,
        },
    }


def seccomp() -> dict[str, Any]:
    """What even the template may not ask of the kernel; its boxes' filter denies more."""
    denied = [
        name
        for group, calls in policy.syscalls()["denied"].items()
        if group not in NEEDED_GROUPS
        for name in calls
        if name not in NEEDED
    ]
    return {
        "defaultAction": "SCMP_ACT_ALLOW",
        "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
        "syscalls": [{"names": sorted(denied), "action": "SCMP_ACT_ERRNO"}],
    }


def labels(identity: Identity) -> dict[str, str]:
    """How a later engine tells our containers from others."""
    return {
        LABEL: KIND,
        "studio.engine": identity.id,
        "studio.lock": str(identity.lock),
        "studio.host": identity.host,
        "studio.started": str(int(time.time())),
    }


def _walls(user: int) -> dict[str, Any]:
    return {
        "user": f"{user}:{user}",
        "privileged": False,
        "read_only": True,
        "cap_drop": ["ALL"],
        "security_opt": ["no-new-privileges:true"],
        "ipc_mode": "none",
        "cgroupns": "private",
        "working_dir": SCRATCH,
        "oom_score_adj": 500,
    }


def _bounds(limits: Limits) -> dict[str, Any]:
    scratch = limits.scratch_mb << 20
    memory = f"{limits.memory_mb}m"
    return {
        "tmpfs": {
            SCRATCH: f"rw,noexec,nosuid,nodev,size={scratch},nr_inodes=4096,mode=1777",
        },
        "pids_limit": limits.processes,
        "mem_limit": memory,
        "memswap_limit": memory,
        "nano_cpus": int(limits.cpus * 1e9),
        "ulimits": [
            _both("nofile", 256),
            _both("core", 1),
            _both("fsize", scratch),
            _both("memlock", 65536),
            _both("msgqueue", 0),
            _both("sigpending", 256),
            _both("rtprio", 0),
            _both("stack", 8 << 20),
        ],
    }


def _both(name: str, value: int) -> Ulimit:
    return Ulimit(name=name, soft=value, hard=value)
