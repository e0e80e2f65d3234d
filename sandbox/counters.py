"""What the kernel counted for this box, where the box can see its own control group."""

from __future__ import annotations

from pathlib import Path

ROOT = Path("/sys/fs/cgroup")
# The first name is that of cgroup v2, the second that of v1.
KILLED = (("memory.events", "oom_kill"), ("memory/memory.oom_control", "oom_kill"))
DENIED = (("pids.events", "max"), ("pids/pids.events", "max"))


def memory_kills() -> int:
    """How often the kernel ended a process here for want of memory."""
    return _first(KILLED)


def process_denials() -> int:
    """How often a process or thread was refused for being one too many."""
    return _first(DENIED)


def _first(places: tuple[tuple[str, str], ...]) -> int:
    for name, key in places:
        try:
            lines = (ROOT / name).read_text("ascii").splitlines()
        except OSError:
            continue
        for line in lines:
            if line.startswith(f"{key} "):
                return int(line.split()[1])
    return 0
